#include "retold/annotate/values/read_values.hpp"

#include <gtest/gtest.h>

#include <string>

#include "retold/base/error.hpp"

namespace retold::annotate {
namespace {

// "text=value" of each date, with the anchor 2031-05-09, a Friday.
std::string dates(std::string_view text, std::string_view language, std::string_view anchor = "2031-05-09") {
    std::string shown;
    for (const Slot& slot : read_values(read_text(text, language), {anchor}).dates) {
        if (!shown.empty()) shown += "; ";
        shown += std::string(slice(text, slot.span)) + "=" + slot.value;
    }
    return shown;
}

// "text=type value unit bound" of each number.
std::string numbers(std::string_view text, std::string_view language) {
    std::string shown;
    for (const Slot& slot : read_values(read_text(text, language)).numbers) {
        if (!shown.empty()) shown += "; ";
        shown.append(slice(text, slot.span)).append("=").append(to_string(slot.type)).append(" ").append(slot.value);
        if (!slot.unit.empty()) shown.append(" ").append(slot.unit);
        if (slot.bound != Bound::none) shown.append(" ").append(to_string(slot.bound));
    }
    return shown;
}

// "text=value" of each clock time.
std::string times(std::string_view text, std::string_view language) {
    std::string shown;
    for (const Slot& slot : read_values(read_text(text, language)).times) {
        if (!shown.empty()) shown += "; ";
        shown += std::string(slice(text, slot.span)) + "=" + slot.value;
    }
    return shown;
}

TEST(Dates, AreReadInManyLanguages) {
    EXPECT_EQ(dates("Er kam am 3. März 2028.", "de"), "3. März 2028=2028-03-03");
    EXPECT_EQ(dates("le 1er avril 2029", "fr"), "1er avril 2029=2029-04-01");
    EXPECT_EQ(dates("el 1 de mayo de 2028", "es"), "1 de mayo de 2028=2028-05-01");
    EXPECT_EQ(dates("12 июня 2027 года", "ru"), "12 июня 2027 года=2027-06-12");
    EXPECT_EQ(dates("2028年11月3日", "ja"), "2028年11月3日=2028-11-03");
    EXPECT_EQ(dates("7 जुलाई 2030", "hi"), "7 जुलाई 2030=2030-07-07");
    EXPECT_EQ(dates("٤ مايو ٢٠٣٠", "ar"), "٤ مايو ٢٠٣٠=2030-05-04");
    EXPECT_EQ(dates("15 مارچ 2030", "ur"), "15 مارچ 2030=2030-03-15");
    EXPECT_EQ(dates("วันศุกร์", "th", ""), "วันศุกร์=XXXX-WXX-5");
}

TEST(Dates, NeedNoMoreThanNamesOfMonthsAndDays) {
    EXPECT_EQ(dates("v úterý 20. května 2031", "cs"), "úterý 20. května 2031=2031-05-20");
    EXPECT_EQ(dates("tiistaina 20. toukokuuta 2031", "fi"), "tiistaina 20. toukokuuta 2031=2031-05-20");
    EXPECT_EQ(dates("marți, 20 mai 2031", "ro"), "marți, 20 mai 2031=2031-05-20");
    EXPECT_EQ(dates("уторак, 20. мај 2031", "sr"), "уторак, 20. мај 2031=2031-05-20");
    EXPECT_EQ(dates("utorak, 20. maj 2031", "sr-ME"), "utorak, 20. maj 2031=2031-05-20");
}

TEST(Dates, TakeTheListsNearestToTheTag) {
    EXPECT_EQ(dates("gestern", "de-AT"), "gestern=2031-05-08");
    EXPECT_EQ(dates("ayer", "ES_419"), "ayer=2031-05-08");
    EXPECT_EQ(dates("gestern", "und"), "");
    EXPECT_THROW(dates("gestern", "nonsense-tag!!"), InvalidArgument);
}

TEST(Dates, StayOpenWithoutAnAnchor) {
    EXPECT_EQ(dates("on 11 September and on Tuesday, not yesterday", "en", ""),
              "11 September=XXXX-09-11; Tuesday=XXXX-WXX-2; yesterday=PAST_REF");
}

TEST(Dates, AreResolvedFromTheAnchor) {
    EXPECT_EQ(dates("yesterday, last week, three days ago", "en"),
              "yesterday=2031-05-08; last week=2031-W18; three days ago=2031-05-06");
    EXPECT_EQ(dates("im vergangenen Jahr, vor zwei Monaten", "de"), "vergangenen Jahr=2030; vor zwei Monaten=2031-03");
    EXPECT_TRUE(read_values(read_text("yesterday", "en"), {"2031-05-09"}).dates.at(0).inferred);
    EXPECT_FALSE(read_values(read_text("3 May 2031", "en"), {"2031-05-09"}).dates.at(0).inferred);
}

TEST(Dates, AWeekdayLiesBehindUnlessTheClauseLooksAhead) {
    EXPECT_EQ(dates("She said so on Tuesday.", "en"), "Tuesday=2031-05-06");
    EXPECT_EQ(dates("The court will sit on Tuesday.", "en"), "Tuesday=2031-05-13");
    EXPECT_EQ(dates("Das Gericht wird am Dienstag tagen.", "de"), "Dienstag=2031-05-13");
}

TEST(Dates, RangesShareWhatOneEndSays) {
    EXPECT_EQ(dates("from 3 to 5 June 2030", "en"), "from 3 to 5 June 2030=2030-06-03/2030-06-05");
    EXPECT_EQ(dates("27-29 Ocak 2031", "tr"), "27-29 Ocak 2031=2031-01-27/2031-01-29");
    EXPECT_EQ(dates("8 t/m 14 januari 2030", "nl"), "8 t/m 14 januari 2030=2030-01-08/2030-01-14");
}

TEST(Dates, OtherCalendarsAreRead) {
    EXPECT_EQ(dates("۱۹ اردیبهشت ۱۴۱۰", "fa"), "۱۹ اردیبهشت ۱۴۱۰=2031-05-09");
    EXPECT_EQ(dates("令和7年3月", "ja"), "令和7年3月=2025-03");
    EXPECT_EQ(dates("民國109年", "zh"), "民國109年=2020");
}

TEST(Dates, PeriodsAreDates) {
    EXPECT_EQ(dates("in the 1990s", "en"), "1990s=199X");
    EXPECT_EQ(dates("the third quarter of 2030", "en"), "the third quarter of 2030=2030-Q3");
    EXPECT_EQ(dates("in spring 2030", "en"), "spring 2030=2030-SP");
}

TEST(Dates, AFirstNameThatIsAMonthIsNone) {
    EXPECT_EQ(dates("Марта Орлова пришла. Марта молчит. 8 марта она уедет.", "ru"), "8 марта=2031-03-08");
    EXPECT_EQ(dates("April O'Neil came in April.", "en"), "April=2031-04");
    EXPECT_EQ(dates("August Kurz kam im August.", "de"), "August=2031-08");
    EXPECT_EQ(dates("Ende August Kurz zu treffen war leicht.", "de"), "Ende August=2031-08");
}

TEST(Dates, NoneWithoutADigitAMonthOrAClosedWord) {
    EXPECT_EQ(dates("You may march on. Mrs May said so.", "en"), "");
    EXPECT_EQ(dates("a mix of 100M and 10,00 2", "en"), "");
    EXPECT_EQ(dates("at 18:40, version 4.22, 30/4.85", "en"), "");
}

TEST(Dates, AnAnchorThatIsNoDayIsAnError) {
    EXPECT_THROW(read_values(read_text("today"), {"yesterday"}), InvalidArgument);
    EXPECT_THROW(read_values(read_text("today"), {"2031-02-30"}), InvalidArgument);
}

TEST(Numbers, AreCountsOfTheNounBehindAdjectivesAndOtherNouns) {
    EXPECT_EQ(numbers("Thieves took 17 brass flutes", "en"), "17 brass flutes=number 17 flutes");
    EXPECT_EQ(numbers("12 old wooden chairs burnt", "en"), "12 old wooden chairs=number 12 chairs");
    EXPECT_EQ(numbers("38 school children", "en"), "38 school children=number 38 people");
    EXPECT_EQ(numbers("120 police said so", "en"), "120 police=number 120 police");
    EXPECT_EQ(numbers("12 alte Häuser brannten", "de"), "12 alte Häuser=number 12 Häuser");
    EXPECT_EQ(numbers("12 vieilles maisons", "fr"), "12 vieilles=number 12 vieilles");  // nothing marks the noun
    EXPECT_EQ(numbers("5 больших домов", "ru"), "5 больших=number 5 больших");
}

TEST(Numbers, DigitsAreReadByTheHabitsOfTheLanguage) {
    EXPECT_EQ(numbers("1.234,5 Tonnen", "de"), "1.234,5 Tonnen=number 1234.5 t");
    EXPECT_EQ(numbers("1,234.5 tonnes", "en"), "1,234.5 tonnes=number 1234.5 t");
    EXPECT_EQ(numbers("1 234 567 euros", "fr"), "1 234 567 euros=money 1234567 EUR");
    EXPECT_EQ(numbers("12,34,567 रुपये", "hi"), "12,34,567 रुपये=money 1234567 INR");
    EXPECT_EQ(numbers("٣٤٫٥ مليون دينار", "ar"), "٣٤٫٥ مليون دينار=money 34500000 KWD");
    EXPECT_EQ(numbers("2.5億円", "ja"), "2.5億円=money 250000000 JPY");
}

TEST(Numbers, WordsAreNumbers) {
    EXPECT_EQ(numbers("two and a half million people", "en"), "two and a half million people=number 2500000 people");
    EXPECT_EQ(numbers("zweihundertfünfzig Menschen", "de"), "zweihundertfünfzig Menschen=number 250 people");
    EXPECT_EQ(numbers("quatre-vingt-dix personnes", "fr"), "quatre-vingt-dix personnes=number 90 people");
    EXPECT_EQ(numbers("三千名学生", "zh"), "三千名学生=number 3000 people");
    EXPECT_EQ(numbers("ڈیڑھ لاکھ افراد", "ur"), "ڈیڑھ لاکھ افراد=number 150000 people");
    EXPECT_EQ(numbers("साढ़े बारह करोड़ रुपये", "hi"), "साढ़े बारह करोड़ रुपये=money 125000000 INR");
    EXPECT_EQ(numbers("две тысячи сто человек", "ru"), "две тысячи сто человек=number 2100 people");
}

TEST(Numbers, BoundsStandBeforeOrBehind) {
    EXPECT_EQ(numbers("at least 50 people", "en"), "at least 50 people=number 50 people at_least");
    EXPECT_EQ(numbers("30 ہزار سے زائد افراد", "ur"), "30 ہزار سے زائد=number 30000 at_least");
    EXPECT_EQ(numbers("до 80 млн рублей", "ru"), "до 80 млн рублей=money 80000000 RUB at_most");
    EXPECT_EQ(numbers("between 3 and 5 people", "en"), "between 3 and 5 people=number 3/5 people between");
}

TEST(Numbers, SharesAndDurationsHaveTheirType) {
    EXPECT_EQ(numbers("12,5 Prozent, drei Wochen", "de"), "12,5 Prozent=percent 12.5; drei Wochen=duration P3W week");
    EXPECT_EQ(numbers("yüzde 37,4", "tr"), "yüzde 37,4=percent 37.4");
    EXPECT_EQ(numbers("三成", "zh"), "三成=percent 30");
    EXPECT_EQ(numbers("شهرين", "ar"), "شهرين=duration P2M month");
}

TEST(Numbers, AWordBetweenTwoNumbersBelongsToOne) {
    EXPECT_EQ(numbers("5 million euros9 rupees", "en"), "5 million euros=money 5000000 EUR; 9 rupees=money 9 INR");
}

TEST(Numbers, DegreesAndMillionsOfMoneyAreReadAgainstTheDigits) {
    EXPECT_EQ(numbers("€26m, £2.5m and a 25m pool", "en"), "€26m=money 26000000 EUR; £2.5m=money 2500000 GBP");
    EXPECT_EQ(numbers("14 °C, bei 40°C", "de"), "14 °C=number 14 °C; 40°C=number 40 °C");
    EXPECT_EQ(numbers("до 30 °С", "ru"), "до 30 °С=number 30 °С at_most");
}

TEST(Numbers, PartsOfNamesTimesVersionsAndAddressesAreNone) {
    EXPECT_EQ(numbers("COVID-19, A320, Q3, 192.168.1.2, at 18:40, https://a.example/?q=30%25", "en"), "");
    EXPECT_EQ(numbers("the third man, 3rd place, section 5", "en"), "");
    EXPECT_EQ(numbers("on 11 September 2031", "en"), "");
}

TEST(Dates, ASwedishDayWithItsArticleIsWhereTheClauseSays) {
    EXPECT_EQ(dates("Hon lovade på onsdagen att byn ska få hjälp.", "sv"), "på onsdagen=2031-05-07");
    EXPECT_EQ(dates("Hon kommer på onsdag.", "sv"), "på onsdag=2031-05-14");
}

TEST(Numbers, HebrewAndIsWrittenOnTheWord) {
    EXPECT_EQ(numbers("עשרים וחמישה אנשים", "he"), "עשרים וחמישה אנשים=number 25 people");
    EXPECT_EQ(numbers("מאה ועשרים", "he"), "מאה ועשרים=number 120");
}

TEST(Numbers, PowersAreOneNumber) {
    EXPECT_EQ(numbers("10^6 and 2^-1", "en"), "10^6=number 1000000; 2^-1=number 0.5");
    EXPECT_EQ(numbers("2^+3", "en"), "2^+3=number 8");
    EXPECT_EQ(numbers("99^99999", "en"), "99=number 99; 99999=number 99999");
}

TEST(Numbers, MillionsOfAYearAreNoYears) {
    EXPECT_EQ(numbers("Faltan 12 millones del año pasado", "es"), "12 millones=number 12000000");
    EXPECT_EQ(numbers("O osso tem 3 milhões de anos", "pt"), "3 milhões de anos=duration P3000000Y year");
}

TEST(Numbers, RoadsAreNone) {
    EXPECT_EQ(numbers("Auf der A 39 bei Lind starben 2 Menschen", "de"), "2 Menschen=number 2 people");
    EXPECT_EQ(numbers("Sur la nationale N 7, 3 personnes", "fr"), "3 personnes=number 3 people");
}

TEST(Times, AreReadByColonClockWordOrLeadingZero) {
    EXPECT_EQ(times("at 17:30, 5 p.m. and 3:20 a.m.", "en"), "17:30=T17:30; 5 p.m.=T17:00; 3:20 a.m.=T03:20");
    EXPECT_EQ(times("um 4.20 Uhr, Freitag, 17 Uhr", "de"), "4.20 Uhr=T04:20; 17 Uhr=T17:00");
    EXPECT_EQ(times("la nuit, à 17h30", "fr"), "17h30=T17:30");
    EXPECT_EQ(times("dès 5 h 30 du matin", "fr"), "5 h 30 du matin=T05:30");
    EXPECT_EQ(times("a las 21.10, a las 9.05 horas y a las 4 de la tarde", "es"),
              "21.10=T21:10; 9.05 horas=T09:05; 4 de la tarde=T16:00");
    EXPECT_EQ(times("às 18.45 de sábado; alle 2.15", "pt"), "18.45=T18:45");
    EXPECT_EQ(times("alle 18.45 di sera", "it"), "18.45 di sera=T18:45");
    EXPECT_EQ(times("subieron a las 11.50 millones; a las 14 familias; durante 6 horas", "es"), "");
    EXPECT_EQ(times("kl. 18.30", "sv"), "18.30=T18:30");
    EXPECT_EQ(times("下午3点", "zh"), "下午3点=T15:00");
    EXPECT_EQ(times("шесть утра, 07.45", "ru"), "07.45=T07:45");
}

TEST(Times, ScoresDecimalsVersionsAndDatesAreNone) {
    EXPECT_EQ(times("4.20 metres, 10:3, 192.168.10.20, 1:02:03.4, 11.09.2031, 25:10, 8.5 per cent", "en"), "");
}

TEST(Values, AGuessAtTheListsLowersScores) {
    const Values guessed = read_values(read_text("12 Prozent"));
    EXPECT_EQ(guessed.language, "de");
    EXPECT_DOUBLE_EQ(guessed.numbers.at(0).score, 0.9);
    const Values told = read_values(read_text("12 Prozent", "de"));
    EXPECT_DOUBLE_EQ(told.numbers.at(0).score, 1);
}

TEST(Values, HostileTextTakesLinearTime) {
    for (const char* unit : {"1", "1,", "1 ", "one ", "3 May ", "七", "vor ", "1/", "2031-", "(", "\xFF", "and ", "-1",
                             "Q1 this year ", "first week of last year "}) {
        std::string text;
        while (text.size() < 50'000) text += unit;
        const Values values = read_values(read_text(text, "en"), {"2031-05-09"});
        for (const Slot& slot : values.dates) ASSERT_LE(slot.span.end, text.size());
        for (const Slot& slot : values.numbers) ASSERT_LE(slot.span.end, text.size());
    }
}

}  // namespace
}  // namespace retold::annotate
