#include "retold/annotate/statements/attribution.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::annotate {
namespace {

Quote said() {
    return {.kind = QuoteKind::direct,
            .content = {{1, 8}, {20, 30}},
            .parts = {},
            .speaker = "Ada Krone",
            .speaker_span = Span{10, 15},
            .cue = {},
            .venue = Span{40, 60},
            .score = 0.9,
            .evidence = "marks",
            .speaker_evidence = {}};
}

Name name(const std::string& canonical, NameKind kind, Span mention) {
    Name name;
    name.canonical = canonical;
    name.kind = kind;
    name.mentions = {mention};
    return name;
}

TEST(AttributionOf, RunsFromWhatIsSaidToWhoSaysIt) {
    const auto slot = attribution_of(said());
    ASSERT_TRUE(slot);
    EXPECT_EQ(slot->type, SlotType::attribution);
    EXPECT_EQ(slot->value, "Ada Krone");
    EXPECT_EQ(slot->span, (Span{1, 30}));
    EXPECT_DOUBLE_EQ(slot->score, 0.9);
}

TEST(AttributionOf, NobodyKnownIsNone) {
    Quote quote = said();
    quote.speaker.clear();
    EXPECT_FALSE(attribution_of(quote));
    quote = said();
    quote.content.clear();
    EXPECT_FALSE(attribution_of(quote));
}

TEST(SourceOf, IsTheOrganisationInTheVenueThatIsNotTheSpeaker) {
    const std::vector<Name> names = {name("Paul Odum", NameKind::person, {41, 45}),
                                     name("Tarn Herald", NameKind::organisation, {50, 58})};
    const auto slot = source_of(said(), names);
    ASSERT_TRUE(slot);
    EXPECT_EQ(slot->type, SlotType::source);
    EXPECT_EQ(slot->value, "Tarn Herald");
    EXPECT_EQ(slot->span, (Span{50, 58}));
    EXPECT_EQ(slot->speaker, "Ada Krone");
    Quote quote = said();
    quote.speaker = "Tarn Herald";
    EXPECT_FALSE(source_of(quote, names));
    quote = said();
    quote.venue.reset();
    EXPECT_FALSE(source_of(quote, names));
}

}  // namespace
}  // namespace retold::annotate
