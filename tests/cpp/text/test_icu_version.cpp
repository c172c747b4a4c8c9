#include "retold/text/icu_version.hpp"

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

namespace retold::text {
namespace {

TEST(IcuVersion, IsThatOfTheHeadersOfTheBuild) {
    EXPECT_EQ(icu_version(), U_ICU_VERSION);
    EXPECT_EQ(icu_unicode_version(), U_UNICODE_VERSION);
}

}  // namespace
}  // namespace retold::text
