// The Python handle of a cleaned page: the page and the code point indexes of its texts.
#pragma once
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "convert.hpp"
#include "retold/clean/clean_column.hpp"

namespace retold::bindings {

// The code point index of a text that lives beside it, made when somebody first asks; many threads may.
class LazyPoints {
  public:
    const text::CodePointIndex& of(std::string_view text) const {
        std::call_once(made_, [&] { index_.emplace(text); });
        return *index_;
    }

  private:
    mutable std::once_flag made_;
    mutable std::optional<text::CodePointIndex> index_;
};

// Immutable; Python sees it as retold._core.clean.Page. Other bindings read `page`, whose positions are bytes.
class PageHandle {
  public:
    explicit PageHandle(clean::Page cleaned) : page(std::move(cleaned)) {}
    PageHandle(const PageHandle&) = delete;
    PageHandle& operator=(const PageHandle&) = delete;

    const text::CodePointIndex& raw_points() const { return raw_.of(page.raw); }
    const text::CodePointIndex& text_points() const { return text_.of(page.text); }
    // Of the HTML that the page was given as.
    const text::CodePointIndex& html_points() const {
        return html_.of(page.html ? std::string_view(page.html->html) : std::string_view());
    }

    const clean::Page page;

  private:
    LazyPoints raw_;
    LazyPoints text_;
    LazyPoints html_;
};

inline std::unique_ptr<PageHandle> hold(clean::Page page) {
    return std::make_unique<PageHandle>(std::move(page));
}

// One handle per row, None for null.
py::list hold(clean::PageColumn&& pages);

// For pickling; the second throws DataError where the state is damaged.
py::tuple page_state(const PageHandle& handle);
std::unique_ptr<PageHandle> page_from_state(const py::tuple& state);

// The options of one page or of a column; throws InvalidArgument for an unknown mode.
clean::CleanOptions clean_options(const py::object& language, const std::string& mode, const std::string& source,
                                  const clean::Template* site_template);

}  // namespace retold::bindings
