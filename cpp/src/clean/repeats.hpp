// Repeats within a page: a body printed twice, a caption repeated, a headline again above the second copy.
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "clean/lines.hpp"
#include "clean/story.hpp"

namespace retold::clean {

inline constexpr std::uint32_t not_repeated = ~std::uint32_t{0};

struct Repeats {
    // The earlier line that a line is a copy of and that makes it dispensable, or not_repeated.
    std::uint32_t copy_of(std::size_t line) const;

    std::vector<std::pair<std::uint32_t, std::uint32_t>> copies;  // lines and what they are copies of, in order
    // Lines of the page with the same words, this one included, and how many of them come before; 65,535 for more.
    std::vector<std::uint16_t> times;
    std::vector<std::uint16_t> before;
    bool whole_body = false;  // most of the body stands on the page twice
    bool exact = false;       // nearly all of it does
};

// Linear time.
Repeats find_repeats(const Lines& lines, const Story& story);

}  // namespace retold::clean
