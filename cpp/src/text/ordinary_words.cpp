// Byte by byte, and by blocks of 64: whether the second byte of a letter is one of an alphabet's is a question to
// tables of sixteen places for its low half, with a bit for each high half (8 to B); see look_up() of vector_bytes.hpp.
#include "text/ordinary_words.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "base/vector_bytes.hpp"
#include "retold/text/utf8.hpp"
#include "text/plausibility.hpp"
#include "text/single_byte.hpp"

namespace retold::text {
namespace {

constexpr char32_t last_code_point = 0x0700;

std::uint8_t byte_at(std::string_view text, std::size_t at) {
    return static_cast<std::uint8_t>(text[at]);
}

// The end of one word at `at`, or `at`.
std::size_t end_of_word(std::string_view text, std::size_t at) {
    const Alphabets& alphabets = Alphabets::instance();
    std::uint8_t script = 0;
    EncodingSet leads = 0;  // of a capital that the letter is behind
    std::size_t end = at;
    for (; end + 1 < text.size() && is_continuation(text[end + 1]); end += 2) {
        const std::uint8_t lead = byte_at(text, end);
        const char32_t letter = (lead & 0x1FU) << 6U | (byte_at(text, end + 1) & 0x3FU);
        const std::uint8_t capital = end == at ? alphabets.capital(letter) : std::uint8_t{0};
        const std::uint8_t found = capital != 0 ? capital : alphabets.letter(letter);
        if (lead < 0xC2 || lead > 0xDF || found == 0 || (script != 0 && found != script)) break;
        const ByteRoles& roles = SingleByteIndex::instance().roles(letter);
        if ((leads & roles.trail) != 0) break;
        leads = capital != 0 ? roles.lead() : EncodingSet{0};
        script = found;
    }
    return end == text.size() || byte_at(text, end) < 'A' ? end : at;
}

#if defined(RETOLD_HAS_VECTOR)

using base::Bytes;
using base::Mask;
using base::Nibbles;

// The letters behind one lead byte, as tables for look_up().
struct LeadLetters {
    std::uint8_t lead = 0;
    Nibbles letters{};
    Nibbles capitals{};
    Nibbles behind{};  // letters that make no sequence with a capital of the script before them
};
constexpr std::size_t most_leads = 4;
using ScriptLetters = std::array<LeadLetters, most_leads>;  // of one script; lead 0: no more

// A capital that makes a sequence with few of its script's letters behind it.
bool is_usual_capital(char32_t capital) {
    const Alphabets& alphabets = Alphabets::instance();
    const SingleByteIndex& index = SingleByteIndex::instance();
    const std::uint8_t script = alphabets.capital(capital);
    if (script == 0) return false;
    std::size_t letters = 0;
    std::size_t sequences = 0;
    for (char32_t c = 0; c < last_code_point; ++c) {
        if (alphabets.letter(c) != script) continue;
        ++letters;
        sequences += (index.roles(capital).lead() & index.roles(c).trail) != 0 ? 1U : 0U;
    }
    return 4 * sequences <= letters;
}

// By the lead byte less 0xC0 of any of the script's letters; null for those of no alphabet.
struct ScriptsByLead {
    std::vector<ScriptLetters> scripts;
    std::array<std::uint8_t, 32> number{};  // plus one

    static const ScriptsByLead& instance() {
        static const ScriptsByLead made = make();
        return made;
    }

  private:
    static ScriptsByLead make() {
        const Alphabets& alphabets = Alphabets::instance();
        const SingleByteIndex& index = SingleByteIndex::instance();
        ScriptsByLead made;
        std::array<EncodingSet, 256> leads{};  // of the capitals of a script
        for (char32_t c = 0; c < last_code_point; ++c) {
            if (is_usual_capital(c)) leads[alphabets.capital(c)] |= index.roles(c).lead();
        }
        std::vector<std::uint8_t> ids;
        for (unsigned lead = 0xC2; lead <= 0xDF; ++lead) {
            LeadLetters row{static_cast<std::uint8_t>(lead), {}, {}};
            std::uint8_t id = 0;
            bool mixed = false;
            for (unsigned trail = 0x80; trail <= 0xBF; ++trail) {
                const char32_t c = (lead & 0x1FU) << 6U | (trail & 0x3FU);
                const auto bit = static_cast<std::uint8_t>(1U << (trail >> 4U & 3U));
                const std::uint8_t found = alphabets.letter(c) | alphabets.capital(c);
                mixed = mixed || (id != 0 && found != 0 && found != id);
                id = found != 0 ? found : id;
                if (alphabets.letter(c) != 0) row.letters[trail & 15U] |= bit;
                if (is_usual_capital(c)) row.capitals[trail & 15U] |= bit;
                if (found != 0 && (leads[found] & index.roles(c).trail) == 0) row.behind[trail & 15U] |= bit;
            }
            if (id == 0 || mixed) continue;
            const auto place = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
            if (place == ids.size()) {
                ids.push_back(id);
                made.scripts.emplace_back();
            }
            ScriptLetters& script = made.scripts[place];
            const auto free = std::find_if(script.begin(), script.end(), [](const auto& l) { return l.lead == 0; });
            if (free == script.end()) continue;
            *free = row;
            made.number[lead - 0xC0] = static_cast<std::uint8_t>(place + 1);
        }
        return made;
    }
};

// How much of the 64 bytes at `bytes` are whole words with the ASCII behind them; 0 if the first word is not.
RETOLD_VECTOR std::size_t ordinary_prefix(const char* bytes, const ScriptLetters& script) {
    constexpr Nibbles rows = {0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 0, 0, 0, 0};
    const Bytes block = base::load(bytes);
    const Bytes low = base::low_nibbles(block);
    const Bytes row = base::look_up(rows, base::high_nibbles(block));
    const Mask high = base::bits(block);
    const Mask starts = high & ~(high << 1U);
    Mask leads = 0;
    Mask trails = 0;
    Mask capitals = 0;
    Mask behind = 0;
    for (const LeadLetters& one : script) {
        if (one.lead == 0) break;
        const Mask lead = base::equal(block, one.lead);
        leads |= lead;
        const Mask letter = base::nonzero(base::common(base::look_up(one.letters, low), row));
        const Mask capital = base::nonzero(base::common(base::look_up(one.capitals, low), row));
        capitals |= capital & ((lead & starts) << 1U);
        trails |= letter & (lead << 1U);
        behind |= base::nonzero(base::common(base::look_up(one.behind, low), row)) & (lead << 1U);
    }
    trails |= capitals;
    const Mask between = base::range(block, 0, 'A' - 1);
    const Mask beside = ~high & ~between;  // ASCII that no word may touch
    Mask bad = high & ~(leads | trails);
    bad |= leads & ~(trails >> 1U);
    bad |= (capitals << 2U) & high & ~behind;
    bad |= (starts & (beside << 1U)) | (beside & (high << 1U));
    bad |= base::equal(block, '?') & (high << 1U);  // may be a byte that was lost
    const Mask good = bad == 0 ? ~Mask{0} : (Mask{1} << base::lowest(bad)) - 1;
    return static_cast<std::size_t>(64 - std::countl_zero(between & good));
}

RETOLD_VECTOR std::size_t end_of_blocks(std::string_view text, std::size_t at) {
    const ScriptsByLead& scripts = ScriptsByLead::instance();
    constexpr std::size_t most = 4096;  // chosen: so that the caller looks up now and then
    const std::size_t last = std::min(text.size(), at + most);
    while (at + 64 <= last) {
        const std::uint8_t byte = byte_at(text, at);
        const std::uint8_t number = byte < 0xC0 || byte > 0xDF ? std::uint8_t{0} : scripts.number[byte - 0xC0U];
        if (number == 0) break;
        const std::size_t size = ordinary_prefix(text.data() + at, scripts.scripts[number - 1U]);
        if (size == 0) break;
        at += size;
    }
    return at;
}

// How much of the 64 bytes at `bytes` are far characters of three bytes each.
RETOLD_VECTOR std::size_t far_prefix(const char* bytes) {
    constexpr Mask firsts = 0x9249249249249249U;  // every third byte; of the last character there is only one
    const Bytes block = base::load(bytes);
    const Mask leads =
        base::range(block, 0xE3, 0xEC) | (base::equal(block, 0xEF) & (base::range(block, 0xBC, 0xBE) >> 1U));
    const Mask trails = base::range(block, 0x80, 0xBF);
    const Mask bad = ~((firsts & leads) | (~firsts & trails));
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(base::lowest(bad), 63));
    return size - size % 3;
}

RETOLD_VECTOR std::size_t end_of_far_blocks(std::string_view text, std::size_t at) {
    while (at + 64 <= text.size()) {
        const std::size_t size = far_prefix(text.data() + at);
        at += size;
        if (size < 63) break;
    }
    return at;
}

#endif

}  // namespace

const Alphabets& Alphabets::instance() {
    static const Alphabets alphabets = [] {
        constexpr double common = .2;  // chosen: rarity; the letters of ordinary words
        Alphabets made{std::vector<std::uint8_t>(last_code_point), std::vector<std::uint8_t>(last_code_point)};
        for (char32_t c = 0x0370; c < last_code_point; ++c) {
            const Trait trait = trait_of(c);
            if (!trait.letter() || trait.rarity > common) continue;
            (trait.kind == Kind::upper ? made.capitals : made.letters)[c] = trait.script;
        }
        return made;
    }();
    return alphabets;
}

std::size_t end_of_ordinary(std::string_view text, std::size_t at, [[maybe_unused]] SimdLevel level) {
#if defined(RETOLD_HAS_VECTOR)
    if (level != SimdLevel::scalar) {
        const std::size_t end = end_of_blocks(text, at);
        if (end > at) return end;
    }
#endif
    return end_of_word(text, at);
}

std::size_t end_of_far(std::string_view text, std::size_t at, [[maybe_unused]] SimdLevel level) {
#if defined(RETOLD_HAS_VECTOR)
    if (level != SimdLevel::scalar) at = end_of_far_blocks(text, at);
#endif
    const auto is_far = [&](std::size_t i) {
        const std::uint8_t lead = byte_at(text, i);
        const std::uint8_t next = byte_at(text, i + 1);
        const bool begins = (lead >= 0xE3 && lead <= 0xEC) || (lead == 0xEF && next >= 0xBC && next <= 0xBE);
        return begins && is_continuation(text[i + 1]) && is_continuation(text[i + 2]);
    };
    while (at + 2 < text.size() && is_far(at)) at += 3;
    return at;
}

}  // namespace retold::text
