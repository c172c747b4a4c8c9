// The numbers of one line, written in the order of their names.
#include <algorithm>

#include "clean/html/markup_features.hpp"

namespace retold::clean {
namespace {

using text::html::Element;
using text::html::HtmlLine;
using text::html::no_element;
using text::html::Tag;

constexpr std::array<Tag, 12> block_tags = {Tag::p,       Tag::div,        Tag::li,         Tag::td,
                                            Tag::dd,      Tag::dt,         Tag::th,         Tag::section,
                                            Tag::article, Tag::figcaption, Tag::blockquote, Tag::pre};

constexpr std::array<std::string_view, 105> names = {
    // the line's markup
    "link_share", "strong_share", "heading", "lists", "tables", "quotes", "depth", "index", "media_before", "broken",
    "rule_before", "starts_in_link", "starts_strong", "title_overlap", "title_cover",
    // its block element
    "is_p", "is_div", "is_li", "is_td", "is_dd", "is_dt", "is_th", "is_section", "is_article", "is_figcaption",
    "is_blockquote", "is_pre",
    // the elements around it
    "in_article", "in_main", "in_nav", "in_aside", "in_header", "in_footer", "in_form", "in_figure", "in_blockquote",
    "in_ul", "in_ol", "in_table", "in_section", "in_address", "in_figcaption", "in_button", "in_details", "in_p",
    // words in their names
    "near_high", "near_low", "near_mean", "own_high", "own_low", "all_high", "all_low",
    // how much of the page's prose, and which share of links, the nearest blocks hold
    "prose_1", "prose_2", "prose_3", "prose_4", "prose_5", "links_1", "links_2", "links_3", "lines_1", "lines_2",
    "size_1", "size_2",
    // the element with most of the prose
    "in_container", "below_container", "container_share", "before_container", "after_container",
    // lines marked up alike
    "kind_lines", "kind_size", "kind_links", "kind_prose", "kind_prose_share",
    // neighbours
    "p2_links", "p2_same", "p2_kind", "p2_heading", "p1_links", "p1_same", "p1_kind", "p1_heading", "n1_links",
    "n1_same", "n1_kind", "n1_heading", "n2_links", "n2_same", "n2_kind", "n2_heading",
    // the page
    "page_links", "page_prose",
    // the headline, the page's subject, things that it shows many of, company of lines marked up alike
    "after_title", "steps_to_title", "title_room_prose", "share_of_title_room", "about", "card_count", "card_lines",
    "card_links", "kind_after_link", "kind_before_link", "kind_after_digits", "kind_density", "kind_before"};

float ratio(float part, float whole) {
    return whole <= 0 ? 0.0F : part / whole;
}

}  // namespace

class Markup::Writer {
  public:
    explicit Writer(std::span<float> out) : out_(out) {}
    template <typename Number>
    Writer& operator<<(Number value) {
        out_[at_++] = static_cast<float>(value);
        return *this;
    }
    std::size_t size() const { return at_; }

  private:
    std::span<float> out_;
    std::size_t at_ = 0;
};

std::span<const std::string_view> markup_feature_names() {
    return names;
}

// The line's markup, its block element and the rooms that it is in.
void Markup::write_line(Writer& out, std::size_t i) const {
    const HtmlLine& line = page_.lines[line_[i]];
    const Element none;
    const Element& inner = line.element == no_element ? none : page_.elements[line.element];
    const std::uint32_t own = block_element_[line_[i]];
    const Tag tag = own == no_element ? Tag::other : page_.elements[own].tag;
    unsigned heading = text::html::heading_level(tag);
    bool in_link = false;
    bool strong = false;
    for (std::uint32_t e = line.element; e != own; e = up(e)) {
        in_link = in_link || page_.elements[e].tag == Tag::a;
        strong = strong || page_.elements[e].tag == Tag::strong || page_.elements[e].tag == Tag::b;
    }
    for (std::uint32_t e = own, steps = 0; heading == 0 && e != no_element && steps < 3; e = up(e), ++steps)
        heading = text::html::heading_level(page_.elements[e].tag);
    out << link_share(i) << (line.span.empty() ? 0.0 : line.strong_bytes / static_cast<double>(line.span.size()))
        << heading << inner.list_depth << inner.table_depth << inner.quote_depth << inner.depth
        << (own == no_element ? 0 : page_.elements[own].index) << line.media_before << line.broken << line.rule_before
        << in_link << strong << title_overlap_[i] << title_overlap_[i] * static_cast<float>(lines_.lines[i].size);
    for (const Tag other : block_tags) out << (tag == other);
    const std::uint32_t around = line.element == no_element ? 0 : tags_[line.element];
    for (std::size_t k = 0; k < markup_rooms.size(); ++k) out << ((around >> k) & 1U);
}

// What the names of the elements around say: the six innermost, the two innermost, all.
void Markup::write_names(Writer& out, std::uint32_t element) const {
    Odds near;
    Odds close;
    Odds all;
    std::size_t steps = 0;
    for (std::uint32_t e = element; e != no_element; e = up(e), ++steps) {
        const Odds& odds = odds_[e];
        for (Odds* sum : {&near, &close, &all}) {
            if ((sum == &near && steps >= 6) || (sum == &close && steps >= 2)) continue;
            sum->low = std::min(sum->low, odds.low);
            sum->high = std::max(sum->high, odds.high);
            sum->sum += odds.sum;
            sum->count += odds.count;
        }
    }
    out << near.high << near.low << ratio(near.sum, static_cast<float>(near.count)) << close.high << close.low
        << all.high << all.low;
}

// How much of the page stands in the blocks around, in the main one, and in lines that are marked up alike.
void Markup::write_masses(Writer& out, std::size_t i) const {
    const HtmlLine& line = page_.lines[line_[i]];
    const Element none;
    const Element& inner = line.element == no_element ? none : page_.elements[line.element];
    const std::uint32_t own = block_element_[line_[i]];
    std::array<const Mass*, 5> above{};
    std::uint32_t e = own;
    for (const Mass*& mass : above) {
        static const Mass nothing;
        mass = e == no_element ? &nothing : &mass_[e];
        if (up(e) != no_element) e = up(e);
    }
    for (const Mass* mass : above) out << ratio(mass->prose, all_prose_);
    for (std::size_t k = 0; k < 3; ++k) out << ratio(above[k]->links, above[k]->size);
    for (std::size_t k = 0; k < 2; ++k) out << above[k]->lines;
    for (std::size_t k = 0; k < 2; ++k) out << above[k]->size;

    const bool contained = line.element != no_element && inside_container_[line.element] != 0;
    const int below = contained ? static_cast<int>(inner.depth) - page_.elements[container_].depth : -1;
    out << contained << below << (container_ == no_element ? 0.0F : ratio(mass_[container_].prose, all_prose_))
        << (i < container_first_ ? container_first_ - i : 0) << (i > container_last_ ? i - container_last_ : 0);

    const Kind& kind = kinds_[kind_of_[i]];
    const auto count = static_cast<float>(kind.lines);
    out << kind.lines << ratio(kind.size, count) << ratio(kind.links, count) << ratio(kind.prose, kind.size)
        << ratio(kind.prose, all_prose_);
}

void Markup::write_neighbours(Writer& out, std::size_t i) const {
    const std::uint32_t own = block_element_[line_[i]];
    for (const int step : {-2, -1, 1, 2}) {
        const bool there =
            step < 0 ? i >= static_cast<std::size_t>(-step) : i + static_cast<std::size_t>(step) < line_.size();
        if (!there) {
            out << -1 << -1 << -1 << -1;
            continue;
        }
        const std::size_t at = i + static_cast<std::size_t>(step);
        const std::uint32_t theirs = block_element_[line_[at]];
        const bool same = up(theirs) == up(own);
        out << link_share(at) << same << (kind_of_[at] == kind_of_[i])
            << (theirs == no_element ? 0 : text::html::heading_level(page_.elements[theirs].tag));
    }
}

void Markup::row(std::size_t i, std::span<float> values) const {
    Writer out(values);
    write_line(out, i);
    write_names(out, page_.lines[line_[i]].element);
    write_masses(out, i);
    write_neighbours(out, i);
    const float all_size = page_.elements.empty() ? 1.0F : mass_[0].size;
    out << ratio(page_.elements.empty() ? 0.0F : mass_[0].links, all_size) << all_prose_;
    relations(i, values.subspan(out.size()));
}

}  // namespace retold::clean
