#include "retold/annotate/repaired.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace retold::annotate {
namespace {

// Windows-1252 read as such where UTF-8 was meant, with the bytes that code page 1252 lacks as C1 controls.
const std::string broken =
    "\xC3\xA2\xE2\x82\xAC\xC5\x93No one is hurt,\xC3\xA2\xE2\x82\xAC\xC2\x9D said Andr\xC3\x83\xC2\xA9 Lindqvist on "
    "3 May 2031. The repair will cost \xC3\x82\xC2\xA3"
    "4.2 million.";

TEST(Repaired, MojibakeIsReadAsWhatItWasAndSpansAreOfTheTextAsGiven) {
    const Annotations found = annotate(broken, {.language = "en"});
    ASSERT_EQ(found.quotes.size(), 1U);
    ASSERT_EQ(found.quotes[0].parts.size(), 1U);
    EXPECT_EQ(slice(broken, found.quotes[0].parts[0]), "No one is hurt,");
    EXPECT_EQ(found.quotes[0].speaker, "Andr\xC3\xA9 Lindqvist");
    const auto money = std::ranges::find(found.slots, SlotType::money, &Slot::type);
    ASSERT_NE(money, found.slots.end());
    EXPECT_EQ(money->unit, "GBP");
    EXPECT_EQ(slice(broken, money->span),
              "\xC3\x82\xC2\xA3"
              "4.2 million");
}

TEST(Repaired, TextWithoutMojibakeIsReadAsItStands) {
    const std::string text = "“No one is hurt,” said André Lindqvist.";
    const char* seen = nullptr;
    find_in_repaired(text, [&](std::string_view given) {
        seen = given.data();
        return Names{};
    });
    EXPECT_EQ(seen, text.data());
}

}  // namespace
}  // namespace retold::annotate
