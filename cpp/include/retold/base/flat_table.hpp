// A hash table in one array, for small keys and values: a look-up touches memory once or twice and allocates nothing.
// Open addressing with linear probing, at most half full; keys are mixed with a seed of the process, so that hostile
// keys cannot collide on purpose. It grows and never shrinks; nothing is taken out.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "retold/base/hash.hpp"

namespace retold {

// Hash of a key. A key of another type than these has a function of this name beside it.
inline std::uint64_t seeded_hash(std::uint64_t key, std::uint64_t seed) {
    return fold_multiply(key ^ seed, 0x9E3779B97F4A7C15ULL);
}
inline std::uint64_t seeded_hash(std::string_view key, std::uint64_t seed) {
    return hash_bytes(key, seed);
}

// Keys are compared with == and made without arguments. There is no way to walk over them: their order would differ
// from run to run.
template <typename Key, typename Value>
class FlatTable {
  public:
    // The value of the key; Value() if it is new. References hold until the next new key. Amortised constant time.
    Value& operator[](const Key& key) {
        if (key == Key()) {
            size_ += has_free_key_ ? 0U : 1U;
            has_free_key_ = true;
            return of_free_key_;
        }
        if (2 * (size_ + 1) > places_.size()) grow(next_size());
        auto& place = places_[place_of(key)];
        if (place.first == Key()) {
            place.first = key;
            ++size_;
        }
        return place.second;
    }

    // The value of the key; null if it is not there. Constant time.
    const Value* find(const Key& key) const {
        if (key == Key()) return has_free_key_ ? &of_free_key_ : nullptr;
        if (places_.empty()) return nullptr;
        const auto& place = places_[place_of(key)];
        return place.first == Key() ? nullptr : &place.second;
    }

    // Brings the place of a key, which find() will soon be asked for, nearer.
    void prefetch(const Key& key) const {
        if (!places_.empty()) __builtin_prefetch(&places_[first_place_of(key)]);
    }

    // Room for so many keys without growing.
    void reserve(std::size_t keys) {
        std::size_t size = next_size();
        while (size < 2 * (keys + 1)) size *= 2;
        if (places_.size() < 2 * (keys + 1)) grow(size);
    }

    std::size_t size() const { return size_; }

  private:
    std::size_t first_place_of(const Key& key) const {
        return static_cast<std::size_t>(seeded_hash(key, seed_)) & (places_.size() - 1);
    }

    // Where the key is, or would go.
    std::size_t place_of(const Key& key) const {
        const std::size_t mask = places_.size() - 1;
        std::size_t at = first_place_of(key);
        while (!(places_[at].first == key) && !(places_[at].first == Key())) at = (at + 1) & mask;
        return at;
    }

    std::size_t next_size() const { return places_.empty() ? 32 : 2 * places_.size(); }

    void grow(std::size_t size) {
        std::vector<std::pair<Key, Value>> old(size);
        old.swap(places_);
        for (auto& place : old) {
            if (!(place.first == Key())) places_[place_of(place.first)] = std::move(place);
        }
    }

    // A place with Key() is free; the value of that key stands apart.
    std::vector<std::pair<Key, Value>> places_;
    std::size_t size_ = 0;
    std::uint64_t seed_ = HashKey()(std::uint64_t{0});
    Value of_free_key_{};
    bool has_free_key_ = false;
};

}  // namespace retold
