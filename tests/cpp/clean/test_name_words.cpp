#include "clean/name_words.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::clean {
namespace {

TEST(NameWords, ALineMayBeginWithAColon) {
    for (const std::string line : {":", ": ", "：", "", "://x", ":x Text: Ana Sol"}) {
        EXPECT_TRUE(line.ends_with(behind_author_label(line))) << line;
    }
    EXPECT_EQ(behind_author_label("Bild: Tom Krone Text: Ana Sol"), "Text: Ana Sol");
}

}  // namespace
}  // namespace retold::clean
