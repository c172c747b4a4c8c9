// What the JSON-LD of a page says of its article.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "clean/html/json_ld.hpp"
#include "clean/html/stated.hpp"

namespace retold::clean {
namespace {

struct Property {
    std::string_view key;
    std::string_view name;
};
constexpr std::array<Property, 9> wanted = {{{"headline", "title"},
                                             {"datePublished", "date"},
                                             {"dateModified", "modified"},
                                             {"author", "byline"},
                                             {"creator", "byline"},
                                             {"publisher", "outlet"},
                                             {"inLanguage", "language"},
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

// Per object 2: an article, 1: another page, 0: neither.
std::vector<char> articles_of(const std::vector<LooseValue>& values) {
    std::vector<char> article(values.size(), 0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const LooseValue& value = values[i];
        std::uint32_t owner = value.parent;
        if (values[owner].kind == LooseValue::Kind::array && value.key.empty() && values[owner].key == "@type")
            owner = values[owner].parent;
        const bool type = value.key == "@type" || (values[value.parent].key == "@type");
        if (type && value.kind == LooseValue::Kind::text && is_article(value.value))
            article[owner] =
                std::max<char>(article[owner], value.value == "WebPage" || value.value == "VideoObject" ? 1 : 2);
    }
    return article;
}

}  // namespace

std::vector<Stated> stated_in_json(const text::html::HtmlNote& note) {
    std::vector<Stated> found;
    const std::vector<LooseValue> values = read_loose_json(note.value);
    const std::vector<char> article = articles_of(values);
    const Names names = names_of(values);
    for (const char level : {char{2}, char{1}}) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const LooseValue& value = values[i];
            if (value.kind != LooseValue::Kind::text) continue;
            // The property of the article that the value is, or is the name or address of.
            std::size_t at = i;
            for (int steps = 0; steps < 3 && article[values[at].parent] != level && values[at].parent != at; ++steps)
                at = values[at].parent;
            if (article[values[at].parent] != level || values[at].parent == at) continue;
            for (const Property& property : wanted) {
                if (values[at].key != property.key) continue;
                // Only its own name, or a plain list of names: not what it knows or where it learnt.
                const std::string_view inner = at == i ? std::string_view() : std::string_view(value.key);
                bool direct = true;
                for (std::size_t k = values[i].parent; at != i && k != at; k = values[k].parent)
                    direct = direct && values[k].key.empty();
                if (!direct) continue;
                const bool wants_address = property.name == "image" || property.name == "url";
                const LooseValue* told = &value;
                if (inner == "@id" && property.name == "byline") {
                    const auto other = names.by_id.find(value.value);
                    if (names.named[value.parent] != 0 || other == names.by_id.end()) continue;
                    told = &values[other->second];
                } else if (!inner.empty() && inner != (wants_address ? "url" : "name")) {
                    continue;
                }
                if (level == 1 && property.name != "date" && property.name != "modified") continue;
                const bool group = property.name == "byline" && names.group[told->parent] != 0;
                const Span source{note.source.start + told->source.start, note.source.start + told->source.end};
                if (!told->value.empty())
                    found.push_back({std::string(group ? "group" : property.name), told->value, "json-ld", source});
            }
        }
    }
    return found;
}

}  // namespace retold::clean
