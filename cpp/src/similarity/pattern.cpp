// See pattern.hpp.
#include "pattern.hpp"

#include <algorithm>

#include "retold/base/hash.hpp"

namespace retold::similarity {

std::size_t Alphabet::slot_of(char32_t symbol) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = static_cast<std::size_t>(mix(symbol)) & mask;
    while (slots_[slot].number != 0 && slots_[slot].symbol != symbol) slot = (slot + 1) & mask;
    return slot;
}

void Alphabet::grow() {
    std::vector<Slot> old(std::max<std::size_t>(64, slots_.size() * 2));
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.number != 0) slots_[slot_of(slot.symbol)] = slot;
    }
}

std::uint32_t Alphabet::add(char32_t symbol) {
    if (symbol < direct_.size()) {
        if (direct_[symbol] == 0) direct_[symbol] = size_++;
        return direct_[symbol];
    }
    if (used_ * 2 >= slots_.size()) grow();
    Slot& slot = slots_[slot_of(symbol)];
    if (slot.number == 0) {
        slot = {symbol, size_++};
        ++used_;
    }
    return slot.number;
}

Pattern::Pattern(std::u32string_view pattern) : length_(pattern.size()), words_(words_for(pattern.size())) {
    std::uint64_t* rows = few_.data();
    if (words_ <= 1) {
        few_[0] = 0;
        for (std::size_t i = 0; i < length_; ++i) {
            const std::size_t before = alphabet_.size();
            const std::uint32_t number = alphabet_.add(pattern[i]);
            if (alphabet_.size() != before) few_[number] = 0;
            few_[number] |= std::uint64_t{1} << i;
        }
    } else {
        for (const char32_t symbol : pattern) alphabet_.add(symbol);
        many_.assign(alphabet_.size() * words_, 0);
        rows = many_.data();
        for (std::size_t i = 0; i < length_; ++i) {
            rows[alphabet_.find(pattern[i]) * words_ + i / word_bits] |= std::uint64_t{1} << (i % word_bits);
        }
    }
    rows_ = rows;
}

std::size_t strip_common(std::u32string_view& a, std::u32string_view& b) {
    const auto [left, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto before = static_cast<std::size_t>(left - a.begin());
    a.remove_prefix(before);
    b.remove_prefix(before);
    std::size_t after = 0;
    while (after < a.size() && after < b.size() && a[a.size() - 1 - after] == b[b.size() - 1 - after]) ++after;
    a.remove_suffix(after);
    b.remove_suffix(after);
    return before + after;
}

}  // namespace retold::similarity
