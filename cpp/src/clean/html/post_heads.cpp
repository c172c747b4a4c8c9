#include "clean/html/post_heads.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "clean/date_line.hpp"
#include "clean/html/kept_weights.hpp"
#include "clean/html/stated.hpp"

namespace retold::clean {
namespace {

using text::html::no_element;
using text::html::Tag;

constexpr std::size_t most_bytes = 80;  // chosen: of a line that says who and when
constexpr std::size_t most_words = 8;   // chosen: likewise
constexpr std::size_t least_times = 3;  // chosen: posts of a thread

// The text with every figure as 0.
std::string shape_of(std::string_view text) {
    std::string shape;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit || shape.empty() || shape.back() != '0') shape.push_back(digit ? '0' : c);
    }
    return shape;
}

bool has_clock(std::string_view text) {
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
        if (at > 0 && at + 2 < text.size() && digit(at - 1) && digit(at + 1) && digit(at + 2)) return true;
    }
    return false;
}

// A day with a time, as posts have it: "12.04.2031, 09:14".
bool says_when(std::string_view text) {
    return has_clock(text) && !read_dates(text, {0, text.size()}, DayOrder::day_first).empty();
}

class PostHeads {
  public:
    explicit PostHeads(Page& page) : page_(page) {
        for (std::size_t i = 0; i < page.blocks.size(); ++i) {
            const Block& block = page.blocks[i];
            const bool small = block.span.size() <= most_bytes;
            prose_.push_back(prose_.back() + (block.kept && !small ? 1U : 0U));
            dated_.push_back(dated_.back() + (small && says_when(slice(page.raw, block.span)) ? 1U : 0U));
            if (!is_short(i)) continue;
            short_.push_back(i);
            places_[shape_of(slice(page.raw, block.span))].push_back(i);
        }
    }

    void drop() {
        for (const auto& shape : places_) {
            const std::vector<std::size_t>& places = shape.second;
            if (places.size() < least_times || !take_turns(places)) continue;
            for (const std::size_t i : places) {
                mark(i, "the same beside every post");
                heads_.insert(home_of(i));
            }
        }
        if (heads_.empty()) return;
        for (const std::size_t i : short_) {
            if (heads_.contains(home_of(i)))
                mark(i, "beside what is the same at every post");
            else if (!read_dates(page_.raw, page_.blocks[i].span, DayOrder::day_first).empty())
                mark(i, "says who wrote a post, and when");
        }
    }

  private:
    // A few words that are no sentence, in no paragraph, list, row or quotation of the story.
    bool is_short(std::size_t i) const {
        const Block& block = page_.blocks[i];
        const std::string_view text = slice(page_.raw, block.span);
        if (block.label == Label::title || text.size() > most_bytes) return false;
        const std::size_t words = words_of(text).size();
        if (words > most_words || ends_sentence(text, words)) return false;
        std::uint32_t at = element_of(page_, block);
        for (int steps = 0; at != no_element && steps < 2; ++steps, at = page_.html->page.elements[at].parent) {
            const Tag tag = page_.html->page.elements[at].tag;
            if (tag == Tag::blockquote || tag == Tag::pre || tag == Tag::figcaption) return false;
        }
        return true;
    }
    // The element that holds the line and its like: the nearest block around its own.
    std::uint32_t home_of(std::size_t i) const {
        std::uint32_t at = element_of(page_, page_.blocks[i]);
        const auto& elements = page_.html->page.elements;
        const auto is_inner = [&](std::uint32_t e) {
            const Tag tag = elements[e].tag;
            return (text::html::traits_of(tag) & text::html::block) == 0 || tag == Tag::dt || tag == Tag::dd;
        };
        while (at != no_element && is_inner(at) && elements[at].parent != no_element) at = elements[at].parent;
        return at;
    }
    // Whether a longer kept line and one that says when stand between each two of the places, which have homes of their
    // own.
    bool take_turns(const std::vector<std::size_t>& places) const {
        for (std::size_t k = 0; k + 1 < places.size(); ++k) {
            const std::size_t first = places[k];
            const std::size_t last = places[k + 1];
            if (prose_[first] == prose_[last] || dated_[first] == dated_[last] || home_of(first) == home_of(last))
                return false;
        }
        return true;
    }
    void mark(std::size_t i, const char* reason) {
        Block& block = page_.blocks[i];
        if (!block.kept) return;
        block.kept = false;
        block.label = Label::other;
        block.reason = reason;
    }

    Page& page_;
    std::vector<std::size_t> short_;
    std::unordered_map<std::string, std::vector<std::size_t>> places_;
    std::unordered_set<std::uint32_t> heads_;
    std::vector<std::size_t> prose_{0};  // longer kept lines before every block
    std::vector<std::size_t> dated_{0};  // lines that say when before every block
};

}  // namespace

void drop_post_heads(Page& page) {
    std::size_t times = 0;  // lines that say when
    for (const Block& block : page.blocks) {
        if (block.span.size() > most_bytes || times >= least_times) continue;
        times += says_when(slice(page.raw, block.span)) ? 1U : 0U;
    }
    if (times >= least_times) PostHeads(page).drop();
}

}  // namespace retold::clean
