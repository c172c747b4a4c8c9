// What the JSON-LD of a page says of its article.
#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>

#include "clean/html/json_ld.hpp"
#include "clean/html/stated.hpp"
#include "text/html/references.hpp"

namespace retold::clean {
namespace {

struct Property {
    std::string_view key;
    std::string_view name;
};
constexpr std::array<Property, 12> wanted = {{{"headline", "title"},
                                              {"datePublished", "date"},
                                              {"dateModified", "modified"},
                                              {"author", "byline"},
                                              {"creator", "byline"},
                                              {"publisher", "outlet"},
                                              {"inLanguage", "language"},
                                              {"articleBody", "body"},
                                              {"reviewBody", "body"},
                                              {"text", "body"},
                                              {"image", "image"},
                                              {"url", "url"}}};

bool has_word(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

bool is_article(std::string_view type) {
    return has_word(type, "Article") || has_word(type, "Posting") || has_word(type, "Report") ||
           has_word(type, "Review") || type == "WebPage" || type == "VideoObject";
}

// Who is who in a script: objects point at each other by their "@id".
struct Names {
    std::unordered_map<std::string_view, std::size_t> by_id;  // to the value that is the name
    std::vector<char> named;                                  // per object: it has a name
    std::vector<char> group;                                  // it is no person
};

Names names_of(const std::vector<LooseValue>& values) {
    Names names;
    names.named.resize(values.size());
    names.group.resize(values.size());
    std::vector<std::size_t> name(values.size(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const LooseValue& value = values[i];
        if (value.kind != LooseValue::Kind::text) continue;
        if (value.key == "name") name[value.parent] = i;
        if (value.key == "@type" && has_word(value.value, "Organization")) names.group[value.parent] = 1;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t found = name[values[i].parent];
        if (found == values.size()) continue;
        names.named[values[i].parent] = 1;
        if (values[i].key == "@id") names.by_id.try_emplace(values[i].value, found);
    }
    return names;
}

constexpr char web_page = 1;
constexpr char article_of_page = 2;
constexpr char other_article = 3;
constexpr char foreign_article = 4;

// Whether a headline has words enough to be compared, in a script that parts them.
bool tells_words(std::string_view headline) {
    constexpr std::size_t least = 3;
    return words_of(headline).size() >= least && headline.find(' ') != std::string_view::npos;
}

// Per object whether it is an article or a page; 0 for neither.
std::vector<char> articles_of(const std::vector<LooseValue>& values) {
    std::vector<char> article(values.size(), 0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const LooseValue& value = values[i];
        std::uint32_t owner = value.parent;
        if (values[owner].kind == LooseValue::Kind::array && value.key.empty() && values[owner].key == "@type")
            owner = values[owner].parent;
        if (value.key == "articleBody" && article[owner] == 0) article[owner] = article_of_page;
        const bool type = value.key == "@type" || (values[value.parent].key == "@type");
        if (type && value.kind == LooseValue::Kind::text && is_article(value.value))
            article[owner] = std::max(
                article[owner], value.value == "WebPage" || value.value == "VideoObject" ? web_page : article_of_page);
    }
    return article;
}

// Whether a line of the page that is one link says it.
bool is_link(const ShownText& shown, const std::string& headline) {
    const auto& lines = shown.html.lines;
    for (std::size_t at = shown.raw.find(headline); at != std::string_view::npos;
         at = shown.raw.find(headline, at + headline.size())) {
        const auto behind = [](std::size_t place, const text::html::HtmlLine& line) { return place < line.span.start; };
        const auto next = std::upper_bound(lines.begin(), lines.end(), at, behind);
        if (next != lines.begin() && std::prev(next)->link_bytes >= headline.size()) return true;
    }
    return false;
}

// Articles inside of another, those with other headlines than the page's title beside one that has it, and those
// without a word of it: teasers, updates, reviews.
void tell_other_articles(const std::vector<LooseValue>& values, std::vector<char>& article,
                         const std::vector<std::uint32_t>& title, const ShownText& shown) {
    constexpr double enough = 0.5;      // chosen: a headline may be cut, or have the site's name at its end
    constexpr int most_looked_up = 30;  // headlines that are sought in the page
    int looked_up = 0;
    std::vector<std::uint32_t> others;
    bool has_title = false;
    for (const LooseValue& value : values) {
        if (value.key != "headline" || article[value.parent] != article_of_page) continue;
        const double share = covered(words_of(tidy(value.value)), title);
        const bool same = share >= enough;
        if (!same) others.push_back(value.parent);
        has_title = has_title || same;
        if (same || title.empty() || looked_up >= most_looked_up || !tells_words(value.value)) continue;
        ++looked_up;
        const std::string headline = tidy(value.value);
        // One that the page shows elsewhere is a teaser's.
        if (share <= 0)
            article[value.parent] = has_word(shown.raw, headline) ? foreign_article : other_article;
        else if (is_link(shown, headline))
            article[value.parent] = foreign_article;
    }
    for (const std::uint32_t other : others) {
        if (article[other] == article_of_page && has_title) article[other] = other_article;
    }
    std::vector<char> inside(values.size(), 0);  // 1: in an article
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::uint32_t parent = values[i].parent;
        if (parent == i) continue;
        inside[i] = inside[parent] != 0 || article[parent] == article_of_page ? 1 : 0;
        if (inside[i] != 0 && article[i] == article_of_page) article[i] = other_article;
    }
}

// The property of an article that a value is, or is the name or address of; nullptr if it says nothing of it.
struct Told {
    const Property* property = nullptr;
    const LooseValue* value = nullptr;
};
Told told_of(const std::vector<LooseValue>& values, std::size_t i, const std::vector<char>& article, char level,
             const Names& names) {
    const LooseValue& value = values[i];
    std::size_t at = i;
    for (int steps = 0; steps < 3 && article[values[at].parent] != level && values[at].parent != at; ++steps)
        at = values[at].parent;
    if (article[values[at].parent] != level || values[at].parent == at) return {};
    const auto property =
        std::find_if(wanted.begin(), wanted.end(), [&](const Property& known) { return known.key == values[at].key; });
    if (property == wanted.end()) return {};
    // Only its own name, or a plain list of names: not what it knows or where it learnt.
    for (std::size_t k = value.parent; at != i && k != at; k = values[k].parent) {
        if (!values[k].key.empty()) return {};
    }
    const std::string_view inner = at == i ? std::string_view() : std::string_view(value.key);
    const bool wants_address = property->name == "image" || property->name == "url";
    if (inner == "@id" && property->name == "byline") {
        const auto other = names.by_id.find(value.value);
        if (names.named[value.parent] != 0 || other == names.by_id.end()) return {};
        return {property, &values[other->second]};
    }
    if (!inner.empty() && inner != (wants_address ? "url" : "name")) return {};
    return {property, &value};
}

// Whether a text is that of an update of a live blog.
bool is_update(const std::vector<LooseValue>& values, const LooseValue& text) {
    const LooseValue& article = values[text.parent];
    return article.key == "liveBlogUpdate" || values[article.parent].key == "liveBlogUpdate";
}

// A script as JSON. Some pages escape it as if it were text; places in it then lead back.
class Places {
  public:
    explicit Places(std::string_view source) : source_(source) {
        if (!has_word(source, "&quot;") || has_word(source, "\"")) return;
        for (std::size_t at = 0; at < source.size();) {
            std::size_t size = 0;
            const std::size_t before = decoded_.size();
            if (source[at] == '&') size = text::html::decode_reference(source.substr(at), false, decoded_);
            if (size == 0) decoded_.push_back(source[at]);
            places_.resize(decoded_.size(), static_cast<std::uint32_t>(at));
            if (decoded_.size() == before) places_.resize(before);
            at += std::max<std::size_t>(size, 1);
        }
    }
    std::string_view script() const { return places_.empty() ? source_ : std::string_view(decoded_); }
    std::size_t of(std::size_t at) const {
        if (places_.empty()) return at;
        return at < places_.size() ? places_[at] : source_.size();
    }

  private:
    std::string_view source_;
    std::string decoded_;
    std::vector<std::uint32_t> places_;  // of every byte of `decoded_`
};

}  // namespace

StatedInJson stated_in_json(const text::html::HtmlNote& note, const std::vector<std::uint32_t>& title,
                            const ShownText& shown) {
    StatedInJson found;
    const Places places(note.value);
    const std::vector<LooseValue> values = read_loose_json(places.script());
    std::vector<char> article = articles_of(values);
    tell_other_articles(values, article, title, shown);
    const Names names = names_of(values);
    for (const char level : {article_of_page, web_page, other_article}) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i].kind != LooseValue::Kind::text) continue;
            const Told told = told_of(values, i, article, level, names);
            if (told.property == nullptr || told.value->value.empty()) continue;
            const std::string_view name = told.property->name;
            if (level == web_page && name != "date" && name != "modified") continue;
            const bool update = name == "body" && is_update(values, *told.value);
            if (level == other_article && name == "body" && !update) continue;
            if (level == other_article && name == "title" && !title.empty()) continue;
            const bool group = name == "byline" && names.group[told.value->parent] != 0;
            const Span source = {note.source.start + places.of(told.value->source.start),
                                 note.source.start + places.of(told.value->source.end)};
            auto& list = level == other_article && !update ? found.of_others : found.of_page;
            list.push_back({std::string(group ? "group" : name), told.value->value, "json-ld", source});
        }
    }
    return found;
}

}  // namespace retold::clean
