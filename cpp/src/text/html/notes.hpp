// What markup says of a page beside its text: titles, <meta>, <link>, JSON-LD, <time>, named items.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>

#include "retold/text/html/html_text.hpp"
#include "text/html/tokens.hpp"

namespace retold::text::html {

constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

// Whether a name of the source is `wanted`, which is in lower case.
inline bool is_name(std::string_view name, std::string_view wanted) {
    return name.size() == wanted.size() &&
           std::equal(name.begin(), name.end(), wanted.begin(), [](char a, char b) { return ascii_lower(a) == b; });
}

class Notes {
  public:
    Notes(std::string_view html, HtmlText& page) : html_(html), page_(page) {}

    // Notes what the tag itself says.
    void start_tag(const TagToken& token);
    // The note of what the element will show, if its markup names that (an author, a day), else no_element.
    std::uint32_t open_item(const TagToken& token);
    void close_item(std::uint32_t note);
    // The text of the script or title that the last start tag opened.
    void content(Span source);

  private:
    void add(NoteKind kind, std::string key, Span value);
    std::string_view find(const TagToken& token, std::string_view name, Span* where = nullptr) const;

    std::string_view html_;
    HtmlText& page_;
    bool takes_script_ = false;  // the open script is JSON-LD
    bool takes_title_ = false;
};

}  // namespace retold::text::html
