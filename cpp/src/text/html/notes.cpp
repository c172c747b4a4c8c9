#include "text/html/notes.hpp"

#include <algorithm>
#include <array>

#include "text/html/line_writer.hpp"
#include "text/html/references.hpp"

namespace retold::text::html {
namespace {

constexpr std::size_t most_notes = 5000;  // a page with more says nothing by them
constexpr std::size_t longest_value = 4000;

std::string lower(std::string_view text) {
    std::string out(text.substr(0, 200));
    std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
    return out;
}

// Words in classes and ids of elements that show who wrote a page or when.
constexpr std::array<std::string_view, 10> telling = {"author",   "byline",  "writer",  "autor",    "auteur",
                                                      "dateline", "pubdate", "publish", "headline", "datum"};

// Folders of sites under which their writers have pages.
constexpr std::array<std::string_view, 13> writers = {
    "/author/",  "/authors/",     "/autor/",        "/autoren/", "/auteur/", "/staff/",     "/writer/",
    "/writers/", "/contributor/", "/contributors/", "/people/",  "/person/", "/journalist/"};

constexpr std::size_t looked_at = 200;  // bytes of a name or an address

constexpr std::size_t pair_of(char first, char second) {
    return (static_cast<std::size_t>(first) & 31U) * 32 + (static_cast<std::size_t>(second) & 31U);
}

// The pairs of letters that telling words begin with: hardly any place of a name needs a closer look.
constexpr std::array<bool, 1024> telling_pairs = [] {
    std::array<bool, 1024> pairs{};
    for (const std::string_view word : telling) pairs[pair_of(word[0], word[1])] = true;
    return pairs;
}();

bool begins_with(std::string_view text, std::string_view word) {
    return text.size() >= word.size() && is_name(text.substr(0, word.size()), word);
}

// Whether an address is that of a writer's page, not of the list of them.
bool is_writers(std::string_view address) {
    const std::string_view text = address.substr(0, looked_at);
    for (std::size_t at = text.find('/'); at != std::string_view::npos; at = text.find('/', at + 1)) {
        const std::string_view rest = text.substr(at);
        for (const std::string_view folder : writers) {
            if (begins_with(rest, folder)) return rest.size() > folder.size();
        }
    }
    return false;
}

bool tells(std::string_view names) {
    const std::string_view text = names.substr(0, looked_at);
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (!telling_pairs[pair_of(text[at], text[at + 1])]) continue;
        const std::string_view rest = text.substr(at);
        const auto here = [&](std::string_view word) { return begins_with(rest, word); };
        if (std::any_of(telling.begin(), telling.end(), here)) return true;
    }
    return false;
}

}  // namespace

std::string_view Notes::find(const TagToken& token, std::string_view name, Span* where) const {
    for (const Attribute& attribute : token.attributes) {
        if (!is_name(attribute.name, name)) continue;
        if (where != nullptr) *where = attribute.value;
        return slice(html_, attribute.value);
    }
    return {};
}

void Notes::add(NoteKind kind, std::string key, Span value) {
    if (page_.notes.size() >= most_notes) return;
    HtmlNote note;
    note.kind = kind;
    note.key = std::move(key);
    note.source = {static_cast<std::uint32_t>(value.start), static_cast<std::uint32_t>(value.end)};
    const std::string_view source = slice(html_, value);
    note.value = kind == NoteKind::json_ld
                     ? std::string(source)
                     : decode_references(source.substr(0, longest_value), kind != NoteKind::title);
    note.text = {page_.text.size(), page_.text.size()};
    note.line = static_cast<std::uint32_t>(page_.lines.size());
    page_.notes.push_back(std::move(note));
}

void Notes::start_tag(const TagToken& token) {
    takes_script_ = takes_title_ = false;
    Span value;
    switch (token.tag) {
        case Tag::html:
        case Tag::body:
            if (!find(token, "lang", &value).empty() || !find(token, "xml:lang", &value).empty())
                add(NoteKind::language, "lang", value);
            break;
        case Tag::title:
            takes_title_ = true;
            break;
        case Tag::script:
            takes_script_ = lower(find(token, "type")).find("ld+json") != std::string::npos;
            break;
        case Tag::meta:
            if (find(token, "content", &value).empty() && find(token, "value", &value).empty()) break;
            for (const std::string_view name : {"property", "name", "itemprop", "http-equiv"}) {
                const std::string_view key = find(token, name);
                if (key.empty()) continue;
                add(NoteKind::meta, lower(key), value);
                break;
            }
            break;
        case Tag::link:
        case Tag::img:
            if (!find(token, token.tag == Tag::img ? "src" : "href", &value).empty() && !find(token, "rel").empty())
                add(NoteKind::link, lower(find(token, "rel")), value);
            break;
        default:
            break;
    }
}

std::uint32_t Notes::open_item(const TagToken& token) {
    if (token.attributes.empty() && token.tag != Tag::time) return no_element;
    const std::size_t before = page_.notes.size();
    Span value;
    const std::string_view prop = find(token, "itemprop");
    if (token.tag == Tag::time) {
        if (find(token, "datetime", &value).empty()) find(token, "content", &value);
        const bool published =
            std::any_of(token.attributes.begin(), token.attributes.end(),
                        [](const Attribute& attribute) { return is_name(attribute.name, "pubdate"); });
        std::string key = lower(prop);
        key.append(" ").append(lower(find(token, "class"))).append(published ? " pubdate" : "");
        add(NoteKind::time, std::move(key), value);
    } else if (!prop.empty()) {
        if (find(token, "content", &value).empty() && find(token, "datetime", &value).empty()) value = {};
        add(NoteKind::item, lower(prop), value);
    } else {
        std::string key = lower(find(token, "rel"));
        if (key != "author") key.clear();
        if (key.empty() && token.tag == Tag::a && is_writers(find(token, "href"))) key = "author link";
        for (const std::string_view name : {"class", "id", "data-testid", "slot"}) {
            const std::string_view names = find(token, name);
            if (!names.empty() && tells(names)) key.append(" ").append(lower(names));
        }
        if (!key.empty()) add(NoteKind::item, std::move(key), value);
    }
    return page_.notes.size() > before ? static_cast<std::uint32_t>(before) : no_element;
}

void Notes::close_item(std::uint32_t note) {
    Span& text = page_.notes[note].text;
    text.end = std::max(text.start, page_.text.size());
    // What stands before its first character belongs to what came before.
    while (text.start < text.end && is_html_space(page_.text[text.start])) ++text.start;
}

void Notes::content(Span source) {
    if (takes_script_) add(NoteKind::json_ld, {}, source);
    if (takes_title_) add(NoteKind::title, {}, source);
    takes_script_ = takes_title_ = false;
}

}  // namespace retold::text::html
