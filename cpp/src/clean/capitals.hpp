// Capitals, eight bytes at a time where the text is ASCII.
#pragma once
#include <string_view>

#include "retold/base/span.hpp"

namespace retold::clean {

bool has_capital(std::string_view text);

// Whether the first letter is a capital, and whether another is.
struct Capitals {
    bool first;
    bool inner;
};

// Of the word at `span`, which is not empty.
Capitals capitals_of(std::string_view text, Span span);

}  // namespace retold::clean
