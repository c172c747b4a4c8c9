#include "clean/parts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "retold/clean/cleaner.hpp"
#include "retold/clean/models.hpp"

namespace retold::clean {
namespace {

const std::string paragraphs =
    "The old mill on the Sorrel will grind rye again from March, the owners told the village assembly last night.\n"
    "Its wheel had stood still for forty years, since the weir broke and the miller moved to the coast.\n"
    "Eleven volunteers rebuilt the sluice, and a smith from Harl cast the missing bearings for nothing.\n"
    "The first flour will be sold at the mill itself, by the kilo, on Saturday mornings.\n";
const std::string menu = "Home\nVillage\nSport\nTides\nPhotos\nContact\n";

// One number of each part but the main.
std::vector<float> column(const std::string& raw, std::string_view name) {
    const auto names = part_feature_names();
    const auto at = static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
    const RunFeatures parts = part_features(raw, built_in_models());
    std::vector<float> found;
    for (std::size_t k = 0; k < parts.first.size(); ++k) found.push_back(parts.values.at(k * names.size() + at));
    return found;
}

bool keeps(const std::string& raw, std::string_view words) {
    const Page page = clean(raw);
    return page.text.find(words) != std::string::npos;
}

TEST(Parts, AreRunsOfKeptLinesBesideTheLargest) {
    const std::string raw = menu + "Mill to grind again\n" + paragraphs + menu + menu +
                            "Our shop sells boots, ropes and lamps to walkers from all over the country, every day.\n" +
                            menu;
    const RunFeatures parts = part_features(raw, built_in_models());
    ASSERT_EQ(parts.first.size(), parts.size.size());
    EXPECT_EQ(parts.values.size(), parts.first.size() * part_feature_names().size());
    for (const float below : column(raw, "below")) EXPECT_EQ(below, 1);
    for (const float words : column(raw, "main_words")) EXPECT_GT(words, 60);
    EXPECT_TRUE(part_features("", built_in_models()).first.empty());
    EXPECT_TRUE(part_features(menu, built_in_models()).first.empty());
}

TEST(Parts, InsertsDoNotPartAStory) {
    std::string raw = menu + "Mill to grind again\n";
    std::size_t at = 0;
    while (at < paragraphs.size()) {
        const std::size_t end = paragraphs.find('\n', at) + 1;
        raw += paragraphs.substr(at, end - at) + "Advertisement\nPhotos\n";
        at = end;
    }
    raw += menu;
    for (const char* words : {"grind rye again", "forty years", "cast the missing bearings", "by the kilo"})
        EXPECT_TRUE(keeps(raw, words)) << words;
}

TEST(Parts, WhatReadersWroteFarBelowGoes) {
    std::string raw = menu + "Mill to grind again\n" + paragraphs + menu + "Leave a reply\n4 replies\n";
    for (const char* line : {"You people never learn, do you? My cousin said so years ago and nobody listened to him.",
                             "I do not agree with you at all. Please think before you write such things here.",
                             "Well said! But who asked you? Some of us have to get up early tomorrow morning."})
        raw += std::string("walker77\nReply\n") + line + "\nReport\n";
    raw += menu;
    EXPECT_TRUE(keeps(raw, "by the kilo"));
    EXPECT_FALSE(keeps(raw, "My cousin said so"));
    EXPECT_FALSE(keeps(raw, "Some of us have to get up"));
}

TEST(Parts, NoPageLosesItsLargestPart) {
    for (const char* word : {"слово ", "词语", "คำ ", "лист ", "وقت "}) {
        std::string raw = "A\nB\nC\n";
        for (int line = 0; line < 6; ++line) {
            for (int i = 0; i < 20; ++i) raw += word;
            raw += ".\nX\nY\n";
        }
        const Page page = clean(raw);
        EXPECT_TRUE(std::ranges::any_of(page.blocks, [](const Block& block) { return block.kept; })) << word;
    }
}

}  // namespace
}  // namespace retold::clean
