#include "text/mojibake_layers.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "retold/text/utf8.hpp"

namespace retold::text {
namespace {

constexpr int deepest_layer = 6;

// What a position may be as a byte of UTF-8.
struct Byte {
    unsigned value = 0;
    bool lost = false;  // some trail byte, but which?
};

std::optional<Byte> trail_byte(const Glyph& glyph, SingleByte encoding, Patience patience, bool half_seen) {
    const char32_t c = glyph.code_point;
    if (c == replacement_character) return Byte{0, true};
    if (c == U'?') return half_seen || patience == Patience::bold ? std::optional(Byte{0, true}) : std::nullopt;
    if (c == U' ') return patience == Patience::bold ? std::optional(Byte{0xA0, false}) : std::nullopt;
    if (c < 0x80) return std::nullopt;
    const unsigned value = SingleByteIndex::instance().byte(c, encoding);
    return value >= 0x80 && value < 0xC0 ? std::optional(Byte{value, false}) : std::nullopt;
}

struct Sequence {
    char32_t code_point = 0;
    std::size_t size = 0;  // glyphs
};

// What a layer gave: how many sequences, and how much they say by being well-formed. A chance pair of characters is
// UTF-8 easily, three in a row are seldom.
struct Layer {
    std::size_t sequences = 0;
    double weight = 0;
    std::size_t left = 0;  // glyphs beyond ASCII in no sequence
    std::size_t lossy = 0;
};

double weight_of(const Sequence& sequence) {
    const auto trails = static_cast<double>(sequence.size - 2);
    return sequence.code_point == replacement_character ? .5 * trails : 1.2 * trails;
}

bool well_formed(unsigned lead, unsigned second) {
    if (lead == 0xE0) return second >= 0xA0;
    if (lead == 0xF0) return second >= 0x90;
    if (lead == 0xF4) return second < 0x90;
    return true;
}

// "â€" whose third byte is gone: windows-1252 has no 0x9D, so that only the right one of two quotation marks loses it.
bool is_cut_quote(std::span<const Glyph> glyphs, std::size_t at, SingleByte encoding) {
    const auto begins = [&](std::size_t i) {
        return i + 1 < glyphs.size() && glyphs[i].code_point == U'â' && glyphs[i + 1].code_point == U'€';
    };
    // Alone, or behind another mark; nothing but ASCII follows.
    return encoding == SingleByte::windows_1252 && begins(at) && at + 2 == glyphs.size() &&
           (at == 0 || (at >= 3 && begins(at - 3)));
}

// One sequence at `at`; surrogates come out as they are.
std::optional<Sequence> read_sequence(std::span<const Glyph> glyphs, std::size_t at, SingleByte encoding,
                                      Patience patience) {
    if (glyphs[at].code_point < 0x80) return std::nullopt;
    const unsigned lead = SingleByteIndex::instance().byte(glyphs[at].code_point, encoding);
    if (lead < 0xC2 || lead > 0xF4) return std::nullopt;
    if (is_cut_quote(glyphs, at, encoding) && patience == Patience::strict) return Sequence{U'”', 2};
    const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (at + size > glyphs.size()) return std::nullopt;
    char32_t value = lead & (0xFFU >> (size + 1));
    bool lost = false;
    bool joker = false;
    std::size_t seen = 0;
    for (std::size_t i = 1; i < size; ++i) {
        // A "?" is a lost byte if the other bytes of the sequence leave no doubt.
        const bool next_seen = i + 1 < size && glyphs[at + i + 1].code_point >= 0x80;
        const auto byte = trail_byte(glyphs[at + i], encoding, patience, size > 2 && (seen > 0 || next_seen));
        if (!byte || (i == 1 && !byte->lost && !well_formed(lead, byte->value))) return std::nullopt;
        lost = lost || byte->lost;
        joker = joker || glyphs[at + i].code_point < 0x80;
        seen += byte->lost ? 0U : 1U;
        value = (value << 6U) | (byte->value & 0x3FU);
    }
    // What strict reading finds was weighed before.
    if (patience == Patience::bold && !joker) return std::nullopt;
    if (lost) return size == 2 || seen > 0 ? std::optional(Sequence{replacement_character, size}) : std::nullopt;
    return Sequence{value, size};
}

// Surrogate pairs become one character; a surrogate alone is no sequence.
std::optional<Sequence> read_character(std::span<const Glyph> glyphs, std::size_t at, SingleByte encoding,
                                       Patience patience) {
    const auto first = read_sequence(glyphs, at, encoding, patience);
    if (!first || (first->code_point & 0xFFFFF800U) != 0xD800) return first;
    if (first->code_point >= 0xDC00 || at + 3 >= glyphs.size()) return std::nullopt;
    const auto second = read_sequence(glyphs, at + 3, encoding, patience);
    if (!second || (second->code_point & 0xFFFFFC00U) != 0xDC00) return std::nullopt;
    return Sequence{0x10000 + ((first->code_point & 0x3FFU) << 10U) + (second->code_point & 0x3FFU), 6};
}

// "Ã" before a space: "à" whose second byte, a no-break space, went into the space. French, Italian or Portuguese "à"
// is a word of its own and keeps a space; in "às" and "àquele" there was none.
bool keeps_space(std::span<const Glyph> after) {
    const auto starts_with = [&](std::u32string_view word) {
        return after.size() >= word.size() && std::equal(word.begin(), word.end(), after.begin(),
                                                         [](char32_t c, const Glyph& g) { return c == g.code_point; });
    };
    constexpr std::array<std::u32string_view, 4> joined = {U"s ", U"quele", U"quela", U"quilo"};
    if (starts_with(U" ")) return false;  // that is the space
    return std::none_of(joined.begin(), joined.end(), starts_with);
}

// A C1 control where the encoding has a character for that byte: it may have been another encoding. Latin-1 and
// windows-1252 are taken for each other too often to say.
bool is_strange(const Glyph& glyph, SingleByte encoding) {
    const char32_t c = glyph.code_point;
    if (c < 0x80 || c >= 0xA0 || encoding == SingleByte::windows_1252 || encoding == SingleByte::iso_8859_2)
        return false;
    return upper_halves[static_cast<std::size_t>(encoding)][c - 0x80] != c;
}

// Whether a word goes on.
bool goes_on(std::span<const Glyph> rest) {
    return !rest.empty() && (rest.front().code_point >= 0x80 || trait_of(rest.front().code_point).letter());
}

// Takes one layer off. `after` is what follows the run.
Layer decode_layer(std::span<const Glyph> glyphs, std::span<const Glyph> after, SingleByte encoding, Patience patience,
                   std::vector<Glyph>& result) {
    result.clear();
    Layer layer;
    for (std::size_t i = 0; i < glyphs.size();) {
        const auto found = read_character(glyphs, i, encoding, patience);
        if (!found) {
            layer.left += glyphs[i].code_point >= 0x80 ? 1U : 0U;
            result.push_back(glyphs[i++]);
            continue;
        }
        const std::size_t end = i + found->size;
        const bool space = found->code_point == U'à' && glyphs[i + 1].code_point == U' ';
        const auto rest = end < glyphs.size() ? glyphs.subspan(end) : after;
        if (!space && glyphs[end - 1].code_point == U' ' && !goes_on(rest)) {
            result.push_back(glyphs[i++]);
            continue;
        }
        const bool keep = space && keeps_space(rest);
        result.push_back({found->code_point, {glyphs[i].raw.start, glyphs[keep ? i : end - 1].raw.end}});
        if (keep) result.push_back(glyphs[end - 1]);
        ++layer.sequences;
        layer.weight += weight_of(*found);
        for (std::size_t k = i; k < end; ++k) layer.weight -= is_strange(glyphs[k], encoding) ? .8 : 0;
        layer.lossy += found->code_point == replacement_character ? 1U : 0U;
        i = end;
    }
    return layer;
}

// Weighs readings of one run in its surroundings.
class Scale {
  public:
    explicit Scale(const Run& run) {
        for (const Glyph& glyph : run.before) before_.push_back(trait_of(glyph.code_point));
        for (const Glyph& glyph : run.after.first(std::min<std::size_t>(2, run.after.size()))) {
            after_.push_back(trait_of(glyph.code_point));
        }
    }

    // What the glyphs cost, and what their neighbours cost with them there.
    double weigh(std::span<const Glyph> glyphs) {
        lay_out(glyphs);
        return oddness(traits_, before_.size(), traits_.size());
    }

    double weigh_alone(std::span<const Glyph> glyphs) {
        lay_out(glyphs);
        return oddness(traits_, before_.size(), before_.size() + glyphs.size());
    }

  private:
    void lay_out(std::span<const Glyph> glyphs) {
        traits_.assign(before_.begin(), before_.end());
        for (const Glyph& glyph : glyphs) traits_.push_back(trait_of(glyph.code_point));
        traits_.insert(traits_.end(), after_.begin(), after_.end());
    }

    std::vector<Trait> before_;
    std::vector<Trait> after_;
    std::vector<Trait> traits_;
};

EncodingSet leads_of(std::span<const Glyph> glyphs) {
    EncodingSet set = 0;
    for (const Glyph& glyph : glyphs) {
        if (glyph.code_point >= 0x80) set |= SingleByteIndex::instance().roles(glyph.code_point).lead();
    }
    return set;
}

bool contains(EncodingSet set, std::size_t encoding) {
    return (set >> encoding & 1U) != 0;
}

// Takes further layers off as long as each makes the run less odd, and returns by how much. Layers are mostly of the
// same encoding.
double peel(std::vector<Glyph>& glyphs, SingleByte outer, const Run& run, Scale& scale) {
    std::vector<Glyph> layer;
    double gain = 0;
    for (int depth = 1; depth < deepest_layer; ++depth) {
        std::vector<Glyph> best;
        double best_gain = .5;
        const double cost = scale.weigh(glyphs);
        const EncodingSet leads = leads_of(glyphs);
        for (std::size_t e = 0; e < encoding_count; ++e) {
            if (!contains(leads, e)) continue;
            const auto encoding = static_cast<SingleByte>(e);
            const Layer found = decode_layer(glyphs, run.after, encoding, Patience::strict, layer);
            if (found.sequences == 0 || (found.lossy > 0 && encoding != outer)) continue;
            const double prior = encoding == outer ? 0 : reluctance(encoding) - reluctance(SingleByte::windows_1252);
            const double layer_gain = cost - scale.weigh(layer) + found.weight - prior;
            if (layer_gain <= best_gain) continue;
            best_gain = layer_gain;
            best = layer;
        }
        if (best.empty()) break;
        glyphs = std::move(best);
        gain += best_gain;
    }
    return gain;
}

}  // namespace

double reluctance(SingleByte encoding) {
    switch (encoding) {
        case SingleByte::windows_1252:
            return 1.6;
        case SingleByte::mac_roman:
            return 2.2;
        case SingleByte::windows_1250:
        case SingleByte::windows_1251:
        case SingleByte::iso_8859_2:
            return 2.6;
        case SingleByte::ibm_437:
            return 3.1;
        default:
            return 3.4;
    }
}

double run_oddness(const Run& run) {
    return Scale(run).weigh(run.glyphs);
}

std::vector<Reading> read_run(const Run& run, Patience patience) {
    std::vector<Reading> readings;
    Scale scale(run);
    const EncodingSet leads = leads_of(run.glyphs);
    double before = -1;
    for (std::size_t e = 0; e < encoding_count; ++e) {
        if (!contains(leads, e)) continue;
        Reading reading;
        reading.encoding = static_cast<SingleByte>(e);
        const Layer layer = decode_layer(run.glyphs, run.after, reading.encoding, patience, reading.glyphs);
        if (layer.sequences == 0) continue;
        if (before < 0) before = scale.weigh(run.glyphs);
        reading.sequences = layer.sequences;
        reading.left = layer.left;
        reading.lossy = layer.lossy;
        reading.outer = reading.glyphs;
        reading.gain = before - scale.weigh(reading.glyphs) + layer.weight;
        reading.gain += peel(reading.glyphs, reading.encoding, run, scale);
        reading.before = scale.weigh_alone(run.glyphs);
        reading.after = scale.weigh_alone(reading.glyphs);
        readings.push_back(std::move(reading));
    }
    return readings;
}

}  // namespace retold::text
