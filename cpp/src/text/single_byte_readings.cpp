#include "text/single_byte_readings.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "retold/base/cancel.hpp"
#include "retold/text/char_class.hpp"
#include "text/charset_tables.hpp"
#include "text/plausibility.hpp"

namespace retold::text {
namespace {

// Costs in the steps of the letter models.
constexpr int step = LetterModel::steps;
constexpr int usual_sign = 9 * step / 2;     // chosen: quotation marks, dashes, ellipses
constexpr int some_sign = 6 * step;          // chosen: symbols that news have
constexpr int odd_sign = 10 * step;          // chosen: all others
constexpr int no_character = 14 * step;      // chosen: controls, line drawing, what is undefined
constexpr int rare = 2 * step;               // chosen: pages of DOS and Mac are rare: ten to one at least
constexpr int inner_capital = 6 * step;      // chosen: once in some hundred words
constexpr int capital = 1 * step;            // chosen: one letter in three begins a sentence or a name at most
constexpr int low_after_letter = 5 * step;   // chosen: what looks like ‚ there is a letter
constexpr int beside_letter = 3 * step / 2;  // chosen: on each side; few signs stand inside words

ByteKind sign_kind(char32_t c) {
    const Trait trait = trait_of(c);
    switch (trait.kind) {
        case Kind::low_quote:
            return ByteKind::low_quote;
        case Kind::opening:
        case Kind::closing:
        case Kind::dash:
        case Kind::space:
            return ByteKind::usual_sign;
        case Kind::box:
        case Kind::damage:
            return ByteKind::no_character;
        case Kind::symbol:
        case Kind::punctuation:
            return std::u32string_view(U"°§©®€£·•™№′″¿¡").find(c) != std::u32string_view::npos ? ByteKind::some_sign
                                                                                               : ByteKind::odd_sign;
        default:
            return ByteKind::odd_sign;
    }
}

bool in_word(char32_t c) {
    return is_letter(c) || is_mark(c);
}

ByteKind kind_of(std::size_t byte, char32_t c) {
    const bool ascii = byte < 0x80;
    if (!in_word(c)) return ascii ? ByteKind::none : sign_kind(c);
    if (is_upper(c)) return ascii ? ByteKind::ascii_upper : ByteKind::upper;
    if (is_lower(c)) return ascii ? ByteKind::ascii_lower : ByteKind::lower;
    return ByteKind::caseless;
}

int sign_cost(ByteKind kind) {
    switch (kind) {
        case ByteKind::upper:
            return capital;
        case ByteKind::usual_sign:
        case ByteKind::low_quote:
            return usual_sign;
        case ByteKind::some_sign:
            return some_sign;
        case ByteKind::odd_sign:
            return odd_sign;
        case ByteKind::no_character:
            return no_character;
        default:
            return 0;
    }
}

int cost_after(ByteKind before, ByteKind kind) {
    const auto letter = [](ByteKind k) { return k > ByteKind::none && k <= ByteKind::caseless; };
    const auto lower = [](ByteKind k) { return k == ByteKind::ascii_lower || k == ByteKind::lower; };
    const auto upper = [](ByteKind k) { return k == ByteKind::ascii_upper || k == ByteKind::upper; };
    const auto sign = [](ByteKind k) { return k >= ByteKind::usual_sign; };
    int cost = sign_cost(kind);
    if ((letter(before) && sign(kind)) || (sign(before) && letter(kind))) cost += beside_letter;
    if (letter(before) && kind == ByteKind::low_quote) cost += low_after_letter;
    if (lower(before) && upper(kind)) cost += inner_capital;
    return cost;
}

char32_t small_letter(char32_t c) {
    return !in_word(c) ? U'\0' : is_upper(c) ? to_lower(c) : c;
}

const ScriptModels* models_of(std::uint8_t script) {
    for (const ScriptModels& models : script_models()) {
        if (models.script() == script) return &models;
    }
    return nullptr;
}

// The script of most letters of the upper half that is not Latin and has models, if there are ten; else Latin.
const ScriptModels* own_models(const SingleByteTable& table, const ScriptModels* latin) {
    std::map<std::uint8_t, int> counts;
    for (std::size_t byte = 0x80; byte < 0x100; ++byte) {
        const char32_t letter = small_letter(table.characters[byte]);
        if (letter != 0 && !is_mark(letter)) ++counts[trait_of(letter).script];
    }
    const ScriptModels* best = latin;
    int most = 9;
    for (const auto& [script, count] : counts) {
        const ScriptModels* models = models_of(script);
        if (models == nullptr || models == latin || count <= most) continue;
        best = models;
        most = count;
    }
    return best;
}

std::vector<SingleByteEncoding> make_encodings() {
    const Uncancelled whole;
    const ScriptModels* latin = models_of(trait_of(U'a').script);
    std::vector<SingleByteEncoding> encodings;
    for (const SingleByteTable& table : single_byte_tables()) {
        const std::string_view name = table.charset.name;
        const bool is_common = name.starts_with("windows") || name.starts_with("iso") || name.starts_with("koi8");
        SingleByteEncoding encoding;
        encoding.charset = table.charset;
        encoding.cost = is_common ? 0 : rare;
        encoding.latin = latin;
        encoding.own = own_models(table, latin);
        for (std::size_t byte = 0; byte < 0x100; ++byte) {
            const bool ascii = byte < 0x80;
            const char32_t c = ascii ? static_cast<char32_t>(byte) : table.characters[byte];
            encoding.kinds[byte] = kind_of(byte, c);
            const char32_t letter = small_letter(c);
            if (letter == 0) continue;
            encoding.own_numbers[byte] = encoding.own->number_of(letter, ascii);
            encoding.latin_numbers[byte] = latin->number_of(letter, ascii);
            if (!ascii && !is_mark(letter))
                encoding.leanings[byte] = trait_of(letter).script == encoding.own->script() ? 1 : -1;
        }
        encodings.push_back(encoding);
    }
    return encodings;
}

}  // namespace

const std::vector<SingleByteEncoding>& single_byte_encodings() {
    static const std::vector<SingleByteEncoding> all = make_encodings();
    return all;
}

const std::array<std::uint8_t, byte_kinds * byte_kinds>& sign_costs() {
    static const auto all = [] {
        std::array<std::uint8_t, byte_kinds * byte_kinds> costs{};
        for (std::size_t i = 0; i < costs.size(); ++i) {
            costs[i] = static_cast<std::uint8_t>(
                cost_after(static_cast<ByteKind>(i / byte_kinds), static_cast<ByteKind>(i % byte_kinds)));
        }
        return costs;
    }();
    return all;
}

}  // namespace retold::text
