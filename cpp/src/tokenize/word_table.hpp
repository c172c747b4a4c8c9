// A small set of words known by the hash of their fold key, each with some bits: lookups cost a few nanoseconds and no
// allocation. Holds words of our own data files only, so a fixed hash is safe; a text can at most pretend to hold one.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "retold/base/hash.hpp"
#include "retold/text/normalize.hpp"

namespace retold::tokenize {

class WordTable {
  public:
    // The bits of a word, to be changed; none at first.
    std::uint32_t& operator[](std::string_view word) {
        if (count_ * 2 >= entries_.size()) grow();
        Entry& entry = entries_[slot_of(key_of(hash_bytes(text::fold_key(word))))];
        if (entry.key == 0) {
            entry.key = key_of(hash_bytes(text::fold_key(word)));
            ++count_;
        }
        return entry.bits;
    }

    // The bits of the word with this hash (hash_word); 0 if it is not there.
    std::uint32_t find(std::uint64_t hash) const {
        return entries_.empty() ? 0U : entries_[slot_of(key_of(hash))].bits;
    }

    std::size_t size() const { return count_; }

  private:
    struct Entry {
        std::uint64_t key = 0;  // 0: free
        std::uint32_t bits = 0;
    };

    static std::uint64_t key_of(std::uint64_t hash) { return hash == 0 ? 1 : hash; }

    // Where the key is, or would go.
    std::size_t slot_of(std::uint64_t key) const {
        const std::size_t mask = entries_.size() - 1;
        std::size_t slot = static_cast<std::size_t>(key) & mask;
        while (entries_[slot].key != key && entries_[slot].key != 0) slot = (slot + 1) & mask;
        return slot;
    }

    void grow() {
        std::vector<Entry> old(entries_.empty() ? 64 : 2 * entries_.size());
        old.swap(entries_);
        for (const Entry& entry : old) {
            if (entry.key != 0) entries_[slot_of(entry.key)] = entry;
        }
    }

    std::vector<Entry> entries_;
    std::size_t count_ = 0;
};

}  // namespace retold::tokenize
