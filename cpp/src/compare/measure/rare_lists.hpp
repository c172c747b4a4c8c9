// Lists of the rows that have a key, for finding the rows that share most rare keys with a row in bounded time.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace retold::compare {

// Immutable once made; many threads may ask. Three bytes for each place in a list of many rows, one or two
// more where rows are far apart.
class RareLists {
  public:
    struct Entry {
        std::uint64_t key = 0;
        std::uint32_t row = 0;
        float weight = 1;  // not negative
    };
    struct Found {
        std::uint32_t row = 0;
        float sum = 0;  // of the products of weights
    };
    // What a thread needs while it asks; one for each thread.
    struct Scratch {
        explicit Scratch(std::size_t rows) : sums(rows) {}
        struct Key {
            std::uint32_t rows = 0;  // that have it
            std::uint32_t list = 0;
            float weight = 0;
        };
        std::vector<float> sums;
        std::vector<Key> keys;
    };

    // Calls add(key, weight) for the keys of a row, each once, the same at every call; weights are not negative.
    using Add = std::function<void(std::uint32_t key, float weight)>;
    using Each = std::function<void(std::uint32_t row, const Add& add)>;

    // Keys are numbers below `keys`; those of more than `most` rows have no list. `each` is asked again by sharing(),
    // from many threads, as long as the lists are there. Linear time, no memory but that of the lists.
    RareLists(std::size_t rows, std::size_t keys, Each each,
              std::size_t most = std::numeric_limits<std::size_t>::max());

    // The same for a few entries with any keys, which are kept. A row has a key at most once. O(entries log entries).
    RareLists(std::vector<Entry> entries, std::size_t rows);

    // The rows that share keys with `row`, in no order. Keys of few rows are looked up first, as long as no more than
    // `budget` places are seen; sums are the same in whatever order the rows came.
    std::vector<Found> sharing(std::uint32_t row, std::size_t budget, Scratch& scratch) const;

  private:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;  // chosen: no list has this number

    Each each_;
    std::vector<std::uint32_t> list_of_;     // of each key
    std::vector<std::uint32_t> rows_in_;     // of each list, in the order of keys
    std::vector<std::size_t> starts_ = {0};  // of the lists
    // The places of a list, rows ascending: how far the row is from the one before as a varint, its weight in two
    // bytes, in 65,535 parts of the largest.
    std::string places_;
    float largest_ = 0;
};

}  // namespace retold::compare
