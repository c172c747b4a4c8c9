// Which places of which texts have a seed in common. Private to the passages of a column.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace retold::similarity {

// A seed of one text.
struct Occurrence {
    std::uint64_t hash = 0;
    std::uint32_t row = 0;
    std::uint32_t word = 0;
};

// Equal seeds of two texts, row_a < row_b.
struct SeedLink {
    std::uint32_t row_a = 0;
    std::uint32_t row_b = 0;
    std::uint32_t word_a = 0;
    std::uint32_t word_b = 0;
};

// Seeds of some texts, grouped by the top bits of their hashes.
class Partitions {
  public:
    static constexpr std::size_t count = 256;

    Partitions() = default;
    explicit Partitions(const std::vector<Occurrence>& seeds);
    std::span<const Occurrence> operator[](std::size_t partition) const {
        return std::span(seeds_).subspan(first_[partition], first_[partition + 1] - first_[partition]);
    }

  private:
    std::vector<Occurrence> seeds_;
    std::array<std::size_t, count + 1> first_{};
};

// What is known of the texts' sources.
class Sources {
  public:
    // Empty: nothing is known.
    explicit Sources(std::span<const std::uint32_t> of_row);
    bool same(std::uint32_t row, std::uint32_t other) const;
    // Takes out of `group` (one seed, sorted by row) the texts of each source of which it is the furniture.
    void drop_furniture(std::vector<Occurrence>& group) const;

  private:
    std::span<const std::uint32_t> of_row_;
    std::unordered_map<std::uint32_t, std::size_t> texts_;  // of each source
};

// The links that the seeds of one partition make, those of all chunks of texts together.
std::vector<SeedLink> link_seeds(const std::vector<Partitions>& chunks, std::size_t partition, const Sources& sources);

}  // namespace retold::similarity
