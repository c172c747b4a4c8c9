#include "retold/base/error.hpp"

#include <gtest/gtest.h>

namespace retold {
namespace {

TEST(InvalidArgument, NamesTheArgumentItsValueAndWhatWouldBeRight) {
    const InvalidArgument error("threshold", "1.5", "must be from 0 to 1");
    EXPECT_STREQ(error.what(), "threshold=1.5: must be from 0 to 1");
}

TEST(Errors, HaveOneRoot) {
    EXPECT_THROW(throw InvalidArgument("n", "0", "must be at least 1"), Error);
    EXPECT_THROW(throw DataError("cut short"), Error);
}

}  // namespace
}  // namespace retold
