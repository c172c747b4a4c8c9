// What the words beside a date say of it.
#pragma once
#include <cstdint>
#include <string_view>

#include "retold/base/span.hpp"

namespace retold::clean {

// What a date tells by the word that stands before it (languages/<tag>/updated.txt): "updated" of a change, "today" or
// "retrieved" when somebody read the page.
enum class DateRole : std::uint8_t { stated, updated, visited };

// By the words of a range that ends where the date begins.
DateRole role_of(std::string_view raw, Span before);

// Whether the range has a word such as "updated".
bool says_updated(std::string_view raw, Span range);

}  // namespace retold::clean
