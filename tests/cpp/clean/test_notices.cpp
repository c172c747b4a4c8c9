#include "clean/notices.hpp"

#include <gtest/gtest.h>

#include <string>

#include "clean/cue_table.hpp"

namespace retold::clean {
namespace {

const std::string story =
    "Kornmühle dreht sich wieder\n"
    "Die Kornmühle am Dorfrand dreht sich seit Sonntag wieder, nachdem ein Verein ihre Flügel erneuert hat.\n"
    "Gemahlen wird dort vorerst nur an zwei Tagen im Monat, weil das Getriebe noch geschont werden muss.\n";
const std::string about_cookies =
    "Streit um Cookies im Rathaus\n"
    "Das Rathaus setzt auf seinen Seiten Cookies ein, ohne vorher zu fragen, wie eine Prüfung jetzt ergab.\n"
    "Die Stadt will die Cookies bis zum Herbst entfernen, sagte ihr Sprecher dem Ausschuss am Mittwoch.\n";
const std::string buttons = "Impressum\nEinstellungen\nAlle annehmen\nÜberblick\nSchließen\n";
const std::string first =
    "Wir setzen auf unseren Seiten Cookies ein, um uns an Ihre Wünsche zu erinnern; ein Klick gilt als Einwilligung.\n";
const std::string second =
    "Diese Seiten nutzen Cookies, damit Sie sich auf ihnen besser zurechtfinden und nichts doppelt eingeben.\n";
const std::string last =
    "Notwendige Cookies halten die Seiten am Laufen und speichern Ihre Einwilligung für zwölf Monate.\n"
    "Cookies für die Statistik zählen, wie oft eine Seite gelesen wird, und brauchen Ihre Zustimmung.\n";

// The line of the page, from 0, from which on its sentences are a notice.
std::size_t start_of_notice(const std::string& raw) {
    const auto blocks = split_blocks(raw);
    Lines lines = read_lines(raw, blocks, "de");
    return find_notices(raw, blocks, lines).start;
}

TEST(Notices, BelowAStoryBeginWithTheFirstSentenceOfThem) {
    EXPECT_EQ(start_of_notice(story + buttons + last), 8U);
    EXPECT_EQ(start_of_notice(story + first + buttons + second + buttons + last), 3U);
}

TEST(Notices, NeverReachIntoAStoryThatSpeaksOfTheSame) {
    EXPECT_EQ(start_of_notice(about_cookies + buttons + last), 8U);
}

TEST(Notices, AreNoneWhereNothingAsksForConsent) {
    EXPECT_EQ(start_of_notice(story + buttons + second), std::string::npos);
    EXPECT_EQ(start_of_notice(""), std::string::npos);
}

}  // namespace
}  // namespace retold::clean
