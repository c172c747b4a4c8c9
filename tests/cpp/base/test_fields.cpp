#include "retold/base/fields.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::test_fields {

enum class Colour : std::uint8_t { red, blue };
inline constexpr std::array<std::string_view, 2> colours = {"red", "blue"};
constexpr const auto& words(std::type_identity<Colour>) {
    return colours;
}

struct Boat {
    std::string name;
    std::vector<Span> seen;
    Colour colour = Colour::red;
};
constexpr auto fields(std::type_identity<Boat>) {
    return std::tuple{Field{"colour", &Boat::colour}, Field{"name", &Boat::name},
                      Field{"seen", &Boat::seen, Refers::text_b}};
}

struct Port {
    std::optional<Span> where;
    std::vector<Boat> boats;
    float depth = 0;
    bool open = false;
    std::uint32_t berths = 0;
};

namespace {

TEST(Fields, AreVisitedInTheOrderOfTheDescription) {
    std::string names;
    Boat boat;
    for_each_field<Boat>([&](const auto& field) {
        names += field.name;
        names += field.refers == Refers::text_b ? '*' : ' ';
        boat.*field.member = {};
    });
    EXPECT_EQ(names, "colour name seen*");
}

TEST(Fields, CountsTheMembersOfAStruct) {
    EXPECT_EQ(member_count<Span>, 2U);
    EXPECT_EQ(member_count<Boat>, 3U);
    EXPECT_EQ(member_count<Port>, 5U);
}

TEST(Fields, OfAStructWithoutADescriptionAreNone) {
    EXPECT_TRUE(Described<Boat>);
    EXPECT_FALSE(Described<Port>);
    EXPECT_TRUE(lists_described<std::vector<Boat>>);
    EXPECT_FALSE(lists_described<std::vector<Span>>);
}

TEST(Words, LeadToTheValueAndBack) {
    EXPECT_EQ(word_of(Colour::blue), "blue");
    EXPECT_EQ(from_word<Colour>("red"), Colour::red);
    EXPECT_EQ(from_word<Colour>("синий"), std::nullopt);
}

}  // namespace
}  // namespace retold::test_fields
