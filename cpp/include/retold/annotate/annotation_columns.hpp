// Findings of many texts as flat columns, as Arrow keeps them: a row for each quotation, name, value or flag. Positions
// are code points of the text they are in.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "retold/base/fields.hpp"

namespace retold::annotate {

using Integers = std::vector<std::int64_t>;

// Text i is bytes[offsets[i], offsets[i + 1]), UTF-8; one that is not valid is null.
struct TextCells {
    Integers offsets = {0};
    std::string bytes;
    std::vector<std::uint8_t> valid;

    void add(std::string_view text, bool is_valid = true);
    void append(const TextCells& more);
    std::size_t size() const { return valid.size(); }
};

// List i has the spans [offsets[i], offsets[i + 1]).
struct SpanLists {
    Integers offsets = {0};
    Integers starts;
    Integers ends;

    void append(const SpanLists& more);
};

// List i has the texts [offsets[i], offsets[i + 1]).
struct TextLists {
    Integers offsets = {0};
    TextCells items;

    void append(const TextLists& more);
};

// `row`: number of the text. `line`: of its first span, from 1. `speaker_span`, `venue`: lists of one span or none.
struct QuoteColumns {
    Integers row;
    Integers line;
    TextCells kind;
    SpanLists content;
    SpanLists parts;
    TextCells speaker;
    SpanLists speaker_span;
    SpanLists cue;
    SpanLists venue;
    std::vector<double> score;
    TextCells evidence;
    TextCells speaker_evidence;
};

struct NameColumns {
    Integers row;
    Integers line;  // of the first mention
    TextCells canonical;
    TextCells kind;
    SpanLists mentions;
    SpanLists roles;
    TextLists aliases;
    TextLists evidence;
    std::vector<double> score;
};

struct SlotColumns {
    Integers row;
    Integers line;
    TextCells type;
    TextCells value;
    TextCells bound;
    TextCells unit;
    Integers start;
    Integers end;
    std::vector<std::uint8_t> inferred;  // 0 or 1
    std::vector<double> score;
    TextCells evidence;
    TextCells speaker;
};

struct FlagColumns {
    Integers row;
    Integers line;
    TextCells kind;
    Integers start;
    Integers end;
    TextCells reason;
    std::vector<double> score;
};

constexpr auto fields(std::type_identity<QuoteColumns>) {
    using Q = QuoteColumns;
    return std::tuple{Field{"row", &Q::row},
                      Field{"line", &Q::line},
                      Field{"kind", &Q::kind},
                      Field{"content", &Q::content},
                      Field{"parts", &Q::parts},
                      Field{"speaker", &Q::speaker},
                      Field{"speaker_span", &Q::speaker_span},
                      Field{"cue", &Q::cue},
                      Field{"venue", &Q::venue},
                      Field{"score", &Q::score},
                      Field{"evidence", &Q::evidence},
                      Field{"speaker_evidence", &Q::speaker_evidence}};
}

constexpr auto fields(std::type_identity<NameColumns>) {
    using N = NameColumns;
    return std::tuple{Field{"row", &N::row},         Field{"line", &N::line},         Field{"canonical", &N::canonical},
                      Field{"kind", &N::kind},       Field{"mentions", &N::mentions}, Field{"roles", &N::roles},
                      Field{"aliases", &N::aliases}, Field{"evidence", &N::evidence}, Field{"score", &N::score}};
}

constexpr auto fields(std::type_identity<SlotColumns>) {
    using S = SlotColumns;
    return std::tuple{Field{"row", &S::row},     Field{"line", &S::line},         Field{"type", &S::type},
                      Field{"value", &S::value}, Field{"bound", &S::bound},       Field{"unit", &S::unit},
                      Field{"start", &S::start}, Field{"end", &S::end},           Field{"inferred", &S::inferred},
                      Field{"score", &S::score}, Field{"evidence", &S::evidence}, Field{"speaker", &S::speaker}};
}

constexpr auto fields(std::type_identity<FlagColumns>) {
    using F = FlagColumns;
    return std::tuple{Field{"row", &F::row},     Field{"line", &F::line}, Field{"kind", &F::kind},
                      Field{"start", &F::start}, Field{"end", &F::end},   Field{"reason", &F::reason},
                      Field{"score", &F::score}};
}

// Puts the rows of `more` behind those of `all`.
template <Described T>
void append_rows(T& all, const T& more) {
    for_each_field<T>([&](const auto& field) {
        auto& column = all.*(field.member);
        const auto& cells = more.*(field.member);
        if constexpr (requires { column.append(cells); }) {
            column.append(cells);
        } else {
            column.insert(column.end(), cells.begin(), cells.end());
        }
    });
}

}  // namespace retold::annotate
