// Any bytes as texts whose words are bytes: no crash, every passage states its words and score truly, verbatim runs are
// found, and a column says the same for one thread and for three.
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "../reference/passages.hpp"
#include "retold/similarity/passages_column.hpp"

using retold::Span;
using retold::similarity::Passage;
using retold::similarity::WordSequence;

namespace {

void require(bool condition) {
    if (!condition) __builtin_trap();
}

WordSequence bytes_as_words(std::string_view text) {
    WordSequence words;
    for (std::size_t i = 0; i < text.size(); ++i) {
        words.hashes.push_back(retold::mix(static_cast<unsigned char>(text[i]) + 1U));
        words.spans.push_back({i, i + 1});
    }
    return words;
}

void check(std::string_view a, std::string_view b, std::size_t min_words) {
    const WordSequence left = bytes_as_words(a);
    const WordSequence right = bytes_as_words(b);
    const std::vector<Passage> found = retold::similarity::passages(left, right, {min_words});
    for (const Passage& passage : found) {
        require(passage.a.end <= a.size() && passage.b.end <= b.size());
        const auto part_a = bytes_as_words(slice(a, passage.a)).hashes;
        const auto part_b = bytes_as_words(slice(b, passage.b)).hashes;
        require(passage.words >= min_words && passage.words <= retold::reference::common_words(part_a, part_b));
        require(passage.score ==
                2.0 * static_cast<double>(passage.words) / static_cast<double>(part_a.size() + part_b.size()));
        require((passage.kind == retold::similarity::PassageKind::same) == (part_a == part_b));
    }
    require(!found.empty() || retold::reference::equal_runs(left, right, min_words).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::size_t min_words = 1 + data[0] % 10;
    const std::string input(reinterpret_cast<const char*>(data) + 1, std::min<std::size_t>(size - 1, 600));
    std::vector<std::string> rows;
    for (std::size_t start = 0; start <= input.size() && rows.size() < 40;) {
        const std::size_t end = std::min(input.find('\n', start), input.size());
        rows.push_back(input.substr(start, end - start));
        start = end + 1;
    }
    check(rows.front(), rows.back(), min_words);
    const retold::StringColumn column(rows);
    const retold::similarity::ColumnPassageOptions options{min_words, {}};
    const auto one = retold::similarity::passages_column(column, &bytes_as_words, options, {1, {}});
    require(one == retold::similarity::passages_column(column, &bytes_as_words, options, {3, {}}));
    for (const auto& row : one) {
        require(row.a < row.b && row.passage.a.end <= rows[row.a].size() && row.passage.b.end <= rows[row.b].size());
    }
    return 0;
}
