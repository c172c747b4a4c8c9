// Where a line stands in the lists around it.
#pragma once
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "retold/text/html/html_text.hpp"

namespace retold::clean {

struct ListPlace {
    std::uint32_t list = text::html::no_element;
    std::uint32_t item = text::html::no_element;
    bool ordered = false;
    std::int32_t number = 1;  // of the item: as the page says, else counted from the list's start
};

// Finds the places of lines in their order, and numbers the items that they show.
class ListPlaces {
  public:
    explicit ListPlaces(const text::html::HtmlText& html);

    // The lists around `element` up to `around` (which is not among them), the outermost first; `least` more of them
    // count as none. At most ten, deeper ones are not told apart. Items that were shown before something else came in
    // between are no items any more.
    std::vector<ListPlace> find(std::uint32_t element, std::uint32_t around, unsigned least);
    // Whether the innermost item of the last answer was shown before.
    bool goes_on() const { return goes_on_; }
    // Something that is no item follows.
    void break_off() { ++run_; }

  private:
    std::int32_t number_of(const ListPlace& place);

    const text::html::HtmlText& html_;
    struct Shown {
        std::size_t run = 0;
        std::int32_t number = 0;
    };
    std::unordered_map<std::uint32_t, Shown> items_;
    std::unordered_map<std::uint32_t, std::int32_t> last_;      // numbers of lists
    std::unordered_map<std::uint32_t, std::int32_t> items_of_;  // how many items lists have that count down
    std::size_t run_ = 0;
    bool goes_on_ = false;
};

}  // namespace retold::clean
