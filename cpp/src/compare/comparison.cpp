#include "retold/compare/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "retold/compare/comparison_fields.hpp"
#include "retold/text/code_points.hpp"

namespace retold::compare {
namespace {

using Index = text::CodePointIndex;

using Turn = Span (Index::*)(Span) const;  // to code points or to bytes

// Of the text that a member's spans refer to: a record of two texts has an index for each, one of a document only a.
struct Indexes {
    const Index& a;
    const Index& b;
    Turn turn;
};

void convert(Span& span, const Index& index, Turn turn) {
    span = (index.*turn)(span);
}

void convert(std::vector<Span>& spans, const Index& index, Turn turn) {
    for (Span& span : spans) convert(span, index, turn);
}

void convert(std::optional<Span>& span, const Index& index, Turn turn) {
    if (span) convert(*span, index, turn);
}

// Every span that the description of the record and of the records inside names.
template <Described Record>
void convert(Record& record, const Indexes& indexes) {
    for_each_field<Record>([&](const auto& field) {
        auto& value = record.*field.member;
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (holds_spans<Value>) {
            convert(value, field.refers == Refers::text_b ? indexes.b : indexes.a, indexes.turn);
        } else if constexpr (Described<Value>) {
            convert(value, indexes);
        } else if constexpr (lists_described<Value>) {
            for (auto& inner : value) convert(inner, indexes);
        }
    });
}

}  // namespace

std::size_t pair_index(std::size_t documents, std::size_t a, std::size_t b) {
    if (a > b) std::swap(a, b);
    return a * (2 * documents - a - 1) / 2 + (b - a - 1);
}

Direction direction(const Pair& pair, const Alignment& alignment) {
    constexpr float enough = 0.5F;  // chosen: a date is enough on its own, any other single sign is not
    float for_a = 0;
    float for_b = 0;
    for (const Evidence& sign : alignment.direction) (sign.first == pair.a ? for_a : for_b) += sign.weight;
    const float lead = std::abs(for_a - for_b);
    if (lead < enough || std::min(for_a, for_b) > lead) return {};
    return {for_a > for_b ? pair.a : pair.b, std::min(lead / (for_a + for_b + enough), 1.0F)};
}

namespace {

void convert(Comparison& comparison, Turn turn) {
    std::vector<Index> indexes;
    indexes.reserve(comparison.documents.size());
    for (const Document& document : comparison.documents) indexes.emplace_back(document.raw);
    for (std::size_t i = 0; i < indexes.size(); ++i) {
        convert(comparison.documents[i], {indexes[i], indexes[i], turn});
    }
    for (const Pair& pair : comparison.pairs) {
        if (pair.alignment < 0 || (indexes[pair.a].ascii() && indexes[pair.b].ascii())) continue;
        const auto number = static_cast<std::size_t>(pair.alignment);
        Alignment alignment = comparison.alignments.at(number);
        convert(alignment, {indexes[pair.a], indexes[pair.b], turn});
        comparison.alignments.set(number, alignment);
    }
    comparison.alignments.close();
}

}  // namespace

Comparison with_code_points(Comparison comparison) {
    if (comparison.offsets == Offsets::code_points) return comparison;
    convert(comparison, &Index::to_code_points);
    comparison.offsets = Offsets::code_points;
    return comparison;
}

Comparison with_bytes(Comparison comparison) {
    if (comparison.offsets == Offsets::bytes) return comparison;
    convert(comparison, &Index::to_bytes);
    comparison.offsets = Offsets::bytes;
    return comparison;
}

}  // namespace retold::compare
