// How odd a piece of text looks, whatever its language: a sum of costs for characters that are rare in running text and
// for neighbours that do not go together (a capital inside a small word, a symbol between letters, letters of two
// scripts). The costs stand for negative logarithms of probability, roughly in units of e, and are set by hand; no text
// model.
#pragma once
#include <cstdint>
#include <span>

namespace retold::text {

enum class Kind : std::uint8_t {
    lower,
    upper,
    other_letter,
    mark,
    digit,
    space,
    opening,    // “ ‘ « ¿ and the like
    closing,    // ” ’ » … and the like
    low_quote,  // „ ‚
    dash,
    punctuation,
    symbol,
    box,  // line drawing
    emoji,
    damage,  // controls, U+FFFD, private use, unassigned
};

// What the costs depend on. `script` is ICU's number.
struct Trait {
    char32_t code_point = U' ';
    Kind kind = Kind::space;
    std::uint8_t script = 0;
    double rarity = 0;

    bool letter() const { return kind <= Kind::other_letter; }
};

Trait trait_of(char32_t code_point);

// The cost of traits [first, last) in their surroundings: `traits` should hold two more on each side where there are
// any. Plain ASCII with plain ASCII costs nothing. Linear time.
double oddness(std::span<const Trait> traits, std::size_t first, std::size_t last);

}  // namespace retold::text
