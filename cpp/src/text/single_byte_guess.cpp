#include "text/single_byte_guess.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "retold/base/cancel.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"
#include "text/charset_converter.hpp"
#include "text/letter_models.hpp"
#include "text/plausibility.hpp"

namespace retold::text {
namespace {

constexpr std::size_t enough = 4096;  // chosen: bytes; a few hundred tell

// The more common ones first: of two that read a sample alike, the first.
constexpr std::array<std::string_view, 29> candidates = {
    "windows-1252",   "windows-1251", "windows-1250", "iso-8859-7",   "windows-1253", "windows-1254",
    "iso-8859-8",     "windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874",
    "koi8-r",         "koi8-u",       "iso-8859-2",   "iso-8859-5",   "macintosh",    "ibm866",
    "x-mac-cyrillic", "ibm850",       "ibm852",       "ibm855",       "ibm437",       "ibm857",
    "ibm775",         "ibm737",       "ibm862",       "x-mac-ce",     "x-mac-turkish"};

// Costs in the steps of the letter models.
constexpr int step = LetterModel::steps;
constexpr int foreign_letter = 13 * step;      // chosen: rarer than the rarest letter of a language
constexpr int foreign_ascii = 7 * step;        // chosen: names and words from English are everywhere
constexpr int inner_capital = 6 * step;        // chosen: once in some hundred words
constexpr int capital = 1 * step;              // chosen: one letter in three begins a sentence or a name at most
constexpr int low_after_letter = 5 * step;     // chosen: what looks like ‚ there is a letter
constexpr int beside_letter = 3 * step / 2;    // chosen: on each side; few signs stand inside words
constexpr int usual_sign = 9 * step / 2;       // chosen: quotation marks, dashes, ellipses
constexpr int some_sign = 6 * step;            // chosen: symbols that news have
constexpr int odd_sign = 10 * step;            // chosen: all others
constexpr int no_character = 14 * step;        // chosen: controls, line drawing, what is undefined
constexpr int rare = 2 * step;                 // chosen: pages of DOS and Mac are rare: ten to one at least
constexpr double most_for_pairs = 4.8 * step;  // chosen: text has some 3 for a pair of letters, other bytes over 6
constexpr double most_paired = 0.9;            // chosen: of bytes that are not ASCII, in a row with another

// What a byte is in an encoding.
struct Reading {
    char32_t letter = 0;  // small; 0 for what is none
    std::uint8_t script = 0;
    bool upper = false;
    bool lower = false;
    bool low_quote = false;
    int cost = 0;  // of a sign
};

struct Encoding {
    Charset charset;
    int cost = 0;
    std::array<Reading, 256> bytes;
};

int sign_cost(char32_t c) {
    const Trait trait = trait_of(c);
    switch (trait.kind) {
        case Kind::opening:
        case Kind::closing:
        case Kind::low_quote:
        case Kind::dash:
        case Kind::space:
            return usual_sign;
        case Kind::box:
        case Kind::damage:
            return no_character;
        case Kind::symbol:
        case Kind::punctuation:
            return std::u32string_view(U"°§©®€£·•™№′″¿¡").find(c) != std::u32string_view::npos ? some_sign : odd_sign;
        default:
            return odd_sign;
    }
}

Reading read_byte(char32_t c) {
    Reading reading;
    if (is_letter(c) || is_mark(c)) {
        reading.upper = is_upper(c);
        reading.lower = is_lower(c);
        reading.letter = reading.upper ? to_lower(c) : c;
        reading.script = trait_of(c).script;
    } else if (c >= 0x80) {
        reading.cost = sign_cost(c);
        reading.low_quote = trait_of(c).kind == Kind::low_quote;
    }
    return reading;
}

std::vector<Encoding> make_encodings() {
    const Uncancelled whole;
    std::string all;
    for (int byte = 0x80; byte < 0x100; ++byte) all.push_back(static_cast<char>(byte));
    std::vector<Encoding> encodings;
    for (const std::string_view name : candidates) {
        const bool is_common = name.starts_with("windows") || name.starts_with("iso") || name.starts_with("koi8");
        Encoding encoding{find_charset(name), is_common ? 0 : rare, {}};
        if (encoding.charset.name.empty()) continue;
        for (std::size_t byte = 0; byte < 0x80; ++byte) encoding.bytes[byte] = read_byte(static_cast<char32_t>(byte));
        const std::string text = convert(all, encoding.charset).decoded.text;
        std::size_t byte = 0x80;
        for (std::size_t at = 0; at < text.size() && byte < 0x100; ++byte) {
            const Unit unit = decode_at(text, at);
            encoding.bytes[byte] = read_byte(unit.code_point);
            at += unit.size;
        }
        encodings.push_back(std::move(encoding));
    }
    return encodings;
}

const std::vector<Encoding>& encodings() {
    static const std::vector<Encoding> all = make_encodings();
    return all;
}

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
    std::vector<Pair> ascii;
    std::vector<Pair> high;  // one of the two is above 0x7F
    std::size_t high_count = 0;
    std::size_t bytes = 0;   // above 0x7F
    std::size_t paired = 0;  // of these, next to another

    explicit Pairs(std::string_view sample) {
        std::vector<std::uint16_t> keys;
        keys.reserve(sample.size() + 1);
        std::uint8_t before = ' ';
        for (std::size_t at = 0; at <= sample.size(); ++at) {
            const std::uint8_t byte = at < sample.size() ? plain(sample[at]) : std::uint8_t{' '};
            keys.push_back(static_cast<std::uint16_t>((before << 8U) | byte));
            if (is_high(byte)) {
                ++bytes;
                const bool next = at + 1 < sample.size() && is_high(static_cast<std::uint8_t>(sample[at + 1]));
                paired += is_high(before) || next ? 1U : 0U;
            }
            before = byte;
        }
        std::sort(keys.begin(), keys.end());
        for (std::size_t first = 0; first < keys.size();) {
            std::size_t last = first;
            while (last < keys.size() && keys[last] == keys[first]) ++last;
            add({static_cast<std::uint8_t>(keys[first] >> 8U), static_cast<std::uint8_t>(keys[first] & 0xFFU),
                 static_cast<int>(last - first)});
            first = last;
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

using Numbers = std::array<std::uint8_t, 256>;  // of the letters of a language, per byte

long cost_of(const std::vector<Pairs::Pair>& pairs, const LetterModel& model, const Numbers& numbers) {
    long sum = 0;
    for (const Pairs::Pair& pair : pairs) {
        const std::uint8_t before = numbers[pair.before];
        const std::uint8_t letter = numbers[pair.byte];
        if (letter == LetterModel::unknown)
            sum += long{pair.count} * (is_high(pair.byte) ? foreign_letter : foreign_ascii);
        else if (before != LetterModel::no_letter || letter != LetterModel::no_letter)
            sum += long{pair.count} * model.cost(before, letter);
    }
    return sum;
}

// What every language costs without the bytes above 0x7F, and the numbers of its ASCII letters.
struct Language {
    const LetterModel* model = nullptr;
    Numbers numbers{};
    long ascii = 0;
};

std::vector<Language> languages_of(const Pairs& pairs) {
    std::vector<Language> languages;
    for (const LetterModel& model : letter_models()) {
        Language language{&model, {}, 0};
        for (std::size_t byte = 0; byte < 0x80; ++byte) {
            const Reading reading = read_byte(static_cast<char32_t>(byte));
            if (reading.letter != 0) language.numbers[byte] = model.number_of(reading.letter);
        }
        language.ascii = cost_of(pairs.ascii, model, language.numbers);
        languages.push_back(language);
    }
    return languages;
}

struct Cost {
    long signs = 0;    // and capitals, in any language
    long letters = 0;  // of the best language, ASCII included
    double pairs = 0;  // of a pair that is not ASCII
    bool latin = true;

    long all() const { return signs + letters; }
};

long cost_of_signs(const Pairs& pairs, const Encoding& encoding) {
    long sum = 0;
    for (const Pairs::Pair& pair : pairs.high) {
        const Reading& before = encoding.bytes[pair.before];
        const Reading& here = encoding.bytes[pair.byte];
        if (before.letter != 0 && here.cost != 0) sum += long{pair.count} * beside_letter;
        if (before.cost != 0 && here.letter != 0) sum += long{pair.count} * beside_letter;
        if (before.letter != 0 && here.low_quote) sum += long{pair.count} * low_after_letter;
        if (before.lower && here.upper) sum += long{pair.count} * inner_capital;
        if (is_high(pair.byte)) sum += long{pair.count} * (here.upper ? capital : here.cost);
    }
    return sum;
}

// The script of most letters that are not ASCII; Latin where there are none.
std::uint8_t script_of(const Pairs& pairs, const Encoding& encoding, std::uint8_t latin) {
    std::array<long, 256> counts{};
    for (const Pairs::Pair& pair : pairs.high) {
        const Reading& here = encoding.bytes[pair.byte];
        if (is_high(pair.byte) && here.letter != 0 && !is_mark(here.letter)) counts[here.script] += pair.count;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return *most == 0 ? latin : static_cast<std::uint8_t>(most - counts.begin());
}

Cost cost_in(const Pairs& pairs, const Encoding& encoding, std::vector<Language>& languages) {
    const std::uint8_t latin = trait_of(U'a').script;
    const std::uint8_t script = script_of(pairs, encoding, latin);
    Cost cost;
    cost.signs = encoding.cost + cost_of_signs(pairs, encoding);
    cost.letters = std::numeric_limits<long>::max() / 2;
    cost.latin = script == latin;
    std::array<bool, 256> used{};
    for (const Pairs::Pair& pair : pairs.high) used[pair.byte] = used[pair.before] = true;
    for (Language& language : languages) {
        if (language.model->script() != script) continue;
        for (std::size_t byte = 0x80; byte < 0x100; ++byte) {
            const char32_t letter = encoding.bytes[byte].letter;
            if (used[byte])
                language.numbers[byte] = letter == 0 ? LetterModel::no_letter : language.model->number_of(letter);
        }
        const long high = cost_of(pairs.high, *language.model, language.numbers);
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
    std::vector<Language> languages = languages_of(pairs);
    const Encoding* best = nullptr;
    Cost least;
    long second = std::numeric_limits<long>::max() / 2;
    for (const Encoding& encoding : encodings()) {
        const Cost cost = cost_in(pairs, encoding, languages);
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
