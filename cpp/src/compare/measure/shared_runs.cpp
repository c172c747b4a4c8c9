#include "compare/measure/shared_runs.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace retold::compare {
namespace {

// What was added once and more than once, told by some bits of its hash (Bloom 1970, with one function).
class Repeated {
  public:
    explicit Repeated(std::size_t hashes) {
        constexpr std::size_t bits_each = 16;  // chosen: one in sixteen others is taken for one that repeats
        const std::size_t words = std::bit_ceil(hashes * bits_each / 64 + 1);
        once_.resize(words);
        again_.resize(words);
    }

    void add(std::uint64_t hash) {
        const std::size_t word = word_of(hash);
        again_[word] |= once_[word] & bit_of(hash);
        once_[word] |= bit_of(hash);
    }

    bool may_hold(std::uint64_t hash) const { return (again_[word_of(hash)] & bit_of(hash)) != 0; }

  private:
    std::size_t word_of(std::uint64_t hash) const { return static_cast<std::size_t>(hash >> 6U) & (once_.size() - 1); }
    static std::uint64_t bit_of(std::uint64_t hash) { return std::uint64_t{1} << (hash & 63U); }

    std::vector<std::uint64_t> once_;
    std::vector<std::uint64_t> again_;
};

}  // namespace

std::vector<Runs> keep_shared(std::vector<std::vector<std::uint64_t>> pages) {
    std::size_t all = 0;
    for (const auto& page : pages) all += page.size();
    Repeated repeated(all);
    for (const auto& page : pages) {
        for (const std::uint64_t run : page) repeated.add(run);
    }
    std::vector<Runs> runs;
    runs.reserve(pages.size());
    for (auto& page : pages) {
        const std::size_t count = page.size();
        std::erase_if(page, [&](std::uint64_t run) { return !repeated.may_hold(run); });
        runs.push_back({{page.begin(), page.end()}, count});  // without room to grow
        page = {};
    }
    return runs;
}

}  // namespace retold::compare
