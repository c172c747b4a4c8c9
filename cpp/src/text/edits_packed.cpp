// How a list keeps its edits: a head byte, then what the head says is missing, each as a number in base 128 (LEB128).
//
//   bits 0-1   text before it: 0 none, 1 as much on both sides, 2 two numbers
//   bits 2-3   size of the raw side: 0 to 2, or 3 for a number
//   bits 4-5   size of the other side, likewise
//   bit 6      another reason than the edit before, which follows
#include "retold/text/edits.hpp"

namespace retold::text {
namespace {

void put_number(std::vector<std::uint8_t>& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) out.push_back(static_cast<std::uint8_t>(value | 0x80U));
    out.push_back(static_cast<std::uint8_t>(value));
}

std::uint64_t take_number(const std::vector<std::uint8_t>& from, std::size_t& place) {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        const std::uint64_t byte = from[place++];
        value |= (byte & 0x7FU) << shift;
        if (byte < 0x80) return value;
    }
}

unsigned size_code(std::size_t size) {
    return size < 3 ? static_cast<unsigned>(size) : 3U;
}

}  // namespace

void EditList::pack(const Edit& edit) {
    if ((size_ - 1) % every == 0) {
        milestones_.push_back({edit, packed_.size()});
    } else {
        const std::size_t raw_gap = edit.raw.start - packed_last_.raw.end;
        const std::size_t out_gap = edit.out.start - packed_last_.out.end;
        const unsigned gap = raw_gap != out_gap ? 2U : raw_gap == 0 ? 0U : 1U;
        const unsigned raw_code = size_code(edit.raw.size());
        const unsigned out_code = size_code(edit.out.size());
        const bool other_reason = edit.reason != packed_last_.reason;
        packed_.push_back(
            static_cast<std::uint8_t>(gap | raw_code << 2U | out_code << 4U | (other_reason ? 1U : 0U) << 6U));
        if (gap != 0) put_number(packed_, raw_gap);
        if (gap == 2) put_number(packed_, out_gap);
        if (raw_code == 3) put_number(packed_, edit.raw.size());
        if (out_code == 3) put_number(packed_, edit.out.size());
        if (other_reason) put_number(packed_, static_cast<std::uint32_t>(edit.reason));
    }
    packed_last_ = edit;
}

void EditList::Iterator::read() {
    if (index_ + 1 >= list_->size_) {
        edit_ = list_->last_;
        return;
    }
    if (index_ % every == 0) {
        const Milestone& stone = list_->milestones_[index_ / every];
        edit_ = stone.edit;
        place_ = stone.place;
        return;
    }
    const std::vector<std::uint8_t>& packed = list_->packed_;
    const unsigned head = packed[place_++];
    const unsigned gap = head & 3U;
    const std::size_t raw_gap = gap == 0 ? 0 : take_number(packed, place_);
    const std::size_t out_gap = gap == 2 ? take_number(packed, place_) : raw_gap;
    const auto size = [&](unsigned code) -> std::size_t { return code < 3 ? code : take_number(packed, place_); };
    const std::size_t raw_size = size(head >> 2U & 3U);
    const std::size_t out_size = size(head >> 4U & 3U);
    edit_.raw = {edit_.raw.end + raw_gap, edit_.raw.end + raw_gap + raw_size};
    edit_.out = {edit_.out.end + out_gap, edit_.out.end + out_gap + out_size};
    if ((head & 64U) != 0) edit_.reason = static_cast<EditReason>(take_number(packed, place_));
}

std::vector<Edit> EditList::edits() const {
    std::vector<Edit> all;
    all.reserve(size_);
    for (const Edit& edit : *this) all.push_back(edit);
    return all;
}

}  // namespace retold::text
