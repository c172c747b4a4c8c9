// The story as plain, safe HTML.
#include "retold/clean/html/page_markup.hpp"

#include "clean/html/escapes.hpp"
#include "clean/html/part_text.hpp"
#include "retold/base/cancel.hpp"

namespace retold::clean {
namespace {

using Kind = StoryPart::Kind;

// The lists that are open, as tags.
class HtmlLists {
  public:
    explicit HtmlLists(std::string& out) : out_(out) {}

    void begin_item(const std::vector<ListPlace>& places, bool goes_on) {
        std::size_t kept = 0;
        while (kept < places.size() && kept < open_.size() && open_[kept].list == places[kept].list &&
               open_[kept].item == places[kept].item)
            ++kept;
        const bool same_list = kept < places.size() && kept < open_.size() && open_[kept].list == places[kept].list;
        const bool closed = open_.size() > kept + (same_list ? 1U : 0U);
        close(kept + (same_list ? 1U : 0U));
        if (kept == places.size() && goes_on && !closed) out_ += "<br>";
        if (same_list) {
            out_.append("</li>\n").append(item(places[kept], open_[kept].number + 1));
            open_[kept] = places[kept];
            ++kept;
        }
        for (; kept < places.size(); ++kept) {
            out_ += places[kept].ordered ? "<ol" : "<ul";
            if (places[kept].ordered && places[kept].number != 1)
                out_.append(" start=\"").append(std::to_string(places[kept].number)).append("\"");
            out_ += "><li>";
            open_.push_back(places[kept]);
        }
    }

    // Closes lists until `depth` of them are open.
    void close(std::size_t depth) {
        for (; open_.size() > depth; open_.pop_back()) out_ += open_.back().ordered ? "</li></ol>\n" : "</li></ul>\n";
    }

  private:
    static std::string item(const ListPlace& place, std::int32_t counted) {
        if (!place.ordered || place.number == counted) return "<li>";
        return std::string("<li value=\"").append(std::to_string(place.number)).append("\">");
    }

    std::string& out_;
    std::vector<ListPlace> open_;
};

class Writer {
  public:
    Writer(const Page& page, const MarkupOptions& options)
        : page_(page), text_(page, options, false), parts_(story_parts(page, options.images)), lists_(out_) {}

    std::string write() {
        out_ = "<article>\n";
        if (page_.title) out_.append("<h1>").append(escaped_html(page_.title->value)).append("</h1>\n");
        CancelCheck check;
        for (const StoryPart& part : parts_) {
            check();
            close(&part);
            add(part);
        }
        close(nullptr);
        out_ += "</article>\n";
        return std::move(out_);
    }

  private:
    void close(const StoryPart* next);
    void add(const StoryPart& part);
    void add_row(const StoryPart& part);
    void add_cell(const Cell& cell);
    void add_preformatted(const StoryPart& part);

    const Page& page_;
    PartText text_;
    std::vector<StoryPart> parts_;
    std::string out_;
    HtmlLists lists_;
    const char* open_ = "";  // a table or preformatted text that is open
    bool quoted_ = false;
};

// Closes what the next part is not in.
void Writer::close(const StoryPart* next) {
    const std::string_view open(open_);
    if (!open.empty() && (next == nullptr || !next->goes_on)) {
        out_.append("</").append(open).append(">\n");
        open_ = "";
    }
    if (next == nullptr || next->kind != Kind::item) lists_.close(0);
    const bool quoted = next != nullptr && next->quoted;
    if (quoted == quoted_) return;
    lists_.close(0);
    out_ += quoted ? "<blockquote>\n" : "</blockquote>\n";
    quoted_ = quoted;
}

void Writer::add_cell(const Cell& cell) {
    const char* tag = cell.heading ? "th" : "td";
    out_.append("<").append(tag).append(">");
    HtmlLists lists(out_);
    bool line_before = false;  // that is no item
    for (const CellLine& line : cell.lines) {
        if (line.lists.empty()) {
            lists.close(0);
            if (line_before) out_ += "<br>";
        } else {
            lists.begin_item(line.lists, line.goes_on);
        }
        line_before = line.lists.empty();
        out_ += text_.of(*line.block);
    }
    lists.close(0);
    out_.append("</").append(tag).append(">");
}

void Writer::add_row(const StoryPart& part) {
    if (!part.goes_on) out_ += "<table>\n";
    open_ = "table";
    out_ += "<tr>";
    for (const Cell& cell : part.cells) add_cell(cell);
    out_ += "</tr>\n";
}

void Writer::add_preformatted(const StoryPart& part) {
    if (part.goes_on)
        out_.append(part.gap + 1, '\n');
    else
        out_ += "<pre>";
    open_ = "pre";
    out_ += escaped_html(text_.indented(*part.block));
}

void Writer::add(const StoryPart& part) {
    if (part.kind == Kind::picture) {
        const std::string shown = text_.picture(part);
        if (!shown.empty()) out_.append("<p>").append(shown).append("</p>\n");
    } else if (part.kind == Kind::row) {
        add_row(part);
    } else if (part.kind == Kind::preformatted) {
        add_preformatted(part);
    } else if (part.kind == Kind::item) {
        lists_.begin_item(part.lists, part.goes_on);
        out_ += text_.of(*part.block);
    } else {
        std::string tag(part.kind == Kind::heading ? "h" : "p");
        if (part.kind == Kind::heading) tag.append(std::to_string(part.level));
        out_.append("<").append(tag).append(">").append(text_.of(*part.block)).append("</").append(tag).append(">\n");
    }
}

}  // namespace

std::string to_html(const Page& page, const MarkupOptions& options) {
    return Writer(page, options).write();
}

}  // namespace retold::clean
