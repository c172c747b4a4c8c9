// Lines amid a story that send its reader to another: "Read also: Ferry sails again".
#pragma once
#include <cstddef>

#include "clean/decide.hpp"

namespace retold::clean {

// What a line is by its words (cpp/data/shared/read_also.txt) and its shape.
enum class ReadAlso : std::uint8_t {
    none,
    label,  // only says that a story follows, in the next line
    whole,  // says so, and names the story
};

// No sentence: a few words that say it in any language, a mark or a capital, and a headline. Linear in the line, which
// is read up to 300 bytes.
ReadAlso read_also(std::string_view text);

// Drops such lines between the story's paragraphs and right behind the last, and what a label names. Linear.
void drop_read_also(Work& work);

}  // namespace retold::clean
