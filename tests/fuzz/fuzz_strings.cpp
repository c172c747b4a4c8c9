// Any bytes as two strings: the bit-parallel measures equal the full matrix, every measure stays in its range, and
// matches are the same at every level of vector code.
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "../reference/edit_distance.hpp"
#include "retold/similarity/edit_distance.hpp"
#include "retold/similarity/ratio.hpp"
#include "retold/similarity/string_matches.hpp"
#include "retold/similarity/symbols.hpp"

using retold::similarity::StringMeasure;

namespace {

void require(bool condition) {
    if (!condition) __builtin_trap();
}

void check_distances(std::u32string_view a, std::u32string_view b) {
    const std::size_t changes = retold::reference::edit_distance(a, b, 1);
    const std::size_t moves = retold::reference::edit_distance(a, b, 2);
    require(retold::similarity::levenshtein(a, b) == changes);
    require(retold::similarity::indel(a, b) == moves);
    for (const std::size_t limit : {std::size_t{0}, changes / 2, changes, changes + 1}) {
        require(retold::similarity::levenshtein(a, b, limit) == (changes > limit ? limit + 1 : changes));
    }
    if (a.size() <= 24 && b.size() <= 48) {
        require(retold::similarity::partial_ratio(a, b) == retold::reference::partial_ratio(a, b));
    }
}

void check_ranges(std::u32string_view a, std::u32string_view b) {
    for (const auto measure : {StringMeasure::ratio, StringMeasure::partial_ratio, StringMeasure::token_sort_ratio,
                               StringMeasure::token_set_ratio, StringMeasure::jaro, StringMeasure::jaro_winkler}) {
        const bool unit = measure == StringMeasure::jaro || measure == StringMeasure::jaro_winkler;
        const double score = retold::similarity::string_score(measure, a, b);
        require(score >= 0 && score <= (unit ? 1 + 1e-12 : 100));
        const double cutoff = unit ? 0.7 : 70;
        const double cut = retold::similarity::string_score(measure, a, b, cutoff);
        require(cut == 0 || cut == score);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string input(reinterpret_cast<const char*>(data), std::min<std::size_t>(size, 400));
    std::vector<std::string> rows;
    for (std::size_t start = 0; start <= input.size() && rows.size() < 12;) {
        const std::size_t end = std::min(input.find('\n', start), input.size());
        rows.push_back(input.substr(start, end - start));
        start = end + 1;
    }
    const std::u32string a = retold::similarity::decode_symbols(rows.front());
    const std::u32string b = retold::similarity::decode_symbols(rows.back());
    check_distances(a, b);
    check_ranges(a, b);
    const retold::StringColumn column(rows);
    for (const double cutoff : {0.0, 60.0, 90.0}) {
        const auto run = [&](retold::SimdLevel level) {
            return retold::similarity::matches(column, column, {StringMeasure::ratio, cutoff, level}, {1, {}});
        };
        require(run(retold::SimdLevel::scalar) == run(retold::best_simd_level()));
    }
    return 0;
}
