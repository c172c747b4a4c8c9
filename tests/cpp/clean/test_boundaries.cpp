#include "clean/boundaries.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "line_numbers.hpp"

namespace retold::clean {
namespace {

std::vector<float> column(const std::string& raw, std::string_view name) {
    return line_numbers<Boundaries>(raw, boundary_names(), name);
}

using Numbers = std::vector<float>;

const std::string story =
    "Veerman Joris Lammers heeft zijn pont vanmorgen weer laten varen over de brede rivier bij Oudeveer.\n"
    "Lammers had de pont drie weken aan de steiger laten liggen, omdat de rivier bij Oudeveer te hoog stond.\n"
    "Volgens veerman Lammers kan de pont nu weer elk kwartier varen, zolang de rivier niet opnieuw stijgt.\n"
    "Bij Oudeveer liggen nog zandzakken langs de steiger, die de veerman pas later wil laten weghalen.\n";
const std::string plea =
    "Onafhankelijke journalistiek kost geld, daarom vragen wij onze lezers om een kleine maandelijkse bijdrage.\n"
    "Wie vandaag lid wordt, ontvangt onze digitale krant tien weken gratis en daarna tegen gereduceerd tarief.\n"
    "Elke bijdrage helpt onze redactie om onafhankelijk te blijven en lastige vragen te kunnen stellen.\n";

TEST(Boundaries, AStorySaysItsWordsAgainAndAPleaBelowItDoesNot) {
    const Numbers shares = column(story + plea, "from_here_again");
    EXPECT_GT(shares.at(1), 2 * shares.at(4));
    const Numbers head = column(story + plea, "above_again");
    EXPECT_GT(head.at(2), head.at(4));
    EXPECT_EQ(head.at(0), -1);  // nothing of the story stands above
}

TEST(Boundaries, TheWeakestIsRememberedBelowIt) {
    const Numbers least = column(story + plea, "weakest_above");
    const Numbers since = column(story + plea, "since_weakest");
    EXPECT_EQ(least.at(0), -1);
    EXPECT_LE(least.at(6), least.at(3));
    EXPECT_LE(since.at(6), 2);
    const Numbers below = column(plea + story, "weakest_below");
    EXPECT_LT(below.at(0), column(plea + story, "up_to_here_again").at(4));
    EXPECT_EQ(below.back(), -1);
}

TEST(Boundaries, LinesMadeAlikeShareTheirEnds) {
    const std::string heads = "Door Anneke (12) schrijft:\nMooi.\nDoor Bram (77) schrijft:\nJa.\n桥 3\n渡 3\n";
    EXPECT_EQ(column(heads, "same_front"), (Numbers{1, 0, 1, 0, 0, 0}));
    EXPECT_EQ(column(heads, "same_back"), (Numbers{1, 0, 1, 0, 1, 1}));
    EXPECT_EQ(column(heads, "same_ends"), (Numbers{1, 0, 1, 0, 0, 0}));
}

TEST(Boundaries, WithoutAStoryNothingIsKnown) {
    EXPECT_EQ(column("Menu\nخانه\n", "from_here_again"), (Numbers{-1, -1}));
    EXPECT_TRUE(column("", "head_again").empty());
}

}  // namespace
}  // namespace retold::clean
