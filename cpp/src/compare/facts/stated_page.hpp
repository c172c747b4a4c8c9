// What a page quotes, denies and values, looked up once for all pairs that the page is in.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "compare/facts/page_values.hpp"
#include "compare/facts/span_index.hpp"
#include "retold/annotate/annotations.hpp"

namespace retold::compare {

// A quotation of a page with what it is known again by.
struct Spoken {
    const annotate::Quote* quote = nullptr;
    const annotate::Name* speaker = nullptr;  // who is named at it
    std::vector<std::uint64_t> stems;         // its content words, sorted
    std::vector<std::uint64_t> words;         // all of them, in their order
};

// One with what is named where the page says where it was said.
struct Sourced {
    const annotate::Quote* quote = nullptr;
    annotate::Slot source;
    std::vector<std::uint64_t> stems;
};

// Views into what was read of the page, which must outlive them.
class StatedPage {
  public:
    StatedPage(std::string_view raw, const PageReading& reading, const annotate::Annotations& stated);

    const PageReading& reading() const { return reading_; }

    // Quotations that have a named speaker and enough words to be known again, in the order of the page's.
    const std::vector<Spoken>& spoken() const { return spoken_; }
    const std::vector<Sourced>& sourced() const { return sourced_; }

    // Those whose content has something in common with the spans, in the order of the page's.
    std::vector<const annotate::Quote*> quotes_in(const std::vector<Span>& spans) const;

  private:
    void add_spoken(std::string_view raw);
    void add_sourced();

    const PageReading& reading_;
    const annotate::Annotations& stated_;
    SpanIndex contents_;  // of quotations
    std::vector<Spoken> spoken_;
    std::vector<Sourced> sourced_;
};

constexpr std::size_t fewest_stems = 3;  // chosen: content words of a statement that can be told again
constexpr std::size_t fewest_words = 5;  // chosen: words of all kinds of one that is told word for word

}  // namespace retold::compare
