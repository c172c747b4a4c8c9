#include "text/single_byte_guess.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "text/letter_models.hpp"
#include "text/plausibility.hpp"
#include "text/single_byte_readings.hpp"

namespace retold::text {
namespace {

constexpr std::size_t enough = 2048;  // chosen: bytes; a few hundred tell

// Costs in the steps of the letter models.
constexpr int step = LetterModel::steps;
constexpr int foreign_letter = 13 * step;      // chosen: rarer than the rarest letter of a language
constexpr int foreign_ascii = 7 * step;        // chosen: names and words from English are everywhere
constexpr int inner_capital = 6 * step;        // chosen: once in some hundred words
constexpr int capital = 1 * step;              // chosen: one letter in three begins a sentence or a name at most
constexpr int low_after_letter = 5 * step;     // chosen: what looks like ‚ there is a letter
constexpr int beside_letter = 3 * step / 2;    // chosen: on each side; few signs stand inside words
constexpr double most_for_pairs = 4.8 * step;  // chosen: text has some 3 for a pair of letters, other bytes over 6
constexpr double most_paired = 0.9;            // chosen: of bytes that are not ASCII, in a row with another

bool is_high(std::uint8_t byte) {
    return byte >= 0x80;
}

// The pairs of neighbouring bytes, each once with its count. Spaces stand for all ASCII that is no letter.
struct Pairs {
    struct Pair {
        std::uint8_t before = 0;
        std::uint8_t byte = 0;
        int count = 0;
    };
    struct Byte {
        std::uint8_t byte = 0;
        int count = 0;
    };
    std::vector<Pair> ascii;
    std::vector<Pair> high;  // one of the two is above 0x7F
    std::vector<Byte> high_bytes;
    std::size_t high_count = 0;
    std::size_t bytes = 0;   // above 0x7F
    std::size_t paired = 0;  // of these, next to another

    explicit Pairs(std::string_view sample) {
        std::array<std::uint8_t, 256> place{};  // among the bytes that occur, plus one
        std::vector<std::uint8_t> distinct;
        const auto note = [&](std::uint8_t byte) {
            if (place[byte] != 0) return;
            distinct.push_back(byte);
            place[byte] = static_cast<std::uint8_t>(distinct.size());
        };
        note(' ');
        for (const char c : sample) note(plain(c));
        const std::size_t width = distinct.size();
        std::vector<std::uint16_t> counts(width * width);
        std::uint8_t before = ' ';
        for (std::size_t at = 0; at <= sample.size(); ++at) {
            const std::uint8_t byte = at < sample.size() ? plain(sample[at]) : std::uint8_t{' '};
            ++counts[(place[before] - 1U) * width + place[byte] - 1U];
            if (is_high(byte)) {
                ++bytes;
                const bool next = at + 1 < sample.size() && is_high(static_cast<std::uint8_t>(sample[at + 1]));
                paired += is_high(before) || next ? 1U : 0U;
            }
            before = byte;
        }
        std::vector<int> times(width);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] != 0) add({distinct[i / width], distinct[i % width], counts[i]});
            times[i % width] += counts[i];
        }
        for (std::size_t i = 0; i < width; ++i) {
            if (is_high(distinct[i])) high_bytes.push_back({distinct[i], times[i]});
        }
    }

  private:
    static std::uint8_t plain(char c) {
        const auto byte = static_cast<std::uint8_t>(c);
        const std::uint8_t small = byte | 0x20U;
        return is_high(byte) || (small >= 'a' && small <= 'z') ? byte : std::uint8_t{' '};
    }

    void add(Pair pair) {
        const bool any = is_high(pair.before) || is_high(pair.byte);
        if (any) high_count += static_cast<std::size_t>(pair.count);
        (any ? high : ascii).push_back(pair);
    }
};

constexpr long endless = std::numeric_limits<long>::max() / 2;

// What the letters of the pairs cost in a language; some sum above `most` as soon as that is clear.
long cost_of(std::span<const Pairs::Pair> pairs, const LetterModel& model, const LetterNumbers& numbers, long most) {
    long sum = 0;
    for (const Pairs::Pair& pair : pairs) {
        const std::uint8_t before = numbers[pair.before];
        const std::uint8_t letter = numbers[pair.byte];
        if (letter == LetterModel::unknown)
            sum += long{pair.count} * (is_high(pair.byte) ? foreign_letter : foreign_ascii);
        else if (before != LetterModel::no_letter || letter != LetterModel::no_letter)
            sum += long{pair.count} * model.cost(before, letter);
        if (sum > most) break;
    }
    return sum;
}

// What a language costs without the bytes above 0x7F.
struct Language {
    std::size_t number = 0;  // among the letter models
    std::uint8_t script = 0;
    long ascii = 0;
};

// The likeliest first.
std::vector<Language> languages_of(const Pairs& pairs) {
    const std::vector<LetterModel>& models = letter_models();
    const SingleByteEncoding& any = single_byte_encodings().front();  // ASCII is the same in all
    std::vector<Language> languages;
    for (std::size_t i = 0; i < models.size(); ++i)
        languages.push_back({i, models[i].script(), cost_of(pairs.ascii, models[i], any.numbers[i], endless)});
    std::stable_sort(languages.begin(), languages.end(),
                     [](const Language& a, const Language& b) { return a.ascii < b.ascii; });
    return languages;
}

struct Cost {
    long signs = 0;    // and capitals, in any language
    long letters = 0;  // of the best language, ASCII included
    double pairs = 0;  // of a pair that is not ASCII
    bool latin = true;

    long all() const { return signs + letters; }
};

long cost_of_signs(const Pairs& pairs, const SingleByteEncoding& encoding) {
    long sum = 0;
    for (const Pairs::Pair& pair : pairs.high) {
        const ByteReading& before = encoding.bytes[pair.before];
        const ByteReading& here = encoding.bytes[pair.byte];
        if (before.letter != 0 && here.cost != 0) sum += long{pair.count} * beside_letter;
        if (before.cost != 0 && here.letter != 0) sum += long{pair.count} * beside_letter;
        if (before.letter != 0 && here.low_quote) sum += long{pair.count} * low_after_letter;
        if (before.lower && here.upper) sum += long{pair.count} * inner_capital;
        if (is_high(pair.byte)) sum += long{pair.count} * (here.upper ? capital : here.cost);
    }
    return sum;
}

// The script of most letters that are not ASCII; Latin where there are none.
std::uint8_t script_of(const Pairs& pairs, const SingleByteEncoding& encoding, std::uint8_t latin) {
    std::uint8_t script = latin;
    int most = 0;
    for (std::size_t i = 0; i < pairs.high_bytes.size(); ++i) {
        const ByteReading& first = encoding.bytes[pairs.high_bytes[i].byte];
        if (first.letter == 0 || first.mark) continue;
        int count = 0;
        for (const Pairs::Byte& other : pairs.high_bytes) {
            const ByteReading& here = encoding.bytes[other.byte];
            if (here.letter != 0 && !here.mark && here.script == first.script) count += other.count;
        }
        if (count > most) {
            most = count;
            script = first.script;
        }
        if (2 * count > static_cast<int>(pairs.bytes)) break;
    }
    return script;
}

// Exact up to `most`.
Cost cost_in(const Pairs& pairs, const SingleByteEncoding& encoding, std::span<const Language> languages, long most) {
    const std::uint8_t latin = trait_of(U'a').script;
    const std::uint8_t script = script_of(pairs, encoding, latin);
    Cost cost;
    cost.signs = encoding.cost + cost_of_signs(pairs, encoding);
    cost.letters = endless;
    cost.latin = script == latin;
    for (const Language& language : languages) {
        if (language.script != script) continue;
        const long left = std::min(cost.letters, most - cost.signs) - language.ascii;
        if (left < 0) break;  // as are all others: their ASCII is dearer
        const LetterModel& model = letter_models()[language.number];
        const long high = cost_of(pairs.high, model, encoding.numbers[language.number], left);
        if (language.ascii + high >= cost.letters) continue;
        cost.letters = language.ascii + high;
        cost.pairs = static_cast<double>(high + cost.signs) / static_cast<double>(pairs.high_count);
    }
    return cost;
}

}  // namespace

SingleByteGuess guess_single_byte(std::string_view sample) {
    const Pairs pairs(sample.substr(0, enough));
    if (pairs.bytes == 0) return {};
    const std::vector<Language> languages = languages_of(pairs);
    const SingleByteEncoding* best = nullptr;
    Cost least;
    long second = endless;
    for (const SingleByteEncoding& encoding : single_byte_encodings()) {
        const Cost cost = cost_in(pairs, encoding, languages, second);
        if (best == nullptr || cost.all() < least.all()) {
            if (best != nullptr) second = least.all();
            best = &encoding;
            least = cost;
        } else if (cost.all() > least.all()) {
            second = std::min(second, cost.all());
        }
    }
    const bool in_rows = static_cast<double>(pairs.paired) >= most_paired * static_cast<double>(pairs.bytes);
    const bool is_text = least.latin ? !in_rows : least.pairs <= most_for_pairs;
    return {best->charset, static_cast<double>(second - least.all()) / step, is_text};
}

}  // namespace retold::text
