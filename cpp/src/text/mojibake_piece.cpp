#include "text/mojibake_piece.hpp"

#include <algorithm>
#include <utility>

#include "retold/text/utf8.hpp"

namespace retold::text {
namespace {

constexpr double bold_threshold = 1;     // chosen: asked of a bold reading without support
constexpr double lossy_threshold = 2;    // chosen: the same for lossy sequences in an unusual encoding
constexpr double most_support = 3;       // chosen: what support can add
constexpr double support_share = .5;     // chosen: how much of another run's gain counts
constexpr double text_share = .1;        // chosen: how much of the gain elsewhere in the text counts
constexpr double most_text_support = 1;  // chosen: less than lossy_threshold, so that it never decides alone

std::size_t index_of(SingleByte encoding) {
    return static_cast<std::size_t>(encoding);
}

bool is_c1(char32_t c) {
    return c >= 0x80 && c < 0xA0;
}

// Quotation marks, dashes and ellipses stand in any line, whatever else was misread.
bool is_plain_mark(char32_t c) {
    const Kind kind = trait_of(c).kind;
    return kind == Kind::opening || kind == Kind::closing || kind == Kind::dash;
}

bool has_sequence(std::span<const Glyph> glyphs) {
    const SingleByteIndex& index = SingleByteIndex::instance();
    EncodingSet one = 0;
    EncodingSet two = 0;
    EncodingSet three = 0;
    for (std::size_t i = 0; i + 1 < glyphs.size(); ++i) {
        if (glyphs[i].code_point == U'â' && glyphs[i + 1].code_point == U'€') return true;  // "â€" for "”"
    }
    for (const Glyph& glyph : glyphs) {
        const bool lost = glyph.code_point == replacement_character || glyph.code_point == U'?';
        const ByteRoles roles = glyph.code_point < 0x80 ? ByteRoles{} : index.roles(glyph.code_point);
        const auto trail = static_cast<EncodingSet>(lost ? 0xFFFF : roles.trail);
        if ((one & trail) != 0) return true;
        one = static_cast<EncodingSet>(roles.lead2 | (two & trail));
        two = static_cast<EncodingSet>(roles.lead3 | (three & trail));
        three = roles.lead4;
    }
    return false;
}

// The gain that a reading must have to stand on its own.
double price_of(const Reading& reading) {
    const bool only_lossy = reading.lossy == reading.sequences && reading.encoding != SingleByte::windows_1252;
    return reluctance(reading.encoding) + (only_lossy ? lossy_threshold : 0);
}

// A run that is as odd when read: text that went through more than wrong decoding, such as lower-casing. What is UTF-8
// in it is so by chance.
bool is_garble(const Reading& reading) {
    const bool mostly_left = reading.left >= 5 && reading.left > 3 * reading.sequences && reading.after > 3;
    return mostly_left || (reading.after > 4 && reading.after > .5 * reading.before);
}

// What the C1 control at `i` was: a byte of windows-1252; or of Mac Roman or DOS where that would be odd inside a word.
char32_t best_control(std::span<const Glyph> glyphs, std::size_t i) {
    constexpr std::array<std::pair<SingleByte, double>, 3> choices = {
        {{SingleByte::windows_1252, 0}, {SingleByte::mac_roman, 1.8}, {SingleByte::ibm_437, 2}}};
    const std::size_t first = i < 2 ? 0 : i - 2;
    const std::size_t last = std::min(i + 3, glyphs.size());
    std::array<Trait, 5> traits;
    for (std::size_t k = first; k < last; ++k) traits[k - first] = trait_of(glyphs[k].code_point);
    char32_t best = glyphs[i].code_point;
    double best_cost = 1000;
    for (const auto& [encoding, price] : choices) {
        const char32_t value = upper_halves[index_of(encoding)][glyphs[i].code_point - 0x80];
        traits[i - first] = trait_of(value);
        const double cost = price + oddness(std::span(traits).first(last - first), i - first, last - first);
        if (cost >= best_cost) continue;
        best_cost = cost;
        best = value;
    }
    // A byte that windows-1252 does not have says nothing by itself.
    return upper_halves[0][glyphs[i].code_point - 0x80] == glyphs[i].code_point ? glyphs[i].code_point : best;
}

}  // namespace

std::vector<Glyph> glyphs_of(std::string_view text, Span span) {
    std::vector<Glyph> glyphs;
    for (std::size_t at = span.start; at < span.end;) {
        const Unit unit = decode_at(text, at);
        glyphs.push_back({unit.valid ? unit.code_point : untouchable, {at, at + unit.size}});
        at += unit.size;
    }
    return glyphs;
}

PieceRepair::PieceRepair(std::vector<Glyph> glyphs, Patience patience, EncodingSet accepted)
    : glyphs_(std::move(glyphs)), patience_(patience), accepted_(accepted) {
    for (const Glyph& glyph : glyphs_) high_ += glyph.code_point >= 0x80 && !is_plain_mark(glyph.code_point) ? 1U : 0U;
    find_runs();
}

// Runs are glyphs that are not ASCII, with single question marks between or behind them; for bold repair, spaces too.
void PieceRepair::find_runs() {
    for (std::size_t i = 0; i < glyphs_.size(); ++i) {
        if (glyphs_[i].code_point < 0x80) continue;
        std::size_t last = i + 1;
        while (last < glyphs_.size()) {
            const char32_t c = glyphs_[last].code_point;
            const bool joker =
                (c == U'?' || (c == U' ' && patience_ == Patience::bold)) && glyphs_[last - 1].code_point >= 0x80;
            if (c < 0x80 && !joker) break;
            ++last;
        }
        runs_.push_back({i, last, {}, {}});
        i = last - 1;
    }
}

Run PieceRepair::run_of(const RunState& state) const {
    const std::span<const Glyph> all(glyphs_);
    const std::size_t left = std::min<std::size_t>(2, state.first);
    const std::size_t right = std::min<std::size_t>(8, glyphs_.size() - state.last);
    return {all.subspan(state.first - left, left), all.subspan(state.first, state.last - state.first),
            all.subspan(state.last, right)};
}

// A single two-byte sequence that gives a less common letter, in a line whose other characters are right: it could be
// anything, such as a letter and a currency sign.
bool PieceRepair::is_lone_guess(const RunState& state, const Reading& reading) const {
    if (reading.sequences != 1 || high_ <= 2) return false;
    const bool other = std::any_of(runs_.begin(), runs_.end(),
                                   [&](const RunState& run) { return &run != &state && !run.readings.empty(); });
    if (other) return false;
    const std::size_t shorter = state.last - state.first - reading.glyphs.size();
    if (shorter != 1) return false;
    return std::any_of(reading.glyphs.begin(), reading.glyphs.end(), [&](const Glyph& glyph) {
        return glyph.code_point >= 0x80 && glyph.raw.size() > 3 && trait_of(glyph.code_point).rarity > .5;
    });
}

void PieceRepair::choose(RunState& state, const std::array<double, encoding_count>& support) const {
    double best = 0;
    for (const Reading& reading : state.readings) {
        const std::size_t e = index_of(reading.encoding);
        if (reading.gain <= 0 || is_garble(reading) || is_lone_guess(state, reading)) continue;
        const double others = std::max(0.0, support[e] - std::max(0.0, reading.gain));
        const double sum = reading.gain + std::min(most_support, support_share * others) - price_of(reading);
        if (sum < best || (sum == best && state.chosen.sequences > 0)) continue;
        best = sum;
        state.chosen = reading;
    }
}

// If every character beyond ASCII belongs to a sequence of one encoding, and there are several, that is no chance: all
// are read so, even where a run alone would say little.
bool PieceRepair::choose_throughout() {
    constexpr std::size_t enough = 3;
    std::size_t best = encoding_count;
    double best_gain = 1;
    for (std::size_t e = 0; e < encoding_count; ++e) {
        double gain = -reluctance(static_cast<SingleByte>(e));
        std::size_t sequences = 0;
        const bool all = std::all_of(runs_.begin(), runs_.end(), [&](const RunState& state) {
            const auto found = std::find_if(state.readings.begin(), state.readings.end(),
                                            [&](const Reading& reading) { return index_of(reading.encoding) == e; });
            if (found == state.readings.end() || found->left > 0) return false;
            gain += found->gain + static_cast<double>(found->sequences);
            sequences += found->sequences;
            return true;
        });
        if (!all || sequences < enough || gain <= best_gain) continue;
        best_gain = gain;
        best = e;
    }
    if (best == encoding_count) return false;
    for (RunState& state : runs_) {
        for (const Reading& reading : state.readings) {
            if (index_of(reading.encoding) == best) state.chosen = reading;
        }
        state.chosen.glyphs = state.chosen.outer;  // deeper layers are judged throughout as well
    }
    return true;
}

// The same for a piece as is_garble() for a run.
void PieceRepair::drop_garble() {
    double before = 0;
    double after = 0;
    for (const RunState& state : runs_) {
        if (state.chosen.sequences == 0) continue;
        before += state.chosen.before;
        after += state.chosen.after;
    }
    if (after < 5 || after < .4 * before) return;
    for (RunState& state : runs_) {
        state.chosen = {};
        state.readings.clear();
    }
}

// Reads the runs that look odd, or then the others. Most text has none, and those that look well are only of use beside
// others. Returns whether any reading gains enough to support others.
bool PieceRepair::read_runs(bool odd_ones) {
    constexpr double odd = .5;  // chosen: half of the run is unlikely as it stands
    bool gains = false;
    for (RunState& state : runs_) {
        const Run run = run_of(state);
        if ((run_oddness(run) > odd) != odd_ones || !has_sequence(run.glyphs)) continue;
        state.readings = read_run(run, Patience::strict);
        for (const Reading& reading : state.readings) gains = gains || reading.gain > .5;
    }
    return gains;
}

void PieceRepair::weigh(Evidence& evidence) {
    if (patience_ == Patience::bold) return;
    if (!read_runs(true)) {
        const auto is_grave = [](const Glyph& glyph) { return glyph.code_point == U'Ã'; };
        hopeless_ = std::none_of(glyphs_.begin(), glyphs_.end(), is_grave);
        return;
    }
    read_runs(false);
    for (const RunState& state : runs_) {
        for (const Reading& reading : state.readings) {
            if (reading.gain >= 1) support_[index_of(reading.encoding)] += reading.gain;
        }
    }
    throughout_ = choose_throughout();
    if (!throughout_) {
        for (RunState& state : runs_) choose(state, support_);
        drop_garble();
    }
    for (const RunState& state : runs_) {
        if (state.chosen.sequences == 0) continue;
        const std::size_t e = index_of(state.chosen.encoding);
        accepted_ = static_cast<EncodingSet>(accepted_ | (1U << e));
        evidence.gain[e] += state.chosen.gain;
    }
}

// Looks for the remains of sequences: in encodings that this piece was repaired from, or "Ã " where it stands out.
void PieceRepair::choose_bold(RunState& state, const Evidence& evidence) const {
    const Run run = run_of(state);
    const bool a_grave =
        std::any_of(run.glyphs.begin(), run.glyphs.end(), [](const Glyph& g) { return g.code_point == U'Ã'; });
    if (accepted_ == 0 && !a_grave) return;
    double best = 0;
    for (Reading& reading : read_run(run, Patience::bold)) {
        const std::size_t e = index_of(reading.encoding);
        double value = reading.gain;
        if ((accepted_ >> e & 1U) == 0) {
            if (is_garble(reading) || is_lone_guess(state, reading)) continue;
            value += std::min(most_text_support, text_share * evidence.gain[e]) - price_of(reading) - bold_threshold;
        }
        if (value <= best) continue;
        best = value;
        state.chosen = std::move(reading);
    }
}

std::vector<Glyph> PieceRepair::finish(const Evidence& evidence) {
    std::vector<Glyph> result;
    std::size_t done = 0;
    for (RunState& state : runs_) {
        if (patience_ == Patience::bold) {
            choose_bold(state, evidence);
        } else if (state.chosen.sequences == 0 && !state.readings.empty()) {
            std::array<double, encoding_count> support = support_;
            for (std::size_t e = 0; e < encoding_count; ++e) {
                support[e] += std::min(most_text_support, text_share * evidence.gain[e]) / support_share;
            }
            choose(state, support);
        }
        if (state.chosen.sequences == 0) continue;
        result.insert(result.end(), glyphs_.begin() + static_cast<std::ptrdiff_t>(done),
                      glyphs_.begin() + static_cast<std::ptrdiff_t>(state.first));
        result.insert(result.end(), state.chosen.glyphs.begin(), state.chosen.glyphs.end());
        done = state.last;
    }
    result.insert(result.end(), glyphs_.begin() + static_cast<std::ptrdiff_t>(done), glyphs_.end());
    return result;
}

void repair_controls(std::vector<Glyph>& glyphs) {
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        Glyph& glyph = glyphs[i];
        if (!is_c1(glyph.code_point)) continue;
        // U+0085 may be meant: it ends a line on some systems, and then another line follows.
        const char32_t next = i + 1 < glyphs.size() ? glyphs[i + 1].code_point : U' ';
        if (glyph.code_point == 0x85 && trait_of(next).letter()) continue;
        glyph.code_point = best_control(glyphs, i);
    }
}

}  // namespace retold::text
