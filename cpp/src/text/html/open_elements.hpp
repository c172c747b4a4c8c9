// The elements that are open at a place of the page, and when they close although nobody closed them.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "retold/text/html/html_text.hpp"
#include "text/html/tokens.hpp"

namespace retold::text::html {

// What holds for text inside an element, its parents included.
struct Inside {
    bool link = false;
    bool strong = false;
    bool unseen = false;  // never shown: scripts, drawings, forms' lists
    bool hidden = false;  // hidden by its author
    bool pre = false;
    bool drawing = false;  // in <svg>
    std::uint8_t lists = 0;
    std::uint8_t tables = 0;
    std::uint8_t quotes = 0;
};

struct OpenElement {
    Tag tag = Tag::other;
    std::string_view name;  // in the source
    Inside inside;
    bool sets_link = false;  // it is itself the reason
    bool sets_strong = false;
    std::uint32_t element = no_element;  // its place in HtmlText::elements, once it has shown text
    std::uint32_t note = no_element;     // the note that ends with it
    std::uint16_t children = 0;
    std::uint16_t index = 0;
    std::array<SourceRange, 4> names{};
    std::int32_t number = no_number;
    bool reversed = false;
};

// What the stack tells its owner: an element is about to be closed.
class ClosingSink {
  public:
    virtual ~ClosingSink() = default;
    virtual void closing(const OpenElement& element) = 0;
};

class OpenElements {
  public:
    static constexpr std::size_t deepest = 512;

    explicit OpenElements(ClosingSink& owner) : owner_(owner) { stack_.reserve(deepest); }

    bool empty() const { return stack_.empty(); }
    std::size_t size() const { return stack_.size(); }
    OpenElement& top() { return stack_.back(); }
    OpenElement& at(std::size_t i) { return stack_[i]; }
    Inside inside() const { return stack_.empty() ? Inside{} : stack_.back().inside; }
    std::uint32_t count(Tag tag) const { return open_[static_cast<std::size_t>(tag)]; }
    bool any(Tag tag) const { return count(tag) != 0; }

    // Closes what the start tag of `tag` closes: a paragraph before a block, an item before the next.
    void make_way_for(Tag tag);
    // False if the stack is full: then the element counts as part of those around it until its end tag.
    bool push(OpenElement element);
    // Whether the tag closed anything.
    bool end_tag(const TagToken& token);
    bool overflowing() const { return overflow_ > 0; }
    void close_all() { close_from(0); }

  private:
    static constexpr std::size_t none = ~std::size_t{0};
    bool close_within(Tag tag, std::uint16_t up_to_traits, Tag up_to);
    void close_from(std::size_t first);
    void neutralise(std::size_t at);
    std::size_t find(const TagToken& token) const;

    ClosingSink& owner_;
    std::vector<OpenElement> stack_;
    std::array<std::uint32_t, tag_count> open_{};
    std::size_t overflow_ = 0;  // open elements beyond the deepest
};

}  // namespace retold::text::html
