#include "retold/compare/findings/change_class.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

TEST(ChangeClass, TheMostTellingComesFirst) {
    EXPECT_EQ(to_string(ChangeClass::fact), "fact");
    EXPECT_EQ(to_string(ChangeClass::furniture), "furniture");
    EXPECT_LT(ChangeClass::fact, ChangeClass::attribution);
    EXPECT_LT(ChangeClass::attribution, ChangeClass::wording);
    EXPECT_LT(ChangeClass::wording, ChangeClass::order);
    EXPECT_LT(ChangeClass::order, ChangeClass::furniture);
}

}  // namespace
}  // namespace retold::compare
