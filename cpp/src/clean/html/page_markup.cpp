#include "retold/clean/html/page_markup.hpp"

#include <algorithm>
#include <array>

#include "clean/html/escapes.hpp"
#include "clean/html/inline_marks.hpp"
#include "clean/html/stated.hpp"
#include "clean/html/story_parts.hpp"

namespace retold::clean {
namespace {

using Kind = StoryPart::Kind;

class Writer {
  public:
    Writer(const Page& page, const MarkupOptions& options) : page_(page), options_(options) {}

    std::string markdown();
    std::string html();

  private:
    std::string inline_of(const Block& block, bool markdown) const;
    std::string mark(const InlineMark& mark, bool markdown, std::string& address) const;
    std::string cell(const std::vector<const Block*>& blocks, bool markdown) const;
    std::string_view indented(const Block& block) const;
    std::string markdown_part(const StoryPart& part);
    std::string markdown_row(const StoryPart& part) const;
    std::string picture(const StoryPart& part, bool markdown) const;
    void html_part(const StoryPart& part);
    void html_lists(std::size_t depth, bool ordered);
    void html_close(const StoryPart* next);

    const Page& page_;
    const MarkupOptions& options_;
    std::string out_;
    std::vector<std::size_t> numbers_;     // of ordered lists, by depth
    std::vector<const char*> open_lists_;  // "ul" or "ol", by depth
    const char* open_ = "";                // a table or preformatted text that is open
    bool quoted_ = false;
};

std::string Writer::mark(const InlineMark& mark, bool markdown, std::string& address) const {
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

// "" for a picture that no browser would fetch.
std::string Writer::picture(const StoryPart& part, bool markdown) const {
    const auto told = [&](const text::html::SourceRange& range) {
        return tidy(std::string_view(page_.html->html).substr(range.start, range.end - range.start));
    };
    const std::string address = told(part.picture->address);
    const std::string description = told(part.picture->description);
    if (!is_safe_address(address)) return {};
    if (!markdown)
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

std::string Writer::inline_of(const Block& block, bool markdown) const {
    const std::vector<InlineMark> marks = inline_marks(page_, block, options_.links);
    std::string out;
    std::string address;
    bool code = false;
    auto next = marks.begin();
    for (std::size_t at = block.span.start; at <= block.span.end; ++at) {
        for (; next != marks.end() && next->at == at; ++next) {
            if (code && next->kind != InlineKind::code) continue;  // text in code is as it stands
            if (next->kind == InlineKind::code && markdown) {
                const std::string_view rest = slice(page_.raw, {at, block.span.end});
                if (next->opens && rest.find('`') != std::string_view::npos) continue;
                if (!next->opens && !code) continue;
                code = next->opens;
            }
            out += mark(*next, markdown, address);
        }
        if (at == block.span.end) break;
        const char c = page_.raw[at];
        if (!markdown) {
            escape_html(out, c);
        } else {
            if (!code && is_markdown(c)) out.push_back('\\');
            out.push_back(c);
        }
    }
    return out;
}

// A line of preformatted text with the spaces that it begins with.
std::string_view Writer::indented(const Block& block) const {
    const std::string_view raw = page_.raw;
    std::size_t start = block.span.start;
    while (start > 0 && (raw[start - 1] == ' ' || raw[start - 1] == '\t')) --start;
    return raw.substr(start, block.span.end - start);
}

std::string Writer::cell(const std::vector<const Block*>& blocks, bool markdown) const {
    std::string out;
    for (const Block* block : blocks) {
        if (!out.empty()) out += markdown ? " " : "<br>";
        out += inline_of(*block, markdown);
    }
    return out;
}

std::string Writer::markdown_row(const StoryPart& part) const {
    std::string line("|");
    for (const auto& blocks : part.cells) line.append(" ").append(cell(blocks, true)).append(" |");
    if (part.goes_on) return line;
    line += "\n|";
    for (std::size_t i = 0; i < part.cells.size(); ++i) line += " --- |";
    return line;
}

// The part's lines, without what parts it from the one before.
std::string Writer::markdown_part(const StoryPart& part) {
    if (part.kind == Kind::picture) return picture(part, true);
    const Block& block = *part.cells.front().front();
    if (part.kind == Kind::row) return markdown_row(part);
    if (part.kind == Kind::preformatted) return std::string(part.gap, '\n').append(4, ' ').append(indented(block));
    std::string line(part.quoted ? "> " : "");
    if (part.kind == Kind::heading) return line.append(part.level, '#').append(" ").append(inline_of(block, true));
    if (part.kind == Kind::item) {
        constexpr std::size_t step = 4;  // columns, so that items below "10." are still its own
        line.append(step * (part.level - 1), ' ');
        numbers_.resize(part.level);
        if (part.goes_on)
            line.append(step, ' ');
        else if (part.ordered)
            line.append(std::to_string(++numbers_.back())).append(". ");
        else
            line.append("- ");
    }
    return line.append(guarded_start(inline_of(block, true)));
}

std::string Writer::markdown() {
    if (page_.title) {
        out_ += "# ";
        for (const char c : page_.title->value) {
            if (is_markdown(c)) out_.push_back('\\');
            out_.push_back(c == '\n' ? ' ' : c);
        }
        out_ += '\n';
    }
    const StoryPart* before = nullptr;
    const std::vector<StoryPart> parts = story_parts(page_, options_.images);
    for (const StoryPart& part : parts) {
        if (part.kind == Kind::picture && picture(part, true).empty()) continue;
        if (part.kind != Kind::item) numbers_.clear();
        const bool items = part.kind == Kind::item && before != nullptr && before->kind == Kind::item && !part.goes_on;
        const bool one = part.goes_on && part.kind != Kind::item;
        if (!out_.empty() && !items && !one) out_ += part.quoted && before != nullptr && before->quoted ? ">\n" : "\n";
        out_ += markdown_part(part);
        out_ += '\n';
        before = &part;
    }
    return std::move(out_);
}

// Opens and closes lists until `depth` of them are open.
void Writer::html_lists(std::size_t depth, bool ordered) {
    while (open_lists_.size() > depth) {
        out_.append("</li></").append(open_lists_.back()).append(">\n");
        open_lists_.pop_back();
    }
    while (open_lists_.size() < depth) {
        open_lists_.push_back(ordered ? "ol" : "ul");
        out_.append("<").append(open_lists_.back()).append(">");
        if (open_lists_.size() < depth) out_ += "<li>";
    }
}

// Closes what the next part is not in.
void Writer::html_close(const StoryPart* next) {
    const std::string_view open(open_);
    if (!open.empty() && (next == nullptr || !next->goes_on)) {
        out_.append("</").append(open).append(">\n");
        open_ = "";
    }
    if (next == nullptr || next->kind != Kind::item) html_lists(0, false);
    const bool quoted = next != nullptr && next->quoted;
    if (quoted == quoted_) return;
    html_lists(0, false);
    out_ += quoted ? "<blockquote>\n" : "</blockquote>\n";
    quoted_ = quoted;
}

void Writer::html_part(const StoryPart& part) {
    if (part.kind == Kind::picture) {
        const std::string shown = picture(part, false);
        if (!shown.empty()) out_.append("<p>").append(shown).append("</p>\n");
        return;
    }
    const Block& block = *part.cells.front().front();
    if (part.kind == Kind::row) {
        if (!part.goes_on) out_ += "<table>\n";
        open_ = "table";
        out_ += "<tr>";
        for (const auto& blocks : part.cells) out_.append("<td>").append(cell(blocks, false)).append("</td>");
        out_ += "</tr>\n";
    } else if (part.kind == Kind::preformatted) {
        if (part.goes_on)
            out_.append(part.gap + 1, '\n');
        else
            out_ += "<pre>";
        open_ = "pre";
        out_ += escaped_html(indented(block));
    } else if (part.kind == Kind::item) {
        const bool same = !part.goes_on && open_lists_.size() >= part.level;
        html_lists(part.level, part.ordered);
        if (part.goes_on)
            out_ += "<br>";
        else
            out_ += same ? "</li>\n<li>" : "<li>";
        out_ += inline_of(block, false);
    } else {
        std::string tag(part.kind == Kind::heading ? "h" : "p");
        if (part.kind == Kind::heading) tag.append(std::to_string(part.level));
        out_.append("<").append(tag).append(">").append(inline_of(block, false)).append("</").append(tag).append(">\n");
    }
}

std::string Writer::html() {
    out_ = "<article>\n";
    if (page_.title) out_.append("<h1>").append(escaped_html(page_.title->value)).append("</h1>\n");
    const std::vector<StoryPart> parts = story_parts(page_, options_.images);
    for (const StoryPart& part : parts) {
        html_close(&part);
        html_part(part);
    }
    html_close(nullptr);
    out_ += "</article>\n";
    return std::move(out_);
}

}  // namespace

std::string to_markdown(const Page& page, const MarkupOptions& options) {
    return Writer(page, options).markdown();
}

std::string to_html(const Page& page, const MarkupOptions& options) {
    return Writer(page, options).html();
}

}  // namespace retold::clean
