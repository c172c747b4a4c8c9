// A comparison whose positions are bytes, whatever those of the one given are.
#pragma once
#include <optional>
#include <vector>

#include "retold/compare/comparison.hpp"
#include "retold/compare/facts/facts.hpp"

namespace retold::compare {

class ByteView {
  public:
    // Copies only a comparison in code points. The one given must outlive the view.
    explicit ByteView(const Comparison& given);
    const Comparison& comparison() const { return bytes_ ? *bytes_ : given_; }
    // The slots of a document of the comparison given, with their spans in bytes.
    std::vector<annotate::Slot> to_bytes(std::size_t document, std::vector<annotate::Slot> slots) const;
    // Turns the positions of facts found in bytes into those of the comparison given.
    void restore(std::vector<Fact>& facts) const;

  private:
    const Comparison& given_;
    std::optional<Comparison> bytes_;
};

}  // namespace retold::compare
