// The tables that tools/make_unicode_tables.py writes, and how to read them.
#pragma once
#include <cstddef>
#include <cstdint>

namespace retold::text::tables {

extern const char* const version;

// A two-stage trie: the upper bits of a code point choose a block of 128 values.
template <typename Value>
struct Trie {
    const std::uint16_t* index;
    const Value* values;

    // `code_point` must be below 0x110000.
    Value at(char32_t code_point) const {
        return values[(static_cast<std::size_t>(index[code_point >> 7U]) << 7U) | (code_point & 127U)];
    }
    Value get(char32_t code_point) const { return code_point < 0x110000 ? at(code_point) : at(0x10FFFF); }
};

extern const std::uint16_t category_index[];
extern const std::uint8_t category_values[];
extern const std::uint16_t script_index[];
extern const std::uint8_t script_values[];
extern const std::uint16_t word_break_index[];
extern const std::uint8_t word_break_values[];
extern const std::uint16_t grapheme_break_index[];
extern const std::uint8_t grapheme_break_values[];
extern const std::uint16_t normal_form_index[];
extern const std::uint16_t normal_form_values[];
extern const std::uint16_t mark_index[];
extern const std::uint8_t mark_values[];
extern const std::uint16_t case_map_index[];
extern const std::uint8_t case_map_values[];

inline constexpr Trie<std::uint8_t> category{category_index, category_values};
inline constexpr Trie<std::uint8_t> script{script_index, script_values};
inline constexpr Trie<std::uint8_t> word_break{word_break_index, word_break_values};
inline constexpr Trie<std::uint8_t> grapheme_break{grapheme_break_index, grapheme_break_values};
inline constexpr Trie<std::uint16_t> normal_form{normal_form_index, normal_form_values};
inline constexpr Trie<std::uint8_t> mark{mark_index, mark_values};
inline constexpr Trie<std::uint8_t> case_map{case_map_index, case_map_values};

// Distances from a code point to its simple lower case and to what it folds to.
struct CaseMap {
    std::int32_t lower;
    std::int32_t fold;
};
extern const CaseMap case_maps[];

// Foldings to more than one code point, sorted; unused places are 0.
struct FullFold {
    char32_t code_point;
    char32_t to[3];
};
extern const FullFold full_folds[];
extern const std::size_t full_fold_count;

// The zeros of all runs of decimal digits, sorted.
extern const char32_t zeros[];
extern const std::size_t zero_count;

}  // namespace retold::text::tables
