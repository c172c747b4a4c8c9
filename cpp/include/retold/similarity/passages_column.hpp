// Passages that the texts of a column share: which were taken over from text to text, and where.
//
// Method: of all short runs of words a content-defined sample (winnowing) is grouped by hash; the groups say which
// texts to compare, and from which places on chains are grown, as for two texts (passages.hpp). A run of words in many
// texts links each of them to the first and to the one before only, so that a story with ten thousand copies stays
// linear.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"
#include "retold/similarity/passages.hpp"

namespace retold::similarity {

// The words of one text. Called from many threads.
using WordFunction = std::function<WordSequence(std::string_view)>;

// The source number of a text whose source is not known; such texts have no source in common.
inline constexpr std::uint32_t unknown_source = 0xFFFFFFFF;

struct ColumnPassageOptions {
    std::size_t min_words = 8;               // equal words of a passage, at least 1
    std::span<const std::uint32_t> sources;  // one number a text, or empty
};

// A passage of the texts in rows a < b.
struct ColumnPassage {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    Passage passage;
    friend bool operator==(const ColumnPassage&, const ColumnPassage&) = default;
};

// The passages, sorted by a, b and place. A wording found in at most 16 texts is reported for every two of them, one in
// more for each with the first and with the one before. With sources, two texts of one source are not compared, and a
// wording in at least five texts and a twentieth of the texts of one source is that source's furniture, which its texts
// do not pass on. A wording that a text repeats counts at its first place. Seeds are read once per text. About linear
// in the text and the passages; 2.5 to 4 bytes of memory for one of text. Throws InvalidArgument for min_words 0, as
// many sources as texts are not, or a text of 4 GiB.
std::vector<ColumnPassage> passages_column(const TextColumn& texts, const WordFunction& words,
                                           const ColumnPassageOptions& options = {}, const RunOptions& run = {});

}  // namespace retold::similarity
