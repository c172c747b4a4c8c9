#include "compare/facts/measure_values.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "retold/compare/comparer.hpp"

namespace retold::compare {
namespace {

// Three accounts of one fire that share hardly a sentence, and one of another fire in the same town.
const std::string early =
    "Smoke over the old mill\nFlames came out of the roof of the mill in Osterfeld on 3 March. Two hundred residents "
    "had "
    "to leave. The mayor put the damage at 1.4 million euros. Forty firemen were there until 6 a.m.\n";
const std::string late =
    "Owner of Osterfeld mill blames a welder\nA welder had worked on the roof on 3 March, said the owner, who will "
    "sue. "
    "The damage is put at 1.4 million euros by the town. Some 38 firemen fought the flames, and 200 residents spent "
    "the "
    "night in a gym.\n";
const std::string other =
    "Osterfeld mill gets a museum\nThe mill in Osterfeld will be a museum of bread. Residents voted for the plan. A "
    "ticket "
    "will cost 6 euros, and the doors open on 9 September. The owner gave an oven of 1871.\n";

Comparison compared(const std::vector<std::string>& texts) {
    std::vector<SourcePage> pages;
    for (const std::string& text : texts)
        pages.push_back(page_of_lines(std::string(1, static_cast<char>('a' + pages.size())), text));
    CompareOptions options;
    options.language = "en";
    return compare_pages(pages, options);
}

// As if words had said no more than that both are of one topic.
std::vector<std::size_t> measured(Comparison& comparison) {
    comparison.pairs[0].relation = Relation::same_topic;
    return measure_values(comparison, {});
}

TEST(MeasureValues, CountsWhatBothPagesDateCountAndPrice) {
    Comparison comparison = compared({early, late});
    EXPECT_EQ(measured(comparison), (std::vector<std::size_t>{0}));
    EXPECT_GE(comparison.pairs[0].aspects.values, 0.5F);
    const auto words = reasons(comparison, comparison.pairs[0]);
    EXPECT_TRUE(std::ranges::any_of(words, [](const std::string& w) { return w.starts_with("values of the same"); }));
}

TEST(MeasureValues, OtherValuesOfTheSamePlaceAreNoEvidence) {
    Comparison comparison = compared({early, other});
    EXPECT_TRUE(measured(comparison).empty());
    EXPECT_LT(comparison.pairs[0].aspects.values, 0);
}

TEST(MeasureValues, LooksOnlyAtPagesThatShareATopic) {
    Comparison comparison = compared({early, early});
    EXPECT_EQ(comparison.pairs[0].relation, Relation::duplicate);
    EXPECT_TRUE(measure_values(comparison, {}).empty());
}

}  // namespace
}  // namespace retold::compare
