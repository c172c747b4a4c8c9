// Memory that was freed, back to the system.
#pragma once
#include <utility>

namespace retold {

// Leaves `held` as a new one, without the memory that it had. Of a vector or a string `held = {}` and clear() leave
// all room where it is.
template <typename T>
void give_back(T& held) {
    { const T gone = std::move(held); }
    held = T();
}

// The allocator of glibc keeps what many small objects leave free, as much as there ever was, although the next stage
// of a long call takes other sizes on other threads. This gives it back: some milliseconds. Elsewhere no effect.
void return_freed_memory();

}  // namespace retold
