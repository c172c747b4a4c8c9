#include "retold/text/html/looks_like_html.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::text::html {
namespace {

TEST(LooksLikeHtml, PagesAndPartsOfPages) {
    for (const char* page :
         {"<!DOCTYPE html><p>a", "  \n<HTML lang=ur>", "\xEF\xBB\xBF<html>", "<body>a", "<p>a</p><p>b</p>",
          "<div class=x><p>سلام</p></div>", "<!-- saved --><div><h1>a</h1></div>", "<?xml version='1.0'?><html>",
          "<meta charset=utf-8><p>a</p>"})
        EXPECT_TRUE(looks_like_html(page)) << page;
}

TEST(LooksLikeHtml, ProseIsNone) {
    for (const char* text :
         {"", "<", "<>", "a <p>b</p> <p>c</p>", "<p> begins a paragraph.", "<3 you", "<b>Note</b> that",
          "<?xml version='1.0'?><rss><item>a</item></rss>", "<Reuters> a </Reuters>", "价格<100元"})
        EXPECT_FALSE(looks_like_html(text)) << text;
    EXPECT_FALSE(looks_like_html(std::string(1 << 20, '<')));
}

}  // namespace
}  // namespace retold::text::html
