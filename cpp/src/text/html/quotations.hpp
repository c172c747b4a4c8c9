// The marks that browsers put around <q>.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/html/line_writer.hpp"

namespace retold::text::html {

// Writes marks of the page's language where a <q> begins and ends, in place of the tags, unless the page wrote its own
// there. Tags come in the order of the page.
class Quotations {
  public:
    Quotations(std::string_view html, const HtmlText& page, LineWriter& writer)
        : html_(html), page_(page), writer_(writer) {}

    void open(Span tag);
    void close(Span tag);
    // Closes those that no tag closed, but for the outer `left`.
    void close_but(std::size_t left);
    // To be called before shown text is written.
    void text(std::string_view shown) {
        if (!open_.empty()) begin(shown);
    }

  private:
    enum class State : std::uint8_t { waiting, marked, unmarked };
    struct Quotation {
        Span tag;
        State state = State::waiting;
    };
    void begin(std::string_view shown);
    std::string_view mark(std::size_t depth, bool closing);
    std::size_t style_of_page() const;

    static constexpr std::size_t no_style = ~std::size_t{0};

    std::string_view html_;
    const HtmlText& page_;
    LineWriter& writer_;
    std::vector<Quotation> open_;
    std::size_t style_ = no_style;
};

}  // namespace retold::text::html
