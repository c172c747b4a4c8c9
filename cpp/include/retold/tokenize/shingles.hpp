// Shingles (Broder 1997): the runs of n words, or of n characters, of a text, each as a 64-bit hash and a span. Texts
// that share many shingles share wording. The hashes are part of results and files: docs/hashes.md states them, and
// they do not change.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::tokenize {

enum class ShingleUnit {
    word,       // words() by fold key: case, compatibility forms and kinds of apostrophes make no difference
    character,  // code points of the folded text, each run of white space as one space
};

struct ShingleOptions {
    std::size_t n = 5;  // units in a shingle, at least 1
    ShingleUnit unit = ShingleUnit::word;
};

// Hash and place of each shingle, in order: one for every unit but the last n - 1. A text of fewer than n units has one
// shingle of them all; a text without units has none. Neighbours overlap.
struct Shingles {
    std::vector<std::uint64_t> hashes;
    std::vector<Span> spans;
};

// Linear time, for any n.
Shingles shingles(std::string_view text, const ShingleOptions& options = {});

// The hashes alone, for the sets of similarity joins: a function that many threads may call.
class Shingler {
  public:
    explicit Shingler(const ShingleOptions& options = {});

    // Replaces `hashes` by those of the text's shingles, in order, as shingles() gives them.
    void operator()(std::string_view text, std::vector<std::uint64_t>& hashes) const;

    const ShingleOptions& options() const { return options_; }

  private:
    ShingleOptions options_;
};

// The hashes of the runs of n units from the hashes of the units, in order (of words: hash_word); what shingles() does
// with the units of a text. `n` at least 1. Linear time.
std::vector<std::uint64_t> hash_runs(std::vector<std::uint64_t> units, std::size_t n);

// The hash of one word by its fold key, as it enters shingles: hash_bytes(fold_key(word)).
std::uint64_t hash_word(std::string_view word);

}  // namespace retold::tokenize
