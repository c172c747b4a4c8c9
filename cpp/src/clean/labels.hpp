// What a line that is not the story's is called, and why it is not.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "clean/decide.hpp"

namespace retold::clean {

// "— Ane Holm and Jon Dal": a dash, which is no bullet, and names.
bool is_signed(std::string_view text, const Line& line);

// Sets work.names for all lines that nothing has decided on: what furniture each would be. Needs work.features.
void name_lines(Work& work);

// The same for these lines, whatever was decided on them.
void name_by_model(Work& work, std::span<const std::uint32_t> lines);

// What kept a line out of the story, in words.
const char* reason_by_looks(const Work& work, std::size_t i);

// "9°", "Vale 40 8,914.20 +0.31%": a figure of the weather or of the stock exchange, and its name.
bool is_reading(std::string_view text, const Line& line);

}  // namespace retold::clean
