#include "retold/annotate/quotes/quote.hpp"

#include <gtest/gtest.h>

namespace retold::annotate {
namespace {

TEST(Quote, KindsHaveNames) {
    EXPECT_EQ(to_string(QuoteKind::direct), "direct");
    EXPECT_EQ(to_string(QuoteKind::mixed), "mixed");
    EXPECT_EQ(to_string(QuoteKind::indirect), "indirect");
}

}  // namespace
}  // namespace retold::annotate
