// See ratio.hpp.
#include "retold/similarity/ratio.hpp"

#include <algorithm>
#include <bit>
#include <string>
#include <vector>

#include "pattern.hpp"
#include "retold/base/cancel.hpp"
#include "retold/similarity/edit_distance.hpp"
#include "similarity/cutoff.hpp"

namespace retold::similarity {
namespace {

// The best of many ratios of one needle; zero counts as none.
class BestRatio {
  public:
    explicit BestRatio(double cutoff) : cutoff_(cutoff) {}
    void offer(std::size_t common, std::size_t length) {
        best_ = std::max(best_, ratio_of_distance(length - 2 * common, length, cutoff_));
    }
    // Whether a ratio with so long a common subsequence could be the best.
    bool beaten_by(std::size_t common, std::size_t length) const {
        return ratio_of_distance(length - 2 * common, length, cutoff_) > best_;
    }
    double value() const { return best_; }
    bool perfect() const { return best_ == 100; }

  private:
    double cutoff_;
    double best_ = 0;
};

// All beginnings of `text`, which is shorter than the needle, in one pass: after each code point the column holds the
// common subsequence of the whole needle with the text so far.
void offer_beginnings(const Pattern& needle, std::u32string_view text, BestRatio& best) {
    std::vector<std::uint64_t> column(needle.words(), ~std::uint64_t{0});
    CancelCheck check;
    for (std::size_t i = 0; i < text.size(); ++i) {
        check();
        const std::uint64_t* row = needle.row(text[i]);
        std::uint64_t carry = 0;
        std::size_t common = 0;
        for (std::size_t w = 0; w < column.size(); ++w) {
            const std::uint64_t hits = column[w] & row[w];
            const std::uint64_t with_carry = column[w] + carry;
            const std::uint64_t sum = with_carry + hits;
            carry = static_cast<std::uint64_t>(with_carry < carry) | static_cast<std::uint64_t>(sum < hits);
            column[w] = sum | (column[w] - hits);
            common += static_cast<std::size_t>(std::popcount(~column[w]));
        }
        best.offer(common, needle.length() + i + 1);
    }
}

// Windows of the needle's length. Moving by one changes the common subsequence by one at most, so a window that lacks d
// to beat the best one excludes the next d as well.
void offer_windows(const Pattern& needle, std::u32string_view text, BestRatio& best) {
    const std::size_t length = needle.length();
    for (std::size_t at = 0; at + length <= text.size() && !best.perfect();) {
        check_cancelled();
        const std::size_t common = common_subsequence(needle, text.substr(at, length));
        best.offer(common, 2 * length);
        std::size_t step = 1;
        while (common + step < length && !best.beaten_by(common + step, 2 * length)) ++step;
        at += step;
    }
}

// The best ratio of the needle, which is not the longer of the two, with a part of the text.
double best_part(std::u32string_view needle, std::u32string_view text, double cutoff) {
    BestRatio best(cutoff);
    const Pattern pattern(needle);
    offer_windows(pattern, text, best);
    const std::size_t shorter = needle.size() - 1;
    if (best.perfect() || !best.beaten_by(shorter, needle.size() + shorter)) return best.value();
    offer_beginnings(pattern, text.substr(0, shorter), best);
    const std::u32string turned(needle.rbegin(), needle.rend());
    const std::u32string end(text.rbegin(), text.rbegin() + static_cast<std::ptrdiff_t>(shorter));
    offer_beginnings(Pattern(turned), end, best);
    return best.value();
}

}  // namespace

double ratio_of_distance(std::size_t distance, std::size_t length, double cutoff) {
    return ratio_of(distance, length, cutoff / 100);
}

double ratio(std::u32string_view a, std::u32string_view b, double cutoff) {
    const std::size_t length = a.size() + b.size();
    const std::size_t least = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (cutoff > 0 && ratio_of_distance(least, length, cutoff) == 0) return 0;
    return ratio_of_distance(length - 2 * common_subsequence(a, b), length, cutoff);
}

double partial_ratio(std::u32string_view a, std::u32string_view b, double cutoff) {
    if (a.size() > b.size()) std::swap(a, b);
    if (cutoff > 100) return 0;
    if (a.empty()) return b.empty() ? 100 : 0;
    double best = best_part(a, b, cutoff);
    // Of two strings of one length, either may be the needle.
    if (best != 100 && a.size() == b.size()) best = std::max(best, best_part(b, a, std::max(best, cutoff)));
    return best;
}

}  // namespace retold::similarity
