// What is counted of a line while it is read, at full width; a Line holds it in fewer bytes.
#pragma once
#include <algorithm>
#include <cstdint>

#include "clean/lines.hpp"

namespace retold::clean {

constexpr std::uint16_t narrowed(std::uint32_t count) {
    return static_cast<std::uint16_t>(std::min<std::uint32_t>(count, 0xFFFF));
}

// The fields of Line.
struct LineCounts {
    std::uint64_t key = 0;
    std::uint32_t first_word = 0;
    std::uint32_t word_count = 0;
    std::uint32_t size = 0;
    std::uint32_t chars = 0;
    std::uint32_t letters = 0;
    std::uint32_t upper = 0;
    std::uint32_t digits = 0;
    std::uint32_t marks = 0;
    std::uint32_t capitalised = 0;
    std::uint32_t all_caps = 0;
    std::uint32_t numbers = 0;
    std::uint32_t glued = 0;
    std::uint32_t commas = 0;
    std::uint32_t sentences = 0;
    std::uint32_t separators = 0;
    std::int32_t lead = -1;
    char32_t front = 0;
    char32_t back = 0;
    bool ends_sentence = false;
    bool unmarked = false;
    bool ellipsis = false;
    bool quote = false;
    bool address = false;
    bool year = false;
    bool clock = false;

    Line narrow() const {
        Line line;
        line.key = key;
        line.first_word = first_word;
        line.word_count = word_count;
        line.size = narrowed(size);
        line.chars = narrowed(chars);
        line.letters = narrowed(letters);
        line.upper = narrowed(upper);
        line.digits = narrowed(digits);
        line.marks = narrowed(marks);
        line.capitalised = narrowed(capitalised);
        line.all_caps = narrowed(all_caps);
        line.numbers = narrowed(numbers);
        line.commas = narrowed(commas);
        line.sentences = narrowed(sentences);
        line.separators = narrowed(separators);
        line.lead = lead;
        line.front = front & 0x1FFFFFU;
        line.back = back & 0x1FFFFFU;
        line.glued = std::min(glued, 31U) & 31U;
        line.ends_sentence = ends_sentence;
        line.unmarked = unmarked;
        line.ellipsis = ellipsis;
        line.quote = quote;
        line.address = address;
        line.year = year;
        line.clock = clock;
        return line;
    }
};

}  // namespace retold::clean
