#include <string>

#include "annotate/flags/flag_rules.hpp"
#include "annotate/flags/flag_words.hpp"

namespace retold::annotate {
namespace {

constexpr std::size_t longest_phrase = 4;  // chosen: words; longer ones are repeated text
constexpr std::size_t least_letters = 5;   // chosen: shorter phrases are sounds and chants
constexpr std::size_t long_word = 8;       // chosen: "years and years" is an idiom, shorter words mostly are

class DoubledWords {
  public:
    explicit DoubledWords(const TextReading& reading)
        : reading_(reading), tokens_(reading.tokens), words_(FlagWords::of(reading.language)) {}

    void find(Flags& flags) const {
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
            if (!is_worded(tokens_[i])) continue;
            if (const std::size_t size = doubled_at(i); size != 0) {
                const double score = size == 1 ? 0.9 : 0.8;  // chosen: small words are never doubled, phrases hardly
                flags.push_back({FlagKind::doubled_words, span(i, i + 2 * size),
                                 quoted(i, i + size).append(" stands twice in a row"), score});
                i += 2 * size - 1;
            } else if (same_on_both_sides(i)) {
                const double score = 0.4;  // chosen: may be meant
                flags.push_back({FlagKind::doubled_words, span(i, i + 3),
                                 quoted(i, i + 1).append(" stands on both sides of ").append(quoted(i + 1, i + 2)),
                                 score});
                i += 2;
            }
        }
    }

  private:
    bool same(std::size_t a, std::size_t b) const {
        return is_worded(tokens_[a]) && is_worded(tokens_[b]) &&
               word_of(reading_, tokens_[a]) == word_of(reading_, tokens_[b]);
    }

    Span span(std::size_t first, std::size_t last) const {
        return {tokens_[first].span.start, tokens_[last - 1].span.end};
    }

    std::string quoted(std::size_t first, std::size_t last) const {
        return std::string("\"").append(slice(reading_.text, span(first, last))).append("\"");
    }

    // Whether tokens [first, last) stand on one line of one sentence with nothing but spaces between them.
    bool runs_on(std::size_t first, std::size_t last) const {
        if (last > tokens_.size() || tokens_[first].sentence != tokens_[last - 1].sentence) return false;
        return slice(reading_.text, span(first, last)).find_first_of("\n\r\t") == std::string_view::npos;
    }

    // How many words stand twice from token i on; 0: none.
    std::size_t doubled_at(std::size_t i) const {
        if (tokens_[i + 1].spaced && same(i, i + 1) && words_.has(FlagWord::once, word_of(reading_, tokens_[i])) &&
            !tokens_[i + 1].capital && runs_on(i, i + 2))
            return 1;
        for (std::size_t size = 2; size <= longest_phrase && i + 2 * size <= tokens_.size(); ++size) {
            if (same(i, i + size) && is_phrase(i, size) && runs_on(i, i + 2 * size)) return size;
        }
        return 0;
    }

    // Whether the words from i stand again behind themselves: different ones, and no link of a longer chain ("step by
    // step by step").
    bool is_phrase(std::size_t i, std::size_t size) const {
        std::size_t letters = 0;
        for (std::size_t k = 0; k < size; ++k) {
            if (!same(i + k, i + size + k) || (i + k > 0 && k > 0 && same(i + k - 1, i + k))) return false;
            letters += tokens_[i + k].last - tokens_[i + k].first;
        }
        const std::size_t end = i + 2 * size;
        if (i > 0 && same(i - 1, i + size - 1)) return false;
        if (end < tokens_.size() && same(i, end)) return false;
        return letters >= least_letters;
    }

    bool same_on_both_sides(std::size_t i) const {
        if (i + 2 >= tokens_.size() || !same(i, i + 2) || tokens_[i].capital || tokens_[i + 2].capital) return false;
        const std::u32string_view word = word_of(reading_, tokens_[i]);
        return word.size() >= long_word && words_.has(FlagWord::both_sides, word_of(reading_, tokens_[i + 1])) &&
               !words_.has(FlagWord::many, word) && runs_on(i, i + 3);
    }

    const TextReading& reading_;
    const std::vector<ReadToken>& tokens_;
    const FlagWords& words_;
};

}  // namespace

void flag_doubled_words(const TextReading& reading, Flags& flags) {
    DoubledWords(reading).find(flags);
}

// A sentence of one small word; two words that exclude each other.
void flag_translation(const TextReading& reading, Flags& flags) {
    const FlagWords& words = FlagWords::of(reading.language);
    const std::vector<ReadToken>& tokens = reading.tokens;
    for (std::size_t s = 1; s < reading.sentences.size(); ++s) {
        const ReadSentence& sentence = reading.sentences[s];
        if (sentence.last - sentence.first != 2 || tokens[sentence.first + 1].role != MarkRole::stop) continue;
        const ReadToken& word = tokens[sentence.first];
        const Span between{reading.sentences[s - 1].span.end, sentence.span.start};
        if (!is_worded(word) || slice(reading.text, between).find('\n') != std::string_view::npos) continue;
        if (words.has(FlagWord::alone, word_of(reading, word)))
            flags.push_back({FlagKind::translation, sentence.span, "one small word as a sentence", 0.6});
    }
    std::u32string pair;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!is_worded(tokens[i]) || !is_worded(tokens[i + 1]) || !tokens[i + 1].spaced || tokens[i + 1].capital ||
            tokens[i].last - tokens[i].first > long_word)
            continue;
        pair.assign(word_of(reading, tokens[i])).append(1, U' ').append(word_of(reading, tokens[i + 1]));
        const Span span{tokens[i].span.start, tokens[i + 1].span.end};
        if (words.has(FlagWord::clash, pair) && slice(reading.text, span).find('\n') == std::string_view::npos)
            flags.push_back({FlagKind::translation, span, "two words that exclude each other", 0.6});
    }
}

}  // namespace retold::annotate
