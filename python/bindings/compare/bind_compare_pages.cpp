// retold._core.compare.compare_pages: cleaned pages in, a Comparison with positions in code points out; same_name.
#include <pybind11/stl.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "clean/page_handle.hpp"
#include "convert.hpp"
#include "core_class.hpp"
#include "retold/annotate/names/same_name.hpp"
#include "retold/base/error.hpp"
#include "retold/compare/comparer.hpp"

namespace retold::bindings {
namespace {

using compare::SourcePage;

// The text of a str where it is, if its own bytes are those of the page: not for one with other letters than ASCII's.
SharedText shared(const py::str& text, const SharedText& raw) {
    const StrData data = str_data(text.ptr());
    std::string unused;
    return data.ascii && as_utf8(data, unused) == raw.view() ? shared_text(text) : raw;
}

SourcePage to_page(std::string id, const clean::Page& cleaned, SharedText raw) {
    SourcePage page{
        std::move(id), std::move(raw), {}, {}, {}, cleaned.language == "und" ? std::string() : cleaned.language};
    const auto kept = [](const clean::Block& block) { return block.kept; };
    page.body.reserve(static_cast<std::size_t>(std::ranges::count_if(cleaned.blocks, kept)));
    for (const clean::Block& block : cleaned.blocks) {
        if (block.kept) page.body.push_back(block.span);
    }
    if (cleaned.title && !cleaned.title->span.empty()) page.title = cleaned.title->span;
    if (cleaned.date) page.date = cleaned.date->value;
    return page;
}

// Pages that are handed over one by one, so that what cleaning made of them need not be there for all at once.
struct GivenPages {
    std::vector<SourcePage> pages;

    void add(const py::str& id, const PageHandle& cleaned, const py::str& raw, const std::string& date) {
        pages.push_back(to_page(std::string(TextInput(id).view()), cleaned.page, shared(raw, cleaned.page.raw)));
        if (!date.empty()) pages.back().date = date;
    }
};

std::unique_ptr<GivenPages> room_for(std::size_t count) {
    auto given = std::make_unique<GivenPages>();
    given->pages.reserve(count);
    return given;
}

using FloatRows = py::array_t<float, py::array::c_style | py::array::forcecast>;

compare::Embeddings to_embeddings(const std::optional<FloatRows>& rows, std::size_t pages) {
    if (!rows) return {};
    if (rows->ndim() != 2 || static_cast<std::size_t>(rows->shape(0)) != pages) {
        throw InvalidArgument("embedder", "an array of another shape", "must return one row for each text");
    }
    return {{rows->data(), rows->data() + rows->size()}, static_cast<std::size_t>(rows->shape(1))};
}

// The pages are taken over: none are left.
compare::Comparison compare_pages(GivenPages& given, const py::object& language,
                                  const std::optional<FloatRows>& embeddings, std::vector<std::uint32_t> sources,
                                  const std::optional<double>& window, const std::optional<std::int64_t>& threads,
                                  const py::object& progress) {
    std::vector<SourcePage> pages = std::exchange(given.pages, {});
    compare::CompareOptions options;
    options.language = language_option(language);
    options.embeddings = to_embeddings(embeddings, pages.size());
    options.sources = std::move(sources);
    options.window = window;
    const RunOptions run = run_options(threads, progress);
    return without_gil([&] { return with_code_points(compare::compare_pages(std::move(pages), options, run)); });
}

}  // namespace

void bind_compare_pages(py::module_& m) {
    m.def(
        "same_name", [](const py::str& a, const py::str& b) { return annotate::same_name(TextInput(a), TextInput(b)); },
        py::arg("a"), py::arg("b"));
    core_class<GivenPages>(m, "GivenPages")
        .def("add", &GivenPages::add, py::arg("id"), py::arg("page"), py::arg("raw"), py::arg("date") = "")
        .def("__len__", [](const GivenPages& given) { return given.pages.size(); });
    m.def("given_pages", &room_for, py::arg("count"));
    m.def("compare_pages", &compare_pages, py::arg("pages"), py::kw_only(), py::arg("language") = "auto",
          py::arg("embeddings") = py::none(), py::arg("sources") = std::vector<std::uint32_t>(),
          py::arg("window") = py::none(), py::arg("threads") = py::none(), py::arg("progress") = py::none());
}

}  // namespace retold::bindings
