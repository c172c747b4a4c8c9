// An HTML page as its reader sees it: one line of text per block element, what the markup says of every line, and the
// way back into the source. No tree is built: one pass over the tokens with a stack of open elements that, as in
// browsers, holds 512 at most. Linear time on any input.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"
#include "retold/text/edits.hpp"
#include "retold/text/html/tag.hpp"

namespace retold::text::html {

inline constexpr std::uint32_t no_element = ~std::uint32_t{0};

// A range of the source, for pages of up to four gigabytes.
struct SourceRange {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    bool empty() const { return start == end; }
    friend bool operator==(const SourceRange&, const SourceRange&) = default;
};

inline constexpr std::int32_t no_number = -(1 << 30);

// An element that has shown text; its parents come before it.
struct Element {
    std::uint32_t parent = no_element;
    Tag tag = Tag::other;
    std::uint8_t list_depth = 0;   // lists it is in, itself included
    std::uint8_t table_depth = 0;  // likewise
    std::uint8_t quote_depth = 0;  // blockquotes
    std::uint16_t depth = 0;       // elements above it
    std::uint16_t index = 0;       // elements before it in its parent
    // The values of class, id, role and itemprop in the source, references not decoded.
    std::array<SourceRange, 4> names{};
    std::int32_t number = no_number;  // what an <ol> starts with, the value of a <li>
    bool reversed = false;            // an <ol> that counts down
};
enum NameAttribute : std::uint8_t { class_name, id_name, role_name, itemprop_name };

struct HtmlLine {
    Span span;                           // in HtmlText::text
    std::uint32_t element = no_element;  // the innermost element where the line begins
    std::uint32_t link_bytes = 0;        // of the line inside of links
    std::uint32_t strong_bytes = 0;      // in bold or strong text
    std::uint16_t media_before = 0;      // pictures, videos and frames since the line before
    bool broken = false;                 // only a <br> parts it from the line before
    bool rule_before = false;            // a <hr> stands before it
};

// A thing that markup says of the page beside its text.
enum class NoteKind : std::uint8_t { title, meta, link, json_ld, time, item, language };
struct HtmlNote {
    NoteKind kind = NoteKind::meta;
    std::string key;         // meta: name, property or itemprop; link: rel; item: itemprop, rel or class; lower case
    std::string value;       // decoded; of scripts as they stand
    SourceRange source;      // of the value
    Span text;               // item and time: what the element shows, in HtmlText::text
    std::uint32_t line = 0;  // item and time: lines before it
};

// A picture that the page shows, as places in the source: its address and the text that stands for it.
struct Picture {
    SourceRange address;
    SourceRange description;
    std::uint32_t line = 0;              // lines before it
    std::uint32_t element = no_element;  // the innermost element around it that has shown text before
    bool in_link = false;
    bool in_figure = false;  // or in an <article> or <main>
    bool beside = false;     // in <nav>, <aside>, <footer>, or a <header> that is no article's
};

struct HtmlText {
    std::string text;  // lines joined by "\n"; spaces levelled, references decoded
    EditList edits;    // from the source to `text`
    std::vector<HtmlLine> lines;
    std::vector<Element> elements;
    std::vector<HtmlNote> notes;
    std::vector<Picture> pictures;  // the first thousand
    std::size_t hidden_bytes = 0;   // of text outside of links that is there but not shown
    std::size_t shown_bytes = 0;    // the same for what is shown
    bool too_deep = false;          // more than 512 elements were open at once; deeper ones count as those around them
};

// Which text that browsers do not show is read all the same.
enum Unhide : std::uint8_t {
    unhide_none = 0,
    unhide_aria = 1U << 0,      // aria-hidden="true"
    unhide_styled = 1U << 1,    // hidden, display:none, visibility:hidden, closed dialogs
    unhide_noscript = 1U << 2,  // <noscript>, <template>, <noframes>
};

// Reads a page in UTF-8. Never fails on markup. Throws Error if this build has no HTML parser, InvalidArgument for more
// than four gigabytes.
HtmlText read_html(std::string_view html, unsigned unhide = unhide_none);
// The same, with some strings of the page's scripts as text: the insides of strings of JSON, in the order of the page.
HtmlText read_html(std::string_view html, unsigned unhide, std::span<const Span> script_texts);

// The same, and where hardly any text is shown but much is hidden, that is read: see `unhidden`.
struct Reading {
    HtmlText page;
    unsigned unhidden = unhide_none;
};
Reading read_shown_html(std::string_view html);

// Whether this build reads HTML, and with what: "lexbor 3.1", or "".
bool html_available();
std::string html_parser();

}  // namespace retold::text::html
