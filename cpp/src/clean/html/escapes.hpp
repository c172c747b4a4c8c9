// Text that must not be markup, as HTML and as Markdown.
#pragma once
#include <string>
#include <string_view>

namespace retold::clean {

void escape_html(std::string& out, char c);
// NUL and its like, which show nothing and no HTML may have.
bool is_control(char c);
std::string escaped_html(std::string_view text);

// What would be Markdown in the middle of a line.
bool is_markdown(char c);
// A line without what would be Markdown at its start: headings, items, quotations, rules.
std::string guarded_start(std::string line);
// An address between angle brackets.
std::string guarded_address(std::string_view address);

}  // namespace retold::clean
