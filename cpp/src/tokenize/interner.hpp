// Numbers for strings, in the order of their first appearance. Short keys held in two registers need no string to be
// compared: they stand in the table itself.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "retold/base/hash.hpp"

namespace retold::tokenize {

// A hash table from keys of type Key to the numbers of the order in which they came.
template <typename Key>
class NumberTable {
  public:
    // The number of the key, and whether it is new. `same(number)` says whether that number's key is this one.
    template <typename Same>
    std::pair<std::uint32_t, bool> find_or_add(const Key& key, std::uint64_t hash, const Same& same) {
        if (count_ * 2 >= slots_.size()) grow();
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
            Slot& entry = slots_[slot];
            if (entry.number == 0) {
                entry = {key, hash, ++count_};
                return {count_ - 1, true};
            }
            if (entry.key == key && same(entry.number - 1)) return {entry.number - 1, false};
        }
    }

  private:
    struct Slot {
        Key key{};
        std::uint64_t hash = 0;
        std::uint32_t number = 0;  // 0: free, else one more than the key's number
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
    std::uint32_t count_ = 0;
};

class Interner {
  public:
    // The number of the string; a new one gets the next number. Amortised constant time.
    std::uint32_t operator()(std::string_view text) {
        const std::uint64_t hash = HashKey()(text);
        const auto [number, added] =
            table_.find_or_add(hash, hash, [&](std::uint32_t one) { return texts_[one] == text; });
        if (added) texts_.emplace_back(text);
        return number;
    }

    std::vector<std::string> take() && { return std::move(texts_); }

  private:
    NumberTable<std::uint64_t> table_;
    std::vector<std::string> texts_;
};

}  // namespace retold::tokenize
