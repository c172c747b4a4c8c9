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

}  // namespace
}  // namespace retold::io
