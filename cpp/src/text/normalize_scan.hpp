// Looking for what a step of normalize() may have to change.
#pragma once
#include <cstddef>
#include <string_view>

#include "retold/text/normalize.hpp"

namespace retold::text {

// Kinds of ASCII characters that a step cares about; every step cares about the others.
enum class Interest : unsigned { none = 0, controls = 1, spaces = 2, capitals = 4 };
constexpr Interest operator|(Interest a, Interest b) {
    return static_cast<Interest>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has(Interest set, Interest one) {
    return (static_cast<unsigned>(set) & static_cast<unsigned>(one)) != 0;
}

// The first byte from `at` on that is not ASCII, or of interest; the text's size if there is none. Sixteen at a time.
std::size_t skip_plain(std::string_view text, std::size_t at, Interest interest);

// Passes blocks of ASCII whose white space is tidy: one space between words, line ends without spaces. Stops before
// white space that the next block may make untidy; `at` must not be inside a run of white space.
std::size_t skip_tidy_blocks(std::string_view text, std::size_t at);

// The steps that a text needs. `form`, `fold`, `spaces`, `quotes` and `malformed` are exact; `invisibles` says that
// there are such characters, whether or not they stay.
struct Needs {
    bool malformed = false;
    bool form = false;
    bool fold = false;
    bool spaces = false;
    bool invisibles = false;
    bool quotes = false;
    friend bool operator==(const Needs&, const Needs&) = default;
};

// One pass.
Needs needs_of(std::string_view text, const NormalizeOptions& options);

// The bit of a form in the table of normal forms; 0 for Form::none.
constexpr unsigned form_bit(Form form) {
    return form == Form::none ? 0U : 1U << (static_cast<unsigned>(form) - 1U);
}

}  // namespace retold::text
