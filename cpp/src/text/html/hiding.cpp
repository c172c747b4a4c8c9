#include "text/html/hiding.hpp"

#include <string>

#include "text/html/line_writer.hpp"
#include "text/html/notes.hpp"

namespace retold::text::html {
namespace {

bool contains_word(std::string_view value, std::string_view wanted) {
    std::string plain;
    for (const char c : value.substr(0, 2000)) {
        if (!is_html_space(c)) plain.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
    }
    return plain.find(wanted) != std::string::npos;
}

}  // namespace

bool is_fallback(Tag tag) {
    return tag == Tag::noscript || tag == Tag::template_ || tag == Tag::noframes || tag == Tag::frameset;
}

bool is_hidden(std::string_view html, const TagToken& token, unsigned unhide) {
    if (is_fallback(token.tag)) return (unhide & unhide_noscript) == 0;
    bool styled = token.tag == Tag::dialog;
    bool aria = false;
    for (const Attribute& attribute : token.attributes) {
        const std::string_view value = slice(html, attribute.value);
        if (token.tag == Tag::dialog && is_name(attribute.name, "open")) styled = false;
        if (is_name(attribute.name, "hidden")) styled = true;
        if (is_name(attribute.name, "aria-hidden")) aria = contains_word(value, "true");
        if (is_name(attribute.name, "style"))
            styled = styled || contains_word(value, "display:none") || contains_word(value, "visibility:hidden");
    }
    return (styled && (unhide & unhide_styled) == 0) || (aria && (unhide & unhide_aria) == 0);
}

}  // namespace retold::text::html
