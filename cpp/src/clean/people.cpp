#include "clean/people.hpp"

#include <algorithm>
#include <array>

#include "clean/author_words.hpp"
#include "clean/lines.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"
#include "text/html/references.hpp"

namespace retold::clean {

std::string tidy(std::string_view text) {
    std::string out;
    std::string plain = text::html::decode_references(text, false);
    constexpr std::string_view no_break = "\u00A0";
    for (std::size_t at = plain.find(no_break); at != std::string::npos; at = plain.find(no_break, at))
        std::fill_n(plain.begin() + static_cast<std::ptrdiff_t>(at), no_break.size(), ' ');
    for (const char c : plain) {
        const bool space = static_cast<unsigned char>(c) <= ' ';
        if (!space)
            out.push_back(c);
        else if (!out.empty() && out.back() != ' ')
            out.push_back(' ');
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::vector<std::uint32_t> words_of(std::string_view text) {
    std::vector<std::uint32_t> words = word_hashes(text);
    for (std::uint32_t& word : words) word = identity(word);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

// Share of the words of `a` that `b` has.
double covered(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::size_t shared = 0;
    for (const std::uint32_t word : a) shared += std::binary_search(b.begin(), b.end(), word) ? 1U : 0U;
    return a.empty() ? 0 : static_cast<double>(shared) / static_cast<double>(a.size());
}

namespace {

// So that "THE AUTHOR" is "the author"; other scripts stay.
std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return out;
}

bool is_paper(std::string_view name) {
    constexpr std::array<std::string_view, 34> kinds = {
        "Gazette", "Chronicle", "Zeitung", "Anzeiger", "Nachrichten", "Kurier", "Gazeta",  "Gazzetta", "Diario",
        "Diário",  "Jornal",    "Correio", "Haber",    "Nieuws",      "Krant",  "Dagblad", "Avis",     "Новости",
        "Газета",  "Вести",     "News",    "Post",     "Times",       "Daily",  "Media",   "Journal",  "Herald",
        "Tribune", "Magazine",  "Press",   "Blog",     "Radio",       "Online", "The "};
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](std::string_view kind) { return name.find(kind) != std::string_view::npos; });
}

// Whether a word is a handle: in lower case throughout, or with marks that names do not have. Initials ("dpa") are
// none.
bool is_handle(std::string_view name) {
    constexpr std::size_t longest_initials = 4;
    if (name.find(' ') != std::string_view::npos || name.size() <= longest_initials) return false;
    bool small = true;
    bool ascii = true;
    for (const char c : name) {
        small = small && !(c >= 'A' && c <= 'Z');
        ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    }
    return name.find('_') != std::string_view::npos || (ascii && small && name.find('-') == std::string_view::npos);
}

// "Harlow Foods plc": what the law calls it ends the name of a company.
bool is_company(std::string_view name) {
    constexpr std::array<std::string_view, 22> forms = {"plc",  "PLC",   "Plc",  "Inc", "Inc.", "Ltd",   "Ltd.", "LLC",
                                                        "Corp", "Corp.", "GmbH", "AG",  "SE",   "S.A.",  "SA",   "NV",
                                                        "N.V.", "AB",    "ASA",  "Oyj", "SpA",  "S.p.A."};
    const std::size_t last = name.rfind(' ');
    return last != std::string_view::npos && std::ranges::find(forms, name.substr(last + 1)) != forms.end();
}

// What stands where a name should and is none.
bool is_no_name(std::string_view name, std::size_t words) {
    const std::string low = lower(name);
    for (const std::string_view label :
         {"author",     "authors", "name",         "share",    "by",           "written by", "autor",
          "von",        "por",     "par",          "writer",   "contributors", "about",      "about the author",
          "guest",      "blog",    "news",         "facebook", "linkedin",     "instagram",  "email",
          "home",       "n/a",     "none",         "null",     "user",         "team",       "the team",
          "super user", "default", "insights from"}) {
        if (low == label) return true;
    }
    for (const std::string_view desk :
         {"staff",       "admin",         "editor",      "redaktion", "redaction", "newsroom",  "news desk",
          "reporter",    "correspondent", "webmaster",   "redacci",   "bureau",    " desk",     "anonymous",
          "unknown",     "agency",        "contributor", "view all",  "follow",    "read more", "written",
          "the author",  "twitter",       "image",       "photo",     "licensed",  "sponsored", "edited",
          "marketing",   "posted",        "publish",     "reviewed",  "comment",   "minute",    "by this",
          "articles by", "redaç",         "redakc",      "redazione", "rédaction", "redactie",  "редакц"}) {
        if (low == desk || (low.find(desk) != std::string::npos && words <= 4)) return true;
    }
    return false;
}

// "Ana Sol Staff Writer" and "Ana Sol, Senior Editor" are Ana Sol.
void drop_role(std::string& name) {
    for (const std::string_view role : {" Staff Writer", " Senior", " Staff Reporter", " Editor", " Chief",
                                        " Correspondent", " Reporter", " Contributor", " Managing", " Associate Editor",
                                        " Redakteur", " Redakteurin", " Special to", " For The", " says"}) {
        const std::size_t at = name.find(role);
        if (at == std::string::npos || name.substr(0, at).find(' ') == std::string::npos) continue;
        if (at + role.size() == name.size() || name[at + role.size()] == ' ') name.resize(at);
    }
}

bool is_role(std::string_view part);

// "our correspondent Ana Sol" is Ana Sol, if no word before is a name's.
void drop_role_before(std::string& name) {
    for (std::size_t at = name.rfind(' '); at != std::string::npos && at != 0; at = name.rfind(' ', at - 1)) {
        const std::size_t word = name.rfind(' ', at - 1);
        const std::size_t start = word == std::string::npos ? 0 : word + 1;
        const bool small = name[0] >= 'a' && name[0] <= 'z';
        if (!small || !is_role(std::string_view(name).substr(start, at - start))) continue;
        if (looks_personal(name.substr(at + 1))) name.erase(0, at + 1);
        return;
    }
}

// One author's name, or "" for what is none: handles, addresses, desks and the outlet itself.
std::string person_of(std::string_view given, std::string_view outlet) {
    std::string name = tidy(given);
    for (std::size_t front = author_front(name); front != 0 && front < name.size(); front = author_front(name))
        name = tidy(std::string_view(name).substr(front));
    constexpr std::array<std::string_view, 13> ends = {",",  "|", ".", ":", " ", "→", "—",
                                                       "\"", "–", "*", "-", "⋅", "»"};
    for (bool again = true; again;) {
        const std::size_t size = name.size();
        for (const std::string_view end : ends) {
            if (name.ends_with(end)) name.resize(name.size() - end.size());
            if (name.starts_with(end)) name.erase(0, end.size());
        }
        again = name.size() != size;
    }
    drop_role(name);
    if (const std::size_t back = author_back(name); back != 0) name.resize(name.size() - back);
    drop_role_before(name);
    if (name.size() < 3 || name.find_first_of("@/0123456789<>{}[]") != std::string::npos || is_handle(name)) return {};
    const auto words = words_of(name);
    if (words.empty() || words.size() > 6 || is_no_name(name, words.size()) || is_company(name)) return {};
    // A person's own site may have the person's name; a paper is no person.
    if (!outlet.empty() && covered(words, words_of(outlet)) > 0.99 &&
        (words.size() < 2 || words.size() > 3 || is_paper(name)))
        return {};
    return name;
}

bool is_role(std::string_view part) {
    std::string low(" ");
    low.append(lower(part)).push_back(' ');
    for (const std::string_view word :
         {"officer",    "director",  "manager",    "expert",      "attorney",   "specialist",
          "president",  "founder",   " ceo ",      " cto ",       " cfo ",      " md ",
          " m.d. ",     " phd ",     " ph.d. ",    " rn ",        " rd ",       " ma ",
          " mba ",      " dds ",     "editor",     "writer",      "reporter",   "correspondent",
          "journalist", "redakteur", "head of",    "professor",   "analyst",    "consultant",
          " jr ",       " jr. ",     "strategist", "contributor", "special to", "staff"}) {
        if (low.find(word) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

bool names_other_work(std::string_view line) {
    const std::string low = lower(line);
    for (const std::string_view work :
         {"reviewed", "edited by", "fact check", "photo", "image", "illustrat", "translat", "supported by", "sponsored",
          "geprüft", "foto:", "责任编辑", "責任編輯", "编辑：", "editing by", "updated by", "presented by"}) {
        if (low.find(work) != std::string::npos) return true;
    }
    return false;
}

std::string_view before_address(std::string_view line) {
    const std::size_t at = line.find('@');
    if (at == std::string_view::npos) return line;
    const std::size_t space = line.substr(0, at).rfind(' ');
    return line.substr(0, space == std::string_view::npos ? 0 : space);
}

std::string_view name_part(std::string_view line) {
    for (const std::string_view end : {" - ", " – ", " — ", "|", "•", "·", "⋅", " on ", "/", "(", " in ", "\t"})
        line = line.substr(0, line.find(end));
    line = before_address(line);
    line = line.substr(0, line.find_first_of("0123456789"));
    // "Ana Sol, photos: Li Wei": what a label names did something else.
    if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
        const std::size_t label = line.substr(0, colon).find_last_of(" ,;");
        line = line.substr(0, label == std::string_view::npos ? 0 : label);
    }
    // What leads over to a day, in many languages.
    while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
    for (const std::string_view end :
         {" on",   " in",    " at",  " am",   " um", " vom", " em",   " às",  " le",     " à",
          " el",   " a las", " il",  " alle", " op", " om",  " den",  " kl",  " kl.",    " w",
          " dnia", " v",     " dne", " в",    " о",  " от",  " в:",   " في",  " בתאריך", " στις",
          " pada", " lúc",   " vào", " la",   " pe", " u",   " dana", " dia", " den:",   " klo"}) {
        if (line.ends_with(end)) line.remove_suffix(end.size());
    }
    return line;
}

bool looks_personal(const std::string& name) {
    std::size_t capitals = 0;
    std::size_t small = 0;
    std::size_t words = 0;
    bool start = true;
    for (std::size_t at = 0; at < name.size();) {
        const text::Unit decoded = text::decode_at(name, at);
        at += decoded.size;
        if (decoded.code_point == U' ') {
            start = true;
            continue;
        }
        if (start) {
            ++words;
            capitals += text::is_upper(decoded.code_point) ? 1U : 0U;
            small += text::is_lower(decoded.code_point) ? 1U : 0U;
        }
        start = false;
    }
    if (capitals + small == 0) return true;  // a script without capitals
    return words >= 2 && capitals >= 1 && small <= 3 && small < capitals + 2;
}

bool is_full_name(std::string_view part) {
    std::size_t words = 0;
    std::size_t capitals = 0;
    bool small = false;
    bool start = true;
    for (std::size_t at = 0; at < part.size();) {
        const text::Unit unit = text::decode_at(part, at);
        at += unit.size;
        const char32_t c = unit.code_point;
        if (!text::is_letter(c) && !text::is_mark(c)) {
            if (c != U' ' && c != U'-' && c != U'.' && c != U'\'' && c != U'’') return false;
            start = start || c == U' ';
            continue;
        }
        words += start ? 1U : 0U;
        capitals += start && text::is_upper(c) ? 1U : 0U;
        small = small || text::is_lower(c);
        start = false;
    }
    constexpr std::size_t most_particles = 2;
    return words >= 2 && words <= 4 && capitals >= 2 && small && words - capitals <= most_particles;
}

// Splits "A, B and C"; a comma before a role ("A, Politics editor") ends the names.
std::vector<std::string> people_of(const std::string& given, std::string_view outlet) {
    constexpr std::array<std::string_view, 23> marks = {
        " and ", " AND ", " und ", " UND ", " et ", " ET ", " & ",    " y ", " Y ", " и ", " И ", " і ",
        " e ",   " en ",  " og ",  " och ", " ja ", " ve ", " oraz ", ";",   " | ", "、",  " · "};
    constexpr std::size_t longest = 600;  // of a byline; what is longer is prose
    const std::string whole = tidy(std::string_view(given).substr(0, longest));
    std::string text;
    for (std::size_t at = 0; at < whole.size();) {
        const auto stands = [&](std::string_view mark) { return whole.compare(at, mark.size(), mark) == 0; };
        const auto mark = std::find_if(marks.begin(), marks.end(), stands);
        text.push_back(mark == marks.end() ? whole[at] : ',');
        at += mark == marks.end() ? 1 : mark->size();
    }
    std::vector<std::string> people;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        const std::string part = text.substr(0, end);
        text.erase(0, end + 1);
        if (!people.empty() && is_role(part)) continue;
        std::string person = person_of(part, outlet);
        if (!person.empty() && std::find(people.begin(), people.end(), person) == people.end())
            people.push_back(std::move(person));
    }
    return people;
}

std::string listed(const std::vector<std::string>& people) {
    std::string names;
    for (const std::string& person : people) names.append(names.empty() ? "" : ", ").append(person);
    return names;
}

}  // namespace retold::clean
