// The Python handle of a cleaned page: the page and the code point index of its raw and kept text.
#pragma once
#include <string>

#include "convert.hpp"
#include "retold/clean/cleaner.hpp"

namespace retold::bindings {

// Immutable; Python sees it as retold._core.clean.Page. Other bindings read `page`, whose positions are bytes.
class PageHandle {
  public:
    explicit PageHandle(clean::Page cleaned) : page(std::move(cleaned)), raw_points(page.raw), text_points(page.text) {}
    PageHandle(const PageHandle&) = delete;
    PageHandle& operator=(const PageHandle&) = delete;

    const clean::Page page;
    const text::CodePointIndex raw_points;
    const text::CodePointIndex text_points;
};

// The options of one page or of a column; throws InvalidArgument for an unknown mode.
clean::CleanOptions clean_options(const std::string& language, const std::string& mode, const std::string& source,
                                  const clean::Template* site_template);

}  // namespace retold::bindings
