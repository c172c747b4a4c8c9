// Texts as lists of terms: words, folded, without stop words, stemmed as asked; and the vocabulary of a collection.
// What depends on a word alone is done once per distinct word, not once per token.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"

namespace retold::tokenize {

struct TokenizerOptions {
    // For stop words and stems: "auto" (guess_language, for each text) or a BCP 47 tag.
    std::string language = "auto";
    bool fold = true;                          // words by their fold key (text::fold_key), else as written
    bool language_stop_words = false;          // leave out the function words of the language (StopWords)
    std::vector<std::string> stop_words = {};  // leave out these words too, in any case
    bool stem = false;           // stems instead of words; texts of a language without a stemmer keep their words
    std::size_t min_length = 1;  // characters; shorter words are left out
};

// Tokens of a collection as numbers.
struct TokenTable {
    std::vector<std::string> types;         // the distinct terms, sorted by code points
    std::vector<std::uint64_t> offsets{0};  // row r has ids[offsets[r]] to ids[offsets[r + 1]]
    std::vector<std::uint32_t> ids;         // indexes into types, in the order of the text

    std::size_t rows() const { return offsets.size() - 1; }
    friend bool operator==(const TokenTable&, const TokenTable&) = default;
};

// Prepared, immutable, to be used from many threads.
class Tokenizer {
  public:
    // Throws InvalidArgument for a language that is no tag, or has no stemmer if stems are asked for, Error if this
    // build has none.
    explicit Tokenizer(const TokenizerOptions& options = {});
    ~Tokenizer();
    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;

    const TokenizerOptions& options() const;

    // The terms of one text.
    std::vector<std::string> tokens(std::string_view text) const;

    // The terms of a column; a row without text has none. Linear time; memory of four bytes for each token, and the
    // types.
    TokenTable read(const TextColumn& texts, const RunOptions& run = {}) const;

  private:
    struct State;
    std::unique_ptr<const State> state_;
};

// The table without the types whose `keep` is 0. One flag for each type.
TokenTable select_types(TokenTable table, std::span<const std::uint8_t> keep);

}  // namespace retold::tokenize
