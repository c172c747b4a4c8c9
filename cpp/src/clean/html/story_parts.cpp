#include "clean/html/story_parts.hpp"

#include <algorithm>

#include "clean/html/story_pictures.hpp"
#include "retold/base/cancel.hpp"

namespace retold::clean {
namespace {

using text::html::Element;
using text::html::no_element;
using text::html::Tag;
using Kind = StoryPart::Kind;

class Parts {
  public:
    explicit Parts(const Page& page) : page_(page), places_(page.html ? page.html->page : no_html()) {
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
        CancelCheck check;
        for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
            check();
            const Block& block = page_.blocks[i];
            if (!block.kept) continue;
            if (pictures) add_pictures(next, block.line);
            add(block);
        }
        if (pictures) add_pictures(next, ~std::size_t{0});
        return std::move(parts_);
    }

  private:
    static const text::html::HtmlText& no_html() {
        static const text::html::HtmlText none;
        return none;
    }
    // Those from the `next` on that stand before a line.
    void add_pictures(std::size_t& next, std::size_t line) {
        if (!page_.html) return;
        const auto& pictures = page_.html->page.pictures;
        for (; next < pictures.size() && pictures[next].line < line; ++next) {
            if (!is_of_story(page_, pictures[next])) continue;
            StoryPart part;
            part.kind = Kind::picture;
            part.picture = &pictures[next];
            push(std::move(part));
        }
    }
    void push(StoryPart part) {
        if (part.kind != Kind::item) places_.break_off();
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
    Tag tag_of(std::uint32_t number) const { return page_.html->page.elements[number].tag; }

    void add(const Block& block) {
        StoryPart part;
        part.block = &block;
        const Element* element = element_of(block);
        if (element != nullptr) {
            part.quoted = element->quote_depth > least_quotes_;
            if (element->table_depth > least_tables_ && add_cell(block)) return;
            if (!parts_.empty() && parts_.back().quoted != part.quoted) places_.break_off();
            describe(part, block, *element);
        }
        if (part.kind == Kind::preformatted && !parts_.empty() && parts_.back().element == part.element) {
            part.goes_on = true;
            part.gap = empty_lines(*parts_.back().block, block);
        }
        push(std::move(part));
    }

    void describe(StoryPart& part, const Block& block, const Element& element) {
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
            part.lists = places_.find(number_of(block), no_element, least_lists_);
            if (part.lists.empty()) return;
            part.kind = Kind::item;
            part.goes_on = places_.goes_on();
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
            push(std::move(part));
        }
        auto& cells = parts_.back().cells;
        if (cell != cell_) {
            // Cells without text have no block, but their column.
            constexpr std::size_t most_empty = 50;
            const std::size_t column = page_.html->page.elements[cell].index;
            if (column > cells.size() && column < cells.size() + most_empty) cells.resize(column);
            cells.emplace_back();
            cells.back().heading = tag_of(cell) == Tag::th;
        }
        CellLine line;
        line.block = &block;
        line.lists = places_.find(number_of(block), cell, 0);
        line.goes_on = places_.goes_on() && cell == cell_;
        cells.back().lines.push_back(std::move(line));
        row_ = row;
        cell_ = cell;
        return true;
    }

    const Page& page_;
    ListPlaces places_;
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
