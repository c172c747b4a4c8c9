#include "retold/base/freed_memory.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace retold {
namespace {

// Pages of memory that this process holds; 0: not known here.
std::size_t resident() {
    std::ifstream file("/proc/self/statm");
    std::size_t all = 0;
    std::size_t held = 0;
    return file >> all >> held ? held : 0;
}

TEST(ReturnFreedMemory, GivesBackWhatIsFreeBelowWhatIsNot) {
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "another allocator";
#endif
    if (resident() == 0) GTEST_SKIP() << "nobody tells how much memory is held";
    constexpr std::size_t page = 4096;
    std::vector<std::unique_ptr<char[]>> blocks;
    for (std::size_t i = 0; i < (std::size_t{32} << 20U) / 1024; ++i) blocks.push_back(std::make_unique<char[]>(1024));
    const std::unique_ptr<char[]> last = std::make_unique<char[]>(1024);  // keeps the heap from shrinking by itself
    blocks.clear();
    const std::size_t before = resident();
    return_freed_memory();
    EXPECT_LT(resident() + (std::size_t{16} << 20U) / page, before);
}

TEST(GiveBack, LeavesNoRoomInVectorsAndStrings) {
    std::vector<int> numbers(1000);
    std::string text(1000, 'a');
    struct Both {
        std::vector<int> numbers;
        std::string text;
    } both{numbers, text};
    const std::size_t inside = std::string().capacity();
    give_back(numbers);
    give_back(text);
    give_back(both);
    EXPECT_EQ(numbers.capacity(), 0U);
    EXPECT_EQ(text.capacity(), inside);
    EXPECT_EQ(both.numbers.capacity(), 0U);
    EXPECT_EQ(both.text.capacity(), inside);
    EXPECT_TRUE(numbers.empty() && text.empty() && both.numbers.empty() && both.text.empty());
}

}  // namespace
}  // namespace retold
