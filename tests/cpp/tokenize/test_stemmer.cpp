#include "retold/tokenize/stemmer.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "retold/base/error.hpp"

namespace retold::tokenize {
namespace {

// Examples of the Snowball project's descriptions of its algorithms.
TEST(Stemmer, GivesSnowballsStemsOrSaysWhatIsMissing) {
    if (!stemming_available()) {
        EXPECT_THROW(Stemmer("en"), Error);
        EXPECT_TRUE(stem_languages().empty());
        return;
    }
    EXPECT_EQ(Stemmer("en")("consignment"), "consign");
    EXPECT_EQ(Stemmer("en-US")("knightly"), "knight");
    EXPECT_EQ(Stemmer("de")("aufeinanderfolgenden"), "aufeinanderfolg");
    EXPECT_EQ(Stemmer("ru")("важнейшими"), "важн");
    EXPECT_EQ(Stemmer("fr")("continuellement"), "continuel");
}

TEST(Stemmer, RefusesLanguagesWithoutOne) {
    EXPECT_THROW(Stemmer("zh"), Error);
    EXPECT_THROW(Stemmer(""), Error);
    const auto languages = stem_languages();
    EXPECT_FALSE(std::ranges::binary_search(languages, "zh"));
    EXPECT_EQ(std::ranges::binary_search(languages, "en"), stemming_available());
}

TEST(Stemmer, TakesAnyBytes) {
    if (!stemming_available()) return;
    const Stemmer stem("en");
    EXPECT_NO_THROW(stem("\xFF\xED\xA0\x80"));
    EXPECT_EQ(stem(""), "");
    const std::string giant(1 << 20, 'a');
    EXPECT_EQ(stem(giant), giant);
}

}  // namespace
}  // namespace retold::tokenize
