// A hash table for keys that are held elsewhere, in the order in which they came: it finds a key's number in four bytes
// a place. Open addressing with linear probing, at most two thirds full; it never shrinks.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "retold/base/hash.hpp"

namespace retold {

class NumberTable {
  public:
    // Mix it into the hashes of keys (seeded_hash), so that hostile ones cannot collide on purpose.
    std::uint64_t seed() const { return seed_; }
    std::size_t size() const { return size_; }

    // The number of the key for which is(number) holds; size() if it is not there. Constant time.
    template <typename Is>
    std::uint32_t find(std::uint64_t hash, const Is& is) const {
        return places_.empty() ? size_ : number_at(place_of(hash, is));
    }

    // The same, but a key that is not there gets the number size(); the caller holds it from then on, for
    // hash_of(number) to tell its hash. Amortised constant time.
    template <typename Is, typename HashOf>
    std::uint32_t add(std::uint64_t hash, const Is& is, const HashOf& hash_of) {
        if (3 * (std::size_t{size_} + 1) > 2 * places_.size()) resize(2 * places_.size(), hash_of);
        const std::size_t place = place_of(hash, is);
        if (places_[place] == 0) places_[place] = ++size_;
        return places_[place] - 1;
    }

    // Room for so many keys without growing, before there are any.
    void reserve(std::size_t keys) { places_.assign(std::max(least, 3 * (keys + 1) / 2), 0); }

  private:
    static constexpr std::size_t least = 32;

    std::uint32_t number_at(std::size_t place) const { return places_[place] == 0 ? size_ : places_[place] - 1; }

    // Where the key is, or would go.
    template <typename Is>
    std::size_t place_of(std::uint64_t hash, const Is& is) const {
        __extension__ using Wide = unsigned __int128;
        auto at = static_cast<std::size_t>((Wide{hash} * places_.size()) >> 64U);
        while (places_[at] != 0 && !is(places_[at] - 1)) at = at + 1 == places_.size() ? 0 : at + 1;
        return at;
    }

    template <typename HashOf>
    void resize(std::size_t places, const HashOf& hash_of) {
        std::vector<std::uint32_t>().swap(places_);  // never room for both
        places_.assign(std::max(least, places), 0);
        const auto none = [](std::uint32_t /*number*/) { return false; };
        for (std::uint32_t number = 0; number < size_; ++number) places_[place_of(hash_of(number), none)] = number + 1;
    }

    std::vector<std::uint32_t> places_;  // a number plus one; 0 where nothing is
    std::uint32_t size_ = 0;
    std::uint64_t seed_ = HashKey()(std::uint64_t{0});
};

}  // namespace retold
