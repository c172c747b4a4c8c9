#include "clean/html/moment.hpp"

#include <gtest/gtest.h>

namespace retold::clean {
namespace {

TEST(ReadMoment, OneMomentIsToldInManyZones) {
    const long minutes = 60L * 24 + 4 * 60 + 7;
    for (const char* text : {"1970-01-02T04:07Z", "1970-01-02 04:07:59.125Z", "1970-01-01T23:07:00-05:00",
                             "1970-01-01T23:07:00-0500", "1970-01-02T09:37:00 +05:30"}) {
        const auto moment = read_moment(text);
        ASSERT_TRUE(moment) << text;
        EXPECT_EQ(moment->minutes, minutes) << text;
    }
    EXPECT_EQ(read_moment("1970-01-01T23:07:00-05:00")->offset, -300);
    EXPECT_EQ(read_moment("1970-01-02T09:37+05:30")->offset, 330);
}

TEST(ReadMoment, WithoutAZoneThereIsNone) {
    for (const char* text : {"", "1970-01-02", "1970-01-02T04:07", "1970-01-02T0407Z", "1970-02-30T04:07Z", "today",
                             "1970-01-02T04:07+", "1970-01-02Tx"})
        EXPECT_FALSE(read_moment(text)) << text;
}

}  // namespace
}  // namespace retold::clean
