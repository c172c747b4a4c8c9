#include "retold/io/template_json.hpp"

#include <gtest/gtest.h>

#include "retold/base/error.hpp"

namespace retold::io {
namespace {

clean::Template sample() {
    const std::vector<std::string> pages = {"Harbour Post \xE2\x80\x93 اخبار\nThe ferry sailed.",
                                            "Harbour Post \xE2\x80\x93 اخبار\nThe bridge closed."};
    const std::vector<std::string> sources = {"post", "post"};
    const StringColumn page_column(pages);
    const StringColumn source_column(sources);
    return clean::Template::learn(page_column, &source_column);
}

TEST(TemplateJson, LeadsBackToTheSameLines) {
    const clean::Template before = sample();
    const clean::Template after = template_from_json(template_to_json(before));
    EXPECT_EQ(after.lines("post"), before.lines("post"));
    EXPECT_EQ(after.site("post")->pages, 2U);
    EXPECT_EQ(template_to_json(after), template_to_json(before));
}

TEST(TemplateJson, AnythingElseIsRefused) {
    for (const char* json :
         {"", "[]", "{}", "{\"format\":\"x\"}", "{\"format\":\"retold-template\",\"version\":2,\"sites\":{}}",
          "{\"format\":\"retold-template\",\"version\":1,\"sites\":{\"a\":{\"pages\":1}}}",
          "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]"}) {
        EXPECT_THROW(template_from_json(json), DataError) << json;
    }
}

TEST(TemplateJson, RefusesCountsThatNoWriterWrites) {
    const auto json = [](const std::string& pages, const std::string& groups, const std::string& line) {
        return R"({"format":"retold-template","version":1,"sites":{"س":{"pages":)" + pages + R"(,"groups":)" + groups +
               R"(,"lines":[["Harbour Post","00000000000000aa",)" + line + "]]}}}";
    };
    EXPECT_EQ(template_from_json(json("9", "5", "2,3")).site("س")->pages, 9U);
    for (const char* wrong :
         {"-1", "1e300", "true", "1.9", "9.0", "1099511627779", "4294967296", "null", "\"9\"", "[9]"}) {
        EXPECT_THROW(template_from_json(json(wrong, "5", "2,3")), DataError) << wrong;
        EXPECT_THROW(template_from_json(json("9", wrong, "2,3")), DataError) << wrong;
        EXPECT_THROW(template_from_json(json("9", "5", std::string(wrong) + ",3")), DataError) << wrong;
        EXPECT_THROW(template_from_json(json("9", "5", std::string("2,") + wrong)), DataError) << wrong;
    }
    EXPECT_THROW(template_from_json(json("4", "5", "2,3")), DataError);  // more groups than pages
    EXPECT_THROW(template_from_json(json("9", "5", "2,6")), DataError);  // in more groups than there are
    EXPECT_THROW(template_from_json(json("9", "5", "2,3],[\"Post\",\"00000000000000aa\",2,3")), DataError);
    EXPECT_THROW(template_from_json(json("9", "5", "2,3],[\"Post\",\"ab\",2,3")), DataError);
}

}  // namespace
}  // namespace retold::io
