// Any bytes as two strings: the bit-parallel measures equal the full matrix, every measure stays in its range, and
// matches are the same at every level of vector code, the best of them those of comparing with each.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "fuzz/exact_rows.hpp"
#include "reference/edit_distance.hpp"
#include "retold/similarity/edit_distance.hpp"
#include "retold/similarity/ratio.hpp"
#include "retold/similarity/string_matches.hpp"
#include "retold/similarity/symbols.hpp"

using retold::fuzz::require;
using retold::similarity::StringMeasure;

namespace {

void check_distances(std::u32string_view a, std::u32string_view b) {
    const std::size_t changes = retold::reference::edit_distance(a, b, 1);
    const std::size_t moves = retold::reference::edit_distance(a, b, 2);
    require(retold::similarity::levenshtein(a, b) == changes, "levenshtein is that of the full matrix");
    require(retold::similarity::indel(a, b) == moves, "indel is that of the full matrix");
    for (const std::size_t limit : {std::size_t{0}, changes / 2, changes, changes + 1}) {
        require(retold::similarity::levenshtein(a, b, limit) == (changes > limit ? limit + 1 : changes),
                "a limit cuts the distance off");
    }
    if (a.size() <= 24 && b.size() <= 48) {
        require(retold::similarity::partial_ratio(a, b) == retold::reference::partial_ratio(a, b),
                "partial_ratio is that of all windows");
    }
}

void check_ranges(std::u32string_view a, std::u32string_view b) {
    for (const auto measure : {StringMeasure::ratio, StringMeasure::partial_ratio, StringMeasure::token_sort_ratio,
                               StringMeasure::token_set_ratio, StringMeasure::jaro, StringMeasure::jaro_winkler}) {
        const bool unit = measure == StringMeasure::jaro || measure == StringMeasure::jaro_winkler;
        const double score = retold::similarity::string_score(measure, a, b);
        require(score >= 0 && score <= (unit ? 1 + 1e-12 : 100), "scores lie in their range");
        const double cutoff = unit ? 0.7 : 70;
        const double cut = retold::similarity::string_score(measure, a, b, cutoff);
        require(cut == 0 || cut == score, "a cutoff keeps the score or gives 0");
    }
}

// The best of the first row are those of comparing it with each.
void check_best(const retold::fuzz::ExactRows& rows, StringMeasure measure, std::optional<double> cutoff) {
    std::vector<std::pair<double, std::uint32_t>> expected;  // a negative score, so that the best ones come first
    const std::u32string query = retold::similarity::decode_symbols(rows[0]);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows.null(row)) continue;
        const double score =
            retold::similarity::string_score(measure, query, retold::similarity::decode_symbols(rows[row]), cutoff);
        if (!retold::similarity::reaches(measure, score, cutoff)) continue;
        expected.emplace_back(retold::similarity::is_distance(measure) ? score : -score, row);
    }
    std::ranges::sort(expected);
    const std::size_t k = std::min<std::size_t>(3, expected.size());
    for (const auto level : {retold::SimdLevel::scalar, retold::best_simd_level()}) {
        const auto found = retold::similarity::best_matches(rows[0], rows, 3, {measure, cutoff, level}, {1, {}});
        require(found.size() == k, "as many are found as there are");
        for (std::size_t i = 0; i < k; ++i) {
            require(found.right[i] == expected[i].second && found.score[i] == std::abs(expected[i].first),
                    "the best are those of comparing with each");
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const retold::fuzz::ExactRows rows({reinterpret_cast<const char*>(data), std::min<std::size_t>(size, 400)}, '\n',
                                       12);
    const std::u32string a = retold::similarity::decode_symbols(rows[0]);
    const std::u32string b = retold::similarity::decode_symbols(rows[rows.size() - 1]);
    check_distances(a, b);
    check_ranges(a, b);
    for (const double cutoff : {0.0, 60.0, 90.0}) {
        const auto run = [&](retold::SimdLevel level) {
            return retold::similarity::matches(rows, rows, {StringMeasure::ratio, cutoff, level}, {1, {}});
        };
        require(run(retold::SimdLevel::scalar) == run(retold::best_simd_level()), "all levels agree");
        check_best(rows, StringMeasure::ratio, cutoff);
    }
    check_best(rows, StringMeasure::ratio, std::nullopt);
    check_best(rows, StringMeasure::indel, std::nullopt);
    check_best(rows, StringMeasure::indel, 9);
    return 0;
}
