// Numbers for words, in the order of their first appearance. Words of up to 16 bytes stand in the table itself, so that
// most lookups touch memory once.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "retold/base/flat_table.hpp"

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
        std::uint32_t& number = numbers_[{low, high, tag_of(group, size)}];
        if (number == 0) {
            words_.push_back({text(), group});
            number = static_cast<std::uint32_t>(words_.size());
        }
        return number - 1;
    }

    std::vector<GroupedWord> take() && { return std::move(words_); }

  private:
    // A word of up to 16 bytes, zero behind them; or the hash of a longer one and how many others have had it before.
    struct Key {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        std::uint32_t tag = 0;  // group and size
        friend bool operator==(const Key&, const Key&) = default;
        friend std::uint64_t seeded_hash(const Key& key, std::uint64_t seed) {
            return fold_multiply(key.low ^ seed, key.high ^ (key.tag + 0x9E3779B97F4A7C15ULL));
        }
    };

    static constexpr std::size_t long_size = 255;
    static std::uint32_t tag_of(std::uint32_t group, std::size_t size) {
        return group << 8U | static_cast<std::uint32_t>(size);
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
        for (Key key{HashKey()(word), 0, tag_of(group, long_size)};; ++key.high) {
            std::uint32_t& number = numbers_[key];
            if (number == 0) {
                words_.push_back({std::string(word), group});
                number = static_cast<std::uint32_t>(words_.size());
            } else if (words_[number - 1].word != word) {
                continue;
            }
            return number - 1;
        }
    }

    FlatTable<Key, std::uint32_t> numbers_;  // one more than the word's number
    std::vector<GroupedWord> words_;
};

}  // namespace retold::tokenize
