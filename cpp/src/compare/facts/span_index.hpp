// What stands where: things with spans that may overlap, so that a span can be asked for all that it touches.
#pragma once
#include <cstdint>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::compare {

class SpanIndex {
  public:
    // `spans_of(i)`: the spans of thing i of `count`.
    template <typename SpansOf>
    SpanIndex(std::size_t count, const SpansOf& spans_of) {
        for (std::size_t i = 0; i < count; ++i) {
            for (const Span span : spans_of(i)) places_.push_back({span, span.end, static_cast<std::uint32_t>(i)});
        }
        sort();
    }

    // The numbers of the things that have something in common with the spans, ascending. Logarithmic in the things
    // that hold no other.
    std::vector<std::uint32_t> touched_by(const std::vector<Span>& spans) const;

  private:
    struct Place {
        Span span;
        std::size_t reach = 0;  // the farthest end of this one and those before it
        std::uint32_t thing = 0;
    };

    void sort();

    std::vector<Place> places_;
};

}  // namespace retold::compare
