// What the pages of one comparison state, read once for all findings and kept; every position is a byte.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "compare/facts/byte_view.hpp"
#include "compare/facts/page_values.hpp"
#include "retold/annotate/annotations.hpp"
#include "retold/base/parallel.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Not safe for several threads at once: its owner takes care of that.
class PageStore {
  public:
    using Slots = std::vector<annotate::Slot>;

    // `own`: for each document its values of the user's types, in the positions of `given`, which must outlive this.
    PageStore(const Comparison& given, std::vector<Slots> own);

    const ByteView& view() const { return view_; }
    const Comparison& comparison() const { return view_.comparison(); }

    // Read for the documents that are marked; what is read already stays. Linear in their text.
    void read_stated(const std::vector<bool>& wanted, const RunOptions& run);
    void read_values(const std::vector<bool>& wanted, const RunOptions& run);
    void read_page(std::size_t document);  // both, of one

    // Of documents that have been read: each by itself, names as the page has them.
    const annotate::Annotations& stated(std::size_t document) const { return *stated_[document]; }
    const PageReading& values(std::size_t document) const { return *values_[document]; }
    PageReading& values(std::size_t document) { return *values_[document]; }

    // Names of pages on one matter brought together; empty for pages that were not asked for.
    const std::vector<annotate::Annotations>& folded(const RunOptions& run);         // of all pages
    const std::vector<annotate::Annotations>& folded_beside(const RunOptions& run);  // see pages_beside

    // The pages whose statements are compared: of few pages all, as names of all lead those of one page together; of
    // many those that stand beside another page of their story.
    const std::vector<bool>& pages_beside() const { return beside_; }

  private:
    PageReading values_of(std::size_t document) const;
    std::vector<annotate::Annotations> fold(const std::vector<bool>& wanted, const RunOptions& run);

    ByteView view_;
    std::vector<Slots> own_;
    std::vector<bool> beside_;
    std::vector<std::optional<annotate::Annotations>> stated_;
    std::vector<std::optional<PageReading>> values_;
    std::optional<std::vector<annotate::Annotations>> folded_;
    std::optional<std::vector<annotate::Annotations>> folded_beside_;
};

// Whether the pages of a pair tell one story and their sentences were aligned.
bool is_side_by_side(const Pair& pair);

}  // namespace retold::compare
