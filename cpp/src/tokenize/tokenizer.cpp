#include "retold/tokenize/tokenizer.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "retold/base/hash.hpp"
#include "retold/base/language_tag.hpp"
#include "retold/text/normalize.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/language.hpp"
#include "retold/tokenize/stemmer.hpp"
#include "retold/tokenize/stop_words.hpp"
#include "retold/tokenize/words.hpp"
#include "tokenize/interner.hpp"
#include "tokenize/word_hash.hpp"

namespace retold::tokenize {
namespace {

constexpr std::uint32_t dropped = ~std::uint32_t{0};

// Words of some rows, before anything is left out. The group of a word is the number of its text's language.
struct Part {
    std::vector<GroupedWord> words;
    std::vector<std::string> languages;
    std::vector<std::uint32_t> ids;
    std::vector<std::uint64_t> sizes;  // words of each row
};

// Numbers for the words of one part.
class PartReader {
  public:
    explicit PartReader(bool fold) : fold_(fold) {}

    void read(std::string_view text, std::string_view language, std::vector<std::uint32_t>& ids) {
        const std::uint32_t group = group_of(language);
        std::array<Token, WordReader::least_room> room;
        WordReader reader(text);
        const WordHasher hasher(text);
        while (const std::size_t count = reader.read(room)) {
            for (std::size_t i = 0; i < count; ++i) {
                const Span span = room[i].span;
                const std::string_view word = slice(text, span);
                const ShortKey key = fold_ ? hasher.short_key(span) : ShortKey();
                if (key.valid) {
                    ids.push_back(
                        intern_.short_word(key.low, key.high, span.size(), group, [&] { return folded(word); }));
                } else {
                    ids.push_back(intern_(fold_ ? folded(word) : word, group));
                }
            }
        }
    }

    Part take(std::vector<std::uint32_t> ids, std::vector<std::uint64_t> sizes) && {
        return {std::move(intern_).take(), std::move(languages_), std::move(ids), std::move(sizes)};
    }

  private:
    std::uint32_t group_of(std::string_view language) {
        const auto found = std::ranges::find(languages_, language);
        if (found == languages_.end()) {
            languages_.emplace_back(language);
            return static_cast<std::uint32_t>(languages_.size() - 1);
        }
        return static_cast<std::uint32_t>(found - languages_.begin());
    }

    std::string folded(std::string_view word) {
        key_.clear();
        append_folded_word(word, key_);
        return key_;
    }

    bool fold_;
    WordInterner intern_;
    std::vector<std::string> languages_;
    std::string key_;
};

}  // namespace

struct Tokenizer::State {
    TokenizerOptions options;
    std::unordered_set<std::string, HashKey, std::equal_to<>> stop_words;
    bool per_language = false;  // does the language of a text matter?
    bool guess = false;

    Part read(const TextColumn& texts, const Chunk& chunk) const;
};

namespace {

// Turns words into terms; stemmers are opened once for each language.
class Terms {
  public:
    explicit Terms(const TokenizerOptions& options,
                   const std::unordered_set<std::string, HashKey, std::equal_to<>>& stops)
        : options_(options), stops_(stops) {}

    // The number of the word's term, or `dropped`.
    std::uint32_t operator()(std::string_view word, std::string_view language) {
        if (word.empty()) return dropped;
        if (options_.min_length > 1 && text::count_code_points(word) < options_.min_length) return dropped;
        if (!stops_.empty() || options_.language_stop_words) {
            const std::string folded = options_.fold ? std::string(word) : text::fold_key(word);
            if (stops_.contains(folded)) return dropped;
            if (options_.language_stop_words && stop_words_of(language).contains(folded)) return dropped;
        }
        if (!options_.stem) return intern_(word);
        const Stemmer* stemmer = stemmer_of(language);
        return intern_(stemmer == nullptr ? std::string(word) : (*stemmer)(word));
    }

    std::vector<std::string> take() && {
        std::vector<std::string> terms;
        for (GroupedWord& word : std::move(intern_).take()) terms.push_back(std::move(word.word));
        return terms;
    }

  private:
    const StopWords& stop_words_of(std::string_view language) {
        if (language_stops_ == nullptr || language != language_) {
            language_ = language;
            language_stops_ = &StopWords::of(language);
        }
        return *language_stops_;
    }

    const Stemmer* stemmer_of(std::string_view language) {
        auto found = stemmers_.find(language);
        if (found == stemmers_.end()) {
            const bool known = !stem_language(language).empty();
            found = stemmers_.emplace(language, known ? std::make_unique<Stemmer>(language) : nullptr).first;
        }
        return found->second.get();
    }

    const TokenizerOptions& options_;
    const std::unordered_set<std::string, HashKey, std::equal_to<>>& stops_;
    WordInterner intern_;
    std::string language_;  // of language_stops_
    const StopWords* language_stops_ = nullptr;
    std::unordered_map<std::string, std::unique_ptr<Stemmer>, HashKey, std::equal_to<>> stemmers_;
};

// The indexes of the strings in their order; most comparisons look at the first eight bytes as a number only.
std::vector<std::uint32_t> sorted_order(const std::vector<std::string>& texts) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
    keys.reserve(texts.size());
    for (const std::string& text : texts) {
        std::uint64_t head = 0;
        for (std::size_t i = 0; i < 8; ++i)
            head = head << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
        keys.emplace_back(head, static_cast<std::uint32_t>(keys.size()));
    }
    std::ranges::sort(keys, [&](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : texts[a.second] < texts[b.second];
    });
    std::vector<std::uint32_t> order;
    order.reserve(keys.size());
    for (const auto& key : keys) order.push_back(key.second);
    return order;
}

// Sorts the types and renumbers the ids, dropping what was left out; closes the gaps row by row.
TokenTable finish(std::vector<std::string> types, std::vector<std::uint32_t> ids,
                  const std::vector<std::uint64_t>& sizes) {
    std::vector<std::uint32_t> rank(types.size());
    TokenTable table;
    table.types.reserve(types.size());
    for (const std::uint32_t id : sorted_order(types)) {
        rank[id] = static_cast<std::uint32_t>(table.types.size());
        table.types.push_back(std::move(types[id]));
    }
    table.offsets.reserve(sizes.size() + 1);
    std::size_t from = 0;
    std::size_t to = 0;
    for (const std::uint64_t size : sizes) {
        for (const std::size_t end = from + size; from < end; ++from) {
            if (ids[from] != dropped) ids[to++] = rank[ids[from]];
        }
        table.offsets.push_back(to);
    }
    ids.resize(to);
    table.ids = std::move(ids);
    return table;
}

}  // namespace

Part Tokenizer::State::read(const TextColumn& texts, const Chunk& chunk) const {
    PartReader reader(options.fold);
    std::vector<std::uint32_t> ids;
    std::vector<std::uint64_t> sizes;
    ids.reserve(chunk.weight / 6);
    std::string scratch;
    for (std::size_t row = chunk.first; row < chunk.last; ++row) {
        const std::size_t before = ids.size();
        const std::string_view text = texts.text(row, scratch);
        reader.read(text, per_language ? (guess ? guess_language(text) : options.language) : std::string(), ids);
        sizes.push_back(ids.size() - before);
    }
    return std::move(reader).take(std::move(ids), std::move(sizes));
}

Tokenizer::Tokenizer(const TokenizerOptions& options) {
    auto state = std::make_unique<State>();
    state->options = options;
    state->guess = options.language == "auto";
    state->per_language = options.stem || options.language_stop_words;
    state->options.language = check_language(options.language);
    for (const std::string& word : options.stop_words) state->stop_words.insert(text::fold_key(word));
    if (options.stem) Stemmer(state->guess ? "en" : options.language);
    state_ = std::move(state);
}

Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

const TokenizerOptions& Tokenizer::options() const {
    return state_->options;
}

std::vector<std::string> Tokenizer::tokens(std::string_view text) const {
    const std::array<std::string, 1> row{std::string(text)};
    const TokenTable table = read(StringColumn(row), {1, {}});
    std::vector<std::string> terms;
    terms.reserve(table.ids.size());
    for (const std::uint32_t id : table.ids) terms.push_back(table.types[id]);
    return terms;
}

TokenTable Tokenizer::read(const TextColumn& texts, const RunOptions& run) const {
    const auto chunks = chunks_by_weight(
        texts.size(), [&](std::size_t row) { return texts.weight(row); }, std::size_t{1} << 22);
    std::vector<Part> parts(chunks.size());
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        parts[static_cast<std::size_t>(&chunk - chunks.data())] = state_->read(texts, chunk);
    });
    Terms terms(state_->options, state_->stop_words);
    std::vector<std::uint32_t> ids;
    std::vector<std::uint64_t> sizes;
    std::size_t total = 0;
    for (const Part& part : parts) total += part.ids.size();
    ids.reserve(total);
    for (Part& part : parts) {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(part.words.size());
        for (const GroupedWord& word : part.words) numbers.push_back(terms(word.word, part.languages[word.group]));
        for (const std::uint32_t id : part.ids) ids.push_back(numbers[id]);
        sizes.insert(sizes.end(), part.sizes.begin(), part.sizes.end());
        part = {};
    }
    return finish(std::move(terms).take(), std::move(ids), sizes);
}

TokenTable select_types(TokenTable table, std::span<const std::uint8_t> keep) {
    std::vector<std::uint32_t> numbers(table.types.size(), dropped);
    std::vector<std::string> types;
    for (std::size_t i = 0; i < table.types.size(); ++i) {
        if (keep[i] == 0) continue;
        numbers[i] = static_cast<std::uint32_t>(types.size());
        types.push_back(std::move(table.types[i]));
    }
    std::vector<std::uint64_t> sizes;
    for (std::size_t row = 0; row < table.rows(); ++row) sizes.push_back(table.offsets[row + 1] - table.offsets[row]);
    for (std::uint32_t& id : table.ids) id = numbers[id];
    return finish(std::move(types), std::move(table.ids), sizes);
}

}  // namespace retold::tokenize
