// The longest common subsequences of one string with eight others at once: each step of one waits for the step before,
// so that eight go by in little more than the time of one. Private to the string matches.
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

class ChoiceBatch {
  public:
    static constexpr std::size_t width = 8;
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
    Lengths common(std::span<const Choice> choices, const Lengths& needed, SimdLevel level) const;

    static constexpr std::size_t symbols = 256;

  private:
    std::size_t size_;
    std::size_t words_;
    std::array<std::uint64_t, 2 * symbols> bits_{};  // [word][byte]: the byte's places in the query; none from 128 on
};

// Texts of one length are gathered until they fill a batch.
class ChoiceBuckets {
  public:
    // Keeps a text that a batch takes. If it fills a batch, that is given and forgotten; it stands until the next call.
    std::span<const Choice> add(const Choice& choice) {
        const std::size_t length = choice.text.size();
        Choice* bucket = places_.data() + length * ChoiceBatch::width;
        bucket[sizes_[length]++] = choice;
        if (sizes_[length] < ChoiceBatch::width) return {};
        sizes_[length] = 0;
        return {bucket, ChoiceBatch::width};
    }
    // Calls visit(batch) for all that are left, sorted by length, and forgets them.
    template <typename Visit>
    void empty(const Visit& visit) {
        std::array<Choice, ChoiceBatch::width> batch;
        std::size_t size = 0;
        for (std::size_t length = 0; length < sizes_.size(); ++length) {
            for (std::size_t i = 0; i < sizes_[length]; ++i) {
                batch[size++] = places_[length * ChoiceBatch::width + i];
                if (size < batch.size()) continue;
                visit(std::span<const Choice>(batch));
                size = 0;
            }
            sizes_[length] = 0;
        }
        if (size > 0) visit(std::span<const Choice>(batch).first(size));
    }

  private:
    static constexpr std::size_t lengths = ChoiceBatch::longest_choice + 1;
    std::array<std::uint8_t, lengths> sizes_{};
    std::vector<Choice> places_ = std::vector<Choice>(lengths * ChoiceBatch::width);
};

}  // namespace retold::similarity
