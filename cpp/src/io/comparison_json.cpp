#include <algorithm>
#include <concepts>
#include <functional>
#include <type_traits>
#include <unordered_set>
#include <utility>

#include "io/comparison_fields.hpp"
#include "io/parse_json.hpp"
#include "retold/base/error.hpp"
#include "retold/base/hash.hpp"
#include "retold/io/comparison_json.hpp"
#include "retold/text/code_points.hpp"

namespace retold::io {
namespace {

using compare::Aspects;
using compare::Comparison;
using compare::Document;
using compare::Group;
using compare::Offsets;
using compare::Pair;

[[noreturn]] void refuse(const std::string& why) {
    throw DataError("comparison JSON: " + why);
}

// What the numbers of a record must stay below: the sizes of its texts, and how many documents there are.
struct Bounds {
    std::size_t documents = 0;
    std::size_t size_a = 0;
    std::size_t size_b = 0;

    std::size_t size(Refers refers) const { return refers == Refers::text_b ? size_b : size_a; }
};

std::size_t read_number(const ReadJson& json, std::size_t limit) {
    if (limit == 0) refuse("a number of something that is not there");
    return read_count(json, "comparison JSON", limit - 1);
}

float read_share(const ReadJson& json) {
    if (!json.is_number()) refuse("a figure is missing");
    const auto value = json.get<double>();
    if (!(value >= 0 && value <= 1)) refuse("a figure is outside 0 to 1");
    return static_cast<float>(value);
}

// read(json, value, bounds, refers): one overload for every kind of member.
void read(const ReadJson& json, float& value, const Bounds& /*bounds*/, Refers /*refers*/) {
    value = read_share(json);
}

void read(const ReadJson& json, bool& value, const Bounds& /*bounds*/, Refers /*refers*/) {
    value = json.get<bool>();
}

void read(const ReadJson& json, std::string& value, const Bounds& /*bounds*/, Refers /*refers*/) {
    value = json.get<std::string>();
}

template <std::unsigned_integral Number>
void read(const ReadJson& json, Number& value, const Bounds& bounds, Refers refers) {
    static_assert(!std::is_same_v<Number, bool>);
    if (refers != Refers::document) refuse("a number of nothing");
    value = static_cast<Number>(read_number(json, bounds.documents));
}

void read(const ReadJson& json, Span& value, const Bounds& bounds, Refers refers) {
    if (!json.is_array() || json.size() != 2) refuse("a span is not [start, end]");
    const std::size_t limit = bounds.size(refers) + 1;
    value = {read_number(json[0], limit), read_number(json[1], limit)};
    if (value.end < value.start) refuse("a span ends before it starts");
}

// Those that are 0 may be left out; null: there was nothing to measure.
void read(const ReadJson& json, Aspects& value, const Bounds& /*bounds*/, Refers /*refers*/) {
    for (const auto& [name, field] : compare::aspect_fields) {
        value.*field = 0;
        if (!json.contains(name)) continue;
        const ReadJson& figure = json.at(name);
        value.*field = figure.is_null() ? -1.0F : read_share(figure);
    }
}

template <Worded Kind>
void read(const ReadJson& json, Kind& value, const Bounds& /*bounds*/, Refers /*refers*/) {
    const auto& word = json.get_ref<const std::string&>();
    const auto kind = from_word<Kind>(word);
    if (!kind) refuse("unknown kind " + shortened(word, 40));
    value = *kind;
}

template <Described Record>
void read(const ReadJson& json, Record& record, const Bounds& bounds, Refers refers);

template <typename Value>
void read(const ReadJson& json, std::optional<Value>& value, const Bounds& bounds, Refers refers) {
    if (!json.is_null()) read(json, value.emplace(), bounds, refers);
}

template <typename Value>
void read(const ReadJson& json, std::vector<Value>& values, const Bounds& bounds, Refers refers) {
    if (!json.is_array()) refuse("a list is missing");
    for (const ReadJson& item : json) read(item, values.emplace_back(), bounds, refers);
}

template <Described Record>
void read(const ReadJson& json, Record& record, const Bounds& bounds, Refers /*refers*/) {
    for_each_field<Record>([&](const auto& field) {
        auto& value = record.*field.member;
        if constexpr (!RecordNumber<std::remove_reference_t<decltype(value)>>) {
            if (lists_words<std::remove_reference_t<decltype(value)>> && !json.contains(field.name)) return;
            read(json.at(field.name), value, bounds, field.refers);
        }
    });
}

template <typename Value>
Value read_as(const ReadJson& json, const Bounds& bounds) {
    Value value;
    read(json, value, bounds, Refers::nothing);
    return value;
}

// The size of a document's text in units of its positions; it is known before they are read.
std::size_t text_size(const ReadJson& document, Offsets offsets) {
    const auto& raw = document.at("raw").get_ref<const std::string&>();
    return offsets == Offsets::bytes ? raw.size() : text::CodePointIndex(raw).size();
}

void check_signs(const compare::Alignment& alignment, const Pair& pair) {
    for (const compare::Evidence& sign : alignment.direction) {
        if (sign.first != pair.a && sign.first != pair.b) refuse("a sign for a document of another pair");
    }
}

std::vector<Group> read_groups(const ReadJson& json, std::size_t documents) {
    auto groups = read_as<std::vector<Group>>(json, {documents, 0, 0});
    for (const Group& group : groups) {
        if (group.documents.size() < 2) refuse("a group of fewer than two documents");
        if (std::ranges::adjacent_find(group.documents, std::greater_equal<>()) != group.documents.end())
            refuse("a group is not sorted");
    }
    return groups;
}

// Whether the pair may stand behind those that were read.
bool follows(const Comparison& comparison, const Pair& pair) {
    const std::size_t read = comparison.pairs.size();
    if (comparison.complete) return compare::pair_index(comparison.documents.size(), pair.a, pair.b) == read;
    return read == 0 || std::pair(comparison.pairs.back().a, comparison.pairs.back().b) < std::pair(pair.a, pair.b);
}

Comparison read_comparison(const ReadJson& json) {
    if (!json.is_object() || json.value("format", "") != format) refuse("the format is not " + std::string(format));
    Comparison comparison;
    comparison.offsets = read_as<Offsets>(json.at("offsets"), {});
    std::vector<std::size_t> sizes;
    std::unordered_set<std::string, HashKey> ids;
    for (const ReadJson& item : json.at("documents")) {
        sizes.push_back(text_size(item, comparison.offsets));
        comparison.documents.push_back(read_as<Document>(item, {0, sizes.back(), 0}));
        if (!ids.insert(comparison.documents.back().id).second) refuse("two documents of one id");
    }
    const std::size_t count = sizes.size();
    comparison.complete = json.value("complete", true);
    for (const ReadJson& item : json.at("pairs")) {
        Pair pair = read_as<Pair>(item, {count, 0, 0});
        if (pair.a >= pair.b || !follows(comparison, pair)) refuse("pairs are not sorted or not complete");
        if (item.contains("alignment")) {
            pair.alignment = static_cast<std::int64_t>(comparison.alignments.size());
            comparison.alignments.push_back(
                read_as<compare::Alignment>(item.at("alignment"), {count, sizes[pair.a], sizes[pair.b]}));
            check_signs(comparison.alignments.back(), pair);
        }
        comparison.pairs.push_back(pair);
    }
    const bool short_of = comparison.complete && count > 0 && comparison.pairs.size() != count * (count - 1) / 2;
    if (short_of) refuse("pairs are missing");
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
        return read_comparison(ReadJson::parse(json));
    } catch (const nlohmann::json::exception& error) {
        refuse(well_formed(error.what()));
    }
}

}  // namespace retold::io
