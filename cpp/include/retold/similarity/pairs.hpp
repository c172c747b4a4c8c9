// Pairs of rows with a score: what every join of this floor returns, as columns.
#pragma once
#include <cstddef>
#include <cstdint>
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

}  // namespace retold::similarity
