#include "retold/text/icu_version.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace retold::text {
namespace {

TEST(IcuVersion, IsAtLeastWhatTheBuildAsksFor) {
    EXPECT_GE(std::atoi(icu_version().c_str()), 70);
}

TEST(IcuVersion, NamesTheUnicodeVersionOfThatIcu) {
    EXPECT_GE(std::atoi(icu_unicode_version().c_str()), 14);  // ICU 70 implements Unicode 14
}

}  // namespace
}  // namespace retold::text
