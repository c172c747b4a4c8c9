#include "retold/compare/findings/findings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "retold/base/error.hpp"
#include "retold/compare/comparer.hpp"

namespace retold::compare {
namespace {

const std::string first =
    "Crane falls in the harbour of Aune\n"
    "A crane fell on a cargo ship in the harbour of Aune and hurt 17 dockers, said Magdalena Petrowa, the harbour "
    "master.\n"
    "Petrowa said that the crane had been inspected. Harbour master Magdalena Petrowa will report on Friday.\n"
    "Oskar Lindahl, a docker, saw the crane fall. Lindahl was not hurt.\n";
const std::string second =
    "Crane falls down in Aune harbour\n"
    "In the harbour of Aune a crane fell on a cargo ship and 17 dockers were hurt, said Magdalena Petrova, the harbour "
    "master.\n"
    "Petrova said that the crane had been inspected. Harbour master Magdalena Petrova will report on Friday.\n"
    "Ingrid Lindahl, whose father is a docker, heard the crane fall. Ingrid Lindahl was not hurt.\n";

Comparison compared(const std::vector<std::string>& texts) {
    std::vector<SourcePage> pages;
    for (const std::string& text : texts)
        pages.push_back(page_of_lines(std::string(1, static_cast<char>('a' + pages.size())), text));
    CompareOptions options;
    options.language = "en";
    return compare_pages(pages, options, {});
}

std::set<std::string> names_of(const annotate::Annotations& page) {
    std::set<std::string> names;
    for (const annotate::Name& name : page.names) names.insert(name.canonical);
    return names;
}

TEST(Findings, WritingsOfOneNameOnTwoPagesHaveOneForm) {
    const auto pages = findings(compared({first, second}));
    ASSERT_EQ(pages.size(), 2U);
    const auto a = names_of(pages[0]);
    const auto b = names_of(pages[1]);
    EXPECT_EQ(a.contains("Magdalena Petrowa"), b.contains("Magdalena Petrowa"));
    EXPECT_EQ(a.contains("Magdalena Petrova"), b.contains("Magdalena Petrova"));
}

TEST(Findings, TwoPeopleOfOneSurnameStayTwo) {
    const auto pages = findings(compared({first, second}));
    EXPECT_TRUE(names_of(pages[0]).contains("Oskar Lindahl"));
    EXPECT_TRUE(names_of(pages[1]).contains("Ingrid Lindahl"));
}

TEST(Findings, PositionsAreThoseOfTheRawPage) {
    const std::string umlauts = "Größe, Überfluss und Äpfel\n" + first;
    const Comparison bytes = compared({umlauts, second});
    const auto in_bytes = findings(bytes);
    ASSERT_FALSE(in_bytes[0].slots.empty());
    const auto in_points = findings(with_code_points(bytes));
    ASSERT_EQ(in_points[0].slots.size(), in_bytes[0].slots.size());
    const auto count = std::ranges::find(in_bytes[0].slots, annotate::SlotType::number, &annotate::Slot::type);
    ASSERT_NE(count, in_bytes[0].slots.end());
    EXPECT_EQ(slice(umlauts, count->span), "17 dockers");
    const auto place = static_cast<std::size_t>(count - in_bytes[0].slots.begin());
    EXPECT_EQ(in_points[0].slots[place].span.start + 4, count->span.start);
}

TEST(Findings, NoPagesHaveNone) {
    EXPECT_TRUE(findings(compared({})).empty());
}

TEST(Findings, WhatIsAskedFirstChangesNothing) {
    const Comparison comparison = compared({first, second});
    const Findings one(comparison);
    const auto pages = one.pages();
    const auto facts_after = one.facts();
    const Findings other(comparison);
    const auto classes = other.change_classes(comparison.pairs.front());
    EXPECT_EQ(other.facts(), facts_after);
    EXPECT_EQ(one.facts(), facts_after);
    EXPECT_EQ(one.change_classes(comparison.pairs.front()), classes);
    ASSERT_EQ(other.pages().size(), pages.size());
    EXPECT_EQ(names_of(other.pages()[1]), names_of(pages[1]));
}

TEST(Findings, ValuesOfTheUserMustBeAsManyAsTheDocuments) {
    const Comparison comparison = compared({first, second});
    EXPECT_THROW(Findings(comparison, {{}}), InvalidArgument);
}

}  // namespace
}  // namespace retold::compare
