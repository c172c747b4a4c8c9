// Short quotations, for callers that want a quotation of several sentences kept whole.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::tokenize {

// The quotations of a text that close in the same paragraph within 1,000 bytes; outer ones only. One pass.
class Quotations {
  public:
    explicit Quotations(std::string_view text);

    // Whether the byte offset lies inside a quotation, before its closing mark. Offsets must not decrease.
    bool inside(std::size_t offset);

  private:
    std::vector<Span> spans_;
    std::size_t at_ = 0;
};

}  // namespace retold::tokenize
