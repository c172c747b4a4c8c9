// Passages that two texts share, word for word or edited: where they are in each, and how much of them is equal.
//
// Method, as for sequence reads (seed, chain, extend; Li 2018): short runs of equal words are grown to maximal ones,
// runs in the same order and close together form a chain, and the words in the gaps of a chain are aligned. It works on
// word hashes that the caller gives; equal hashes are equal words.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::similarity {

enum class PassageKind { same, edited };  // same: all words of both parts are equal

struct Passage {
    Span a;                 // from the first to the last word of the passage in one text
    Span b;                 // and in the other
    std::size_t words = 0;  // equal words, in order
    double score = 0;       // 2 words / (words of a's part + words of b's part)
    PassageKind kind = PassageKind::same;
    friend bool operator==(const Passage&, const Passage&) = default;
};

struct PassageOptions {
    std::size_t min_words = 8;  // equal words of a passage, at least 1
};

// The words of one text: hashes and places, equally many, in order.
struct WordSequence {
    std::vector<std::uint64_t> hashes;
    std::vector<Span> spans;
};

// The passages of at least min_words equal words and a score of at least 0.5, in order of a, then b; spans as given
// with the words. Every run of min_words equal words that stands at most 16 times in b is in one of them. A passage
// that lies mostly within better ones on both sides is left out. About linear in both lengths. Throws InvalidArgument
// if min_words is 0.
std::vector<Passage> passages(const WordSequence& a, const WordSequence& b, const PassageOptions& options = {});

}  // namespace retold::similarity
