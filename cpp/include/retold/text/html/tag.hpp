// The elements that reading a page distinguishes, and what each of them does to the lines of the page.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace retold::text::html {

// The elements of the HTML standard that matter here; `other` is all else, which browsers show as inline text.
// clang-format off
enum class Tag : std::uint8_t {
    other, a, abbr, acronym, address, annotation, annotation_xml, applet, area, article, aside, audio, b, base,
    basefont, bdi, bdo, bgsound, big, blockquote, body, br, button, canvas, caption, center, cite, code, col,
    colgroup, data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed, fencedframe, fieldset,
    figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr,
    html, i, iframe, img, input, ins, kbd, keygen, label, legend, li, link, listing, main, mark, marquee, math,
    menu, meta, meter, nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option, p, param, picture,
    plaintext, pre, progress, q, rp, rt, rtc, ruby, s, samp, script, search, section, select, small, source,
    span, strike, strong, style, sub, summary, sup, svg, table, tbody, td, template_, textarea, tfoot, th,
    thead, time, title, tr, track, tt, u, ul, var, video, wbr, xmp,
};
// clang-format on
inline constexpr std::size_t tag_count = 137;

// What browsers' own style sheet and parser do with an element.
enum Trait : std::uint16_t {
    block = 1U << 0,       // ends the line before and after it
    empty = 1U << 1,       // has no content and no end tag
    unseen = 1U << 2,      // its content is not shown as text
    closes_p = 1U << 3,    // its start tag ends an open paragraph
    scope = 1U << 4,       // end tags do not reach through it
    heading = 1U << 5,     // h1 to h6
    leaves_svg = 1U << 6,  // its start tag ends an open drawing
    strong_text = 1U << 7,
    slanted_text = 1U << 8,
    list_of = 1U << 9,
    media = 1U << 10,
};

// "p"; "" for `other`.
std::string_view tag_name(Tag tag);
// The element of a name in lower case; `other` for an unknown one.
Tag tag_from(std::string_view name);
std::uint16_t traits_of(Tag tag);
// 1 to 6 for a heading, else 0.
constexpr unsigned heading_level(Tag tag) {
    return tag >= Tag::h1 && tag <= Tag::h6 ? static_cast<unsigned>(tag) - static_cast<unsigned>(Tag::h1) + 1 : 0;
}

}  // namespace retold::text::html
