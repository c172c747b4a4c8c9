// Pairs of rows with a score: what every join of this floor returns, as columns.
#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace retold::similarity {

// Sorted by (left, right) unless a call says otherwise. In a self-join left < right; else left counts queries.
struct Pairs {
    std::vector<std::uint32_t> left;
    std::vector<std::uint32_t> right;
    std::vector<double> score;

    std::size_t size() const { return left.size(); }
    void add(std::uint32_t a, std::uint32_t b, double value);
    // Moves the other's pairs behind these.
    void append(Pairs&& other);
    friend bool operator==(const Pairs&, const Pairs&) = default;
};

// The pairs in order of (left, right). O(n log n).
Pairs sorted(const Pairs& pairs);

// How many pairs a join makes at most unless it is told otherwise: 1.6 GB, and twice that while they are sorted. Where
// there are more, the options are a mistake, and the result would fill any memory.
inline constexpr std::size_t usual_max_pairs = 100'000'000;

// Counts what the threads of one join make together.
class PairLimit {
  public:
    // `remedy` says in words what would make fewer.
    PairLimit(std::size_t most, std::string_view remedy) : most_(most), remedy_(remedy) {}
    // Throws InvalidArgument for the option max_pairs once there are more.
    void add(std::size_t pairs);

  private:
    std::atomic<std::size_t> count_{0};
    std::size_t most_;
    std::string_view remedy_;
};

}  // namespace retold::similarity
