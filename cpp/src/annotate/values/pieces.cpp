#include "annotate/values/pieces.hpp"

#include <algorithm>

#include "retold/base/cancel.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::annotate {
namespace {

constexpr std::size_t most_digits = 18;  // chosen: a longer run is no number that anybody counts

bool is_blank(char32_t c) {
    return c == U' ' || c == U'\n' || c == U'\t' || c == U'\r';
}

bool is_ascii_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool is_letter(char32_t c) {
    if (c < 0x80) return c >= U'a' && c <= U'z';
    return text::is_letter(c) || text::is_mark(c);
}

// The end of an address of the web that starts at `at`, or `at`.
std::size_t address_end(std::u32string_view letters, std::size_t at) {
    const std::u32string_view rest = letters.substr(at, 8);
    if (!rest.starts_with(U"http://") && !rest.starts_with(U"https://") && !rest.starts_with(U"www.")) return at;
    while (at < letters.size() && !is_blank(letters[at])) ++at;
    return at;
}

}  // namespace

Pieces::Pieces(const TextReading& reading)
    : reading_(reading),
      lexicon_(reading.language.empty() ? Lexicon::likely(reading.letters) : Lexicon::of(reading.language)) {
    scan();
}

const Meaning* Pieces::as(std::size_t i, Role role) const {
    return as(i, role, Side::any);
}

const Meaning* Pieces::as(std::size_t i, Role role, Side side) const {
    if (i >= list_.size()) return nullptr;
    for (const std::uint32_t number : list_[i].meanings) {
        const Meaning& meaning = lexicon_.meaning(number);
        if (meaning.role == role && (side == Side::any || meaning.side == Side::any || meaning.side == side)) {
            return &meaning;
        }
    }
    return nullptr;
}

bool Pieces::is_mark(std::size_t i, char32_t mark) const {
    return i < list_.size() && list_[i].kind == PieceKind::mark && list_[i].mark == mark;
}

bool Pieces::capital(std::size_t i) const {
    const std::size_t at = reading_.offsets[list_[i].first];
    return text::is_upper(text::decode_at(reading_.text, at).code_point);
}

char32_t Pieces::letter_before(std::size_t i) const {
    const std::size_t at = list_[i].first;
    return at == 0 ? U' ' : reading_.letters[at - 1];
}

char32_t Pieces::letter_after(std::size_t i) const {
    const std::size_t at = list_[i].last;
    return at >= reading_.letters.size() ? U' ' : reading_.letters[at];
}

Span Pieces::span_of(std::size_t first, std::size_t last) const {
    return reading_.span_of(list_[first].first, list_[last - 1].last);
}

void Pieces::push_phrase(std::size_t at, const PhraseTable::Match& match) {
    list_.push_back(
        {.first = at, .last = match.end, .kind = PieceKind::phrase, .spaced = spaced_, .meanings = match.values});
}

std::size_t Pieces::take_digits(std::size_t at) {
    Piece piece{.first = at, .last = at, .kind = PieceKind::digits, .spaced = spaced_, .meanings = {}};
    const std::u32string& letters = reading_.letters;
    while (piece.last < letters.size() && is_ascii_digit(letters[piece.last])) {
        if (piece.last - at < most_digits) piece.value = piece.value * 10 + (letters[piece.last] - U'0');
        ++piece.last;
    }
    list_.push_back(piece);
    return piece.last;
}

bool Pieces::is_number_phrase(std::span<const std::uint32_t> meanings) const {
    return std::ranges::any_of(meanings, [this](std::uint32_t number) {
        const Role role = lexicon_.meaning(number).role;
        return role == Role::cardinal || role == Role::multiplier || role == Role::and_number || role == Role::one ||
               role == Role::ordinal || role == Role::sino;
    });
}

// A word that number words are written together in, as "zweihundertfünfzig".
// Returns its end, or `at`.
std::size_t Pieces::take_compound(std::size_t at) {
    const std::u32string& letters = reading_.letters;
    std::vector<Piece> parts;
    const bool spaced = spaced_;
    std::size_t end = at;
    while (end == at || !at_border(letters, end)) {
        const auto match = lexicon_.phrases().longest(letters, end, true);
        if (match.end < end + 2 || !is_number_phrase(match.values)) return at;
        parts.push_back({.first = end, .last = match.end, .kind = PieceKind::phrase, .meanings = match.values});
        end = match.end;
        if (end - at > 80) return at;
    }
    if (parts.front().size() < 3) return at;
    parts.front().spaced = spaced;
    list_.insert(list_.end(), parts.begin(), parts.end());
    return end;
}

// Letters that stand before a word and belong to none. Returns the end of the
// word behind, or `at`.
std::size_t Pieces::take_prefix(std::size_t at) {
    const std::u32string_view letters = reading_.letters;
    for (const std::u32string& prefix : lexicon_.prefixes()) {
        if (!letters.substr(at).starts_with(prefix)) continue;
        const auto match = lexicon_.phrases().longest(letters, at + prefix.size());
        if (match.end == 0) continue;
        const bool joins_words = prefix[0] == 0x0648 || prefix[0] == 0x05D5;  // "and" in Arabic and Hebrew
        const auto before = joins_words ? lexicon_.phrases().longest(letters, at, true) : PhraseTable::Match{};
        push_phrase(at, {at + prefix.size(), before.end == at + 1 ? before.values : std::span<const std::uint32_t>{}});
        spaced_ = false;
        push_phrase(at + prefix.size(), match);
        return match.end;
    }
    return at;
}

// A phrase of several words gives way to a longer one that starts at a later
// word of it: "... se kam" to "kam se kam". Returns where its first word ends,
// or 0.
std::size_t Pieces::longer_inside(std::size_t at, std::size_t end) const {
    const std::u32string& letters = reading_.letters;
    for (std::size_t i = at + 1; i + 1 < end; ++i) {
        if (!is_blank(letters[i])) continue;
        const auto other = lexicon_.phrases().longest(letters, i + 1);
        if (other.end > end && other.end - i - 1 > end - at) return i;
    }
    return 0;
}

std::size_t Pieces::take_word(std::size_t at) {
    const std::u32string& letters = reading_.letters;
    if (const auto match = lexicon_.phrases().longest(letters, at); match.end != 0) {
        if (const std::size_t inner = longer_inside(at, match.end); inner != 0) {
            list_.push_back({.first = at, .last = inner, .kind = PieceKind::word, .spaced = spaced_, .meanings = {}});
            return inner;
        }
        push_phrase(at, match);
        return match.end;
    }
    if (!is_letter(letters[at])) {
        list_.push_back({.first = at,
                         .last = at + 1,
                         .kind = PieceKind::mark,
                         .spaced = spaced_,
                         .mark = letters[at],
                         .meanings = {}});
        return at + 1;
    }
    if (const std::size_t end = take_prefix(at); end != at) return end;
    if (const std::size_t end = take_compound(at); end != at) return end;
    std::size_t end = at + 1;
    const bool hangul = text::script_of(letters[at]) == text::Script::hangul;
    while (end < letters.size() &&
           (hangul ? text::script_of(letters[end]) == text::Script::hangul : joins(letters[end - 1], letters[end]))) {
        ++end;
    }
    list_.push_back({.first = at, .last = end, .kind = PieceKind::word, .spaced = spaced_, .meanings = {}});
    return end;
}

void Pieces::scan() {
    const std::u32string& letters = reading_.letters;
    list_.reserve(letters.size() / 4);
    CancelCheck check;
    for (std::size_t at = 0; at < letters.size();) {
        check();
        if (is_blank(letters[at])) {
            std::size_t lines = 0;
            const std::size_t start = at;
            for (; at < letters.size() && is_blank(letters[at]); ++at) lines += letters[at] == U'\n' ? 1U : 0U;
            if (lines > 1)
                list_.push_back({.first = start,
                                 .last = at,
                                 .kind = PieceKind::mark,
                                 .spaced = true,
                                 .mark = U'\n',
                                 .meanings = {}});
            spaced_ = true;
            continue;
        }
        if (const std::size_t end = address_end(letters, at); end != at) {
            list_.push_back({.first = at, .last = end, .kind = PieceKind::word, .spaced = spaced_, .meanings = {}});
            at = end;
            spaced_ = false;
            continue;
        }
        at = is_ascii_digit(letters[at]) ? take_digits(at) : take_word(at);
        spaced_ = false;
    }
}

}  // namespace retold::annotate
