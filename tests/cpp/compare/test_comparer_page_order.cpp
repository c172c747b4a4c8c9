// What is said of pages does not depend on the order in which they are given.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <string>

#include "retold/compare/comparer.hpp"

namespace retold::compare {
namespace {

// Pages of few different words, so that nearly everything is a tie: equal lengths, repeated sentences, equal scores.
std::string random_page(std::mt19937& random) {
    static const std::vector<std::string> words = {"mayor", "Council", "not",  "and", "the",  "Мэр", "открыл",
                                                   "мост",  "2021",    "five", "پل",  "کھلا", "新",  "橋"};
    static const std::vector<std::string> ends = {". ", ".\n", "? ", "۔ ", "。", "\n\n"};
    std::string page;
    for (auto sentences = random() % 5; sentences-- > 0;) {
        std::string sentence;
        for (auto count = 1 + random() % 8; count-- > 0;) sentence += words[random() % words.size()] + " ";
        sentence.back() = ' ';
        for (auto times = 1 + random() % 2; times-- > 0;) page += sentence + ends[random() % ends.size()];
    }
    return page;
}

std::vector<SourcePage> random_pages(std::mt19937& random) {
    std::vector<SourcePage> pages;
    for (auto count = 2 + random() % 5; count-- > 0;) {
        std::string text = random_page(random);
        if (!pages.empty() && random() % 4 == 0) text = pages[random() % pages.size()].raw;
        pages.push_back(page_of_lines("page " + std::to_string(pages.size()), text));
        if (random() % 3 == 0) pages.back().date = "2031-05-0" + std::to_string(1 + random() % 3);
    }
    return pages;
}

using Words = std::vector<std::string>;

std::string text_of(const Comparison& c, std::uint32_t document, const std::vector<Span>& spans) {
    std::string text;
    for (const Span span : spans)
        text += std::to_string(span.start) + ":" + std::string(slice(c.documents[document].raw, span)) + "|";
    return text;
}

// Everything that is said of a pair, with a and b in the order of their ids.
Words told_of(const Comparison& c, const Pair& pair) {
    const bool turned = c.documents[pair.b].id < c.documents[pair.a].id;
    const std::uint32_t a = turned ? pair.b : pair.a;
    const std::uint32_t b = turned ? pair.a : pair.b;
    const Aspects& is = pair.aspects;
    Words told = {std::string(to_string(pair.relation)), std::string(to_string(pair.runner_up)),
                  std::to_string(pair.score), std::to_string(pair.margin)};
    for (const float aspect : {is.text, is.words, is.lead, is.names, is.numbers, is.time,
                               turned ? is.containment_b : is.containment_a, turned ? is.aligned_b : is.aligned_a,
                               turned ? is.containment_a : is.containment_b, turned ? is.aligned_a : is.aligned_b})
        told.push_back(std::to_string(aspect));
    if (pair.alignment < 0) return told;
    const Alignment alignment = c.alignments.at(static_cast<std::size_t>(pair.alignment));
    std::multiset<std::string> groups;
    for (const Aligned& group : alignment.aligned) {
        groups.insert(std::string(aligned_kinds[static_cast<std::size_t>(group.kind)]) + std::to_string(group.score) +
                      text_of(c, a, turned ? group.b : group.a) + "=" + text_of(c, b, turned ? group.a : group.b) +
                      std::to_string(group.changes.size()));
    }
    told.insert(told.end(), groups.begin(), groups.end());
    const Direction first = direction(pair, alignment);
    told.push_back(first.first ? c.documents[*first.first].id : "");
    told.push_back(std::to_string(first.confidence));
    return told;
}

std::set<Words> groups_of(const Comparison& c, const std::vector<Group>& groups) {
    std::set<Words> told;
    for (const Group& group : groups) {
        Words ids;
        for (const std::uint32_t document : group.documents) ids.push_back(c.documents[document].id);
        std::ranges::sort(ids);
        ids.push_back(group.label);
        ids.push_back(std::to_string(group.score));
        told.insert(ids);
    }
    return told;
}

std::set<Words> omissions_of(const Comparison& c, std::size_t document) {
    std::set<Words> told;
    for (const Omission& omission : omissions(c, document)) {
        Words words = {text_of(c, static_cast<std::uint32_t>(omission.document), {omission.span}),
                       std::to_string(omission.share)};
        std::set<std::string> ids;
        for (const std::uint32_t teller : omission.told_by) ids.insert(c.documents[teller].id);
        words.insert(words.end(), ids.begin(), ids.end());
        told.insert(words);
    }
    return told;
}

// All of it by ids.
std::map<Words, std::set<Words>> told_by(const Comparison& c) {
    std::map<Words, std::set<Words>> told;
    for (const Pair& pair : c.pairs) {
        Words ids = {c.documents[pair.a].id, c.documents[pair.b].id};
        std::ranges::sort(ids);
        told[ids] = {told_of(c, pair)};
    }
    told[{"stories"}] = groups_of(c, c.stories);
    told[{"topics"}] = groups_of(c, c.topics);
    for (std::size_t i = 0; i < c.documents.size(); ++i) told[{c.documents[i].id}] = omissions_of(c, i);
    return told;
}

TEST(PageOrder, ChangesNothingThatIsSaid) {
    std::mt19937 random(108);
    for (int round = 0; round < 120; ++round) {
        std::vector<SourcePage> pages = random_pages(random);
        const auto expected = told_by(compare_pages(pages, {}, {1, {}}));
        for (int turn = 0; turn < 3; ++turn) {
            std::ranges::shuffle(pages, random);
            ASSERT_EQ(told_by(compare_pages(pages, {}, {1, {}})), expected) << "round " << round;
        }
    }
}

TEST(PageOrder, PagesOfOneLengthHaveOneRelation) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"No mist on on harbour and no fire no No mist on on harbour and no fire no",
         "Anna said it may of. Harbour a no may anna mist said harbour anna. Harbour tove."},
        {"Old a on see 7 over friday anna old harbour Of fire 1999 1999 harbour 1999?",
         "Of fire 1999 1999 harbour 1999? Sailors of harbour fire? Of fire 1999 1999 harbour 1999?\nHarbour and three "
         "see may of harbour In said to. Of fire 1999 1999 harbour 1999?"}};
    for (const auto& [a, b] : cases) {
        const Comparison there = compare_pages({page_of_lines("a", a), page_of_lines("b", b)}, {}, {1, {}});
        const Comparison back = compare_pages({page_of_lines("b", b), page_of_lines("a", a)}, {}, {1, {}});
        EXPECT_EQ(told_by(there), told_by(back));
    }
}

}  // namespace
}  // namespace retold::compare
