#include <cmath>

#include "io/comparison_fields.hpp"
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

using compare::Aligned;
using compare::Alignment;
using compare::Change;
using compare::Comparison;
using compare::Document;
using compare::Evidence;
using compare::Group;
using compare::Pair;
using compare::Relation;

// A figure as it was rounded when it was measured: .467 and not .46700000762939453.
double figure(float value) {
    return std::round(static_cast<double>(value) * 1e4) / 1e4;
}

Json write(Span span) {
    return Json::array({span.start, span.end});
}

Json write(const std::vector<Span>& spans) {
    Json list = Json::array();
    for (const Span span : spans) list.push_back(write(span));
    return list;
}

Json write(const Document& document) {
    return {{"id", well_formed(document.id)},
            {"title", document.title ? write(*document.title) : Json()},
            {"date", document.date},
            {"language", document.language},
            {"background", document.background},
            {"body", write(document.body)},
            {"sentences", write(document.sentences)},
            {"raw", well_formed(document.raw)}};
}

Json write(const Aligned& group) {
    Json changes = Json::array();
    for (const Change& change : group.changes) {
        changes.push_back({{"kind", compare::change_kinds[static_cast<std::size_t>(change.kind)]},
                           {"a", write(change.a)},
                           {"b", write(change.b)}});
    }
    return {{"kind", compare::aligned_kinds[static_cast<std::size_t>(group.kind)]},
            {"a", write(group.a)},
            {"b", write(group.b)},
            {"score", figure(group.score)},
            {"changes", std::move(changes)}};
}

Json write(const Alignment& alignment) {
    Json json = {{"aligned", Json::array()},
                 {"only_a", write(alignment.only_a)},
                 {"only_b", write(alignment.only_b)},
                 {"direction", Json::array()}};
    for (const Aligned& group : alignment.aligned) json["aligned"].push_back(write(group));
    for (const Evidence& sign : alignment.direction) {
        json["direction"].push_back({{"kind", sign.kind},
                                     {"first", sign.first},
                                     {"weight", figure(sign.weight)},
                                     {"text", well_formed(sign.text)}});
    }
    return json;
}

Json write(const Comparison& comparison, const Pair& pair) {
    Json aspects = Json::object();
    for (const auto& [name, field] : compare::aspect_fields) {
        const float value = pair.aspects.*field;
        if (value != 0) aspects[name] = value < 0 ? Json() : Json(figure(value));
    }
    Json json = {{"a", pair.a},
                 {"b", pair.b},
                 {"relation", to_string(pair.relation)},
                 {"score", figure(pair.score)},
                 {"margin", figure(pair.margin)},
                 {"runner_up", to_string(pair.runner_up)},
                 {"aspects", std::move(aspects)}};
    // Of many pages nearly all pairs have nothing to say.
    if (pair.relation != Relation::unrelated || pair.alignment >= 0)
        json["reasons"] = compare::reasons(comparison, pair);
    if (pair.alignment >= 0) json["alignment"] = write(comparison.alignments[static_cast<std::size_t>(pair.alignment)]);
    return json;
}

Json write(const std::vector<Group>& groups) {
    Json list = Json::array();
    for (const Group& group : groups) {
        list.push_back(
            {{"documents", group.documents}, {"label", well_formed(group.label)}, {"score", figure(group.score)}});
    }
    return list;
}

constexpr int widest_indent = 100;  // the library's writer reads past its blanks from some 600 on

}  // namespace

std::string to_json(const Comparison& comparison, int indent) {
    if (indent > widest_indent) throw InvalidArgument("indent", std::to_string(indent), "must be 100 at most");
    Json json = {{"format", format},
                 {"offsets", offsets[static_cast<std::size_t>(comparison.offsets)]},
                 {"documents", Json::array()},
                 {"stories", write(comparison.stories)},
                 {"topics", write(comparison.topics)},
                 {"pairs", Json::array()}};
    for (const Document& document : comparison.documents) json["documents"].push_back(write(document));
    for (const Pair& pair : comparison.pairs) json["pairs"].push_back(write(comparison, pair));
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace retold::io
