#include "clean/repeats.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "clean/cue_table.hpp"

namespace retold::clean {
namespace {

// Per line: the number of the line that it repeats, -1 for none.
std::vector<int> copies(const std::string& raw) {
    const auto blocks = split_blocks(raw);
    Lines lines = read_lines(raw, blocks, "und");
    std::vector<int> out;
    const Repeats repeats = find_repeats(lines, find_story(lines));
    for (std::size_t i = 0; i < blocks.size(); ++i)
        out.push_back(repeats.copy_of(i) == not_repeated ? -1 : static_cast<int>(repeats.copy_of(i)));
    return out;
}

TEST(FindRepeats, TheHeadingOfASlideShowIsSaidOnce) {
    EXPECT_EQ(copies("Storm over the bay\nA boat\nStorm over the bay\nThe pier\nStorm over the bay\nA dog\n"
                     "Storm over the bay\nThe end\n"),
              (std::vector<int>{-1, -1, 0, -1, 0, -1, 0, -1}));
    EXPECT_EQ(copies("Unwetter über Aue\nUnwetter über Aue\nUnwetter über Aue\n"), (std::vector<int>{-1, 0, 0}));
}

TEST(FindRepeats, ARefrainStays) {
    EXPECT_EQ(copies("the sea the sea\nit sings to me\none\nthe sea the sea\nit sings to me\ntwo\nthe sea the sea\n"
                     "it sings to me\nthree\nthe sea the sea\nit sings to me\n"),
              (std::vector<int>(11, -1)));
}

TEST(FindRepeats, NamesAboveTheirAnswersStay) {
    EXPECT_EQ(copies("Dr. Ane Holm\nYes.\nDr. Ane Holm\nNo.\nDr. Ane Holm\nPerhaps.\nDr. Ane Holm\nNever.\n"),
              (std::vector<int>(8, -1)));
    EXPECT_EQ(copies("Yes.\nYes.\nYes.\n"), (std::vector<int>(3, -1)));
}

}  // namespace
}  // namespace retold::clean
