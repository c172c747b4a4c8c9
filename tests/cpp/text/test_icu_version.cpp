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

TEST(IcuVersion, SaysWhetherItIsCompiledIn) {
#if defined(RETOLD_ICU_IS_OURS)
    EXPECT_EQ(icu_origin(), "vendored");
#else
    EXPECT_EQ(icu_origin(), "system");
#endif
}

}  // namespace
}  // namespace retold::text
