// What a transformation changed: a sorted list of replaced ranges, from which offsets map both ways. Every
// transformation of this library returns one, and they compose, so that a span found at the end of a chain leads back
// to the raw text.
//
//   raw   T h e   c a f e ´   o p e n s        edit {raw [7,10), out [7,9), form}
//   out   T h e   c a f é   o p e n s          outside the edits, raw and out are equal byte for byte
#pragma once
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::text {

// Why a range was changed; an edit composed of several steps carries all their reasons.
enum class EditReason : std::uint32_t {
    none = 0,
    malformed = 1U << 0,   // bytes that are no UTF-8 (or not the stated encoding) became U+FFFD
    byte_order = 1U << 1,  // a byte order mark went
    encoding = 1U << 2,    // bytes of another encoding became UTF-8
    mojibake = 1U << 3,    // text decoded with the wrong encoding was decoded again
    entity = 1U << 4,      // an HTML entity became its character
    form = 1U << 5,        // NFC, NFD, NFKC or NFKD
    fold = 1U << 6,        // case folding
    spaces = 1U << 7,      // unusual or repeated spaces, line ends
    invisibles = 1U << 8,  // characters that show nothing
    quotes = 1U << 9,      // quotation marks and apostrophes
    glued = 1U << 10,      // a space between words that a removed tag had glued
    dropped = 1U << 11,    // a range left out as a whole
    joined = 1U << 12,     // what was put between kept ranges
};

constexpr EditReason operator|(EditReason a, EditReason b) {
    return static_cast<EditReason>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}

// The names of the reasons, joined by "+", as "entity+spaces".
std::string to_string(EditReason reasons);

struct Edit {
    Span raw;
    Span out;
    EditReason reason = EditReason::none;
    friend bool operator==(const Edit&, const Edit&) = default;
};

// A sorted list of edits that do not overlap on either side. An empty list is the identity. It takes 5 to 8 bytes an
// edit: text of another encoding is an edit for every letter.
class EditList {
  public:
    class Iterator;

    EditList() = default;

    // Appends an edit after all others. Touching deletions, insertions, foldings or repairs become one.
    // A `fold` edit with sides of one size must change every code point to one of the same size: offsets inside it map
    // one to one. Inside any other edit there is nothing to point at.
    void add(Span raw, Span out, EditReason reason);

    // A range of the edits, in order; the list must outlive it.
    Iterator begin() const;
    std::default_sentinel_t end() const { return {}; }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    // All of them side by side, 40 bytes each.
    std::vector<Edit> edits() const;

    // The raw range of a range of the result, and back: a start inside an edit goes to the edit's start, an end to its
    // end; ranges deleted at the very border stay outside. O(log edits).
    Span to_raw(Span out) const;
    Span from_raw(Span raw) const;

    friend bool operator==(const EditList&, const EditList&) = default;

  private:
    using Side = Span Edit::*;

    // One edit in `every` stands whole, with the place in packed_ of those behind it.
    struct Milestone {
        Edit edit;
        std::size_t place;
        friend bool operator==(const Milestone&, const Milestone&) = default;
    };
    static constexpr std::size_t every = 16;

    void pack(const Edit& edit);
    std::size_t map_start(std::size_t at, Side from, Side to) const;
    std::size_t map_end(std::size_t at, Side from, Side to) const;
    Span map_span(Span span, Side from, Side to) const;
    template <typename Begins>
    Edit last_where(Begins begins, Side from) const;

    std::vector<Milestone> milestones_;
    std::vector<std::uint8_t> packed_;  // the others as what they differ by from the one before, see edits_packed.cpp
    Edit packed_last_;
    Edit last_;  // not packed yet: it may grow
    std::size_t size_ = 0;
};

class EditList::Iterator {
  public:
    using value_type = Edit;
    using difference_type = std::ptrdiff_t;

    explicit Iterator(const EditList& list) : list_(&list) { read(); }
    const Edit& operator*() const { return edit_; }
    const Edit* operator->() const { return &edit_; }
    Iterator& operator++() {
        ++index_;
        read();
        return *this;
    }
    void operator++(int) { ++*this; }
    bool operator==(std::default_sentinel_t /*end*/) const { return index_ == list_->size_; }

  private:
    friend class EditList;
    Iterator(const EditList& list, std::size_t index) : list_(&list), index_(index) { read(); }
    void read();

    const EditList* list_;
    std::size_t index_ = 0;
    std::size_t place_ = 0;
    Edit edit_;
};

inline EditList::Iterator EditList::begin() const {
    return Iterator(*this);
}

// The edits of `second` after `first`: from the raw text of `first` to the result of `second`. Linear time.
EditList compose(const EditList& first, const EditList& second);

// A transformed text and how it came about.
struct Edited {
    std::string text;
    EditList edits;
};

}  // namespace retold::text
