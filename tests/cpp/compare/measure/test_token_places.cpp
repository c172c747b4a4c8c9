#include "compare/measure/token_places.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

void expect_as_read(std::string_view raw, std::span<const Span> body, std::optional<Span> title = {}) {
    const annotate::Reading page = annotate::read_page({raw, body, title, {}});
    const TokenPlaces places(page);
    std::vector<Span> all;
    for (std::size_t i = 0; i < page.sentences.size(); ++i) {
        const std::vector<Span> of_one = places.of(page.sentences, i);
        ASSERT_EQ(of_one.size(), page.sentences[i].last - page.sentences[i].first);
        all.insert(all.end(), of_one.begin(), of_one.end());
    }
    ASSERT_EQ(all.size(), page.tokens.size());
    for (std::size_t t = 0; t < all.size(); ++t) EXPECT_EQ(all[t], page.tokens[t].span) << raw;
}

TEST(TokenPlaces, AreThoseThatWereRead) {
    expect_as_read("", {});
    const std::string_view page = "Der Kai ist zu.\nMenu\n\u062C\u0633\u0631 مغلق. 橋は閉まる。 — Мост, 4 мая…";
    expect_as_read(page, std::vector<Span>{{21, page.size()}}, Span{0, 15});
}

TEST(TokenPlaces, ReachOverLongWordsAndGaps) {
    const std::string page = "Start " + std::string(5000, ' ') + std::string(300, 'x') + " end.";
    expect_as_read(page, std::vector<Span>{{0, page.size()}});
}

TEST(TokenPlaces, OfTextInDamagedBytesStayInside) {
    const std::string page = "a\xFF b\xC3 c\x80\x80 d.";
    expect_as_read(page, std::vector<Span>{{0, page.size()}});
}

}  // namespace
}  // namespace retold::compare
