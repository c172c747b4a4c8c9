// The story of a page with its structure: as Markdown (CommonMark, tables as GitHub has them) and as plain, safe HTML.
#pragma once
#include <string>

#include "retold/clean/page.hpp"

namespace retold::clean {

struct MarkupOptions {
    bool links = false;   // links of the text too; only to http, https, mailto, tel, sms and the same site
    bool images = false;  // the story's pictures too, likewise
};

// Title, headings, paragraphs, lists, quotations, tables, preformatted text, and in them strong, emphasised and code.
// Of a page that was not given as HTML every kept line is a paragraph. Nothing of the page is markup in the result.
// Linear time.
std::string to_markdown(const Page& page, const MarkupOptions& options = {});
std::string to_html(const Page& page, const MarkupOptions& options = {});

}  // namespace retold::clean
