#include "annotate/names/name_forms.hpp"

#include <gtest/gtest.h>

namespace retold::annotate {
namespace {

TEST(NameForms, CasesAreOneWordWhereTheEndingsAreListed) {
    const NameForms russian({U"а", U"ой", U"у"});
    EXPECT_TRUE(russian.same_word(U"vetrova", U"vetrovoi"));
    EXPECT_FALSE(russian.same_word(U"vetrova", U"vetrovski"));
    EXPECT_FALSE(NameForms({}).same_word(U"vetrova", U"vetrovoi"));
}

TEST(NameForms, NearSpellingsNeedAnotherWordThatIsTheSame) {
    const NameForms forms({});
    EXPECT_TRUE(forms.same_name({U"antony", U"marsh"}, {U"anthony", U"marsh"}));
    EXPECT_FALSE(forms.same_name({U"antony", U"march"}, {U"anthony", U"marsh"}));
    EXPECT_TRUE(forms.same_name({U"a", U"marsh"}, {U"anthony", U"marsh"}));
    EXPECT_FALSE(forms.same_name({U"ruth", U"marsh"}, {U"jonas", U"marsh"}));
    EXPECT_TRUE(forms.same_name({U"marsh", U"ruth"}, {U"ruth", U"ellen", U"marsh"}));
}

TEST(NameForms, LongWordsAreAlikeButForALetter) {
    const NameForms forms({});
    EXPECT_TRUE(forms.alike(U"reagan", U"reegan"));
    EXPECT_TRUE(forms.alike(U"krone", U"kroner"));
    EXPECT_TRUE(forms.alike(U"krone", U"okrone"));
    EXPECT_FALSE(forms.alike(U"krone", U"drohne"));
    EXPECT_FALSE(forms.alike(U"abxcd", U"abycde"));
    EXPECT_FALSE(forms.alike(U"odum", U"edum"));
}

TEST(NameForms, InitialsPassParticlesOver) {
    EXPECT_EQ(NameForms::initials({U"bank", U"of", U"norland"}, false), U"bn");
    EXPECT_EQ(NameForms::initials({U"bank", U"of", U"norland"}, true), U"bon");
    EXPECT_EQ(NameForms::initials({U"bank"}, true), U"");
}

}  // namespace
}  // namespace retold::annotate
