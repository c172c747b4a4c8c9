// Lists of the rows that have a key, for finding the rows that share most rare keys with a row in bounded time.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace retold::compare {

// Immutable once made; many threads may ask.
class RareLists {
  public:
    struct Entry {
        std::uint64_t key = 0;
        std::uint32_t row = 0;
        float weight = 1;
    };
    struct Found {
        std::uint32_t row = 0;
        float sum = 0;  // of the products of weights
    };
    // What a thread needs while it asks; one for each thread.
    struct Scratch {
        explicit Scratch(std::size_t rows) : sums(rows) {}
        std::vector<float> sums;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> keys;  // how many rows have it, and its list
    };

    // A row has a key at most once. O(entries log entries).
    RareLists(std::vector<Entry> entries, std::size_t rows);

    // The same for keys that are numbers below `keys`, without their entries: `each(row, add)` calls add(key, weight)
    // for those of a row, the same at every call. Linear time, and no memory but that of the lists.
    using Add = std::function<void(std::uint32_t key, float weight)>;
    RareLists(std::size_t rows, std::size_t keys, const std::function<void(std::uint32_t row, const Add& add)>& each);

    // The rows that share keys with `row`, in no order. Keys of few rows are looked up first, as long as no more than
    // `budget` places are seen; sums are the same in whatever order the rows came.
    std::vector<Found> sharing(std::uint32_t row, std::size_t budget, Scratch& scratch) const;

  private:
    struct Place {
        std::uint32_t row = 0;
        float weight = 0;
    };
    std::span<const Place> list(std::uint32_t number) const {
        return std::span(places_).subspan(starts_[number], starts_[number + 1] - starts_[number]);
    }

    std::vector<std::size_t> starts_ = {0};  // of the lists, ordered by key; keys of one row have none
    std::vector<Place> places_;              // ascending rows in each list
    std::vector<std::size_t> row_starts_;    // of each row, where its lists begin
    std::vector<std::uint32_t> row_lists_;

    void list_rows(std::size_t rows);
    float weight_in(std::uint32_t number, std::uint32_t row) const;
};

}  // namespace retold::compare
