#include "retold/tokenize/shingles.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "retold/base/error.hpp"
#include "retold/text/normalize.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/words.hpp"
#include "tokenize/word_hash.hpp"

namespace retold::tokenize {
namespace {

// Odd, so that nothing is lost modulo 2^64, and 3 modulo 8, so that words that change places hardly ever cancel out.
constexpr std::uint64_t base = 0xD6E8FEB86659FD93ULL;
constexpr std::uint64_t character_offset = 0x9E3779B97F4A7C15ULL;

void check(const ShingleOptions& options) {
    if (options.n == 0) throw InvalidArgument("n", "0", "must be at least 1");
}

// The folded text, spaces levelled, as code points.
text::Edited fold_text(std::string_view text) {
    return text::normalize(text, {text::Form::nfkc, true, true, true, true});
}

std::uint64_t hash_character(char32_t c) {
    if (c == U'\n') c = U' ';
    if (c == U'`') c = U'\'';
    return mix(c + character_offset);
}

// Spans of the characters of the folded text. Several line ends, or a line end and spaces, count as one character.
std::vector<Span> characters(std::string_view folded) {
    std::vector<Span> spans;
    bool space = true;  // none at the start
    for (std::size_t at = 0; at < folded.size();) {
        const text::Unit unit = text::decode_at(folded, at);
        const bool is_space = unit.code_point == U' ' || unit.code_point == U'\n';
        if (!is_space || !space) spans.push_back({at, at + unit.size});
        space = is_space;
        at += unit.size;
    }
    if (space && !spans.empty()) spans.pop_back();
    return spans;
}

std::vector<std::uint64_t> hash_characters(std::string_view folded, const std::vector<Span>& spans) {
    std::vector<std::uint64_t> hashes;
    hashes.reserve(spans.size());
    for (const Span span : spans) hashes.push_back(hash_character(text::decode_at(folded, span.start).code_point));
    return hashes;
}

// From the spans of units to those of runs of n; as many as there are hashes.
std::vector<Span> join(const std::vector<Span>& units, std::size_t count) {
    std::vector<Span> spans(count);
    for (std::size_t i = 0; i < count; ++i) spans[i] = {units[i].start, units[i + units.size() - count].end};
    return spans;
}

// Replaces `hashes` by those of the words, and calls keep(span) for each.
template <typename Keep>
void hash_words(std::string_view text, std::vector<std::uint64_t>& hashes, Keep keep) {
    std::array<Token, WordReader::least_room> room;
    WordReader reader(text);
    WordHasher hash(text);
    hashes.clear();
    while (const std::size_t count = reader.read(room)) {
        for (std::size_t i = 0; i < count; ++i) {
            hashes.push_back(hash(room[i].span));
            keep(room[i].span);
        }
    }
}

Shingles word_shingles(std::string_view text, std::size_t n) {
    Shingles result;
    std::vector<Span> units;
    constexpr std::size_t bytes_a_word = 6;  // chosen: that of English with its space; more words only cost a copy
    result.hashes.reserve(text.size() / bytes_a_word);
    units.reserve(text.size() / bytes_a_word);
    hash_words(text, result.hashes, [&](const Span& span) { units.push_back(span); });
    result.hashes = hash_runs(std::move(result.hashes), n);
    result.spans = n == 1 ? std::move(units) : join(units, result.hashes.size());
    return result;
}

Shingles character_shingles(std::string_view text, std::size_t n) {
    const text::Edited folded = fold_text(text);
    const std::vector<Span> units = characters(folded.text);
    Shingles result{hash_characters(folded.text, units), {}};
    result.hashes = hash_runs(std::move(result.hashes), n);
    result.spans = join(units, result.hashes.size());
    if (!folded.edits.empty()) {
        for (Span& span : result.spans) span = folded.edits.to_raw(span);
    }
    return result;
}

}  // namespace

// mix(u[0] * base^(n-1) + ... + u[n-1]) modulo 2^64, rolled from one run to the next (Karp and Rabin 1987).
std::vector<std::uint64_t> hash_runs(std::vector<std::uint64_t> units, std::size_t n) {
    if (units.empty()) return units;
    n = std::min(n, units.size());
    std::uint64_t sum = 0;
    std::uint64_t power = 1;  // base^n
    for (std::size_t i = 0; i < n; ++i) {
        sum = sum * base + units[i];
        power *= base;
    }
    const std::size_t count = units.size() - n + 1;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const std::uint64_t gone = units[i];
        units[i] = mix(sum);
        sum = sum * base + units[i + n] - gone * power;
    }
    units[count - 1] = mix(sum);
    units.resize(count);
    return units;
}

Shingles shingles(std::string_view text, const ShingleOptions& options) {
    check(options);
    return options.unit == ShingleUnit::word ? word_shingles(text, options.n) : character_shingles(text, options.n);
}

Shingler::Shingler(const ShingleOptions& options) : options_(options) {
    check(options);
}

void Shingler::operator()(std::string_view text, std::vector<std::uint64_t>& hashes) const {
    if (options_.unit == ShingleUnit::character) {
        const text::Edited folded = fold_text(text);
        hashes = hash_characters(folded.text, characters(folded.text));
    } else {
        hash_words(text, hashes, [](const Span&) {});
    }
    hashes = hash_runs(std::move(hashes), options_.n);
}

std::uint64_t hash_word(std::string_view word) {
    return hash_bytes(text::fold_key(word));
}

}  // namespace retold::tokenize
