// Edit distances by the full matrix (Wagner and Fischer 1974): slow, obvious, the truth for the bit-parallel ones.
#pragma once
#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace retold::reference {

// `replacing`: what a substitution costs; 1 is Levenshtein, 2 is Indel.
inline std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t replacing) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            const std::size_t diagonal = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : replacing);
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, diagonal});
        }
    }
    return d[a.size()][b.size()];
}

// 100 (1 - d / n) of the best part of the longer string: every window of the shorter one's length, every shorter
// beginning and end, and both ways round for equal lengths.
inline double partial_ratio(std::u32string_view a, std::u32string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.empty()) return b.empty() ? 100 : 0;
    const auto ratio = [](std::u32string_view x, std::u32string_view y) {
        const auto length = static_cast<double>(x.size() + y.size());
        return (1.0 - static_cast<double>(edit_distance(x, y, 2)) / length) * 100;
    };
    const auto best = [&](std::u32string_view needle, std::u32string_view text) {
        double value = 0;
        for (std::size_t i = 0; i < text.size(); ++i)
            value = std::max(value, ratio(needle, text.substr(i, needle.size())));
        for (std::size_t i = 1; i < needle.size(); ++i) value = std::max(value, ratio(needle, text.substr(0, i)));
        return value;
    };
    return a.size() == b.size() ? std::max(best(a, b), best(b, a)) : best(a, b);
}

}  // namespace retold::reference
