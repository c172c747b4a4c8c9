// The words of a page as numbers, from 1 and the same for the same word: with these, what is known of words fits into
// plain arrays. Two bytes a word where the page has few different ones, as most have.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

namespace retold::clean {

class WordNumbers {
  public:
    // Set in the number of a word that carries no meaning.
    static constexpr std::uint32_t wide_bit = 1U << 31U;
    static constexpr std::uint32_t narrow_bit = 1U << 15U;  // where they take two bytes

    // Reads the numbers: 0 for a word that carries no meaning. Without a branch that depends on them.
    class Iterator {
      public:
        Iterator(const std::uint16_t* at, std::size_t halves) : at_(at), halves_(halves) {}
        std::uint32_t operator*() const {
            if (halves_ == 1) return *at_ & (*at_ / narrow_bit - 1U);
            std::uint32_t wide;
            std::memcpy(&wide, at_, sizeof wide);
            return wide & (wide / wide_bit - 1U);
        }
        Iterator& operator++() {
            at_ += halves_;
            return *this;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }

      private:
        const std::uint16_t* at_;
        std::size_t halves_;
    };
    struct Range {
        Iterator first;
        Iterator behind;
        Iterator begin() const { return first; }
        Iterator end() const { return behind; }
    };

    // Behind the others: a number with wide_bit or without.
    void add(std::uint32_t number) {
        const bool fits = (number & (wide_bit - 1U)) < narrow_bit && halves_ == 1;
        if (held_.size() == held_.capacity() || !fits) return add_slowly(number);
        held_.push_back(static_cast<std::uint16_t>(number | number / wide_bit * narrow_bit));
    }

    // Room for so many, as long as they take two bytes.
    void reserve(std::size_t words) { held_.reserve(words); }
    // Gives back room that is not used.
    void shrink() { held_.shrink_to_fit(); }
    std::size_t size() const { return held_.size() / halves_; }

    // Those of words [first, first + count).
    Range range(std::size_t first, std::size_t count) const {
        const std::uint16_t* at = held_.data() + first * halves_;
        return {{at, halves_}, {at + count * halves_, halves_}};
    }
    // take(number) for each of them, which is faster where there are many.
    template <typename Take>
    void each(std::size_t first, std::size_t count, const Take& take) const {
        const std::uint16_t* at = held_.data() + first * halves_;
        if (halves_ == 1) {
            for (std::size_t k = 0; k < count; ++k) take(*Iterator(at + k, 1));
        } else {
            for (std::size_t k = 0; k < count; ++k) take(*Iterator(at + 2 * k, 2));
        }
    }
    // The number of a word, whether it carries meaning or not.
    std::uint32_t operator[](std::size_t at) const {
        if (halves_ == 1) return held_[at] & (narrow_bit - 1U);
        std::uint32_t wide;
        std::memcpy(&wide, held_.data() + 2 * at, sizeof wide);
        return wide & (wide_bit - 1U);
    }

  private:
    [[gnu::noinline]] void add_slowly(std::uint32_t number) {
        if (held_.size() + 2 > held_.capacity()) held_.reserve(held_.size() + held_.size() / 4 + 2);
        if (halves_ == 1 && (number & (wide_bit - 1U)) >= narrow_bit) widen();
        if (halves_ == 1) {
            held_.push_back(static_cast<std::uint16_t>(number | number / wide_bit * narrow_bit));
        } else {
            held_.resize(held_.size() + 2);
            std::memcpy(&held_[held_.size() - 2], &number, sizeof number);
        }
    }

    void widen() {
        WordNumbers wide;
        wide.halves_ = 2;
        wide.held_.reserve(2 * held_.capacity());
        for (const std::uint32_t number : held_)
            wide.add((number & (narrow_bit - 1U)) | number / narrow_bit * wide_bit);
        *this = std::move(wide);
    }

    std::vector<std::uint16_t> held_;
    std::size_t halves_ = 1;  // that a number takes
};

}  // namespace retold::clean
