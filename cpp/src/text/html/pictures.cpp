#include "text/html/pictures.hpp"

#include <array>
#include <charconv>

#include "text/html/notes.hpp"

namespace retold::text::html {
namespace {

// Whether a width or height is that of pictures that count readers or draw a button.
bool is_tiny(std::string_view size) {
    constexpr int least = 32;  // chosen: pixels; icons are smaller
    int pixels = 0;
    const auto read = std::from_chars(size.data(), size.data() + size.size(), pixels);
    const std::string_view unit = size.substr(static_cast<std::size_t>(read.ptr - size.data()));
    return read.ec == std::errc() && pixels < least && (unit.empty() || unit == "px");
}

void see_place(Picture& picture, OpenElements& open) {
    picture.in_link = open.inside().link;
    bool header = false;
    for (std::size_t i = open.size(); i-- > 0;) {
        const OpenElement& around = open.at(i);
        if (picture.element == no_element) picture.element = around.element;
        if (around.tag == Tag::nav || around.tag == Tag::aside || around.tag == Tag::footer) picture.beside = true;
        if (around.tag == Tag::header) header = true;
        if (around.tag == Tag::article) header = false;
        if (around.tag == Tag::figure || around.tag == Tag::article || around.tag == Tag::main)
            picture.in_figure = true;
    }
    picture.beside = picture.beside || header;
}

}  // namespace

// Pictures that are fetched late have their address in another attribute than src, which holds a placeholder.
void see_picture(std::string_view html, const TagToken& token, OpenElements& open, HtmlText& page) {
    constexpr std::size_t most_pictures = 1000;
    const Inside inside = open.inside();
    if (inside.unseen || inside.hidden || page.pictures.size() >= most_pictures) return;
    constexpr std::array<std::string_view, 5> late = {"data-src", "data-original", "data-lazy-src", "data-url", "src"};
    const auto range_of = [](Span span) {
        return SourceRange{static_cast<std::uint32_t>(span.start), static_cast<std::uint32_t>(span.end)};
    };
    Picture picture;
    std::size_t best = late.size();
    for (const Attribute& attribute : token.attributes) {
        if (is_name(attribute.name, "alt")) picture.description = range_of(attribute.value);
        if ((is_name(attribute.name, "width") || is_name(attribute.name, "height")) &&
            is_tiny(slice(html, attribute.value)))
            return;
        for (std::size_t k = 0; k < best; ++k) {
            if (attribute.value.empty() || !is_name(attribute.name, late[k])) continue;
            picture.address = range_of(attribute.value);
            best = k;
        }
    }
    if (picture.address.empty() || html.substr(picture.address.start, 5) == "data:") return;
    picture.line = static_cast<std::uint32_t>(page.lines.size());
    see_place(picture, open);
    page.pictures.push_back(picture);
}

}  // namespace retold::text::html
