// The rules GB3 to GB13 of UAX #29, Unicode 15, over the tables of the text floor.
#include "retold/tokenize/graphemes.hpp"

#include "retold/base/cancel.hpp"
#include "text/break_classes.hpp"

namespace retold::tokenize {
namespace {

using text::GraphemeBreak;
using text::Unit;

bool is_control(GraphemeBreak kind) {
    return kind == GraphemeBreak::cr || kind == GraphemeBreak::lf || kind == GraphemeBreak::control;
}

// Hangul syllables (GB6 to GB8).
bool is_syllable(GraphemeBreak before, GraphemeBreak next) {
    const bool trailing = next == GraphemeBreak::hangul_t;
    switch (before) {
        case GraphemeBreak::hangul_l:
            return next == GraphemeBreak::hangul_l || next == GraphemeBreak::hangul_v ||
                   next == GraphemeBreak::hangul_lv || next == GraphemeBreak::hangul_lvt;
        case GraphemeBreak::hangul_lv:
        case GraphemeBreak::hangul_v:
            return next == GraphemeBreak::hangul_v || trailing;
        case GraphemeBreak::hangul_lvt:
        case GraphemeBreak::hangul_t:
            return trailing;
        default:
            return false;
    }
}

// What of the cluster so far the next decision needs.
struct State {
    GraphemeBreak last;
    bool picture;      // a picture and marks only, so that a joiner may join another (GB11)
    bool half_a_pair;  // an odd number of regional indicators (GB12, GB13)
};

State first_of(GraphemeBreak kind) {
    return {kind, kind == GraphemeBreak::picture, kind == GraphemeBreak::regional};
}

bool joins(const State& state, GraphemeBreak next) {
    if (state.last == GraphemeBreak::cr) return next == GraphemeBreak::lf;
    if (is_control(state.last) || is_control(next)) return false;
    if (next == GraphemeBreak::extend || next == GraphemeBreak::zwj || next == GraphemeBreak::spacing_mark) return true;
    if (state.last == GraphemeBreak::prepend || is_syllable(state.last, next)) return true;
    if (next == GraphemeBreak::picture) return state.picture && state.last == GraphemeBreak::zwj;
    return next == GraphemeBreak::regional && state.last == GraphemeBreak::regional && state.half_a_pair;
}

State advance(const State& state, GraphemeBreak next) {
    const bool mark = next == GraphemeBreak::extend || next == GraphemeBreak::zwj;
    return {next, next == GraphemeBreak::picture || (mark && state.picture),
            next == GraphemeBreak::regional && !(state.last == GraphemeBreak::regional && state.half_a_pair)};
}

}  // namespace

std::vector<Span> graphemes(std::string_view text) {
    std::vector<Span> clusters;
    clusters.reserve(text.size());
    std::size_t start = 0;
    CancelCheck check;
    while (start < text.size()) {
        check();
        const Unit first = text::next_unit(text, start);
        State state = first_of(text::grapheme_class(first.code_point));
        std::size_t end = start + first.size;
        while (end < text.size()) {
            const Unit unit = text::next_unit(text, end);
            const GraphemeBreak next = text::grapheme_class(unit.code_point);
            if (!joins(state, next)) break;
            state = advance(state, next);
            end += unit.size;
        }
        clusters.push_back({start, end});
        start = end;
    }
    return clusters;
}

}  // namespace retold::tokenize
