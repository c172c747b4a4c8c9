#include "text/plausibility.hpp"

#include <unicode/uscript.h>

#include <string_view>

namespace retold::text {
namespace {

bool contains(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

bool unspaced(std::uint8_t script) {
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
           script == USCRIPT_HANGUL || script == USCRIPT_THAI || script == USCRIPT_KATAKANA_OR_HIRAGANA;
}

bool neutral(std::uint8_t script) {
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

// Two letters side by side; `before` is what stands before the first.
double letters_cost(const Trait& before, const Trait& a, const Trait& b) {
    if (a.script != b.script && !neutral(a.script) && !neutral(b.script)) {
        if (unspaced(a.script) && unspaced(b.script)) return .2;
        if (unspaced(a.script) || unspaced(b.script)) return 1.2;
        const bool science = a.script == USCRIPT_GREEK || b.script == USCRIPT_GREEK;
        return science ? .5 : 4;
    }
    if (a.code_point == U'ß' || b.code_point == U'ß') return 0;  // has no capital in use
    const double foreign = a.script == USCRIPT_LATIN && a.code_point >= 0x80 && b.code_point >= 0x80 ? .6 : 0;
    if (a.kind == Kind::lower && b.kind == Kind::upper) return 2 + foreign;
    if (a.kind == Kind::upper && b.kind == Kind::lower && before.kind == Kind::upper) return 1.8 + foreign;
    return foreign;
}

// A sign between `a` and `b`.
double sign_cost(const Trait& a, const Trait& sign, const Trait& b) {
    const bool inside = a.letter() && b.letter();
    const bool latin_a = a.code_point == U'Ã' || a.code_point == U'Â';
    switch (sign.kind) {
        case Kind::symbol:
            if (inside) return sign.code_point == U'·' ? .3 : 2.5 + (latin_a ? 1 : 0);
            if (latin_a) return 2;
            if (a.letter()) return contains(U"©®™²³ªº°", sign.code_point) ? .4 : sign.rarity == 1 ? 1.4 : 1;
            return b.letter() ? .5 : 0;
        case Kind::opening:
            if (inside) return sign.code_point == U'‘' ? 2 : 2.5;
            if (a.letter()) return contains(U"“‘", sign.code_point) ? .2 : 1;
            return b.kind == Kind::space ? .4 : 0;
        case Kind::closing:
            if (inside) return sign.code_point == U'’' ? 0 : (sign.code_point == U'…' ? .4 : 2);
            return !a.letter() && b.letter() && sign.code_point != U'’' && a.kind == Kind::space ? .7 : 0;
        case Kind::low_quote:
            return inside ? 2.5 : (a.letter() || b.kind == Kind::space ? 1.2 : 0);
        case Kind::dash:
            return inside ? .2 : 0;
        case Kind::box:
            return (a.letter() ? 2 : 0) + (b.letter() ? 2 : 0);
        case Kind::space:
            return latin_a && sign.code_point == 0xA0 ? .8 : 0;
        case Kind::damage:
        case Kind::emoji:
        default:
            if (sign.code_point == 0x200C) return 0;  // between letters is where it belongs
            return inside ? 1 : 0;
    }
}

// Zero-width joiner or non-joiner, which stand inside words of Arabic and Indic scripts.
bool joiner(const Trait& trait) {
    return trait.code_point == 0x200C || trait.code_point == 0x200D;
}

double mark_cost(const Trait& a, const Trait& mark) {
    if (joiner(a)) return 0;
    if (a.kind == Kind::space) return 2.5;
    if (!a.letter() && a.kind != Kind::mark) return a.kind == Kind::digit || a.kind == Kind::symbol ? .3 : 1.5;
    return neutral(mark.script) || neutral(a.script) || a.script == mark.script ? 0 : 4;
}

// A letter without another of its script beside it.
double lonely_cost(const Trait& before, const Trait& letter, const Trait& after) {
    const auto related = [&](const Trait& other) {
        if (joiner(other)) return true;
        return (other.letter() || other.kind == Kind::mark) && (other.script == letter.script || neutral(other.script));
    };
    if (related(before) || related(after)) return 0;
    if (letter.script == USCRIPT_LATIN) return letter.code_point == U'Ã' || letter.code_point == U'Â' ? .6 : 0;
    if (letter.script == USCRIPT_CYRILLIC) return .3;
    if (letter.script == USCRIPT_GREEK) return .3;
    return unspaced(letter.script) ? .6 : 2.5;
}

bool plain(const Trait& trait) {
    return trait.code_point < 0x80;
}

}  // namespace

double oddness(std::span<const Trait> traits, std::size_t first, std::size_t last) {
    static const Trait edge;
    const auto at = [&](std::size_t i, int shift) -> const Trait& {
        const std::ptrdiff_t place = static_cast<std::ptrdiff_t>(i) + shift;
        return place < 0 || place >= static_cast<std::ptrdiff_t>(traits.size())
                   ? edge
                   : traits[static_cast<std::size_t>(place)];
    };
    double cost = 0;
    for (std::size_t i = first; i < last; ++i) {
        const Trait& a = at(i, -1);
        const Trait& b = traits[i];
        const Trait& c = at(i, 1);
        cost += b.rarity;
        if (plain(a) && plain(b) && plain(c)) continue;
        if (b.letter()) {
            if (a.letter()) cost += letters_cost(at(i, -2), a, b);
            if (!plain(b)) cost += lonely_cost(a, b, c);
        } else if (b.kind == Kind::mark) {
            cost += mark_cost(a, b);
        } else if (!plain(b)) {
            cost += sign_cost(a, b, c);
        }
    }
    return cost;
}

}  // namespace retold::text
