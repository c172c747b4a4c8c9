#include "compare/measure/admission.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

std::vector<SourcePage> dated(const std::vector<std::string>& dates) {
    std::vector<SourcePage> pages;
    for (const std::string& date : dates) {
        pages.push_back(page_of_lines(std::to_string(pages.size()), "A page."));
        pages.back().date = date;
    }
    return pages;
}

CompareOptions with_window(double days) {
    CompareOptions options;
    options.window = days;
    return options;
}

TEST(Admission, CountsDaysAndHours) {
    const Admission days(dated({"2031-02-27", "2031-03-01", "2031-03-02"}), with_window(2));
    EXPECT_TRUE(days.admits(0, 1));
    EXPECT_TRUE(days.admits(1, 0));
    EXPECT_FALSE(days.admits(0, 2));
    const Admission hours(dated({"2031-03-01T10:30", "2031-03-01T22:15", "2031-03-01T22:45"}), with_window(0.5));
    EXPECT_TRUE(hours.admits(0, 1));
    EXPECT_FALSE(hours.admits(0, 2));
}

TEST(Admission, WhatIsNotKnownExcludesNothing) {
    const Admission admission(dated({"2031-02-27", "", "soon"}), with_window(0));
    EXPECT_TRUE(admission.admits(0, 1));
    EXPECT_TRUE(admission.admits(2, 0));
    CompareOptions options;
    options.sources = {CompareOptions::unknown_source, CompareOptions::unknown_source, 4};
    EXPECT_TRUE(Admission(dated({"", "", ""}), options).admits(0, 1));
}

TEST(Admission, KeepsPagesOfOneSourceApart) {
    CompareOptions options;
    options.sources = {4, 4, 5};
    const Admission admission(dated({"", "", ""}), options);
    EXPECT_TRUE(admission.excludes());
    EXPECT_FALSE(admission.admits(0, 1));
    EXPECT_TRUE(admission.admits(1, 2));
    EXPECT_FALSE(Admission(dated({"", ""}), {}).excludes());
}

}  // namespace
}  // namespace retold::compare
