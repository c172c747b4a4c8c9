#include "retold/annotate/names/same_name.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace retold::annotate {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST(SameName, IsOneForTheSameWordsInAnyOrderAndDress) {
    for (const auto& [a, b] : Pairs{{"Mira Solvay", "SOLVAY, Mira"},
                                    {"Dr. Mira Solvay", "Mira Solvay"},
                                    {"Zoë Brâncuș", "Zoe Brancus"},
                                    {"Tarn Line Ltd.", "Tarn Line"},
                                    {"Third Aune Bank", "3rd Aune Bank"},
                                    {"Мира Солвай", "Mira Solvai"}}) {
        EXPECT_EQ(same_name(a, b), 1) << a << " / " << b;
    }
}

TEST(SameName, SurvivesGarblingInitialsAndMissingParts) {
    for (const auto& [a, b] : Pairs{{"Mira Solvay", "Mirra Solvey"},
                                    {"M. Solvay", "Mira Solvay"},
                                    {"Mira Solvya", "Mira Solvay"},
                                    {"Ben Solvay", "Benjamin Solvay"},
                                    {"Mira Solvay", "Mira Elena Solvay"},
                                    {"Jonpell", "Jon Pell"},
                                    {"Harbour Office of Aune", "HOA"},
                                    {"Harbour Office of Aune", "H.O.A."},
                                    {"Mohammed Karimi", "Muhammad Kareemi"},
                                    {"میرا سلوی", "Mira Slwy"}}) {
        EXPECT_GE(same_name(a, b), 0.5) << a << " / " << b;
    }
}

TEST(SameName, KeepsOtherNamesApart) {
    for (const auto& [a, b] : Pairs{{"Mira Solvay", "Mira Brun"},
                                    {"Ada Brun", "Jon Pell"},
                                    {"Ministry of Health", "Ministry of Trade"},
                                    {"Route 7", "Route 8"},
                                    {"市长布伦", "船长索尔维"},
                                    {"", "Ada"},
                                    {"!!", "??"}}) {
        EXPECT_LT(same_name(a, b), 0.5) << a << " / " << b;
    }
}

// Writings of one person: transliterations, initials, short forms, patronymics, order, compound surnames, cases.
TEST(SameName, OnePersonWrittenInTwoWays) {
    for (const auto& [a, b] : Pairs{{"Mohammed Karimi", "Muhammad Kareemi"},
                                    {"Yusuf Demir", "Yousef Demir"},
                                    {"Омар Хасанов", "Umar Khasanov"},
                                    {"Юлія Ткач", "Yuliya Tkach"},
                                    {"Владимир Орлов", "Vladimir Orlov"},
                                    {"Владимир Орлов", "Vladimir Sergeyevich Orlov"},
                                    {"Орлов, Владимир Сергеевич", "Владимир Орлов"},
                                    {"В. С. Орлов", "Владимир Сергеевич Орлов"},
                                    {"Γιώργος Μακρής", "Giorgos Makris"},
                                    {"محمد کریمی", "Mohammad Karimi"},
                                    {"حسن مرادی", "Hassan Moradi"},
                                    {"Şule Çınar", "Sule Cinar"},
                                    {"Łukasz Wójcik", "Lukasz Wojcik"},
                                    {"Jürgen Groß", "Jurgen Gross"},
                                    {"Jürgen Müller-Lüth", "Jürgen Müller"},
                                    {"María López García", "María López"},
                                    {"João da Silva Prado", "João Prado"},
                                    {"Anna Meier-Schulz", "Anna Schulz"},
                                    {"Kim Jae-hwan", "Kim Jaehwan"},
                                    {"Jae-hwan Kim", "Kim Jae-hwan"},
                                    {"Sato Haruka", "Haruka Sato"},
                                    {"Nguyễn Văn Lâm", "Nguyen Van Lam"},
                                    {"Jan van der Berg", "Jan Berg"},
                                    {"J. Smith", "Jane Smith"},
                                    {"John R. Smith", "John Smith"},
                                    {"Ben Krone", "Benjamin Krone"},
                                    {"Alex Novak", "Alexander Novak"},
                                    {"William Hart", "Bill Hart"},
                                    {"Саша Ветрова", "Александра Ветрова"},
                                    {"Pepe Ruiz", "José Ruiz"},
                                    {"Ольга Ветрова", "Olga Vetrova"},
                                    {"Oleksandr Moroz", "Олександр Мороз"},
                                    {"Sergej Belov", "Sergey Belov"},
                                    {"Katherine Moll", "Catherine Moll"},
                                    {"Sara Lind", "Sarah Lind"},
                                    {"Jon Pell", "John Pell"},
                                    {"Erik Lund", "Eric Lund"},
                                    {"Aleksandr Petrov", "Alexander Petrov"},
                                    {"Reagan Moll", "Regan Moll"},
                                    {"Mira Solvya", "Mira Solvay"},
                                    {"陈美玲", "陈美玲"},
                                    {"Israa Haddad", "Isra Haddad"},
                                    {"Donalda Tuska", "Donald Tusk"},
                                    {"Anna Ivanova", "Anna Ivanov"}}) {
        EXPECT_GE(same_name(a, b), 0.5) << a << " / " << b;
    }
}

// Two people who share a surname, or a given name, or whose given names have the same consonants.
TEST(SameName, TwoPeopleWithAWordInCommon) {
    for (const auto& [a, b] : Pairs{{"John Smith", "Jane Smith"},
                                    {"Jan Novak", "Jana Novak"},
                                    {"Paul Krone", "Paula Krone"},
                                    {"Hasan Demir", "Hussein Demir"},
                                    {"Mario Rossi", "Maria Rossi"},
                                    {"Mary Hart", "Mark Hart"},
                                    {"Dana Pell", "Jana Pell"},
                                    {"Tim Moll", "Tom Moll"},
                                    {"Daniel Krone", "Daniela Krone"},
                                    {"Erik Lund", "Erika Lund"},
                                    {"Lena Brandt", "Luna Brandt"},
                                    {"Sean Moll", "Susan Moll"},
                                    {"Dan Pell", "Diane Pell"},
                                    {"Mohammed Karimi", "Mahmoud Karimi"},
                                    {"Jamal Aziz", "Jamila Aziz"},
                                    {"Karim Haddad", "Karima Haddad"},
                                    {"Kim Jae-hwan", "Kim Jae-min"},
                                    {"Park Min-ji", "Park Min-ho"},
                                    {"Sato Haruka", "Sato Haruto"},
                                    {"Sato Yuki", "Suzuki Yuki"},
                                    {"王伟", "王芳"},
                                    {"陈美玲", "陈美华"},
                                    {"Nguyễn Văn Lâm", "Nguyễn Văn Hùng"},
                                    {"Владимир Орлов", "Виктор Орлов"},
                                    {"Сергей Иванович Белов", "Сергей Петрович Белов"},
                                    {"Александр Мороз", "Александра Мороз"},
                                    {"Иван Белов", "Ян Белов"},
                                    {"Олег Коваль", "Ольга Коваль"},
                                    {"Ioana Pop", "Ion Pop"},
                                    {"Juan Ruiz", "Juana Ruiz"},
                                    {"Luis Prado", "Luisa Prado"},
                                    {"Carlo Riva", "Carla Riva"},
                                    {"Emre Kaya", "Emine Kaya"},
                                    {"Γιώργος Μακρής", "Γιάννης Μακρής"},
                                    {"علی رضایی", "علیرضا کریمی"},
                                    {"محمد کریمی", "محمود کریمی"},
                                    {"حسن مرادی", "حسین مرادی"},
                                    {"أحمد حداد", "حامد حداد"},
                                    {"Halla Jónsdóttir", "Halla Einarsdóttir"},
                                    {"Ann Hart", "Ian Hart"},
                                    {"Ron Moll", "Ryan Moll"},
                                    {"Robert Krone", "Roberta Krone"},
                                    {"Alan Pell", "Elena Pell"},
                                    {"Marc Blanc", "Marie Blanc"},
                                    {"Somchai Boonmee", "Somsak Boonmee"}}) {
        EXPECT_LT(same_name(a, b), 0.5) << a << " / " << b;
    }
}

TEST(SameName, InitialsMayStandForSomeOfTheWords) {
    EXPECT_GE(same_name("P.N. Harbour Council", "Port Norland Harbour Council"), 0.5);
    EXPECT_GE(same_name("Port Norland Harbour Council", "PN Harbour Council"), 0.5);
    EXPECT_LT(same_name("PN Harbour Board", "Port Norland Harbour Council"), 0.5);
    EXPECT_LT(same_name("PL Harbour Council", "Port Norland Harbour Council"), 0.5);
}

TEST(SameName, AVowelPartsTwoEqualConsonants) {
    EXPECT_LT(same_name("Tarik Anwar Elsayed Mohamed", "Tarik Anwar Elsayed Ahmed"), 0.5);
    EXPECT_GE(same_name("Bernadet Oliver Dan", "Bernadette Olliver-Dane"), 0.5);
}

TEST(SameName, IsSymmetricAndBetweenZeroAndOneForAnyBytes) {
    const std::array<std::string, 8> names = {"",
                                              "Ada Brun",
                                              "B. Ada",
                                              "\xFF\xED\xA0\x80",
                                              std::string("a\0b", 3),
                                              "ปราณี",
                                              "🚢 Belwin 🚢",
                                              std::string(5000, 'a') + " b"};
    for (const auto& a : names) {
        for (const auto& b : names) {
            EXPECT_EQ(same_name(a, b), same_name(b, a));
            EXPECT_TRUE(same_name(a, b) >= 0 && same_name(a, b) <= 1);
        }
    }
}

}  // namespace
}  // namespace retold::annotate
