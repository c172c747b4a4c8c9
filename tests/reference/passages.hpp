// Words split at single spaces, and all runs of equal words by comparing every place with every other: the truth for
// the verbatim passages.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "retold/base/hash.hpp"
#include "retold/similarity/passages.hpp"

namespace retold::reference {

inline similarity::WordSequence split_words(std::string_view text) {
    similarity::WordSequence words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = text.find(' ', at);
        if (end == std::string_view::npos) end = text.size();
        if (end > at) {
            words.hashes.push_back(hash_bytes(text.substr(at, end - at)));
            words.spans.push_back({at, end});
        }
        at = end + 1;
    }
    return words;
}

struct EqualRun {
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t size = 0;
};

// The maximal runs of at least `least` equal words.
inline std::vector<EqualRun> equal_runs(const similarity::WordSequence& a, const similarity::WordSequence& b,
                                        std::size_t least) {
    std::vector<EqualRun> runs;
    for (std::size_t i = 0; i < a.hashes.size(); ++i) {
        for (std::size_t j = 0; j < b.hashes.size(); ++j) {
            if (i > 0 && j > 0 && a.hashes[i - 1] == b.hashes[j - 1]) continue;
            std::size_t size = 0;
            while (i + size < a.hashes.size() && j + size < b.hashes.size() &&
                   a.hashes[i + size] == b.hashes[j + size]) {
                ++size;
            }
            if (size >= least) runs.push_back({i, j, size});
        }
    }
    return runs;
}

// Words that two sequences have in common in order, by the full matrix.
inline std::size_t common_words(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            best[i][j] = a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1 : std::max(best[i - 1][j], best[i][j - 1]);
        }
    }
    return best[a.size()][b.size()];
}

}  // namespace retold::reference
