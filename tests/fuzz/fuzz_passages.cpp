// Any bytes as texts whose words are bytes: no crash, every passage states its words and score truly, verbatim runs are
// found, and a column says the same for one thread and for three.
#include <algorithm>
#include <vector>

#include "fuzz/exact_rows.hpp"
#include "reference/passages.hpp"
#include "retold/similarity/passages_column.hpp"

using retold::fuzz::require;
using retold::similarity::Passage;
using retold::similarity::WordSequence;

namespace {

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
        require(passage.a.end <= a.size() && passage.b.end <= b.size(), "passages lie inside their texts");
        const auto part_a = bytes_as_words(slice(a, passage.a)).hashes;
        const auto part_b = bytes_as_words(slice(b, passage.b)).hashes;
        require(passage.words >= min_words && passage.words <= retold::reference::common_words(part_a, part_b),
                "the words in common are there");
        const auto sizes = static_cast<double>(part_a.size() + part_b.size());
        require(passage.score == 2.0 * static_cast<double>(passage.words) / sizes, "the score is Dice's");
        require((passage.kind == retold::similarity::PassageKind::same) == (part_a == part_b), "the kind is true");
    }
    require(!found.empty() || retold::reference::equal_runs(left, right, min_words).empty(), "equal runs are found");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::size_t min_words = 1 + data[0] % 10;
    const retold::fuzz::ExactRows rows({reinterpret_cast<const char*>(data) + 1, std::min<std::size_t>(size - 1, 600)},
                                       '\n', 40);
    check(rows[0], rows[rows.size() - 1], min_words);
    const retold::similarity::ColumnPassageOptions options{min_words, {}};
    const auto one = retold::similarity::passages_column(rows, &bytes_as_words, options, {1, {}});
    require(one == retold::similarity::passages_column(rows, &bytes_as_words, options, {3, {}}), "threads agree");
    for (const auto& row : one) {
        require(row.a < row.b, "a row's copies stand behind it");
        require(row.passage.a.end <= rows[row.a].size() && row.passage.b.end <= rows[row.b].size(), "inside");
    }
    return 0;
}
