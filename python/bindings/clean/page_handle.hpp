// The Python handle of a cleaned page: the page and the code point index of its raw and kept text.
#pragma once
#include <memory>
#include <string>

#include "convert.hpp"
#include "retold/clean/cleaner.hpp"

namespace retold::bindings {

// Immutable; Python sees it as retold._core.clean.Page. Other bindings read `page`, whose positions are bytes.
class PageHandle {
  public:
    explicit PageHandle(clean::Page cleaned)
        : page(std::move(cleaned)),
          raw_points(page.raw),
          text_points(page.text),
          html_points(page.html ? std::string_view(page.html->html) : std::string_view()) {}
    PageHandle(const PageHandle&) = delete;
    PageHandle& operator=(const PageHandle&) = delete;

    const clean::Page page;
    const text::CodePointIndex raw_points;
    const text::CodePointIndex text_points;
    const text::CodePointIndex html_points;  // of the HTML that the page was given as
};

inline std::unique_ptr<PageHandle> hold(clean::Page page) {
    return std::make_unique<PageHandle>(std::move(page));
}

// For pickling; the second throws DataError where the state is damaged.
py::tuple page_state(const PageHandle& handle);
std::unique_ptr<PageHandle> page_from_state(const py::tuple& state);

// The options of one page or of a column; throws InvalidArgument for an unknown mode.
clean::CleanOptions clean_options(const py::object& language, const std::string& mode, const std::string& source,
                                  const clean::Template* site_template);

}  // namespace retold::bindings
