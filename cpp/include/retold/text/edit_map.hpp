// What a transformation changed, in code points, for callers that count those: edits with the lengths of both texts.
// It holds neither text.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "retold/text/edits.hpp"

namespace retold::text {

class EditMap {
  public:
    // Linear time.
    EditMap(std::string_view raw, const Edited& edited);
    // Of edits that count code points already. Throws DataError where they overlap, are out of order, or lie outside
    // the texts, which may come from a file.
    EditMap(std::size_t raw_size, std::size_t size, const std::vector<Edit>& edits);
    // Of edits whose raw side is no text: it goes on counting bytes.
    static EditMap from_bytes(std::size_t raw_size, std::string_view out, const EditList& edits);

    // As EditList; throws InvalidArgument for a range that is not inside the text. O(log edits).
    Span to_raw(std::int64_t start, std::int64_t end) const;
    Span from_raw(std::int64_t start, std::int64_t end) const;

    std::size_t raw_size() const { return raw_size_; }
    std::size_t size() const { return size_; }
    const EditList& edits() const { return edits_; }

    friend bool operator==(const EditMap&, const EditMap&) = default;

  private:
    EditMap(std::size_t raw_size, std::size_t size) : raw_size_(raw_size), size_(size) {}

    std::size_t raw_size_;
    std::size_t size_;
    EditList edits_;
};

}  // namespace retold::text
