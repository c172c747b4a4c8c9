#include "compare/facts/agreement.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::compare {
namespace {

using annotate::Bound;
using annotate::Slot;
using annotate::SlotType;

Slot slot(SlotType type, std::string value, Bound bound = Bound::none, std::string unit = {}) {
    Slot made{.value = std::move(value), .unit = std::move(unit), .span = {}, .evidence = {}};
    made.type = type;
    made.bound = bound;
    return made;
}

Agreement numbers(std::string a, std::string b, Bound bound_a = Bound::none, Bound bound_b = Bound::none) {
    return agreement_of(slot(SlotType::number, std::move(a), bound_a), slot(SlotType::number, std::move(b), bound_b))
        .agreement;
}

Agreement dates(std::string a, std::string b) {
    return agreement_of(slot(SlotType::date, std::move(a)), slot(SlotType::date, std::move(b))).agreement;
}

TEST(AgreementOf, BoundsAreIntervals) {
    EXPECT_EQ(numbers("50", "50"), Agreement::equal);
    EXPECT_EQ(numbers("50", "60", Bound::at_least), Agreement::compatible);
    EXPECT_EQ(numbers("50", "40", Bound::at_least), Agreement::different);
    EXPECT_EQ(numbers("2.5", "3.5", Bound::at_most, Bound::at_most), Agreement::different);
    EXPECT_EQ(numbers("2.5", "2.5", Bound::at_most, Bound::at_least), Agreement::different);
    EXPECT_EQ(numbers("3/5", "4", Bound::between), Agreement::compatible);
    EXPECT_EQ(numbers("3/5", "6", Bound::between), Agreement::different);
}

TEST(AgreementOf, ASumMayLackItsCurrency) {
    const Slot sum = slot(SlotType::money, "95000000", Bound::none, "EUR");
    EXPECT_EQ(agreement_of(sum, slot(SlotType::number, "95000000")).agreement, Agreement::equal);
    EXPECT_EQ(agreement_of(slot(SlotType::number, "60000000"), sum).agreement, Agreement::different);
    EXPECT_EQ(agreement_of(sum, slot(SlotType::number, "95")).agreement, Agreement::incomparable);
    EXPECT_EQ(agreement_of(sum, slot(SlotType::number, "95000000", Bound::none, "trees")).agreement,
              Agreement::incomparable);
}

TEST(AgreementOf, RoundedAndApproximateNumbersAreCompatible) {
    EXPECT_EQ(numbers("84000", "84300"), Agreement::compatible);
    EXPECT_EQ(numbers("300", "320", Bound::about), Agreement::compatible);
    EXPECT_EQ(numbers("14", "41"), Agreement::different);
    EXPECT_EQ(numbers("8.5", "85"), Agreement::different);
}

TEST(AgreementOf, APartIsNoCount) {
    const auto with_units = [](std::string a, std::string unit_a, std::string b, std::string unit_b) {
        return agreement_of(slot(SlotType::number, std::move(a), Bound::none, std::move(unit_a)),
                            slot(SlotType::number, std::move(b), Bound::none, std::move(unit_b)))
            .agreement;
    };
    EXPECT_EQ(with_units("0.5", "", "17", "boats"), Agreement::incomparable);
    EXPECT_EQ(with_units("0.8", "degrees", "1.2", "degrees"), Agreement::different);
    EXPECT_EQ(with_units("0", "", "17", "boats"), Agreement::different);
}

TEST(AgreementOf, WhatADateLeavesOpenContradictsNothing) {
    EXPECT_EQ(dates("XXXX-09-11", "2031-09-11"), Agreement::compatible);
    EXPECT_EQ(dates("XXXX-09-11", "XXXX-09-15"), Agreement::different);
    EXPECT_EQ(dates("2031-09", "2031-09-11"), Agreement::compatible);
    EXPECT_EQ(dates("PAST_REF", "2031-09-11"), Agreement::incomparable);
    EXPECT_EQ(dates("PAST_REF", "PAST_REF"), Agreement::incomparable);
    EXPECT_EQ(dates("XXXX-WXX-2", "2031-09-11"), Agreement::incomparable);
    EXPECT_EQ(dates("XXXX-WXX-2", "XXXX-WXX-3"), Agreement::different);
    EXPECT_EQ(dates("XXXX-06-03/XXXX-07-01", "XXXX-06-03/XXXX-07-11"), Agreement::different);
}

TEST(AgreementOf, SpeakersWhoseNamesMayBeOneAgree) {
    const auto speakers = [](std::string a, std::string b) {
        return agreement_of(slot(SlotType::attribution, std::move(a)), slot(SlotType::attribution, std::move(b)))
            .agreement;
    };
    EXPECT_EQ(speakers("Solveig Arkwright", "Solfeig Arkrait"), Agreement::equal);
    EXPECT_EQ(speakers("Ирина Волкова", "Ирина Волкава"), Agreement::equal);
    EXPECT_EQ(speakers("Ruth Keßler", "Jonas Keßler"), Agreement::equal);  // one word may stand for either
    EXPECT_EQ(speakers("Solveig Arkwright", "Benedikt Oyelaran"), Agreement::different);
    EXPECT_EQ(speakers("Solveig Arkwright", "Solveig"), Agreement::equal);
    EXPECT_EQ(speakers("山田太郎", "鈴木一郎"), Agreement::different);
}

TEST(AgreementOf, OtherKindsAndCurrenciesAreNotCompared) {
    EXPECT_EQ(agreement_of(slot(SlotType::number, "5"), slot(SlotType::percent, "5")).agreement,
              Agreement::incomparable);
    EXPECT_EQ(
        agreement_of(slot(SlotType::money, "5", Bound::none, "EUR"), slot(SlotType::money, "5", Bound::none, "GBP"))
            .agreement,
        Agreement::incomparable);
}

TEST(AgreementOf, NineHoursAreNotNineDays) {
    EXPECT_EQ(agreement_of(slot(SlotType::duration, "PT9H", Bound::none, "hour"),
                           slot(SlotType::duration, "P9D", Bound::none, "day"))
                  .agreement,
              Agreement::different);
}

TEST(AgreementOf, DurationsAreComparedByTheirLength) {
    const auto agreement = [](const char* a, const char* b) {
        return agreement_of(slot(SlotType::duration, a), slot(SlotType::duration, b)).agreement;
    };
    EXPECT_EQ(agreement("PT0.5H", "PT30M"), Agreement::equal);
    EXPECT_EQ(agreement("PT1.5H", "PT1H30M"), Agreement::equal);
    EXPECT_EQ(agreement("P1D", "PT24H"), Agreement::equal);
    EXPECT_EQ(agreement("P2W", "P14D"), Agreement::equal);
    EXPECT_EQ(agreement("P1.5Y", "P18M"), Agreement::equal);
    EXPECT_EQ(agreement("PT90M", "PT1H"), Agreement::different);
    EXPECT_EQ(agreement("P1M", "PT1M"), Agreement::different);
    EXPECT_EQ(agreement("P", "PT1M"), Agreement::different);
    EXPECT_EQ(agreement_of(slot(SlotType::duration, "P9W", Bound::none, "week"),
                           slot(SlotType::duration, "P9D", Bound::at_least, "day"))
                  .agreement,
              Agreement::different);
    EXPECT_EQ(agreement_of(slot(SlotType::duration, "PT100M", Bound::none, "minute"),
                           slot(SlotType::duration, "PT1H", Bound::at_least, "hour"))
                  .agreement,
              Agreement::compatible);
}

TEST(AgreementOf, TwoSpeakersMustBeSurelyTwo) {
    const auto said = [](const char* value) { return slot(SlotType::attribution, value); };
    EXPECT_EQ(agreement_of(said("Ada Krone"), said("Oskar Lindahl")).agreement, Agreement::different);
    EXPECT_EQ(agreement_of(said("Ada Krone"), said("Krone of the harbour board")).agreement, Agreement::equal);
    EXPECT_EQ(agreement_of(said("Ada Krone"), said("")).agreement, Agreement::compatible);
}

TEST(AgreementOf, ADenialContradictsAnAdmission) {
    const auto polarity = [](const char* value) { return slot(SlotType::polarity, value); };
    EXPECT_EQ(agreement_of(polarity("denied"), polarity("negated")).agreement, Agreement::equal);
    EXPECT_EQ(agreement_of(polarity("denied"), polarity("admitted")).agreement, Agreement::different);
    EXPECT_EQ(agreement_of(polarity("affirmed"), polarity("negated")).agreement, Agreement::different);
}

}  // namespace
}  // namespace retold::compare
