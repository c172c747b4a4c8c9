#include "annotate/names/korean_cues.hpp"

#include <algorithm>
#include <array>

#include "retold/text/char_class.hpp"

namespace retold::annotate {
namespace {

constexpr NameWords titles = bits(NameWord::role, NameWord::honorific);
constexpr NameWords heads = bits(NameWord::organisation, NameWord::place, NameWord::thing);
constexpr std::uint32_t longest_name = 4;   // chosen: syllables of a Korean name with a family name of two
constexpr std::uint32_t shortest_head = 3;  // chosen: syllables; shorter words with such an end are ordinary ones
// Longest first.
constexpr auto particles = std::to_array<std::u32string_view>(
    {U"에서는", U"에게서", U"으로부터", U"이라고", U"에서", U"에게", U"께서", U"으로", U"부터", U"까지", U"처럼",
     U"보다",   U"라고",   U"이나",     U"에는",   U"에도", U"와의", U"과의", U"은",   U"는",   U"이",   U"가",
     U"을",     U"를",     U"의",       U"에",     U"와",   U"과",   U"도",   U"만",   U"로",   U"께",   U"랑"});

}  // namespace

std::uint32_t KoreanCues::stem(std::u32string_view word) {
    for (const std::u32string_view particle : particles) {
        if (word.size() > particle.size() + 1 && word.ends_with(particle))
            return static_cast<std::uint32_t>(word.size() - particle.size());
    }
    return static_cast<std::uint32_t>(word.size());
}

bool KoreanCues::is_hangul(std::uint32_t i) const {
    return page_.is_word(i) && page_.token(i).last > page_.token(i).first &&
           text::script_of(page_.letters(i)[0]) == text::Script::hangul;
}

bool KoreanCues::is_family(std::uint32_t i) const {
    return is_hangul(i) &&
           (page_.lexicon().at(page_.letters(i).substr(0, 1), 0, true).words & bit(NameWord::family)) != 0;
}

// Whether the word is a title, with or without what it heads before and a particle behind.
bool KoreanCues::is_title(std::uint32_t i) const {
    if (!is_hangul(i)) return false;
    const std::u32string_view word = page_.letters(i);
    const auto match = page_.lexicon().at(word, 0, true);
    if ((match.words & titles) != 0 && ends_behind(i, static_cast<std::uint32_t>(match.end))) return true;
    return (page_.lexicon().ending(word.substr(0, stem(word))) & titles) != 0 ||
           (page_.lexicon().ending(word) & titles) != 0;
}

bool KoreanCues::ends_behind(std::uint32_t i, std::uint32_t size) const {
    const std::u32string_view rest = page_.letters(i).substr(size);
    if (rest.empty() || std::ranges::find(particles, rest) != particles.end()) return true;
    const auto match = page_.lexicon().at(rest, 0, true);
    if ((match.words & titles) == 0) return (page_.lexicon().ending(rest.substr(0, stem(rest))) & titles) != 0;
    const std::u32string_view behind = rest.substr(match.end);
    return behind.empty() || std::ranges::find(particles, behind) != particles.end();
}

void KoreanCues::push(std::uint32_t first, std::uint32_t last, std::uint32_t letters, NameWords around, int weight,
                      std::string_view why) {
    cues_.push_back({first, last, around, weight, why, letters});
}

// Behind "(53)" at token i; i itself where there is none.
std::uint32_t KoreanCues::behind_age(std::uint32_t i) const {
    return page_.is_mark(i, U'(') && page_.is_number(i + 1) && page_.is_mark(i + 2, U')') ? i + 3 : i;
}

// A family name and given name, or a family name alone, before a title.
void KoreanCues::person(std::uint32_t i) {
    const auto size = static_cast<std::uint32_t>(page_.letters(i).size());
    if (size > longest_name || !is_family(i) || page_.is(i, titles | bit(NameWord::common))) return;
    const std::uint32_t next = behind_age(i + 1);
    if (!page_.same_sentence(i, next) || !is_title(next)) return;
    const bool honorific = (page_.lexicon().at(page_.letters(next), 0, true).words & bit(NameWord::honorific)) != 0;
    if (size == 2 && !honorific) return;  // names of two syllables are rare, ordinary words are not
    if (page_.is(next, bit(NameWord::common)) && !honorific) return;
    const NameWords around = honorific ? bit(NameWord::honorific) : bit(NameWord::role);
    push(i, i + 1, size, around, size > 1 ? 7 : 5, "family name before a title");
}

// A word without a particle before one of three syllables or more with the particle of a subject: a foreign name.
bool KoreanCues::is_foreign(std::uint32_t i) const {
    if (!is_hangul(i + 1) || !page_.same_sentence(i, i + 1) || stem(page_.letters(i)) != page_.letters(i).size())
        return false;
    const std::u32string_view last = page_.letters(i + 1);
    const std::uint32_t size = stem(last);
    if (size < 3 || size == last.size() || is_title(i + 1) || page_[i + 1].words != 0) return false;
    const std::u32string_view particle = last.substr(size);
    return particle == U"은" || particle == U"는" || particle == U"이" || particle == U"가";
}

// "critic Marta Olsenski": one name of a family in the list, or two words with a particle at the end.
void KoreanCues::behind_title(std::uint32_t i) {
    const auto match = page_.lexicon().at(page_.letters(i), 0, true);
    if ((match.words & bit(NameWord::role)) == 0 || (match.words & bit(NameWord::common)) != 0 ||
        match.end != page_.letters(i).size())
        return;
    const std::uint32_t next = i + 1;
    if (!is_hangul(next) || !page_.same_sentence(i, next) || page_.is(next, titles | bit(NameWord::common))) return;
    const std::u32string_view word = page_.letters(next);
    const std::uint32_t size = stem(word);
    if (is_foreign(next)) {
        push(next, next + 2, stem(page_.letters(next + 1)), bit(NameWord::role), 6, "two words behind a title");
    } else if (is_family(next) && (size == 3 || (size == 2 && word.size() > 2))) {
        push(next, next + 1, size, bit(NameWord::role), 6, "family name behind a title");
    }
}

void KoreanCues::headed(std::uint32_t i) {
    const std::u32string_view word = page_.letters(i);
    const std::uint32_t size = stem(word);
    const NameWords words = page_.lexicon().ending(word.substr(0, size)) & heads;
    if (size < shortest_head || words == 0 || page_.is(i, bit(NameWord::common))) return;
    push(i, i + 1, size, words, 4, "head noun at its end");
}

// "[Oldtown=Agency]"
void KoreanCues::dateline(std::uint32_t i) {
    if (!page_.is_mark(i, U'[') || !is_hangul(i + 1) || !page_.is_mark(i + 2, U'=') || !is_hangul(i + 3)) return;
    push(i + 1, i + 2, 0, bit(NameWord::town), 8, "starts a dateline");
    push(i + 3, i + 4, 0, bit(NameWord::organisation), 8, "agency in a dateline");
}

std::vector<CuedName> KoreanCues::find() {
    for (std::uint32_t i = 0; i < page_.size(); ++i) {
        dateline(i);
        if (!is_hangul(i)) continue;
        const auto match = page_.lexicon().at(page_.letters(i), 0, true);
        const auto known = static_cast<std::uint32_t>(match.end);
        if ((match.words & bit(NameWord::land)) != 0 && known > 1 && ends_behind(i, known))
            push(i, i + 1, known, bit(NameWord::land), 6, "known place");
        person(i);
        behind_title(i);
        headed(i);
    }
    return std::move(cues_);
}

}  // namespace retold::annotate
