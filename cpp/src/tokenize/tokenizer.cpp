#include "retold/tokenize/tokenizer.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

#include "retold/base/hash.hpp"
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

// Numbers for keys. Short folded words of the language at hand go through a table of their own, which finds most tokens
// with one look at memory.
class KeyInterner {
  public:
    // The language of the words to come.
    void set_language(std::string_view language) {
        key_.assign(language);
        key_.push_back('\0');
        prefix_ = key_.size();
        language_ = languages_(key_);
    }

    std::uint32_t short_word(const ShortKey& word, std::string_view text) {
        const Short key{word.low, word.high, language_};
        const std::uint64_t hash = fold_multiply(word.low ^ seed_, word.high ^ (language_ + 0x9E3779B97F4A7C15ULL));
        const auto [number, added] = short_.find_or_add(key, hash, [](std::uint32_t) { return true; });
        if (added) numbers_.push_back(folded_word(text));
        return numbers_[number];
    }
    std::uint32_t folded_word(std::string_view text) {
        key_.resize(prefix_);
        append_folded_word(text, key_);
        return keys_(key_);
    }
    std::uint32_t word_as_written(std::string_view text) {
        key_.resize(prefix_);
        key_.append(text);
        return keys_(key_);
    }

    std::vector<std::string> take() && { return std::move(keys_).take(); }

  private:
    struct Short {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        std::uint64_t language = 0;
        friend bool operator==(const Short&, const Short&) = default;
    };

    Interner keys_;
    Interner languages_;
    NumberTable<Short> short_;
    std::vector<std::uint32_t> numbers_;  // number in short_ to number in keys_
    std::string key_;
    std::size_t prefix_ = 0;
    std::uint64_t language_ = 0;
    std::uint64_t seed_ = HashKey()(std::uint64_t{0});
};

// Words of some rows, before anything is left out. A key is the language's tag, a zero and the word.
struct Part {
    std::vector<std::string> keys;
    std::vector<std::uint32_t> ids;
    std::vector<std::uint64_t> sizes;  // words of each row
};

}  // namespace

struct Tokenizer::State {
    TokenizerOptions options;
    std::unordered_set<std::string, HashKey, std::equal_to<>> stop_words;
    bool per_language = false;  // does the language of a text matter?
    bool guess = false;

    Part read(const TextColumn& texts, const Chunk& chunk) const;
    void read_row(std::string_view text, KeyInterner& intern, std::vector<std::uint32_t>& ids) const;
};

namespace {

// Turns keys into terms; stemmers are opened once for each language.
class Terms {
  public:
    explicit Terms(const TokenizerOptions& options,
                   const std::unordered_set<std::string, HashKey, std::equal_to<>>& stops)
        : options_(options), stops_(stops) {}

    // The number of the key's term, or `dropped`.
    std::uint32_t operator()(std::string_view key) {
        const std::size_t split = key.find('\0');
        const std::string_view language = key.substr(0, split);
        const std::string_view word = key.substr(split + 1);
        if (word.empty()) return dropped;
        if (options_.min_length > 1 && text::count_code_points(word) < options_.min_length) return dropped;
        if (!stops_.empty() || options_.language_stop_words) {
            const std::string folded = options_.fold ? std::string(word) : text::fold_key(word);
            if (stops_.contains(folded)) return dropped;
            if (options_.language_stop_words && StopWords::of(language).contains(folded)) return dropped;
        }
        if (!options_.stem) return intern_(word);
        const Stemmer* stemmer = stemmer_of(language);
        return intern_(stemmer == nullptr ? std::string(word) : (*stemmer)(word));
    }

    std::vector<std::string> take() && { return std::move(intern_).take(); }

  private:
    const Stemmer* stemmer_of(std::string_view language) {
        auto found = stemmers_.find(language);
        if (found == stemmers_.end()) {
            const bool known = std::ranges::binary_search(languages_, language);
            found = stemmers_.emplace(language, known ? std::make_unique<Stemmer>(language) : nullptr).first;
        }
        return found->second.get();
    }

    const TokenizerOptions& options_;
    const std::unordered_set<std::string, HashKey, std::equal_to<>>& stops_;
    Interner intern_;
    std::vector<std::string> languages_ = options_.stem ? stem_languages() : std::vector<std::string>();
    std::unordered_map<std::string, std::unique_ptr<Stemmer>, HashKey, std::equal_to<>> stemmers_;
};

// Sorts the types and renumbers the ids, dropping what was left out; closes the gaps row by row.
TokenTable finish(std::vector<std::string> types, std::vector<std::uint32_t> ids,
                  const std::vector<std::uint64_t>& sizes) {
    std::vector<std::uint32_t> order(types.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t id) -> const std::string& { return types[id]; });
    std::vector<std::uint32_t> rank(types.size());
    TokenTable table;
    table.types.reserve(types.size());
    for (const std::uint32_t id : order) {
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

void Tokenizer::State::read_row(std::string_view text, KeyInterner& intern, std::vector<std::uint32_t>& ids) const {
    intern.set_language(per_language ? (guess ? guess_language(text) : options.language) : std::string());
    std::array<Token, WordReader::least_room> room;
    WordReader reader(text);
    const WordHasher hasher(text);
    while (const std::size_t count = reader.read(room)) {
        for (std::size_t i = 0; i < count; ++i) {
            const Span span = room[i].span;
            const std::string_view word = slice(text, span);
            if (!options.fold) {
                ids.push_back(intern.word_as_written(word));
            } else if (const ShortKey key = hasher.short_key(span); key.valid) {
                ids.push_back(intern.short_word(key, word));
            } else {
                ids.push_back(intern.folded_word(word));
            }
        }
    }
}

Part Tokenizer::State::read(const TextColumn& texts, const Chunk& chunk) const {
    Part part;
    KeyInterner intern;
    std::string scratch;
    for (std::size_t row = chunk.first; row < chunk.last; ++row) {
        const std::size_t before = part.ids.size();
        read_row(texts.text(row, scratch), intern, part.ids);
        part.sizes.push_back(part.ids.size() - before);
    }
    part.keys = std::move(intern).take();
    return part;
}

Tokenizer::Tokenizer(const TokenizerOptions& options) {
    auto state = std::make_unique<State>();
    state->options = options;
    state->guess = options.language == "auto";
    state->per_language = options.stem || options.language_stop_words;
    if (!state->guess) state->options.language = primary_language(options.language);
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
    for (Part& part : parts) {
        std::vector<std::uint32_t> numbers(part.keys.size());
        std::ranges::transform(part.keys, numbers.begin(), [&](const std::string& key) { return terms(key); });
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
