// What a transformation changed: a sorted list of replaced ranges, from which offsets map both ways. Every
// transformation of this library returns one, and they compose, so that a span found at the end of a chain leads back
// to the raw text.
//
//   raw   T h e   c a f e ´   o p e n s        edit {raw [7,10), out [7,9), form}
//   out   T h e   c a f é   o p e n s          outside the edits, raw and out are equal byte for byte
#pragma once
#include <cstddef>
#include <cstdint>
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

// A sorted list of edits that do not overlap on either side. An empty list is the identity.
class EditList {
  public:
    EditList() = default;

    // Appends an edit after all others. Touching deletions, insertions, foldings or repairs become one.
    // A `fold` edit with sides of one size must change every code point to one of the same size: offsets inside it map
    // one to one. Inside any other edit there is nothing to point at.
    void add(Span raw, Span out, EditReason reason);

    const std::vector<Edit>& edits() const { return edits_; }
    bool empty() const { return edits_.empty(); }

    // The raw range of a range of the result, and back: a start inside an edit goes to the edit's start, an end to its
    // end; ranges deleted at the very border stay outside. O(log edits).
    Span to_raw(Span out) const;
    Span from_raw(Span raw) const;

    friend bool operator==(const EditList&, const EditList&) = default;

  private:
    std::vector<Edit> edits_;
};

// The edits of `second` after `first`: from the raw text of `first` to the result of `second`. Linear time.
EditList compose(const EditList& first, const EditList& second);

// A transformed text and how it came about.
struct Edited {
    std::string text;
    EditList edits;
};

}  // namespace retold::text
