// Names of people in what a page calls its author.
#include <algorithm>
#include <array>

#include "clean/html/stated.hpp"
#include "clean/lines.hpp"
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

bool starts_with_word(std::string_view text, std::string_view word) {
    if (text.size() <= word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if ((text[i] | 0x20) != (word[i] | 0x20)) return false;
    }
    const char next = text[word.size()];
    return next == ' ' || next == ':' || text.substr(word.size(), 3) == "：";
}

bool is_paper(std::string_view name) {
    constexpr std::array<std::string_view, 14> kinds = {"News",    "Post",   "Times",   "Daily",    "Media",
                                                        "Journal", "Herald", "Tribune", "Magazine", "Press",
                                                        "Blog",    "Radio",  "Online",  "The "};
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](std::string_view kind) { return name.find(kind) != std::string_view::npos; });
}

// One author's name, or "" for what is none: handles, addresses, desks and the outlet itself.
std::string person_of(std::string_view given, std::string_view outlet) {
    std::string name = tidy(given);
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view front :
             {"by", "von", "par", "por", "di", "written by", "posted by", "from", "text", "автор", "reported by",
              "view all posts by", "author", "authors", "words by", "story by", "posts by", "作者", "文"}) {
            if (!starts_with_word(name, front)) continue;
            const bool wide = name[front.size()] != ' ' && name[front.size()] != ':';
            name = tidy(std::string_view(name).substr(front.size() + (wide ? 3 : 1)));
            again = true;
        }
    }
    constexpr std::array<std::string_view, 10> ends = {",", "|", ".", ":", " ", "→", "—", "\"", "–", "*"};
    for (bool again = true; again;) {
        const std::size_t size = name.size();
        for (const std::string_view end : ends) {
            if (name.ends_with(end)) name.resize(name.size() - end.size());
            if (name.starts_with(end)) name.erase(0, end.size());
        }
        again = name.size() != size;
    }
    if (name.size() < 3 || name.find_first_of("@/0123456789<>{}[]") != std::string::npos) return {};
    const auto words = words_of(name);
    if (words.empty() || words.size() > 6) return {};
    // A person's own site may have the person's name; a paper is no person.
    if (!outlet.empty() && covered(words, words_of(outlet)) > 0.99 &&
        (words.size() < 2 || words.size() > 3 || is_paper(name)))
        return {};
    std::string low = name;
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    for (const std::string_view desk :
         {"staff",         "admin",     "editor",    "redaktion",  "redaction", "newsroom", "news desk",   "reporter",
          "correspondent", "webmaster", "redacci",   "anonymous",  "unknown",   "agency",   "contributor", "view all",
          "follow",        "read more", "written",   "the author", "twitter",   "image",    "photo",       "licensed",
          "sponsored",     "edited",    "marketing", "posted",     "publish"}) {
        if (low == desk || (low.find(desk) != std::string::npos && words.size() <= 3)) return {};
    }
    return name;
}

}  // namespace

// Splits "A, B and C"; a comma before a role ("A, Politics editor") ends the names.
std::vector<std::string> people_of(const std::string& given, std::string_view outlet) {
    constexpr std::array<std::string_view, 11> marks = {" and ", " und ", " et ", " & ", " y ", " и ",
                                                        " e ",   ";",     " | ",  "、",  " · "};
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
        std::string person = person_of(std::string_view(text).substr(0, end), outlet);
        text.erase(0, end + 1);
        if (!person.empty() && std::find(people.begin(), people.end(), person) == people.end())
            people.push_back(std::move(person));
    }
    return people;
}

}  // namespace retold::clean
