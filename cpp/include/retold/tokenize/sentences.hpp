// Sentences of running text, news above all: one pass over the marks that may end one (full stops of all scripts, line
// ends), each judged by the words around it and the language's lists of abbreviations and sentence starters
// (data: abbreviations/, starters/). Rules, not a model: the same answer everywhere, and a reason for each.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "retold/base/cpu.hpp"
#include "retold/base/span.hpp"

namespace retold::tokenize {

// What a single line end means. An empty line ends a sentence in every mode.
enum class Newlines {
    automatic,   // line_break, unless the text looks hard-wrapped (see is_wrapped)
    line_break,  // it ends a sentence
    space,       // it is a space, except before a bullet
};

struct SentenceOptions {
    // "auto" (guess_language) or a BCP 47 tag, which takes the nearest lists (nearest_language). Without lists for the
    // language only the general rules run.
    std::string language = "auto";
    Newlines newlines = Newlines::automatic;
    // Whether a quotation of several sentences is several sentences; false keeps short quotations whole.
    bool split_quotes = true;
    // More abbreviations that never end a sentence, as "approx" or "e.g"; case and a final full stop do not matter.
    std::vector<std::string> abbreviations = {};
};

// A prepared splitter: immutable, to be used from many threads.
class SentenceSplitter {
  public:
    // Throws InvalidArgument for a language that is no tag, and abbreviations without letters.
    explicit SentenceSplitter(const SentenceOptions& options = {});
    ~SentenceSplitter();
    SentenceSplitter(SentenceSplitter&&) noexcept;
    SentenceSplitter& operator=(SentenceSplitter&&) noexcept;

    // The sentences in order, without outer spaces; together they hold every character that is not a space.
    // Any bytes are fine; linear time and no memory beside the result.
    std::vector<Span> operator()(std::string_view text, SimdLevel level = best_simd_level()) const;

  private:
    struct State;
    std::unique_ptr<const State> state_;
};

// SentenceSplitter(options)(text).
std::vector<Span> sentences(std::string_view text, const SentenceOptions& options = {});

// Whether single line ends inside the text are those of a hard wrap: lines of 40 to 120 characters that often break
// before a lower-case word, or that are all filled to one width. Looks at lines from the start and the middle; bounded
// time but for finding them.
bool is_wrapped(std::string_view text);

// The folders with lists of their own, as BCP 47 tags, sorted.
std::vector<std::string> sentence_languages();

}  // namespace retold::tokenize
