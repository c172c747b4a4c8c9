// Numbers for words, in the order of their first appearance. Words of up to 16 bytes stand in the table itself, so that
// most lookups touch memory once.
#pragma once
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "retold/base/hash.hpp"

namespace retold::tokenize {

// A word with the group it is numbered in, as its language.
struct GroupedWord {
    std::string word;
    std::uint32_t group = 0;
};

class WordInterner {
  public:
    // The number of the word in its group; a new one gets the next number. Amortised constant time.
    std::uint32_t operator()(std::string_view word, std::uint32_t group = 0) {
        if (word.size() > 16) return long_word(word, group);
        return short_word(read_up_to_8(word), word.size() > 8 ? read_up_to_8(word.substr(8)) : 0, word.size(), group,
                          [&] { return std::string(word); });
    }

    // The same for a word in two registers, zero behind its `size` bytes; `text()` is called for a new one.
    template <typename Text>
    std::uint32_t short_word(std::uint64_t low, std::uint64_t high, std::size_t size, std::uint32_t group,
                             const Text& text) {
        if (2 * words_.size() >= slots_.size()) grow();
        const std::uint32_t tag = group << 8U | static_cast<std::uint32_t>(size);
        for (std::size_t at = hash(low, high, tag) & mask();; at = (at + 1) & mask()) {
            Slot& slot = slots_[at];
            if (slot.number == 0) {
                words_.push_back({text(), group});
                slot = {low, high, tag, static_cast<std::uint32_t>(words_.size())};
            } else if (slot.low != low || slot.high != high || slot.tag != tag) {
                continue;
            }
            return slot.number - 1;
        }
    }

    std::vector<GroupedWord> take() && { return std::move(words_); }

  private:
    // A word of up to 16 bytes; or, with size 255, two hashes of a longer one.
    struct Slot {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        std::uint32_t tag = 0;     // group and size
        std::uint32_t number = 0;  // 0: free, else one more than the word's number
    };

    static constexpr std::uint32_t long_size = 255;

    std::size_t mask() const { return slots_.size() - 1; }
    std::uint64_t hash(std::uint64_t low, std::uint64_t high, std::uint32_t tag) const {
        return fold_multiply(low ^ seed_, high ^ (tag + 0x9E3779B97F4A7C15ULL));
    }

    static std::uint64_t read_up_to_8(std::string_view bytes) {
        std::uint64_t value = 0;
        const std::size_t size = bytes.size() < 8 ? bytes.size() : 8;
        for (std::size_t i = 0; i < size; ++i) {
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
        }
        return value;
    }

    std::uint32_t long_word(std::string_view word, std::uint32_t group) {
        if (2 * words_.size() >= slots_.size()) grow();
        const std::uint64_t low = HashKey()(word);
        const std::uint32_t tag = group << 8U | long_size;
        for (std::size_t at = hash(low, 0, tag) & mask();; at = (at + 1) & mask()) {
            Slot& slot = slots_[at];
            if (slot.number == 0) {
                words_.push_back({std::string(word), group});
                slot = {low, 0, tag, static_cast<std::uint32_t>(words_.size())};
            } else if (slot.low != low || slot.tag != tag || words_[slot.number - 1].word != word) {
                continue;
            }
            return slot.number - 1;
        }
    }

    void grow() {
        std::vector<Slot> old(slots_.empty() ? 512 : 2 * slots_.size());
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.number == 0) continue;
            std::size_t at = hash(slot.low, slot.high, slot.tag) & mask();
            while (slots_[at].number != 0) at = (at + 1) & mask();
            slots_[at] = slot;
        }
    }

    std::vector<Slot> slots_;
    std::vector<GroupedWord> words_;
    std::uint64_t seed_ = HashKey()(std::uint64_t{0});
};

}  // namespace retold::tokenize
