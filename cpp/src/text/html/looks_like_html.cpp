#include "retold/text/html/looks_like_html.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "retold/text/html/tag.hpp"

namespace retold::text::html {
namespace {

constexpr std::size_t looked_at = 65536;  // bytes

char low(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool starts_with(std::string_view text, std::string_view wanted) {
    return text.size() >= wanted.size() &&
           std::equal(wanted.begin(), wanted.end(), text.begin(), [](char a, char b) { return a == low(b); });
}

// The name of the element whose tag the text begins with.
std::string name_at(std::string_view text) {
    std::string name;
    for (const char c : text.substr(0, 20)) {
        const char letter = low(c);
        const bool digit = letter >= '0' && letter <= '9';
        if ((letter < 'a' || letter > 'z') && !digit) break;
        name.push_back(letter);
    }
    return name;
}

std::string_view without_start(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    const std::size_t at = text.find_first_not_of(" \t\r\n\f");
    return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

}  // namespace

bool looks_like_html(std::string_view text) {
    text = without_start(text.substr(0, looked_at));
    if (!text.starts_with('<')) return false;
    if (starts_with(text, "<!doctype html")) return true;
    const bool declared = starts_with(text, "<!--") || starts_with(text, "<?xml");
    const std::string first = name_at(text.substr(1));
    if (first == "html" || first == "head" || first == "body") return true;
    const Tag tag = tag_from(first);
    if (!declared && (tag == Tag::other || first.empty())) return false;
    // Two elements of pages at least, and one of them closed.
    constexpr std::array<Tag, 12> of_pages = {Tag::html, Tag::body, Tag::div,   Tag::p,    Tag::article, Tag::section,
                                              Tag::main, Tag::h1,   Tag::table, Tag::meta, Tag::ul,      Tag::br};
    int opened = 0;
    int closed = 0;
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const bool end = at + 1 < text.size() && text[at + 1] == '/';
        const Tag found = tag_from(name_at(text.substr(at + (end ? 2 : 1))));
        if (std::find(of_pages.begin(), of_pages.end(), found) == of_pages.end()) continue;
        if (found == Tag::html || found == Tag::body) return true;
        (end ? closed : opened) += 1;
        if (opened >= 2 && closed >= 1) return true;
    }
    return false;
}

}  // namespace retold::text::html
