#include <algorithm>
#include <utility>

#include "io/comparison_fields.hpp"
#include "retold/base/error.hpp"
#include "retold/io/comparison_json.hpp"
#include "retold/text/code_points.hpp"

namespace retold::io {
namespace {

using compare::Aligned;
using compare::AlignedKind;
using compare::Alignment;
using compare::ChangeKind;
using compare::Comparison;
using compare::Document;
using compare::Group;
using compare::Offsets;
using compare::Pair;
using compare::Relation;

[[noreturn]] void refuse(const std::string& why) {
    throw DataError("comparison JSON: " + why);
}

std::size_t read_number(const Json& json, std::size_t limit) {
    if (!json.is_number_unsigned()) refuse("a number is missing");
    const auto value = json.get<std::size_t>();
    if (value >= limit) refuse("a number is out of range");
    return value;
}

float read_share(const Json& json) {
    if (!json.is_number()) refuse("a figure is missing");
    const auto value = json.get<double>();
    if (!(value >= 0 && value <= 1)) refuse("a figure is outside 0 to 1");
    return static_cast<float>(value);
}

Span read_span(const Json& json, std::size_t size) {
    if (!json.is_array() || json.size() != 2) refuse("a span is not [start, end]");
    const Span span{read_number(json[0], size + 1), read_number(json[1], size + 1)};
    if (span.end < span.start) refuse("a span ends before it starts");
    return span;
}

std::vector<Span> read_spans(const Json& json, std::size_t size) {
    if (!json.is_array()) refuse("a list of spans is missing");
    std::vector<Span> spans;
    for (const Json& item : json) spans.push_back(read_span(item, size));
    return spans;
}

template <std::size_t Count>
std::size_t read_word(const Json& json, const std::array<std::string_view, Count>& words) {
    const auto& word = json.get_ref<const std::string&>();
    for (std::size_t i = 0; i < Count; ++i) {
        if (words[i] == word) return i;
    }
    refuse("unknown kind " + word.substr(0, 40));
}

Relation read_relation(const Json& json) {
    const auto relation = compare::relation_from_string(json.get_ref<const std::string&>());
    if (!relation) refuse("unknown relation");
    return *relation;
}

std::size_t text_size(const Document& document, Offsets offsets) {
    return offsets == Offsets::bytes ? document.raw.size() : text::CodePointIndex(document.raw).size();
}

Document read_document(const Json& json, Offsets offsets) {
    Document document;
    document.id = json.at("id").get<std::string>();
    document.raw = json.at("raw").get<std::string>();
    const std::size_t size = text_size(document, offsets);
    if (!json.at("title").is_null()) document.title = read_span(json.at("title"), size);
    document.date = json.at("date").get<std::string>();
    document.language = json.at("language").get<std::string>();
    document.background = json.at("background").get<bool>();
    document.body = read_spans(json.at("body"), size);
    document.sentences = read_spans(json.at("sentences"), size);
    return document;
}

Alignment read_alignment(const Json& json, std::size_t size_a, std::size_t size_b, std::size_t documents) {
    Alignment alignment;
    for (const Json& item : json.at("aligned")) {
        Aligned group;
        group.kind = static_cast<AlignedKind>(read_word(item.at("kind"), compare::aligned_kinds));
        group.a = read_spans(item.at("a"), size_a);
        group.b = read_spans(item.at("b"), size_b);
        group.score = read_share(item.at("score"));
        for (const Json& change : item.at("changes")) {
            group.changes.push_back({read_span(change.at("a"), size_a), read_span(change.at("b"), size_b),
                                     static_cast<ChangeKind>(read_word(change.at("kind"), compare::change_kinds))});
        }
        alignment.aligned.push_back(std::move(group));
    }
    alignment.only_a = read_spans(json.at("only_a"), size_a);
    alignment.only_b = read_spans(json.at("only_b"), size_b);
    for (const Json& sign : json.at("direction")) {
        alignment.direction.push_back({sign.at("kind").get<std::string>(), read_number(sign.at("first"), documents),
                                       read_share(sign.at("weight")), sign.at("text").get<std::string>()});
    }
    return alignment;
}

Pair read_pair(const Json& json, std::size_t documents) {
    Pair pair;
    pair.a = static_cast<std::uint32_t>(read_number(json.at("a"), documents));
    pair.b = static_cast<std::uint32_t>(read_number(json.at("b"), documents));
    pair.relation = read_relation(json.at("relation"));
    pair.runner_up = read_relation(json.at("runner_up"));
    pair.score = read_share(json.at("score"));
    pair.margin = read_share(json.at("margin"));
    pair.aspects.aligned_a = pair.aspects.aligned_b = pair.aspects.time = pair.aspects.embedding = 0;
    for (const auto& [name, field] : compare::aspect_fields) {
        const Json& aspects = json.at("aspects");
        if (!aspects.contains(name)) continue;
        const Json& value = aspects.at(name);
        pair.aspects.*field = value.is_null() ? -1.0F : read_share(value);
    }
    return pair;
}

std::vector<Group> read_groups(const Json& json, std::size_t documents) {
    std::vector<Group> groups;
    for (const Json& item : json) {
        Group group;
        for (const Json& number : item.at("documents")) {
            group.documents.push_back(static_cast<std::uint32_t>(read_number(number, documents)));
        }
        group.label = item.at("label").get<std::string>();
        group.score = read_share(item.at("score"));
        groups.push_back(std::move(group));
    }
    return groups;
}

Comparison read(const Json& json) {
    if (!json.is_object() || json.value("format", "") != format) refuse("the format is not " + std::string(format));
    Comparison comparison;
    comparison.offsets = static_cast<Offsets>(read_word(json.at("offsets"), offsets));
    std::vector<std::size_t> sizes;
    for (const Json& item : json.at("documents")) {
        comparison.documents.push_back(read_document(item, comparison.offsets));
        sizes.push_back(text_size(comparison.documents.back(), comparison.offsets));
    }
    const std::size_t count = sizes.size();
    for (const Json& item : json.at("pairs")) {
        Pair pair = read_pair(item, count);
        if (pair.a >= pair.b || compare::pair_index(count, pair.a, pair.b) != comparison.pairs.size()) {
            refuse("pairs are not sorted or not complete");
        }
        if (item.contains("alignment")) {
            pair.alignment = static_cast<std::int64_t>(comparison.alignments.size());
            comparison.alignments.push_back(read_alignment(item.at("alignment"), sizes[pair.a], sizes[pair.b], count));
        }
        comparison.pairs.push_back(pair);
    }
    if (count > 0 && comparison.pairs.size() != count * (count - 1) / 2) refuse("pairs are missing");
    comparison.stories = read_groups(json.at("stories"), count);
    comparison.topics = read_groups(json.at("topics"), count);
    return comparison;
}

// Nesting of arrays and objects, outside strings: read before the parser recurses over it.
std::size_t depth_of(std::string_view json) {
    std::size_t depth = 0;
    std::size_t deepest = 0;
    bool inside = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inside) {
            if (c == '\\') ++i;
            if (c == '"') inside = false;
        } else if (c == '"') {
            inside = true;
        } else if (c == '[' || c == '{') {
            deepest = std::max(deepest, ++depth);
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    return deepest;
}

}  // namespace

Comparison comparison_from_json(std::string_view json, const JsonLimits& limits) {
    if (json.size() > limits.size) refuse("more than " + std::to_string(limits.size) + " bytes");
    if (depth_of(json) > limits.depth) refuse("nested deeper than " + std::to_string(limits.depth));
    try {
        return read(Json::parse(json));
    } catch (const nlohmann::json::exception& error) {
        refuse(well_formed(error.what()));
    }
}

}  // namespace retold::io
