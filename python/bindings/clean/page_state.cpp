// Pickling of cleaned pages: plain tuples, checked when they come back.
#include <pybind11/stl.h>

#include "clean/page_handle.hpp"
#include "retold/base/error.hpp"

namespace retold::bindings {
namespace {

using clean::Page;

py::object found_state(const std::optional<clean::Found>& found) {
    if (!found) return py::none();
    return py::make_tuple(py::bytes(found->value), found->span.start, found->span.end);
}

Span span_from(const py::handle& start, const py::handle& end, const Page& page) {
    const Span span{start.cast<std::size_t>(), end.cast<std::size_t>()};
    if (span.start > span.end || span.end > page.raw.size()) throw DataError("pickled page: a span outside the text");
    return span;
}

std::optional<clean::Found> found_from(const py::object& state, const Page& page) {
    if (state.is_none()) return std::nullopt;
    const auto row = state.cast<py::tuple>();
    return clean::Found{row[0].cast<std::string>(), span_from(row[1], row[2], page)};
}

clean::Block block_from(const py::tuple& row, const Page& page) {
    const Span span = span_from(row[0], row[1], page);
    if (!page.blocks.empty() && span.start < page.blocks.back().span.end)
        throw DataError("pickled page: blocks out of order");
    const auto label = row[3].cast<std::size_t>();
    if (label >= clean::label_count) throw DataError("pickled page: unknown label");
    return {span,
            row[2].cast<std::size_t>(),
            static_cast<clean::Label>(label),
            row[4].cast<bool>(),
            row[5].cast<Utf8>(),
            row[6].cast<double>()};
}

// (html, unhidden, [(name, value, origin, start, end)]), or None.
py::object html_state(const Page& page) {
    if (!page.html) return py::none();
    py::list stated;
    for (const clean::Stated& s : page.html->stated)
        stated.append(py::make_tuple(s.name, py::bytes(s.value), s.origin, s.source.start, s.source.end));
    return py::make_tuple(py::bytes(page.html->html), page.html->unhidden, stated);
}

std::shared_ptr<const clean::HtmlSource> html_from(const py::object& state, const Page& page) {
    if (state.is_none()) return nullptr;
    const auto row = state.cast<py::tuple>();
    auto source = std::make_shared<clean::HtmlSource>();
    source->html = row[0].cast<std::string>();
    source->unhidden = row[1].cast<unsigned>();
    source->page = text::html::read_html(source->html, source->unhidden);
    if (source->page.text != page.raw) throw DataError("pickled page: its text is not that of its HTML");
    source->page.text.clear();
    for (const py::handle item : row[2].cast<py::list>()) {
        const auto stated = item.cast<py::tuple>();
        const Span span{stated[3].cast<std::size_t>(), stated[4].cast<std::size_t>()};
        if (span.start > span.end || span.end > source->html.size())
            throw DataError("pickled page: a span outside the HTML");
        source->stated.push_back(
            {stated[0].cast<std::string>(), stated[1].cast<std::string>(), stated[2].cast<std::string>(), span});
    }
    return source;
}

}  // namespace

// Everything but text and edits, which follow from the rest.
py::tuple page_state(const PageHandle& handle) {
    const Page& page = handle.page;
    py::list blocks;
    for (const clean::Block& b : page.blocks) {
        blocks.append(py::make_tuple(b.span.start, b.span.end, b.line, static_cast<int>(b.label), b.kept,
                                     Utf8(b.reason), b.score));
    }
    return py::make_tuple(py::bytes(page.raw), blocks, found_state(page.title), found_state(page.date),
                          found_state(page.byline), found_state(page.outlet), Utf8(page.language),
                          from_strings(page.flags), from_strings(page.capabilities), static_cast<int>(page.guard.mode),
                          page.guard.score, Utf8(page.guard.reason), html_state(page));
}

std::unique_ptr<PageHandle> page_from_state(const py::tuple& state) {
    Page page;
    page.raw = state[0].cast<std::string>();
    for (const py::handle item : state[1].cast<py::list>())
        page.blocks.push_back(block_from(item.cast<py::tuple>(), page));
    page.title = found_from(state[2], page);
    page.date = found_from(state[3], page);
    page.byline = found_from(state[4], page);
    page.outlet = found_from(state[5], page);
    page.language = state[6].cast<Utf8>();
    page.flags = to_strings(state[7].cast<std::vector<Utf8>>());
    page.capabilities = to_strings(state[8].cast<std::vector<Utf8>>());
    const auto mode = state[9].cast<std::size_t>();
    if (mode > static_cast<std::size_t>(clean::Mode::off)) throw DataError("pickled page: unknown mode");
    page.guard = {static_cast<clean::Mode>(mode), state[10].cast<double>(), state[11].cast<Utf8>()};
    page.html = html_from(state[12], page);
    clean::assemble(page);
    return hold(std::move(page));
}

}  // namespace retold::bindings
