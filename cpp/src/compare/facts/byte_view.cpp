#include "compare/facts/byte_view.hpp"

#include "retold/text/code_points.hpp"

namespace retold::compare {

ByteView::ByteView(const Comparison& given) : given_(given) {
    if (given.offsets == Offsets::code_points) bytes_ = with_bytes(given);
}

std::vector<annotate::Slot> ByteView::to_bytes(std::size_t document, std::vector<annotate::Slot> slots) const {
    if (!bytes_) return slots;
    const text::CodePointIndex index(bytes_->documents[document].raw);
    for (annotate::Slot& slot : slots) slot.span = index.to_bytes(slot.span);
    return slots;
}

void ByteView::restore(std::vector<Fact>& facts) const {
    if (!bytes_) return;
    std::vector<text::CodePointIndex> indexes;
    indexes.reserve(bytes_->documents.size());
    for (const Document& document : bytes_->documents) indexes.emplace_back(document.raw);
    for (Fact& fact : facts) {
        for (Cell& cell : fact.cells) cell.slot.span = indexes[cell.document].to_code_points(cell.slot.span);
    }
}

}  // namespace retold::compare
