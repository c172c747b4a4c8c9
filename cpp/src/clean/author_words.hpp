// The words around an author's name, in many languages.
#pragma once
#include <cstddef>
#include <string_view>

namespace retold::clean {

// How many bytes at the start of a line say that the author's name follows ("By ", "Postado por "), in any case; 0 if
// none do.
std::size_t author_front(std::string_view line);

// How many bytes at its end say that an author's name came before ("김민수 기자"); 0 if none do.
std::size_t author_back(std::string_view line);

}  // namespace retold::clean
