#include <algorithm>
#include <array>
#include <concepts>
#include <functional>
#include <type_traits>
#include <unordered_set>
#include <utility>

#include "io/comparison_fields.hpp"
#include "io/json_place.hpp"
#include "io/parse_json.hpp"
#include "io/watched_bytes.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"
#include "retold/base/hash.hpp"
#include "retold/io/comparison_json.hpp"
#include "retold/text/code_points.hpp"

namespace retold::io {
namespace {

using compare::Aspects;
using compare::Comparison;
using compare::Document;
using compare::Figure;
using compare::Group;
using compare::Offsets;
using compare::Pair;

// What the numbers of a record must stay below: the sizes of its texts, and how many documents there are.
struct Bounds {
    std::size_t documents = 0;
    std::size_t size_a = 0;
    std::size_t size_b = 0;

    std::size_t size(Refers refers) const { return refers == Refers::text_b ? size_b : size_a; }
};

// Reads records by their descriptions: one overload of read() for every kind of member.
class Reader {
  public:
    JsonPlace& place() { return place_; }

    [[noreturn]] void refuse(const std::string& why) const { place_.refuse(why); }

    void read(const ReadJson& json, float& value, const Bounds& /*bounds*/, Refers /*refers*/) {
        if (!json.is_number()) refuse("no number");
        const auto figure = json.get<double>();
        if (!(figure >= 0 && figure <= 1)) refuse("outside 0 to 1");
        value = static_cast<float>(figure);
    }

    void read(const ReadJson& json, Figure& value, const Bounds& bounds, Refers refers) {
        float figure = 0;
        read(json, figure, bounds, refers);
        value = figure;
    }

    void read(const ReadJson& json, bool& value, const Bounds& /*bounds*/, Refers /*refers*/) {
        if (!json.is_boolean()) refuse("neither true nor false");
        value = json.get<bool>();
    }

    void read(const ReadJson& json, std::string& value, const Bounds& /*bounds*/, Refers /*refers*/) {
        value = text(json);
    }

    void read(const ReadJson& json, SharedText& value, const Bounds& /*bounds*/, Refers /*refers*/) {
        value = text(json);
    }

    template <std::unsigned_integral Number>
    requires(!std::is_same_v<Number, bool>) void read(const ReadJson& json, Number& value, const Bounds& bounds,
                                                      Refers refers) {
        if (refers != Refers::document) refuse("a number of nothing");
        value = static_cast<Number>(number(json, bounds.documents, "a document that is not there"));
    }

    void read(const ReadJson& json, Span& value, const Bounds& bounds, Refers refers) {
        if (!json.is_array() || json.size() != 2) refuse("a span is [start, end]");
        const std::size_t limit = bounds.size(refers) + 1;
        constexpr const char* outside = "a span outside its text";
        value = {number(json[0], limit, outside), number(json[1], limit, outside)};
        if (value.end < value.start) refuse("a span ends before it starts");
    }

    // Those that are 0 may be left out; null: there was nothing to measure.
    void read(const ReadJson& json, Aspects& value, const Bounds& bounds, Refers refers) {
        if (!json.is_object()) refuse("no object");
        for (const auto& [name, field] : compare::aspect_fields) {
            Figure& figure = value.*field;
            figure = 0;
            if (!json.contains(name)) continue;
            place_.enter(json, name, [&](const ReadJson& given) {
                if (given.is_null()) {
                    figure = -1;
                } else {
                    read(given, figure, bounds, refers);
                }
            });
        }
    }

    template <Worded Kind>
    void read(const ReadJson& json, Kind& value, const Bounds& /*bounds*/, Refers /*refers*/) {
        const std::string& word = text(json);
        const auto kind = from_word<Kind>(word);
        if (!kind) refuse("unknown word " + shortened(word, 40));
        value = *kind;
    }

    template <typename Value>
    void read(const ReadJson& json, std::optional<Value>& value, const Bounds& bounds, Refers refers) {
        if (!json.is_null()) read(json, value.emplace(), bounds, refers);
    }

    template <typename Value>
    void read(const ReadJson& json, std::vector<Value>& values, const Bounds& bounds, Refers refers) {
        place_.each(json, [&](const ReadJson& item) { read(item, values.emplace_back(), bounds, refers); });
    }

    template <Described Record>
    void read(const ReadJson& json, Record& record, const Bounds& bounds, Refers /*refers*/) {
        if (!json.is_object()) refuse("no object");
        for_each_field<Record>([&](const auto& field) {
            auto& value = record.*field.member;
            if constexpr (!RecordNumber<std::remove_reference_t<decltype(value)>>) {
                if (only_of_some<std::remove_reference_t<decltype(value)>> && !json.contains(field.name)) return;
                place_.enter(json, field.name,
                             [&](const ReadJson& member) { read(member, value, bounds, field.refers); });
            }
        });
    }

    template <typename Value>
    Value read_as(const ReadJson& json, const Bounds& bounds) {
        Value value{};
        read(json, value, bounds, Refers::nothing);
        return value;
    }

    const std::string& text(const ReadJson& json) const {
        if (!json.is_string()) refuse("no text");
        return json.get_ref<const std::string&>();
    }

  private:
    // Whole and below the limit; nothing that only converts to such a number, as true or 1.0.
    std::size_t number(const ReadJson& json, std::size_t limit, const char* beyond) const {
        if (!json.is_number_unsigned()) refuse("no whole number");
        const auto value = json.get<std::uint64_t>();
        if (value >= limit) refuse(beyond);
        return static_cast<std::size_t>(value);
    }

    JsonPlace place_;
};

void read_documents(Reader& reader, const ReadJson& json, Comparison& comparison, std::vector<std::size_t>& sizes) {
    std::unordered_set<std::string, HashKey> ids;
    reader.place().each(json, [&](const ReadJson& item) {
        // How long the text is, in units of its positions, is known before they are read.
        reader.place().enter(item, "raw", [&](const ReadJson& given) {
            const std::string& raw = reader.text(given);
            const bool bytes = comparison.offsets == Offsets::bytes;
            sizes.push_back(bytes ? raw.size() : text::CodePointIndex(raw).size());
        });
        comparison.documents.push_back(reader.read_as<Document>(item, {0, sizes.back(), 0}));
        if (!ids.insert(comparison.documents.back().id).second) reader.refuse("a second document of this id");
    });
}

std::vector<Group> read_groups(Reader& reader, const ReadJson& json, std::size_t documents) {
    std::vector<Group> groups;
    reader.place().each(json, [&](const ReadJson& item) {
        const Group& group = groups.emplace_back(reader.read_as<Group>(item, {documents, 0, 0}));
        if (group.documents.size() < 2) reader.refuse("fewer than two documents");
        if (std::ranges::adjacent_find(group.documents, std::greater_equal<>()) != group.documents.end())
            reader.refuse("documents are not sorted");
    });
    return groups;
}

// Whether the pair may stand behind those that were read.
bool follows(const Comparison& comparison, const Pair& pair) {
    const std::size_t read = comparison.pairs.size();
    if (comparison.complete) return compare::pair_index(comparison.documents.size(), pair.a, pair.b) == read;
    return read == 0 || std::pair(comparison.pairs.back().a, comparison.pairs.back().b) < std::pair(pair.a, pair.b);
}

void read_pair(Reader& reader, const ReadJson& json, Comparison& comparison, const std::vector<std::size_t>& sizes) {
    Pair pair = reader.read_as<Pair>(json, {sizes.size(), 0, 0});
    if (pair.a >= pair.b || !follows(comparison, pair)) reader.refuse("pairs are not sorted or not complete");
    if (json.contains("alignment")) {
        pair.alignment = static_cast<std::int32_t>(comparison.alignments.size());
        reader.place().enter(json, "alignment", [&](const ReadJson& item) {
            const auto alignment =
                reader.read_as<compare::Alignment>(item, {sizes.size(), sizes[pair.a], sizes[pair.b]});
            for (const compare::Evidence& sign : alignment.direction) {
                if (sign.first != pair.a && sign.first != pair.b)
                    reader.refuse("a sign for a document of another pair");
            }
            for (const compare::Aligned& group : alignment.aligned) {
                if (group.a.empty() || group.b.empty()) reader.refuse("sentences of one page alone are not aligned");
            }
            comparison.alignments.push_back(alignment);
        });
    }
    comparison.pairs.push_back(pair);
}

Comparison read_comparison(const ReadJson& json) {
    Reader reader;
    JsonPlace& place = reader.place();
    Comparison comparison;
    place.enter(json, "format", [&](const ReadJson& name) {
        if (std::ranges::find(readable_formats, reader.text(name)) == readable_formats.end())
            reader.refuse("must be " + std::string(format) + ", not " + shortened(reader.text(name), 40));
    });
    place.enter(json, "offsets", [&](const ReadJson& word) { comparison.offsets = reader.read_as<Offsets>(word, {}); });
    if (json.contains("complete")) {
        place.enter(json, "complete",
                    [&](const ReadJson& given) { comparison.complete = reader.read_as<bool>(given, {}); });
    }
    std::vector<std::size_t> sizes;
    place.enter(json, "documents", [&](const ReadJson& given) { read_documents(reader, given, comparison, sizes); });
    const std::size_t count = sizes.size();
    place.enter(json, "pairs", [&](const ReadJson& given) {
        place.each(given, [&](const ReadJson& item) { read_pair(reader, item, comparison, sizes); });
        if (comparison.complete && count > 0 && comparison.pairs.size() != count * (count - 1) / 2)
            reader.refuse("pairs are missing");
    });
    place.enter(json, "stories",
                [&](const ReadJson& given) { comparison.stories = read_groups(reader, given, count); });
    place.enter(json, "topics", [&](const ReadJson& given) { comparison.topics = read_groups(reader, given, count); });
    return comparison;
}

// Nesting of arrays and objects, outside strings: read before the parser recurses over it.
std::size_t depth_of(std::string_view json) {
    std::size_t depth = 0;
    std::size_t deepest = 0;
    bool inside = false;
    CancelCheck check;
    for (std::size_t i = 0; i < json.size(); ++i) {
        check();
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

ReadJson parsed(std::string_view json) {
    try {
        return ReadJson::parse(WatchedBytes(json.data()), WatchedBytes(json.data() + json.size()));
    } catch (const ReadJson::parse_error& error) {
        JsonPlace().refuse("not JSON, at byte " + std::to_string(error.byte));
    } catch (const ReadJson::out_of_range&) {
        JsonPlace().refuse("not JSON: a number that no computer holds");
    }
}

}  // namespace

Comparison comparison_from_json(std::string_view json, const JsonLimits& limits) {
    if (json.size() > limits.size) JsonPlace().refuse("more than " + std::to_string(limits.size) + " bytes");
    if (depth_of(json) > limits.depth) JsonPlace().refuse("nested deeper than " + std::to_string(limits.depth));
    return read_comparison(parsed(json));
}

}  // namespace retold::io
