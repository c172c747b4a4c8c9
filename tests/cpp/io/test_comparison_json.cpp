#include "retold/io/comparison_json.hpp"

#include <gtest/gtest.h>

#include "retold/base/error.hpp"

namespace retold::io {
namespace {

using namespace compare;

Comparison bridge() {
    Comparison comparison;
    comparison.documents = {{"урок", "Мост закрыт.", {{0, 22}}, {{0, 8}}, "2031-05-02", "ru", {{0, 22}}, true},
                            {"b", "The bridge is \"shut\".", {{0, 21}}, {}, "", "", {{0, 21}}, false}};
    Pair pair{0, 1, 0, Relation::retelling, Relation::same_story, 0.625F, 0.125F, {}};
    pair.aspects.lead = 0.25F;
    comparison.pairs = {pair};
    comparison.alignments.push_back(
        {{{AlignedKind::edited, {{0, 22}}, {{0, 21}}, 0.75F, {{{9, 21}, {14, 20}, ChangeKind::name}}}},
         {},
         {{4, 10}},
         {{"date", 0, 0.5F, "earlier by a day"}},
         {}});
    comparison.stories = {{{0, 1}, "Мост", 0.5F}};
    return comparison;
}

TEST(ComparisonJson, ComesBackAsItWas) {
    EXPECT_EQ(comparison_from_json(to_json(bridge())), bridge());
    EXPECT_EQ(comparison_from_json(to_json(with_code_points(bridge()), 2)), with_code_points(bridge()));
    EXPECT_EQ(comparison_from_json(to_json(Comparison{})), Comparison{});
}

TEST(ComparisonJson, HasPositionsAsGivenAndNullWhereNothingWasMeasured) {
    const std::string json = to_json(bridge());
    EXPECT_NE(json.find(R"("offsets":"bytes")"), std::string::npos);
    EXPECT_NE(json.find(R"("a":[[0,22]])"), std::string::npos);
    EXPECT_NE(json.find(R"("time":null)"), std::string::npos);
    EXPECT_NE(to_json(with_code_points(bridge())).find(R"("a":[[0,12]])"), std::string::npos);
}

TEST(ComparisonJson, WritesOneReplacementForEveryUnitThatIsNotWellFormed) {
    Comparison comparison;
    comparison.documents = {{"a", "x\xED\xA0\x80y\xFFz", {}, {}, "", "", {}, false}};
    EXPECT_EQ(comparison_from_json(to_json(comparison)).documents[0].raw, "x\xEF\xBF\xBDy\xEF\xBF\xBDz");
    comparison.documents[0].raw = std::string("a\0b", 3);
    EXPECT_EQ(comparison_from_json(to_json(comparison)).documents[0].raw, std::string("a\0b", 3));
}

TEST(ComparisonJson, RefusesWhatIsNoComparison) {
    for (const char* json : {"", "{", "[]", "null", "3", "{\"format\":\"retold.comparison/0\"}", "{\"format\":3}"}) {
        EXPECT_THROW(comparison_from_json(json), DataError) << json;
    }
}

TEST(ComparisonJson, RefusesSpansAndNumbersOutsideTheirRange) {
    const std::string good = to_json(bridge());
    const auto with = [&](std::string_view from, std::string_view to) {
        std::string json = good;
        const auto at = json.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return json.replace(at, from.size(), to);
    };
    EXPECT_THROW(comparison_from_json(with("[[0,22]]", "[[0,23]]")), DataError);
    EXPECT_THROW(comparison_from_json(with("[[0,22]]", "[[9,3]]")), DataError);
    EXPECT_THROW(comparison_from_json(with("[[0,22]]", "[[-1,3]]")), DataError);
    EXPECT_THROW(comparison_from_json(with("[[0,22]]", "7")), DataError);
    EXPECT_THROW(comparison_from_json(with("\"documents\":[0,1]", "\"documents\":[0,2]")), DataError);
    EXPECT_THROW(comparison_from_json(with("\"score\":0.625", "\"score\":1.5")), DataError);
    EXPECT_THROW(comparison_from_json(with("\"retelling\"", "\"remix\"")), DataError);
    EXPECT_THROW(comparison_from_json(with("\"pairs\":[{", "\"pears\":[{")), DataError);
}

// Why a JSON is refused; empty if it is not.
std::string refusal(std::string_view json) {
    try {
        comparison_from_json(json);
    } catch (const DataError& error) {
        return error.what();
    }
    return {};
}

TEST(ComparisonJson, NamesThePlaceOfWhatItRefuses) {
    const std::string good = to_json(bridge());
    const auto with = [&](std::string_view from, std::string_view to) {
        std::string json = good;
        const auto at = json.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return refusal(json.replace(at, from.size(), to));
    };
    EXPECT_EQ(with("\"a\":[[0,22]]", "\"a\":[[0,23]]"),
              "comparison JSON, pairs[0].alignment.aligned[0].a[0]: a span outside its text");
    EXPECT_EQ(with("\"only_b\":[[4,10]]", "\"only_b\":[[4,10],[5,4]]"),
              "comparison JSON, pairs[0].alignment.only_b[1]: a span ends before it starts");
    EXPECT_EQ(with("\"kind\":\"name\"", "\"kind\":\"nome\""),
              "comparison JSON, pairs[0].alignment.aligned[0].changes[0].kind: unknown word nome");
    EXPECT_EQ(with("\"lead\":0.25", "\"lead\":\"0.25\""), "comparison JSON, pairs[0].aspects.lead: no number");
    EXPECT_EQ(with("\"runner_up\"", "\"runner\""), "comparison JSON, pairs[0]: \"runner_up\" is missing");
    EXPECT_EQ(with("\"first\":0", "\"first\":2"),
              "comparison JSON, pairs[0].alignment.direction[0].first: a document that is not there");
    EXPECT_EQ(with("\"raw\":", "\"row\":"), "comparison JSON, documents[0]: \"raw\" is missing");
    EXPECT_EQ(with("\"id\":\"b\"", "\"id\":\"урок\""), "comparison JSON, documents[1]: a second document of this id");
    EXPECT_EQ(with("\"documents\":[0,1]", "\"documents\":[1,0]"),
              "comparison JSON, stories[0]: documents are not sorted");
    EXPECT_EQ(with("comparison/2", "comparison/3"),
              "comparison JSON, format: must be retold.comparison/2, not retold.comparison/3");
    EXPECT_EQ(refusal("{\"format\": \"retold.comparison/2\", ]"), "comparison JSON: not JSON, at byte 35");
    EXPECT_EQ(refusal("[1e999]"), "comparison JSON: not JSON: a number that no computer holds");
}

TEST(ComparisonJson, ReadsTheFormatBeforeAndLooksAtNoFindings) {
    std::string json = to_json(bridge());
    json.replace(json.find("comparison/2"), 12, "comparison/1");
    EXPECT_EQ(comparison_from_json(json), bridge());
    json.insert(1, "\"findings\":{\"facts\":[7,null]},");
    EXPECT_EQ(comparison_from_json(json), bridge());
}

TEST(ComparisonJson, SaysWhatAPairIsWithoutVectorsWhereThereWereSome) {
    Comparison comparison = bridge();
    EXPECT_EQ(to_json(comparison).find("lexical"), std::string::npos);
    comparison.pairs[0].lexical_relation = Relation::same_topic;
    comparison.pairs[0].lexical_score = 0.25F;
    const std::string json = to_json(comparison);
    EXPECT_NE(json.find(R"("lexical_relation":"same_topic","lexical_score":0.25)"), std::string::npos);
    EXPECT_EQ(comparison_from_json(json), comparison);
}

TEST(ComparisonJson, HasLimits) {
    const std::string good = to_json(bridge());
    EXPECT_THROW(comparison_from_json(good, {good.size() - 1, 32}), DataError);
    EXPECT_THROW(comparison_from_json(std::string(100'000, '[')), DataError);
}

TEST(ComparisonJson, IsTheSameWithAnyIndentThatIsAllowed) {
    const compare::Comparison comparison = bridge();
    for (const int indent : {0, 1, 7, most_indent}) {
        EXPECT_EQ(comparison_from_json(to_json(comparison, indent)), comparison) << indent;
    }
    EXPECT_THROW(to_json(comparison, most_indent + 1), InvalidArgument);
    EXPECT_THROW(to_json(comparison, 1'000'000), InvalidArgument);
}

TEST(ComparisonJson, RefusesWhatNoWriterWrites) {
    const std::string good = to_json(bridge());
    const auto with = [&](std::string_view from, std::string_view to) {
        std::string json = good;
        const auto at = json.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return json.replace(at, from.size(), to);
    };
    for (const char* group : {"[]", "[0]", "[1,0]", "[0,0]", "[0,true]", "[0,1.0]", "[0,1e0]", "[0,-1]", "[0,null]"}) {
        const std::string json = with("\"documents\":[0,1]", "\"documents\":" + std::string(group));
        EXPECT_THROW(comparison_from_json(json), DataError) << group;
    }
    EXPECT_THROW(comparison_from_json(with("\"id\":\"b\"", "\"id\":\"урок\"")), DataError);
    EXPECT_THROW(comparison_from_json(with("[[0,22]]", "[[0,1e1]]")), DataError);
    EXPECT_THROW(comparison_from_json(with("[[0,22]]", "[[0,true]]")), DataError);
    EXPECT_THROW(comparison_from_json(with(R"("a":[[0,22]])", R"("a":[])")), DataError);
}

TEST(ComparisonJson, ReadsAnObjectOfManyFieldsInAMoment) {
    std::string json = "{";
    for (int i = 0; i < 100'000; ++i) json.append("\"").append(std::to_string(i)).append("\":0,");
    EXPECT_THROW(comparison_from_json(json + "\"format\":\"retold.comparison/1\"}"), DataError);
}

TEST(ComparisonJson, SaysWhatWasNotLookedAtInFull) {
    compare::Comparison comparison = bridge();
    compare::Alignment alignment = comparison.alignments.at(0);
    alignment.limits = {compare::Limit::long_pages, compare::Limit::long_sentences};
    comparison.alignments.set(0, alignment);
    const std::string json = to_json(comparison);
    EXPECT_NE(json.find(R"("limits":["long_pages","long_sentences"])"), std::string::npos);
    EXPECT_EQ(comparison_from_json(json), comparison);
    EXPECT_EQ(to_json(bridge()).find("limits"), std::string::npos);
}

}  // namespace
}  // namespace retold::io
