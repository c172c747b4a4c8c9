// The story as Markdown.
#include <algorithm>

#include "clean/html/escapes.hpp"
#include "clean/html/part_text.hpp"
#include "retold/base/cancel.hpp"
#include "retold/clean/html/page_markup.hpp"

namespace retold::clean {
namespace {

using Kind = StoryPart::Kind;

// The lists that are open, and the signs of their items. Two lists of one kind side by side have other signs, for else
// they would be one.
class MarkdownLists {
  public:
    // What stands before an item's text.
    std::string begin_item(const std::vector<ListPlace>& places, bool goes_on) {
        const std::size_t kept = same_items(places);
        const bool same_list =
            kept < places.size() && kept < open_.size() && open_[kept].place.list == places[kept].list;
        bool other_sign = false;
        if (!same_list && kept < places.size() && kept < open_.size() &&
            open_[kept].place.ordered == places[kept].ordered)
            other_sign = !open_[kept].other_sign;
        fresh_ = !same_list && kept == 0;
        if (same_list) other_sign = open_[kept].other_sign;
        open_.resize(kept);
        std::string line;
        for (const Open& open : open_) line.append(open.width, ' ');
        if (goes_on && kept == places.size()) return line;
        for (std::size_t k = kept; k < places.size(); ++k) {
            std::string sign = sign_of(places[k], other_sign);
            const std::size_t width = std::max(step, sign.size() + 1);
            sign.resize(k + 1 < places.size() ? width : sign.size() + 1, ' ');
            line += sign;
            open_.push_back({places[k], width, other_sign});
            other_sign = false;
        }
        return line;
    }
    // Whether the last item began an outermost list.
    bool fresh() const { return fresh_; }
    void close() { open_.clear(); }

    static std::string sign_of(const ListPlace& place, bool other) {
        if (!place.ordered) return other ? "*" : "-";
        return std::to_string(std::max(place.number, 0)).append(other ? ")" : ".");
    }

  private:
    static constexpr std::size_t step = 4;  // columns, so that items below "10." are still its own
    struct Open {
        ListPlace place;
        std::size_t width = step;
        bool other_sign = false;
    };
    std::size_t same_items(const std::vector<ListPlace>& places) const {
        std::size_t same = 0;
        while (same < places.size() && same < open_.size() && open_[same].place.list == places[same].list &&
               open_[same].place.item == places[same].item)
            ++same;
        return same;
    }

    std::vector<Open> open_;
    bool fresh_ = false;
};

class Writer {
  public:
    Writer(const Page& page, const MarkupOptions& options)
        : page_(page), text_(page, options, true), parts_(story_parts(page, options.images)) {}

    std::string write();

  private:
    void write_title();
    std::string line_of(const StoryPart& part);
    std::string row(const StoryPart& part) const;
    std::string cell(const Cell& cell) const;

    const Page& page_;
    PartText text_;
    std::vector<StoryPart> parts_;
    MarkdownLists lists_;
    std::string out_;
};

// A cell is one line: items have their signs, and line ends as HTML has them.
std::string Writer::cell(const Cell& cell) const {
    std::string out;
    bool item_before = false;
    for (const CellLine& line : cell.lines) {
        const bool item = !line.lists.empty();
        if (!out.empty()) out += item || item_before ? "<br>" : " ";
        if (item && !line.goes_on) out.append(MarkdownLists::sign_of(line.lists.back(), false)).append(" ");
        out += text_.of(*line.block);
        item_before = item;
    }
    return out;
}

std::string Writer::row(const StoryPart& part) const {
    std::string line("|");
    for (const Cell& each : part.cells) line.append(" ").append(cell(each)).append(" |");
    if (part.goes_on) return line;
    line += "\n|";
    for (std::size_t i = 0; i < part.cells.size(); ++i) line += " --- |";
    return line;
}

// The part's lines, without what parts it from the one before.
std::string Writer::line_of(const StoryPart& part) {
    if (part.kind == Kind::row) return row(part);
    if (part.kind == Kind::preformatted)
        return std::string(part.gap, '\n').append(4, ' ').append(text_.indented(*part.block));
    std::string line(part.quoted ? "> " : "");
    if (part.kind == Kind::picture) return line.append(text_.picture(part));
    if (part.kind == Kind::heading) return line.append(part.level, '#').append(" ").append(text_.of(*part.block));
    if (part.kind == Kind::item) line += lists_.begin_item(part.lists, part.goes_on);
    return line.append(guarded_start(text_.of(*part.block)));
}

void Writer::write_title() {
    if (!page_.title) return;
    out_ += "# ";
    for (const char c : page_.title->value) {
        if (is_markdown(c)) out_.push_back('\\');
        if (!is_control(c)) out_.push_back(c == '\n' ? ' ' : c);
    }
    out_ += '\n';
}

std::string Writer::write() {
    write_title();
    const StoryPart* before = nullptr;
    CancelCheck check;
    for (const StoryPart& part : parts_) {
        check();
        if (part.kind == Kind::picture && text_.picture(part).empty()) continue;
        if (part.kind != Kind::item || (before != nullptr && before->quoted != part.quoted)) lists_.close();
        const std::string line = line_of(part);
        bool items = part.kind == Kind::item && before != nullptr && before->kind == Kind::item;
        items = items && !part.goes_on && !lists_.fresh();
        const bool one = part.goes_on && part.kind != Kind::item;
        if (!out_.empty() && !items && !one) out_ += part.quoted && before != nullptr && before->quoted ? ">\n" : "\n";
        out_.append(line).append("\n");
        before = &part;
    }
    return std::move(out_);
}

}  // namespace

std::string to_markdown(const Page& page, const MarkupOptions& options) {
    return Writer(page, options).write();
}

}  // namespace retold::clean
