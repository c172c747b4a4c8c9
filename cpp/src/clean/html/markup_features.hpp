// The numbers that the second set of weights sees beside those of features.hpp: what the markup says of a line, of the
// elements it is in, and of the lines that are marked up alike. Linear in the page.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "clean/html/markup_words.hpp"
#include "clean/lines.hpp"
#include "clean/story.hpp"
#include "retold/clean/block.hpp"
#include "retold/text/html/html_text.hpp"

namespace retold::clean {

// The elements whose inside is told apart.
inline constexpr std::array<text::html::Tag, 18> markup_rooms = {
    text::html::Tag::article,    text::html::Tag::main,    text::html::Tag::nav,        text::html::Tag::aside,
    text::html::Tag::header,     text::html::Tag::footer,  text::html::Tag::form,       text::html::Tag::figure,
    text::html::Tag::blockquote, text::html::Tag::ul,      text::html::Tag::ol,         text::html::Tag::table,
    text::html::Tag::section,    text::html::Tag::address, text::html::Tag::figcaption, text::html::Tag::button,
    text::html::Tag::details,    text::html::Tag::p};

std::span<const std::string_view> markup_feature_names();

// What the markup tells of a page, before its lines are judged. The arguments must outlive it.
class Markup {
  public:
    Markup(const text::html::HtmlText& page, std::string_view html, const MarkupWords& words,
           const std::vector<Block>& blocks, const Lines& lines, const Story& story);

    // Writes markup_feature_names().size() numbers for block `i`.
    void row(std::size_t i, std::span<float> out) const;

    const text::html::HtmlLine& line_of(std::size_t i) const { return page_.lines[line_[i]]; }
    // The nearest ancestor of block `i` that is a block element, or no_element.
    std::uint32_t block_element(std::size_t i) const { return block_element_[line_[i]]; }
    double link_share(std::size_t i) const;
    // Whether one of the elements around block `i` is a `tag`.
    bool within(std::size_t i, text::html::Tag tag) const;
    // Share of the words of block `i` that the page's own title has.
    float title_overlap(std::size_t i) const { return title_overlap_[i]; }
    // The innermost element around block `i`, and the parent of an element, or no_element.
    std::uint32_t element(std::size_t i) const { return page_.lines[line_[i]].element; }
    std::uint32_t up(std::uint32_t element) const {
        return element == text::html::no_element ? element : page_.elements[element].parent;
    }
    // 1 to 6 if the block element is a heading.
    unsigned heading(std::size_t i) const;
    // Blocks marked up alike are of one kind; those in elements of one parent that are marked up alike are in one set
    // of cards, others in none (no_element).
    std::uint32_t kind(std::size_t i) const { return kind_of_[i]; }
    std::uint32_t card(std::size_t i) const {
        return element(i) == text::html::no_element ? element(i) : card_of_[element(i)];
    }
    std::size_t element_count() const { return page_.elements.size(); }
    std::size_t kind_count() const { return kinds_.size(); }
    std::size_t card_count() const { return cards_.size(); }

  private:
    struct Odds {
        float low = 0;
        float high = 0;
        float sum = 0;
        std::uint32_t count = 0;
        void add(float value) {
            low = std::min(low, value);
            high = std::max(high, value);
            sum += value;
            ++count;
        }
    };
    struct Mass {  // of what stands below an element
        float prose = 0;
        float size = 0;
        float links = 0;
        std::uint32_t lines = 0;
    };
    struct Kind {  // lines whose elements have the same names
        std::uint32_t lines = 0;
        float size = 0;
        float links = 0;
        float prose = 0;
    };
    struct Cards {  // elements of one parent that are marked up alike
        std::uint32_t count = 0;
        std::uint32_t lines = 0;
        std::uint32_t links = 0;  // lines that are links
    };
    struct Company {  // of the lines of a kind
        std::uint32_t lines = 0;
        std::size_t first = 0;
        std::size_t last = 0;
        float after_link = 0;
        float before_link = 0;
        float after_digits = 0;
    };
    static constexpr std::size_t no_line = ~std::size_t{0};
    class Writer;
    void write_line(Writer& out, std::size_t i) const;
    void write_names(Writer& out, std::uint32_t element) const;
    void write_masses(Writer& out, std::size_t i) const;
    void write_neighbours(Writer& out, std::size_t i) const;
    void weigh_names(std::string_view html, const MarkupWords& words);
    void measure_lines(const std::vector<Block>& blocks, const Lines& lines, const Story& story);
    void measure_elements();
    void find_container();
    std::vector<std::uint32_t> compare_with_title();
    void find_title_line(const std::vector<std::uint32_t>& title);
    void compare_with_subject(std::vector<std::uint32_t> words);
    void find_cards();
    void find_company();
    void relations(std::size_t i, std::span<float> out) const;
    const text::html::HtmlText& page_;
    const Lines& lines_;
    const Story& story_;
    std::vector<std::uint32_t> line_;           // per block: its line of the page
    std::vector<std::uint32_t> block_element_;  // per line
    std::vector<std::uint64_t> signature_;      // per element: its names and its parent's
    std::vector<Odds> odds_;                    // per element
    std::vector<std::uint32_t> tags_;           // per element: bits of the rooms it is in
    std::vector<Mass> mass_;                    // per element
    std::vector<std::uint32_t> kind_of_;        // per block
    std::vector<Kind> kinds_;
    std::vector<float> prose_;                    // per block
    std::vector<float> title_overlap_;            // per block
    std::vector<std::uint8_t> inside_container_;  // per element
    float all_prose_ = 1;
    std::uint32_t container_ = text::html::no_element;  // the innermost element with most of the prose
    std::size_t container_first_ = 0;                   // its first and last block
    std::size_t container_last_ = 0;
    std::size_t title_line_ = no_line;           // the block that shows the headline
    std::vector<std::uint16_t> steps_to_title_;  // per element: up to one that holds the headline too
    std::vector<std::uint32_t> title_room_;      // per element: that one
    std::vector<float> about_;                   // per block: share of its words that the page's subject has
    std::vector<std::uint32_t> card_of_;         // per element
    std::vector<Cards> cards_;
    std::vector<Company> company_;  // per kind
};

}  // namespace retold::clean
