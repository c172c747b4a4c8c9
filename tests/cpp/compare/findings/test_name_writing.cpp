#include "compare/findings/name_writing.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

using annotate::NameKind;

Writing writing(std::string canonical, std::vector<std::string> words) {
    return {.canonical = std::move(canonical), .words = std::move(words), .documents = {}, .names = {}};
}

TEST(NameWriting, InitialsAreCapitalsAlone) {
    EXPECT_TRUE(is_initials("HCO"));
    EXPECT_TRUE(is_initials("U.N."));
    EXPECT_TRUE(is_initials("МИД"));
    EXPECT_FALSE(is_initials("Hco"));
    EXPECT_FALSE(is_initials("H"));
    EXPECT_FALSE(is_initials("A B"));
    EXPECT_FALSE(is_initials("外務省"));
}

TEST(NameWriting, ASharedWordIsAWholeOneOfNamesOfSeveral) {
    EXPECT_TRUE(share_word(writing("Ada Krone", {"ada", "krone"}), writing("Tom Krone", {"tom", "krone"})));
    EXPECT_FALSE(share_word(writing("Ada Krone", {"ada", "krone"}), writing("Krone", {"krone"})));
    EXPECT_FALSE(share_word(writing("Li Wei", {"li", "wei"}), writing("Li Na", {"li", "na"})));  // too short
}

TEST(NameWriting, AnUnknownKindFitsAll) {
    EXPECT_TRUE(kinds_fit(NameKind::person, NameKind::unknown));
    EXPECT_TRUE(kinds_fit(NameKind::place, NameKind::place));
    EXPECT_FALSE(kinds_fit(NameKind::person, NameKind::organisation));
}

TEST(NameWriting, GarbledNamesAreAlikeWordForWord) {
    const Writing arkwright = writing("Solveig Arkwright", {"solveig", "arkwright"});
    EXPECT_TRUE(may_be_garbled(arkwright, writing("Solfeig Arkrait", {"solfeig", "arkrait"})));
    EXPECT_FALSE(may_be_garbled(arkwright, writing("Benedikt Oyelaran", {"benedikt", "oyelaran"})));
    EXPECT_FALSE(may_be_garbled(arkwright, writing("Solfeig", {"solfeig"})));
    // A word in common: then the other words must tell, which same_name() weighs.
    EXPECT_FALSE(may_be_garbled(arkwright, writing("Solveig Arkrait", {"solveig", "arkrait"})));
}

TEST(NameWriting, ANameWithEndingsOfACaseHasItsStem) {
    const Writing melnyk = writing("Тарас Мельник", {"тарас", "мельник"});
    const Writing of_melnyk = writing("Тараса Мельника", {"тараса", "мельника"});
    EXPECT_TRUE(is_stem_of(melnyk, of_melnyk));
    EXPECT_FALSE(is_stem_of(of_melnyk, melnyk));
    EXPECT_FALSE(is_stem_of(melnyk, melnyk));
    EXPECT_FALSE(is_stem_of(writing("Rob Smith", {"rob", "smith"}), writing("Robert Smith", {"robert", "smith"})));
    EXPECT_FALSE(is_stem_of(writing("Νίκο Δρόσο", {"νικο", "δροσο"}), writing("Νίκος Δρόσος", {"νικοσ", "δροσοσ"})));
    EXPECT_FALSE(is_stem_of(writing("Krone", {"krone"}), writing("Krones", {"krones"})));
}

}  // namespace
}  // namespace retold::compare
