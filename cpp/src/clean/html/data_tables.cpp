#include "clean/html/data_tables.hpp"

#include <algorithm>

namespace retold::clean {
namespace {

using text::html::Element;
using text::html::no_element;
using text::html::Tag;

struct Table {
    std::uint32_t rows = 0;      // of two cells or more
    std::uint32_t cells = 0;     // that show something
    std::uint32_t headings = 0;  // cells that head others
    std::size_t bytes = 0;       // of text
    std::uint32_t in_row = 0;    // cells of the last row
    std::uint32_t row = no_element;
    bool nested = false;  // holds another table
};

constexpr std::size_t long_cell = 160;  // chosen: bytes; a mean above that is prose

bool of_data(const Table& table) {
    const bool shaped = table.rows >= 2 || (table.headings > 0 && table.cells > 1);
    return shaped && !table.nested && table.bytes < long_cell * table.cells;
}

// The nearest table around each element.
std::vector<std::uint32_t> nearest_tables(const std::vector<Element>& elements) {
    std::vector<std::uint32_t> nearest(elements.size(), no_element);
    for (std::uint32_t e = 0; e < elements.size(); ++e) {
        const std::uint32_t parent = elements[e].parent;
        nearest[e] = elements[e].tag == Tag::table ? e : parent == no_element ? no_element : nearest[parent];
    }
    return nearest;
}

}  // namespace

std::vector<std::uint32_t> data_tables(const Page& page) {
    if (!page.html) return {};
    const std::vector<Element>& elements = page.html->page.elements;
    std::vector<std::uint32_t> nearest = nearest_tables(elements);
    std::vector<Table> tables(elements.size());
    for (std::uint32_t e = 0; e < elements.size(); ++e) {
        const Element& element = elements[e];
        if (nearest[e] == no_element) continue;
        Table& table = tables[nearest[e]];
        if (element.tag == Tag::table && element.parent != no_element && nearest[element.parent] != no_element)
            tables[nearest[element.parent]].nested = true;
        if (element.tag != Tag::td && element.tag != Tag::th) continue;
        ++table.cells;
        table.headings += element.tag == Tag::th ? 1U : 0U;
        table.in_row = element.parent == table.row ? table.in_row + 1 : 1;
        table.row = element.parent;
        table.rows += table.in_row == 2 ? 1U : 0U;
    }
    for (const text::html::HtmlLine& line : page.html->page.lines) {
        if (line.element != no_element && nearest[line.element] != no_element)
            tables[nearest[line.element]].bytes += line.span.size();
    }
    for (std::uint32_t& table : nearest) {
        if (table != no_element && !of_data(tables[table])) table = no_element;
    }
    return nearest;
}

void drop_tables(Page& page) {
    const std::vector<std::uint32_t> tables = data_tables(page);
    const auto table_of = [&](const Block& block) {
        if (!page.html || block.line > page.html->page.lines.size()) return no_element;
        const std::uint32_t element = page.html->page.lines[block.line - 1].element;
        return element == no_element ? no_element : tables[element];
    };
    std::vector<std::size_t> kept(tables.size());
    std::size_t all = 0;
    for (const Block& block : page.blocks) {
        if (!block.kept) continue;
        all += block.span.size();
        if (table_of(block) != no_element) kept[table_of(block)] += block.span.size();
    }
    for (Block& block : page.blocks) {
        const std::uint32_t table = table_of(block);
        if (!block.kept || table == no_element || kept[table] * 2 >= all) continue;
        block.kept = false;
        block.label = Label::other;
        block.reason = "in a table, and none are asked for";
    }
}

void keep_tables_amid(Page& page) {
    constexpr std::size_t paragraph = 60;  // chosen: bytes
    constexpr std::size_t fewest = 4;      // chosen: cells
    if (!page.html) return;
    const std::vector<std::uint32_t> tables = data_tables(page);
    std::vector<Block>& blocks = page.blocks;
    const auto line_of = [&](std::size_t i) -> const text::html::HtmlLine* {
        const bool known = i < blocks.size() && blocks[i].line <= page.html->page.lines.size();
        return known ? &page.html->page.lines[blocks[i].line - 1] : nullptr;
    };
    const auto table_of = [&](std::size_t i) {
        const text::html::HtmlLine* line = line_of(i);
        return line == nullptr || line->element == no_element ? no_element : tables[line->element];
    };
    const auto is_paragraph = [&](std::size_t i) {
        return i < blocks.size() && blocks[i].kept && blocks[i].span.size() >= paragraph && table_of(i) == no_element;
    };
    for (std::size_t i = 1; i < blocks.size();) {
        const std::uint32_t table = table_of(i);
        std::size_t end = i + 1;
        if (table == no_element) {
            i = end;
            continue;
        }
        bool open = !blocks[i].kept && line_of(i)->link_bytes == 0;
        for (; table_of(end) == table; ++end) open = open && !blocks[end].kept && line_of(end)->link_bytes == 0;
        if (open && end - i >= fewest && is_paragraph(i - 1) && is_paragraph(end)) {
            for (std::size_t k = i; k < end; ++k) {
                blocks[k].kept = true;
                blocks[k].label = Label::content;
                blocks[k].reason = "a table of data between paragraphs of the story";
            }
        }
        i = end;
    }
}

}  // namespace retold::clean
