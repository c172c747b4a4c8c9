#include "clean/html/story_parts.hpp"

#include <algorithm>

namespace retold::clean {
namespace {

using text::html::Element;
using text::html::no_element;
using text::html::Tag;
using Kind = StoryPart::Kind;

constexpr unsigned deepest_list = 10;  // deeper ones are not told apart

class Parts {
  public:
    explicit Parts(const Page& page) : page_(page) {
        for (const Block& block : page.blocks) {
            const Element* element = element_of(block);
            if (!block.kept) continue;
            least_lists_ = std::min<unsigned>(least_lists_, element == nullptr ? 0U : element->list_depth);
            least_tables_ = std::min<unsigned>(least_tables_, element == nullptr ? 0U : element->table_depth);
            least_quotes_ = std::min<unsigned>(least_quotes_, element == nullptr ? 0U : element->quote_depth);
        }
    }

    std::vector<StoryPart> find(bool pictures) {
        std::size_t next = 0;
        for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
            const Block& block = page_.blocks[i];
            if (!block.kept) continue;
            for (; pictures && page_.html && next < page_.html->page.pictures.size(); ++next) {
                const text::html::Picture& picture = page_.html->page.pictures[next];
                if (picture.line >= block.line) break;
                if (is_shown(picture)) add_picture(picture);
            }
            add(block);
        }
        return std::move(parts_);
    }

  private:
    static bool is_caption(const Block& block) {
        return !block.kept && (block.label == Label::caption || block.label == Label::credit);
    }
    // Whether a picture stands between lines of the story, or between its head and it; captions aside.
    bool is_shown(const text::html::Picture& picture) const {
        const auto& blocks = page_.blocks;
        const auto behind = [](std::uint32_t line, const Block& block) { return line < block.line; };
        auto next = std::upper_bound(blocks.begin(), blocks.end(), picture.line, behind);
        auto before = next;
        while (next != blocks.end() && is_caption(*next)) ++next;
        while (before != blocks.begin() && is_caption(*std::prev(before))) --before;
        if (next == blocks.end() || before == blocks.begin() || !next->kept) return false;
        const Block& last = *std::prev(before);
        return last.kept || last.label == Label::title || last.label == Label::date || last.label == Label::byline;
    }
    void add_picture(const text::html::Picture& picture) {
        StoryPart part;
        part.kind = Kind::picture;
        part.picture = &picture;
        parts_.push_back(std::move(part));
        cell_ = no_element;
    }

    std::uint32_t number_of(const Block& block) const {
        if (!page_.html || block.line > page_.html->page.lines.size()) return no_element;
        return page_.html->page.lines[block.line - 1].element;
    }
    const Element* element_of(const Block& block) const {
        const std::uint32_t number = number_of(block);
        return number == no_element ? nullptr : &page_.html->page.elements[number];
    }
    // The nearest of the elements around a block that is one of two.
    std::uint32_t nearest(const Block& block, Tag tag, Tag or_else) const {
        std::uint32_t number = number_of(block);
        while (number != no_element) {
            const Element& element = page_.html->page.elements[number];
            if (element.tag == tag || element.tag == or_else) return number;
            number = element.parent;
        }
        return no_element;
    }
    Tag tag_of(std::uint32_t number) const {
        return number == no_element ? Tag::other : page_.html->page.elements[number].tag;
    }

    void add(const Block& block) {
        StoryPart part;
        part.cells.push_back({&block});
        const Element* element = element_of(block);
        if (element != nullptr) {
            part.quoted = element->quote_depth > least_quotes_;
            if (element->table_depth > least_tables_ && add_cell(block)) return;
            describe(part, block, *element);
        }
        part.goes_on = part.element != no_element && !parts_.empty() && parts_.back().element == part.element &&
                       parts_.back().kind == part.kind;
        if (part.goes_on && part.kind == Kind::preformatted)
            part.gap = empty_lines(*parts_.back().cells.front().front(), block);
        parts_.push_back(std::move(part));
        cell_ = no_element;
    }

    void describe(StoryPart& part, const Block& block, const Element& element) const {
        for (std::uint32_t at = number_of(block); at != no_element; at = page_.html->page.elements[at].parent) {
            const unsigned level = text::html::heading_level(tag_of(at));
            if (level != 0) {
                part.kind = Kind::heading;
                part.level = std::max(level, page_.title ? 2U : 1U);
                return;
            }
            if ((text::html::traits_of(tag_of(at)) & text::html::block) != 0) break;
        }
        const std::uint32_t pre = nearest(block, Tag::pre, Tag::listing);
        if (pre != no_element) {
            part.kind = Kind::preformatted;
            part.element = pre;
        } else if (element.list_depth > least_lists_) {
            const std::uint32_t item = nearest(block, Tag::li, Tag::dd);
            const std::uint32_t list = nearest(block, Tag::ol, Tag::ul);
            if (item == no_element) return;
            part.kind = Kind::item;
            part.element = item;
            part.level = std::min(element.list_depth - least_lists_, deepest_list);
            part.ordered = tag_of(list) == Tag::ol;
        }
    }

    // How many lines without text stand between two blocks of preformatted text.
    std::size_t empty_lines(const Block& before, const Block& block) const {
        constexpr std::ptrdiff_t most = 100;
        const std::size_t start = page_.html->page.edits.to_raw(before.span).end;
        const std::size_t end = page_.html->page.edits.to_raw(block.span).start;
        const std::string_view between = std::string_view(page_.html->html).substr(start, std::max(start, end) - start);
        const std::ptrdiff_t ends = std::count(between.begin(), between.end(), '\n');
        return ends > 0 ? static_cast<std::size_t>(std::min(ends - 1, most)) : 0;
    }

    // Adds to the row that the last part is, or begins one; a block in no row is none's.
    bool add_cell(const Block& block) {
        const std::uint32_t row = nearest(block, Tag::tr, Tag::tr);
        const std::uint32_t cell = nearest(block, Tag::td, Tag::th);
        if (row == no_element || cell == no_element) return false;
        if (row != row_ || parts_.empty() || parts_.back().kind != Kind::row) {
            StoryPart part;
            part.kind = Kind::row;
            part.element = nearest(block, Tag::table, Tag::table);
            part.goes_on = !parts_.empty() && parts_.back().kind == Kind::row && parts_.back().element == part.element;
            parts_.push_back(std::move(part));
            cell_ = no_element;
        }
        auto& cells = parts_.back().cells;
        if (cell != cell_) cells.emplace_back();
        cells.back().push_back(&block);
        row_ = row;
        cell_ = cell;
        return true;
    }

    const Page& page_;
    unsigned least_lists_ = 255;
    unsigned least_tables_ = 255;
    unsigned least_quotes_ = 255;
    std::vector<StoryPart> parts_;
    std::uint32_t row_ = no_element;
    std::uint32_t cell_ = no_element;
};

}  // namespace

std::vector<StoryPart> story_parts(const Page& page, bool pictures) {
    return Parts(page).find(pictures);
}

}  // namespace retold::clean
