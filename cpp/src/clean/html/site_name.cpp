#include "clean/html/site_name.hpp"

#include <algorithm>

#include "clean/html/inline_marks.hpp"
#include "clean/html/stated.hpp"

namespace retold::clean {
namespace {

// "/", "./", "/en/", "index.html", "https://site.example": where a site begins.
bool is_front_page(std::string_view address) {
    constexpr std::size_t longest_language = 3;  // "/en/"
    const std::size_t scheme = address.find("://");
    if (scheme != std::string_view::npos) {
        const std::size_t path = address.find('/', scheme + 3);
        address = path == std::string_view::npos ? "/" : address.substr(path);
    } else if (address.substr(0, 2) == "//") {
        address = address.substr(std::min(address.find('/', 2), address.size()));
    }
    address = address.substr(0, address.find_first_of("?#"));
    while (!address.empty() && (address.back() == '/' || address.back() == '.')) address.remove_suffix(1);
    while (!address.empty() && (address.front() == '/' || address.front() == '.')) address.remove_prefix(1);
    if (address.find('/') != std::string_view::npos) return false;
    return address.size() <= longest_language || address.substr(0, 6) == "index.";
}

}  // namespace

unsigned level_of(const Page& page, const Block& block) {
    const text::html::HtmlText& html = page.html->page;
    if (block.line > html.lines.size()) return 0;
    std::uint32_t element = html.lines[block.line - 1].element;
    for (int steps = 0; element != text::html::no_element && steps < 4; ++steps) {
        if (const unsigned level = text::html::heading_level(html.elements[element].tag); level != 0) return level;
        element = html.elements[element].parent;
    }
    return 0;
}

std::string site_heading(const Page& page) {
    constexpr int most_headings = 20;
    constexpr std::size_t longest = 120;  // bytes
    int headings = 0;
    for (const Block& block : page.blocks) {
        if (block.kept) break;  // the site's name stands above the story
        if (block.span.size() > longest || level_of(page, block) == 0) continue;
        if (++headings > most_headings) break;
        if (page.html->page.lines[block.line - 1].link_bytes < block.span.size()) continue;
        const std::vector<InlineMark> marks = inline_marks(page, block, true);
        const auto link = std::find_if(marks.begin(), marks.end(),
                                       [](const InlineMark& m) { return m.kind == InlineKind::link && m.opens; });
        if (link != marks.end() && is_front_page(link->address)) return tidy(slice(page.raw, block.span));
    }
    return {};
}

bool is_site_name(std::string_view text, std::string_view site) {
    if (site.empty()) return false;
    const auto words = words_of(text);
    const auto names = words_of(site);
    return covered(words, names) > 0.9 && covered(names, words) > 0.9;
}

}  // namespace retold::clean
