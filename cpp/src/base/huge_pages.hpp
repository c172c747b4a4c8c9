// Large arrays on large pages. Private.
#pragma once
#include <cstddef>
#include <vector>

namespace retold::base {

// Asks the system to back the whole pages of a new array, before anything is written to it, by large ones: filling it
// takes a fraction of the page faults. Does nothing for less than some megabytes, or where the system cannot.
void prefer_huge_pages(void* start, std::size_t bytes);

// Of a vector that has room for what it will hold.
template <typename Value>
void prefer_huge_pages(std::vector<Value>& reserved) {
    prefer_huge_pages(reserved.data(), reserved.capacity() * sizeof(Value));
}

}  // namespace retold::base
