#include "retold/io/cues_json.hpp"

#include <gtest/gtest.h>

#include <string>

#include "retold/base/error.hpp"

namespace retold::io {
namespace {

using clean::Cue;
using clean::CuePart;
using clean::CueWhere;
using clean::Label;

std::string file(const std::string& cues) {
    return R"({"format":"retold-cues","version":1,"name":"پوسٹ","licence":"CC0","cues":)" + cues + "}";
}

TEST(CuesJson, FieldsSayWhatThePhrasesMean) {
    const auto cues = cues_from_json(file(R"([{"phrase":"مزید پڑھیں","label":"teaser"},
                 {"phrase":"Tide table","label":"widget","where":"start","part":"bottom","max_words":9}])"));
    ASSERT_EQ(cues.size(), 2U);
    EXPECT_EQ(cues[0].phrase, "مزید پڑھیں");
    EXPECT_EQ(cues[0].label, Label::teaser);
    EXPECT_EQ(cues[0].where, CueWhere::line);
    EXPECT_EQ(cues[0].part, CuePart::page);
    EXPECT_EQ(cues[0].source, "پوسٹ");
    EXPECT_EQ(cues[1].where, CueWhere::start);
    EXPECT_EQ(cues[1].part, CuePart::bottom);
    EXPECT_EQ(cues[1].max_words, 9U);
    EXPECT_TRUE(cues_from_json(file("[]")).empty());
}

TEST(CuesJson, AnythingElseIsRefused) {
    for (const char* json : {"", "[]", "{}", "nonsense", R"({"format":"retold-cues","version":2,"name":"a","cues":[]})",
                             R"({"format":"retold-cues","version":1,"cues":[]})",
                             R"({"format":"retold-cues","version":1,"name":"a","cues":{}})",
                             R"({"format":"retold-template","version":1,"name":"a","cues":[]})",
                             "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]"}) {
        EXPECT_THROW(cues_from_json(json), DataError) << json;
    }
}

std::string complaint(const std::string& cues) {
    try {
        cues_from_json(file(cues));
    } catch (const DataError& error) {
        return error.what();
    }
    return "";
}

TEST(CuesJson, AWrongCueIsNamedByItsNumber) {
    const std::string good = R"({"phrase":"x","label":"nav"})";
    EXPECT_EQ(complaint("[" + good + R"(,{"phrase":"x","label":"menu"}])"), "cues JSON, cue 2: unknown label menu");
    EXPECT_EQ(complaint(R"([{"phrase":"x"}])"), "cues JSON, cue 1: label is missing");
    EXPECT_EQ(complaint(R"([{"label":"nav"}])"), "cues JSON, cue 1: phrase has no word");
    EXPECT_EQ(complaint(R"([{"phrase":"***","label":"nav"}])"), "cues JSON, cue 1: phrase has no word");
    EXPECT_EQ(complaint(R"([{"phrase":"x","label":"nav","were":"start"}])"), "cues JSON, cue 1: unknown field were");
    EXPECT_EQ(complaint(R"([{"phrase":"x","label":"nav","where":"end"}])"), "cues JSON, cue 1: unknown word end");
    EXPECT_EQ(complaint(R"([{"phrase":"x","label":"nav","max_words":-1}])"),
              "cues JSON, cue 1: max_words must be 0 to 1000");
    EXPECT_EQ(complaint(R"([{"phrase":7,"label":"nav"}])"), "cues JSON: a field is missing or of another type");
    EXPECT_EQ(complaint("[7]"), "cues JSON, cue 1: must be an object");
}

}  // namespace
}  // namespace retold::io
