#include "clean/html/part_text.hpp"

#include <array>

#include "clean/html/escapes.hpp"
#include "clean/html/inline_marks.hpp"
#include "clean/html/stated.hpp"

namespace retold::clean {
namespace {

std::string sign_of(const InlineMark& mark, bool markdown, std::string& address) {
    constexpr std::array<const char*, 3> signs = {"**", "*", "`"};
    constexpr std::array<const char*, 3> tags = {"strong", "em", "code"};
    const auto kind = static_cast<std::size_t>(mark.kind);
    if (mark.kind != InlineKind::link) {
        if (markdown) return signs[kind];
        return std::string(mark.opens ? "<" : "</").append(tags[kind]).append(">");
    }
    if (mark.opens) address = mark.address;
    if (!markdown)
        return mark.opens ? std::string("<a href=\"").append(escaped_html(mark.address)).append("\">") : "</a>";
    if (mark.opens) return "[";
    return std::string("](<").append(guarded_address(address)).append(">)");
}

}  // namespace

std::string PartText::picture(const StoryPart& part) const {
    const auto told = [&](const text::html::SourceRange& range) {
        return tidy(std::string_view(page_.html->html).substr(range.start, range.end - range.start));
    };
    const std::string address = told(part.picture->address);
    const std::string description = told(part.picture->description);
    if (!is_safe_address(address)) return {};
    if (!markdown_)
        return std::string("<img src=\"")
            .append(escaped_html(address))
            .append("\" alt=\"")
            .append(escaped_html(description))
            .append("\">");
    std::string line("![");
    for (const char c : description) {
        if (is_markdown(c)) line.push_back('\\');
        line.push_back(c);
    }
    return line.append("](<").append(guarded_address(address)).append(">)");
}

std::string PartText::of(const Block& block) const {
    const std::vector<InlineMark> marks = inline_marks(page_, block, options_.links);
    std::string out;
    std::string address;
    bool code = false;
    auto next = marks.begin();
    for (std::size_t at = block.span.start; at <= block.span.end; ++at) {
        for (; next != marks.end() && next->at == at; ++next) {
            if (code && next->kind != InlineKind::code) continue;  // text in code is as it stands
            if (next->kind == InlineKind::code && markdown_) {
                const std::string_view rest = slice(page_.raw, {at, block.span.end});
                if (next->opens && rest.find('`') != std::string_view::npos) continue;
                if (!next->opens && !code) continue;
                code = next->opens;
            }
            out += sign_of(*next, markdown_, address);
        }
        if (at == block.span.end) break;
        const char c = page_.raw.view()[at];
        if (!markdown_) {
            escape_html(out, c);
        } else {
            if (!code && is_markdown(c)) out.push_back('\\');
            if (!is_control(c)) out.push_back(c);
        }
    }
    return out;
}

std::string PartText::indented(const Block& block) const {
    const std::string_view raw = page_.raw;
    std::size_t start = block.span.start;
    while (start > 0 && (raw[start - 1] == ' ' || raw[start - 1] == '\t')) --start;
    std::string line(raw.substr(start, block.span.end - start));
    std::erase_if(line, is_control);
    return line;
}

}  // namespace retold::clean
