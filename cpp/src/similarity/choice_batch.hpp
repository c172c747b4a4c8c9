// The longest common subsequences of one string with sixteen others at once: each step of one waits for the step
// before, so that many go by in little more than the time of one. Private to the string matches.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pattern.hpp"
#include "retold/base/cpu.hpp"

namespace retold::similarity {

// A text and the row it stands in.
struct Choice {
    std::string_view text;
    std::uint32_t row = 0;
};

// The ways to do it. All find the same.
enum class BatchKernel { scalar, avx2, avx512 };

// The best that this machine runs and the level allows.
BatchKernel best_batch_kernel(SimdLevel level);

// Numbers for the symbols of a query: from 1, others have 0.
struct ChoiceCodes {
    static constexpr std::size_t most = 64;
    std::size_t count = 1;  // more than `most`: the numbers do not suffice, and mean nothing
    alignas(64) std::array<std::uint8_t, 128> of_symbol{};
    alignas(64) std::array<std::array<std::uint64_t, most>, 2> places{};  // [word][code]
};

class ChoiceBatch {
  public:
    static constexpr std::size_t width = 16;
    static constexpr std::size_t longest_query = 2 * word_bits;
    static constexpr std::size_t longest_choice = 512;  // chosen: longer ones are rare, and seldom of one size

    // `query` has at most longest_query code points.
    explicit ChoiceBatch(std::u32string_view query);

    // Whether the text can be in a batch: it is ASCII and not too long.
    static bool takes(std::string_view choice);

    using Lengths = std::array<std::size_t, width>;

    // For each of some texts that a batch takes, sorted by length and at most `width`, the length of the subsequence
    // that it has in common with the query; where that is below needed[i], perhaps something else below it. Quickest
    // for texts of one length.
    Lengths common(std::span<const Choice> choices, const Lengths& needed, BatchKernel kernel) const;

    static constexpr std::size_t symbols = 256;

  private:
    void add_codes(std::u32string_view query);

    std::size_t size_;
    std::size_t words_;
    std::array<std::uint64_t, 2 * symbols> bits_{};  // [word][byte]: the byte's places in the query; none from 128 on
    ChoiceCodes codes_;
};

// Texts of one length are gathered until they fill a batch.
class ChoiceBuckets {
  public:
    // Keeps a text that a batch takes. If it fills a batch, that is given and forgotten; it stands until the next call.
    std::span<const Choice> add(const Choice& choice) {
        std::uint16_t& number = numbers_[choice.text.size()];
        if (number == 0) {
            buckets_.emplace_back();
            number = static_cast<std::uint16_t>(buckets_.size());
        }
        Bucket& bucket = buckets_[number - 1U];
        bucket.choices[bucket.size++] = choice;
        if (bucket.size < ChoiceBatch::width) return {};
        bucket.size = 0;
        return bucket.choices;
    }
    // Calls visit(batch) for all that are left, sorted by length, and forgets them.
    template <typename Visit>
    void empty(const Visit& visit) {
        std::array<Choice, ChoiceBatch::width> batch;
        std::size_t size = 0;
        for (const std::uint16_t number : numbers_) {
            if (number == 0) continue;
            Bucket& bucket = buckets_[number - 1U];
            for (std::size_t i = 0; i < bucket.size; ++i) {
                batch[size++] = bucket.choices[i];
                if (size < batch.size()) continue;
                visit(std::span<const Choice>(batch));
                size = 0;
            }
            bucket.size = 0;
        }
        if (size > 0) visit(std::span<const Choice>(batch).first(size));
    }

  private:
    struct Bucket {
        std::array<Choice, ChoiceBatch::width> choices;
        std::size_t size = 0;
    };
    std::array<std::uint16_t, ChoiceBatch::longest_choice + 1> numbers_{};  // of the buckets by length; 0: none yet
    std::vector<Bucket> buckets_;
};

}  // namespace retold::similarity
