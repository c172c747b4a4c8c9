// Memory that was freed, back to the system.
#pragma once

namespace retold {

// The allocator of glibc keeps what many small objects leave free, as much as there ever was, although the next stage
// of a long call takes other sizes on other threads. This gives it back: some milliseconds. Elsewhere no effect.
void return_freed_memory();

}  // namespace retold
