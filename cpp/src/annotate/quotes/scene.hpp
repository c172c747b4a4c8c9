// A text laid out for attribution: sentences as items - words, marks, marked parts - with what the words of saying do.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "annotate/quotes/marked_parts.hpp"
#include "annotate/quotes/speech_words.hpp"
#include "retold/annotate/reader/reading.hpp"

namespace retold::annotate {

inline constexpr std::uint32_t no_part = ~std::uint32_t{0};

// A word, a mark, or a whole marked part with its marks.
struct Item {
    std::uint32_t first = 0;  // tokens [first, last)
    std::uint32_t last = 0;
    std::uint32_t part = no_part;
    MarkRole role = MarkRole::none;
    Words words = 0;        // of the longest phrase that starts here
    std::uint32_t end = 0;  // the item behind that phrase; at least the next one
    bool capital = false;
    bool spaced = false;
    bool cut = false;  // the phrase ends within its word: "qu'aucune"
};

// A sentence; what its marked parts hold counts as one item.
struct Frame {
    std::uint32_t first = 0;  // items [first, last)
    std::uint32_t last = 0;
    bool starts_paragraph = false;
    std::uint32_t paragraph = 0;
};

struct Scene {
    const TextReading& reading;
    const SpeechWords& speech;
    std::vector<MarkedPart> parts;
    std::vector<Item> items;
    std::vector<Frame> frames;
    std::vector<std::uint32_t> item_of_part;

    bool is_part(std::uint32_t i) const { return items[i].part != no_part; }
    bool is_word(std::uint32_t i) const { return !is_part(i) && items[i].role == MarkRole::none; }
    bool has(std::uint32_t i, Words words) const { return (items[i].words & words) != 0; }
    bool is(std::uint32_t i, MarkRole role) const { return !is_part(i) && items[i].role == role; }
    bool is_number(std::uint32_t i) const { return reading.tokens[items[i].first].kind == tokenize::TokenKind::number; }
    bool is_mark(std::uint32_t i, std::string_view mark) const;
    // Whether what the marked part holds ends as a sentence does.
    bool ends_in_stop(std::uint32_t part_item) const {
        return reading.tokens[parts[items[part_item].part].last - 1].role == MarkRole::stop;
    }
    // A dash that stands between clauses, not within a word.
    bool is_break(std::uint32_t i) const;
    // Whether the marked part is short and the word before it an article, a preposition or what has a title: it names
    // something, and nobody speaks.
    bool is_title(std::uint32_t i) const;
    bool is_in_title_case(std::uint32_t i) const;
    // Likewise, with a capital, behind a word for what has a name: "the company “Northern Wood”".
    bool names_thing(std::uint32_t i) const {
        return is_title(i) && has(i - 1, Word::thing) && reading.tokens[parts[items[i].part].first].capital;
    }
    // Likewise within a reported clause, where also what is only called so counts as quoted: a capital must tell it.
    bool is_named(std::uint32_t i) const;
    std::uint32_t count_words(std::uint32_t first, std::uint32_t last) const;  // of items; parts count theirs
    Span span_of(std::uint32_t first, std::uint32_t last) const;               // of items
    Span span_of(const MarkedPart& part) const;
};

// Whether the word has an English possessive ending.
bool is_possessive(std::string_view word);

Scene lay_out(const TextReading& reading);

}  // namespace retold::annotate
