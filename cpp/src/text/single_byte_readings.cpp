#include "text/single_byte_readings.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "retold/base/cancel.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"
#include "text/charset_converter.hpp"
#include "text/letter_models.hpp"
#include "text/plausibility.hpp"

namespace retold::text {
namespace {

// The more common ones first: of two that read a sample alike, the first.
constexpr std::array<std::string_view, 29> candidates = {
    "windows-1252",   "windows-1251", "windows-1250", "iso-8859-7",   "windows-1253", "windows-1254",
    "iso-8859-8",     "windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874",
    "koi8-r",         "koi8-u",       "iso-8859-2",   "iso-8859-5",   "macintosh",    "ibm866",
    "x-mac-cyrillic", "ibm850",       "ibm852",       "ibm855",       "ibm437",       "ibm857",
    "ibm775",         "ibm737",       "ibm862",       "x-mac-ce",     "x-mac-turkish"};

// Costs in the steps of the letter models.
constexpr int step = LetterModel::steps;
constexpr int usual_sign = 9 * step / 2;  // chosen: quotation marks, dashes, ellipses
constexpr int some_sign = 6 * step;       // chosen: symbols that news have
constexpr int odd_sign = 10 * step;       // chosen: all others
constexpr int no_character = 14 * step;   // chosen: controls, line drawing, what is undefined
constexpr int rare = 2 * step;            // chosen: pages of DOS and Mac are rare: ten to one at least

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

ByteReading read_byte(char32_t c) {
    ByteReading reading;
    if (is_letter(c) || is_mark(c)) {
        reading.upper = is_upper(c);
        reading.lower = is_lower(c);
        reading.letter = reading.upper ? to_lower(c) : c;
        reading.script = trait_of(c).script;
        reading.mark = is_mark(reading.letter);
    } else if (c >= 0x80) {
        reading.cost = sign_cost(c);
        reading.low_quote = trait_of(c).kind == Kind::low_quote;
    }
    return reading;
}

LetterNumbers numbers_of(const std::array<ByteReading, 256>& bytes, const LetterModel& model) {
    LetterNumbers numbers{};
    for (std::size_t byte = 0; byte < numbers.size(); ++byte) {
        const char32_t letter = bytes[byte].letter;
        numbers[byte] = letter == 0 ? LetterModel::no_letter : model.number_of(letter);
    }
    return numbers;
}

std::vector<SingleByteEncoding> make_encodings() {
    const Uncancelled whole;
    std::string all;
    for (int byte = 0x80; byte < 0x100; ++byte) all.push_back(static_cast<char>(byte));
    std::vector<SingleByteEncoding> encodings;
    for (const std::string_view name : candidates) {
        const bool is_common = name.starts_with("windows") || name.starts_with("iso") || name.starts_with("koi8");
        SingleByteEncoding encoding{find_charset(name), is_common ? 0 : rare, {}, {}};
        if (encoding.charset.name.empty()) continue;
        for (std::size_t byte = 0; byte < 0x80; ++byte) encoding.bytes[byte] = read_byte(static_cast<char32_t>(byte));
        const std::string text = convert(all, encoding.charset).decoded.text;
        std::size_t byte = 0x80;
        for (std::size_t at = 0; at < text.size() && byte < 0x100; ++byte) {
            const Unit unit = decode_at(text, at);
            encoding.bytes[byte] = read_byte(unit.code_point);
            at += unit.size;
        }
        for (const LetterModel& model : letter_models()) encoding.numbers.push_back(numbers_of(encoding.bytes, model));
        encodings.push_back(std::move(encoding));
    }
    return encodings;
}

}  // namespace

const std::vector<SingleByteEncoding>& single_byte_encodings() {
    static const std::vector<SingleByteEncoding> all = make_encodings();
    return all;
}

}  // namespace retold::text
