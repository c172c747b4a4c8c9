#include "base/huge_pages.hpp"

#include <cstdint>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace retold::base {

void prefer_huge_pages([[maybe_unused]] void* start, [[maybe_unused]] std::size_t bytes) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
    constexpr std::size_t least = std::size_t{1} << 22;  // chosen: two large pages
    constexpr std::uintptr_t page = 4096;                // the largest common divisor of page sizes
    if (bytes < least) return;
    auto* const bytes_of = static_cast<char*>(start);
    const std::uintptr_t into = reinterpret_cast<std::uintptr_t>(start) % page;
    const std::size_t skipped = into == 0 ? 0 : page - into;
    static_cast<void>(madvise(bytes_of + skipped, (bytes - skipped) / page * page, MADV_HUGEPAGE));
#endif
}

}  // namespace retold::base
