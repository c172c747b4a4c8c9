// Numbers for strings, in the order of their first appearance.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "retold/base/hash.hpp"

namespace retold::tokenize {

class Interner {
  public:
    // The number of the string; a new one gets the next number. Amortised constant time.
    std::uint32_t operator()(std::string_view text) {
        if (texts_.size() * 2 >= slots_.size()) grow();
        const std::uint64_t hash = HashKey()(text);
        for (std::size_t slot = hash & (slots_.size() - 1);; slot = (slot + 1) & (slots_.size() - 1)) {
            Slot& entry = slots_[slot];
            if (entry.number == 0) {
                texts_.emplace_back(text);
                entry = {hash, static_cast<std::uint32_t>(texts_.size())};
                return entry.number - 1;
            }
            if (entry.hash == hash && texts_[entry.number - 1] == text) return entry.number - 1;
        }
    }

    const std::vector<std::string>& texts() const { return texts_; }
    std::vector<std::string> take() && { return std::move(texts_); }

  private:
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t number = 0;  // 0: free, else one more than the index into texts_
    };

    void grow() {
        std::vector<Slot> old(slots_.empty() ? 256 : 2 * slots_.size());
        old.swap(slots_);
        for (const Slot& entry : old) {
            if (entry.number == 0) continue;
            std::size_t slot = entry.hash & (slots_.size() - 1);
            while (slots_[slot].number != 0) slot = (slot + 1) & (slots_.size() - 1);
            slots_[slot] = entry;
        }
    }

    std::vector<Slot> slots_;
    std::vector<std::string> texts_;
};

}  // namespace retold::tokenize
