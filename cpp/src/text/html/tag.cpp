#include "retold/text/html/tag.hpp"

#include <algorithm>
#include <array>

namespace retold::text::html {
namespace {

struct Row {
    Tag tag;
    std::string_view name;
    unsigned traits;
};

constexpr std::array<Row, tag_count> rows = {{
    {Tag::other, "", 0},
    {Tag::a, "a", 0},
    {Tag::abbr, "abbr", 0},
    {Tag::acronym, "acronym", 0},
    {Tag::address, "address", block | closes_p},
    {Tag::annotation, "annotation", unseen},
    {Tag::annotation_xml, "annotation-xml", unseen},
    {Tag::applet, "applet", unseen | scope},
    {Tag::area, "area", empty},
    {Tag::article, "article", block | closes_p},
    {Tag::aside, "aside", block | closes_p},
    {Tag::audio, "audio", unseen | media},
    {Tag::b, "b", leaves_svg | strong_text},
    {Tag::base, "base", empty},
    {Tag::basefont, "basefont", empty},
    {Tag::bdi, "bdi", 0},
    {Tag::bdo, "bdo", 0},
    {Tag::bgsound, "bgsound", empty},
    {Tag::big, "big", leaves_svg},
    {Tag::blockquote, "blockquote", block | closes_p | leaves_svg},
    {Tag::body, "body", block | leaves_svg},
    {Tag::br, "br", empty | leaves_svg},
    {Tag::button, "button", 0},
    {Tag::canvas, "canvas", unseen},
    {Tag::caption, "caption", block | scope},
    {Tag::center, "center", block | closes_p | leaves_svg},
    {Tag::cite, "cite", 0},
    {Tag::code, "code", leaves_svg},
    {Tag::col, "col", block | empty},
    {Tag::colgroup, "colgroup", block},
    {Tag::data, "data", 0},
    {Tag::datalist, "datalist", unseen},
    {Tag::dd, "dd", block | closes_p | leaves_svg},
    {Tag::del, "del", 0},
    {Tag::details, "details", block | closes_p},
    {Tag::dfn, "dfn", 0},
    {Tag::dialog, "dialog", block | closes_p},
    {Tag::dir, "dir", block | closes_p | list_of},
    {Tag::div, "div", block | closes_p | leaves_svg},
    {Tag::dl, "dl", block | closes_p | leaves_svg | list_of},
    {Tag::dt, "dt", block | closes_p | leaves_svg},
    {Tag::em, "em", leaves_svg | slanted_text},
    {Tag::embed, "embed", empty | leaves_svg | media},
    {Tag::fencedframe, "fencedframe", unseen},
    {Tag::fieldset, "fieldset", block | closes_p},
    {Tag::figcaption, "figcaption", block | closes_p},
    {Tag::figure, "figure", block | closes_p | media},
    {Tag::font, "font", 0},
    {Tag::footer, "footer", block | closes_p},
    {Tag::form, "form", block | closes_p},
    {Tag::frame, "frame", block | empty},
    {Tag::frameset, "frameset", block | unseen},
    {Tag::h1, "h1", block | closes_p | heading | leaves_svg},
    {Tag::h2, "h2", block | closes_p | heading | leaves_svg},
    {Tag::h3, "h3", block | closes_p | heading | leaves_svg},
    {Tag::h4, "h4", block | closes_p | heading | leaves_svg},
    {Tag::h5, "h5", block | closes_p | heading | leaves_svg},
    {Tag::h6, "h6", block | closes_p | heading | leaves_svg},
    {Tag::head, "head", block | leaves_svg},
    {Tag::header, "header", block | closes_p},
    {Tag::hgroup, "hgroup", block | closes_p},
    {Tag::hr, "hr", block | empty | closes_p | leaves_svg},
    {Tag::html, "html", block | scope},
    {Tag::i, "i", leaves_svg | slanted_text},
    {Tag::iframe, "iframe", unseen | media},
    {Tag::img, "img", empty | leaves_svg | media},
    {Tag::input, "input", empty},
    {Tag::ins, "ins", 0},
    {Tag::kbd, "kbd", 0},
    {Tag::keygen, "keygen", empty},
    {Tag::label, "label", 0},
    {Tag::legend, "legend", block},
    {Tag::li, "li", block | closes_p | leaves_svg},
    {Tag::link, "link", empty},
    {Tag::listing, "listing", block | closes_p},
    {Tag::main, "main", block | closes_p},
    {Tag::mark, "mark", 0},
    {Tag::marquee, "marquee", scope},
    {Tag::math, "math", 0},
    {Tag::menu, "menu", block | closes_p | leaves_svg | list_of},
    {Tag::meta, "meta", empty},
    {Tag::meter, "meter", unseen},
    {Tag::nav, "nav", block | closes_p},
    {Tag::nobr, "nobr", leaves_svg},
    {Tag::noembed, "noembed", unseen},
    {Tag::noframes, "noframes", block | unseen},
    {Tag::noscript, "noscript", unseen},
    {Tag::object, "object", unseen | scope | media},
    {Tag::ol, "ol", block | closes_p | leaves_svg | list_of},
    {Tag::optgroup, "optgroup", block},
    {Tag::option, "option", block},
    {Tag::p, "p", block | closes_p | leaves_svg},
    {Tag::param, "param", empty},
    {Tag::picture, "picture", media},
    {Tag::plaintext, "plaintext", block | closes_p},
    {Tag::pre, "pre", block | closes_p | leaves_svg},
    {Tag::progress, "progress", unseen},
    {Tag::q, "q", 0},
    {Tag::rp, "rp", unseen},
    {Tag::rt, "rt", unseen},
    {Tag::rtc, "rtc", unseen},
    {Tag::ruby, "ruby", leaves_svg},
    {Tag::s, "s", leaves_svg},
    {Tag::samp, "samp", 0},
    {Tag::script, "script", unseen},
    {Tag::search, "search", block | closes_p},
    {Tag::section, "section", block | closes_p},
    {Tag::select, "select", unseen},
    {Tag::small, "small", leaves_svg},
    {Tag::source, "source", empty},
    {Tag::span, "span", leaves_svg},
    {Tag::strike, "strike", leaves_svg},
    {Tag::strong, "strong", leaves_svg | strong_text},
    {Tag::style, "style", unseen},
    {Tag::sub, "sub", leaves_svg},
    {Tag::summary, "summary", block | closes_p},
    {Tag::sup, "sup", leaves_svg},
    {Tag::svg, "svg", unseen},
    {Tag::table, "table", block | closes_p | scope | leaves_svg},
    {Tag::tbody, "tbody", block},
    {Tag::td, "td", block | scope},
    {Tag::template_, "template", unseen | scope},
    {Tag::textarea, "textarea", unseen},
    {Tag::tfoot, "tfoot", block},
    {Tag::th, "th", block | scope},
    {Tag::thead, "thead", block},
    {Tag::time, "time", 0},
    {Tag::title, "title", unseen},
    {Tag::tr, "tr", block},
    {Tag::track, "track", empty},
    {Tag::tt, "tt", leaves_svg},
    {Tag::u, "u", leaves_svg},
    {Tag::ul, "ul", block | closes_p | leaves_svg | list_of},
    {Tag::var, "var", leaves_svg},
    {Tag::video, "video", unseen | media},
    {Tag::wbr, "wbr", empty},
    {Tag::xmp, "xmp", block | closes_p},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<std::size_t>(rows[i].tag) != i || (i > 0 && rows[i].name <= rows[i - 1].name)) return false;
    }
    return true;
}
static_assert(in_order());

}  // namespace

std::string_view tag_name(Tag tag) {
    return rows[static_cast<std::size_t>(tag)].name;
}

Tag tag_from(std::string_view name) {
    const auto before = [](const Row& row, std::string_view n) { return row.name < n; };
    const auto at = std::lower_bound(rows.begin(), rows.end(), name, before);
    return at != rows.end() && at->name == name ? at->tag : Tag::other;
}

std::uint16_t traits_of(Tag tag) {
    return static_cast<std::uint16_t>(rows[static_cast<std::size_t>(tag)].traits);
}

}  // namespace retold::text::html
