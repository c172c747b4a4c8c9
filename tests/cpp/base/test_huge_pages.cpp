#include "base/huge_pages.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <numeric>

namespace retold::base {
namespace {

TEST(HugePages, AskingForThemLeavesTheArrayAsItWas) {
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{1} << 20, std::size_t{1} << 21}) {
        std::vector<std::uint32_t> values;
        values.reserve(size);
        prefer_huge_pages(values);
        values.resize(size);
        std::iota(values.begin(), values.end(), 7U);
        prefer_huge_pages(values);
        for (std::size_t i = 0; i < size; i += 1000) ASSERT_EQ(values[i], 7U + i);
    }
}

}  // namespace
}  // namespace retold::base
