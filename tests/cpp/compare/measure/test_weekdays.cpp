#include "compare/measure/weekdays.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace retold::compare {
namespace {

using Days = std::array<std::uint8_t, 7>;

Prepared page_of(std::string language, const std::vector<std::uint32_t>& terms) {
    Prepared page;
    page.language = std::move(language);
    for (const std::uint32_t term : terms) page.tokens.push_back(word_of(term, false, false));
    return page;
}

TEST(Weekdays, AreCountedByTheListsOfThePagesLanguage) {
    Collection collection;
    collection.words = {"freitagabend", "monday", "sonntagsspaziergaengerinnen", "sun", "sunday"};
    collection.pages.push_back(page_of("en", {0, 1, 3, 4, 4}));
    collection.pages.push_back(page_of("de", {0, 1, 2}));
    collection.pages.push_back(page_of("", {1}));
    count_weekdays(collection);
    EXPECT_EQ(collection.pages[0].weekdays, (Days{1, 0, 0, 0, 0, 0, 2}));
    EXPECT_EQ(collection.pages[1].weekdays, (Days{0, 0, 0, 0, 1, 0, 0}));
    EXPECT_EQ(collection.pages[2].weekdays, Days{});
}

TEST(Weekdays, OfTwoPagesAreTheSameOrOthers) {
    std::vector<Prepared> pages(4);
    pages[0].weekdays = {3, 0, 0, 0, 0, 0, 0};
    pages[1].weekdays = {6, 0, 0, 0, 0, 0, 0};
    pages[2].weekdays = {0, 1, 0, 0, 0, 0, 0};
    const auto of = [&](std::uint32_t a, std::uint32_t b) {
        std::vector<Pair> pairs(1);
        pairs[0].a = a;
        pairs[0].b = b;
        add_weekdays(pairs, pages);
        return static_cast<float>(pairs[0].aspects.weekdays);
    };
    EXPECT_EQ(of(0, 1), 1);
    EXPECT_EQ(of(0, 2), 0.5F);  // one may be by chance
    EXPECT_EQ(of(0, 3), -1);
}

}  // namespace
}  // namespace retold::compare
