#include <cmath>
#include <concepts>
#include <type_traits>

#include "io/comparison_fields.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"
#include "retold/io/comparison_json.hpp"
#include "retold/text/utf8.hpp"

namespace retold::io {

std::string well_formed(std::string_view text) {
    if (text::is_valid_utf8(text)) return std::string(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const text::Unit unit = text::decode_at(text, at);
        text::append_utf8(out, unit.code_point);
        at += unit.size;
    }
    return out;
}

namespace {

using compare::Aspects;
using compare::Comparison;
using compare::Pair;
using compare::Relation;

// A figure as it was rounded when it was measured: .467 and not .46700000762939453.
double figure(float value) {
    return std::round(static_cast<double>(value) * 1e4) / 1e4;
}

Json write(float value) {
    return figure(value);
}

Json write(bool value) {
    return value;
}

template <std::unsigned_integral Number>
Json write(Number value) {
    return value;
}

Json write(const std::string& text) {
    return well_formed(text);
}

Json write(const SharedText& text) {
    return well_formed(text);
}

Json write(Span span) {
    return Json::array({span.start, span.end});
}

// Without those that are 0; null where there was nothing to measure.
Json write(const Aspects& aspects) {
    Json json = Json::object();
    for (const auto& [name, field] : compare::aspect_fields) {
        const float value = aspects.*field;
        if (value != 0) json[name] = value < 0 ? Json() : write(value);
    }
    return json;
}

template <Worded Kind>
Json write(Kind kind) {
    return word_of(kind);
}

template <Described Record>
Json write(const Record& record);

template <typename Value>
Json write(const std::optional<Value>& value) {
    return value ? write(*value) : Json();
}

template <typename Value>
Json write(const std::vector<Value>& values) {
    Json list = Json::array();
    for (const Value& value : values) {
        check_cancelled();
        list.push_back(write(value));
    }
    return list;
}

template <Described Record>
Json write(const Record& record) {
    Json json = Json::object();
    for_each_field<Record>([&](const auto& field) {
        const auto& value = record.*field.member;
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (lists_words<Value>) {
            if (value.empty()) return;
        } else if constexpr (only_of_some<Value>) {
            if (!value) return;
        }
        if constexpr (!RecordNumber<Value>) json[field.name] = write(value);
    });
    return json;
}

Json write(const Comparison& comparison, const Pair& pair) {
    Json json = write(pair);
    // Of many pages nearly all pairs have nothing to say.
    if (pair.relation != Relation::unrelated || pair.alignment >= 0)
        json["reasons"] = write(compare::reasons(comparison, pair));
    if (pair.alignment >= 0)
        json["alignment"] = write(comparison.alignments.at(static_cast<std::size_t>(pair.alignment)));
    return json;
}

}  // namespace

std::string to_json(const Comparison& comparison, int indent) {
    // The writer of the JSON library makes its string of spaces once and reads behind it from some hundreds on.
    if (indent > most_indent) {
        throw InvalidArgument("indent", std::to_string(indent), "must be at most " + std::to_string(most_indent));
    }
    Json json = {{"format", format},
                 {"offsets", write(comparison.offsets)},
                 {"complete", comparison.complete},
                 {"documents", write(comparison.documents)},
                 {"stories", write(comparison.stories)},
                 {"topics", write(comparison.topics)},
                 {"pairs", Json::array()}};
    for (const Pair& pair : comparison.pairs) {
        check_cancelled();
        json["pairs"].push_back(write(comparison, pair));
    }
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace retold::io
