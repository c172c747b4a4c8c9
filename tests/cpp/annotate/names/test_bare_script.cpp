#include "annotate/names/bare_script.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string_view>
#include <utility>

#include "retold/annotate/names/same_name.hpp"

namespace retold::annotate {
namespace {

using Pairs = std::initializer_list<std::pair<std::string_view, std::string_view>>;

constexpr double alike = 0.6;  // from: compare takes names from here on for one

TEST(BareScript, NamesInArabicLettersAreThoseInLatinOnes) {
    for (const auto& [a, b] : Pairs{{"یوسف", "Yusuf"},
                                    {"محمود عباس", "Mahmoud Abbas"},
                                    {"مریم نواز", "Maryam Nawaz"},
                                    {"خالد", "Khalid"},
                                    {"فاطمہ جناح", "Fatima Jinnah"},
                                    {"سعید جلیلی", "Saeed Jalili"},
                                    {"عثمان خان", "Usman Khan"},
                                    {"ولید خان", "Walid Khan"},
                                    {"حسن روحانی", "Hassan Rouhani"},
                                    {"عبدالفتاح كريم", "Abdel Fattah Karim"}}) {
        EXPECT_GE(same_name(a, b), alike) << a << " " << b;
        EXPECT_EQ(same_name(a, b), same_name(b, a)) << a << " " << b;
    }
}

TEST(BareScript, LongVowelsThatAreWrittenTellNamesApart) {
    for (const auto& [a, b] : Pairs{{"حسین علی", "Hassan Ali"},
                                    {"حسن علی", "Hussein Ali"},
                                    {"محمد علی", "Mahmoud Ali"},
                                    {"فريد", "Farida"},
                                    {"كريمة", "Karim"},
                                    {"احمد", "Hamid"},
                                    {"نور", "Nira"},
                                    {"علی", "Layla"},
                                    {"یوسف", "Asif"}}) {
        EXPECT_LT(same_name(a, b), alike) << a << " " << b;
    }
}

TEST(BareScript, AnHOfItsOwnMakesNoOtherSoundOfTheLetterBefore) {
    for (const auto& [a, b] : Pairs{{"مهدی پهلوان", "Mahdi Pahlavan"},
                                    {"زهرا سهرابی", "Zahra Sohrabi"},
                                    {"سهیل تهرانی", "Soheil Tehrani"},
                                    {"رضا کهن", "Reza Kohan"}}) {
        EXPECT_GE(same_name(a, b), alike) << a << " " << b;
        EXPECT_EQ(same_name(a, b), same_name(b, a)) << a << " " << b;
    }
}

TEST(BareScript, LettersStandForSoundsThatArabicDoesNotWrite) {
    for (const auto& [a, b] : Pairs{{"فيكتور بيترسون", "Viktor Peterson"},
                                    {"توماس جونسون", "Thomas Johnson"},
                                    {"سيرغي بافلوف", "Sergei Pavlov"},
                                    {"بنيامين فايس", "Benjamin Weiss"},
                                    {"جاستین کروگر", "Justin Kroger"}}) {
        EXPECT_GE(same_name(a, b), alike) << a << " " << b;
        EXPECT_EQ(same_name(a, b), same_name(b, a)) << a << " " << b;
    }
    for (const auto& [a, b] : Pairs{{"فيكتور بيترسون", "Viktor Bergson"},
                                    {"مهدی پهلوان", "Mehdi Bolivar"},
                                    {"زهرا سهرابی", "Sahar Sohrabi"},
                                    {"رضا پهلوان", "Farah Pahlavan"}}) {
        EXPECT_LT(same_name(a, b), alike) << a << " " << b;
    }
}

TEST(BareScript, OtherScriptsAreNone) {
    EXPECT_TRUE(is_in_bare_script("علی"));
    EXPECT_FALSE(is_in_bare_script("Ali"));
    EXPECT_FALSE(is_in_bare_script("Али"));
    EXPECT_FALSE(is_in_bare_script("😀"));
    EXPECT_FALSE(is_in_bare_script(""));
}

}  // namespace
}  // namespace retold::annotate
