#include "retold/annotate/names/same_name.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "annotate/names/bare_script.hpp"
#include "annotate/names/name_sounds.hpp"
#include "annotate/names/name_words.hpp"
#include "retold/similarity/edit_distance.hpp"
#include "retold/similarity/jaro.hpp"

namespace retold::annotate {
namespace {

using Words = std::vector<std::u32string>;

constexpr double initial_alike = 0.75;    // chosen: an initial is weaker than a name and stronger than nothing
constexpr double skeleton_alike = 0.93;   // chosen: vowels are what transliterations lose; a little less than equal
constexpr double short_alike = 0.9;       // chosen: as a letter that differs
constexpr double misspelt_alike = 0.9;    // chosen: least of a word with one letter more, less or other
constexpr std::size_t shortest_form = 3;  // chosen: letters; shorter beginnings are shared by many
constexpr std::size_t longest_short = 4;  // chosen: letters; in these one letter is as often another name as a slip
constexpr double least_alike = 0.7;       // chosen: of two words, to be matched
constexpr double one_of_three = 0.34;     // chosen: words that no other is alike, where the whole sounds the same
constexpr double initials_inside = 0.95;  // chosen: of names with initials for some of their words; less than equal
constexpr double particle_weight = 0.3;   // chosen: "de", "al", "von" are often left out

// tuned: public pairs of names of persons and companies; logistic regression (docs/comparing.md)
constexpr double of_unmatched = -2.5;
constexpr double of_letters = 0.5;
constexpr double of_skeleton = 2.7;
constexpr double of_initials = 3.0;  // chosen: set by hand beside the fitted ones
constexpr double of_pair = -0.8;     // chosen: as names of two words with one in common

bool has_digit(const std::u32string& word) {
    return std::ranges::any_of(word, [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

double letters_alike(const std::u32string& a, const std::u32string& b) {
    const auto longer = static_cast<double>(std::max(a.size(), b.size()));
    return longer > 0 ? 1 - static_cast<double>(similarity::levenshtein(a, b)) / longer : 1;
}

bool is_vowel(char32_t c) {
    return std::u32string_view(U"aeiouy").find(c) != std::u32string_view::npos;
}

// Whether one is the beginning of the other, as "Ben" of "Benjamin"; not as "Jan" of "Jana".
bool is_short_form(const std::u32string& a, const std::u32string& b) {
    return a.size() >= shortest_form && b.starts_with(a) && !std::ranges::all_of(b.substr(a.size()), is_vowel);
}

// Whether two neighbouring letters changed places.
bool are_swapped(const std::u32string& a, const std::u32string& b) {
    if (a.size() != b.size() || a.size() < shortest_form) return false;
    const auto [in_a, in_b] = std::ranges::mismatch(a, b);
    const auto at = static_cast<std::size_t>(in_a - a.begin());
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

std::u32string without_doubles(std::u32string word) {
    word.erase(std::unique(word.begin(), word.end()), word.end());
    return word;
}

// One letter more, less or other. In a short first word a consonant that differs makes another name ("Mary" and "Mark",
// "Dana" and "Jana"), in any the last vowel where it tells a gender ("Mario" and "Maria").
bool is_misspelt(const std::u32string& a, const std::u32string& b, bool first) {
    const std::size_t longer = std::max(a.size(), b.size());
    const std::u32string once = without_doubles(a);
    if (once.size() > 1 && once == without_doubles(b)) return true;
    if (longer < 4 || similarity::levenshtein(a, b, 1) != 1) return false;
    if (a.size() != b.size()) return true;
    const auto [in_a, in_b] = std::ranges::mismatch(a, b);
    const bool last = in_a + 1 == a.end();
    if (last && ((*in_a == U'a' && *in_b == U'o') || (*in_a == U'o' && *in_b == U'a'))) return false;
    return !first || longer > longest_short || (is_vowel(*in_a) && is_vowel(*in_b));
}

// How many of the two names are in a script that writes no short vowels; where both are, a letter tells as much as a
// syllable elsewhere.
enum class Bare : std::uint8_t { none, one, foreign, both };

double words_alike(const std::u32string& a, const std::u32string& b, bool first, Bare bare) {
    if (a == b) return 1;
    if (a.size() == 1 || b.size() == 1) return a[0] == b[0] ? initial_alike : 0;
    if (has_digit(a) || has_digit(b)) return 0;
    const double alike = similarity::jaro_winkler(a, b);
    if (bare == Bare::both)
        return std::min(a.size(), b.size()) > longest_short && is_misspelt(a, b, first) ? misspelt_alike : 0;
    if (bare != Bare::none) return bare_alike(a, b, bare == Bare::foreign) ? skeleton_alike : 0;
    const std::u32string bones = skeleton(a);
    const bool same_bones = bones.size() >= 2 && bones == skeleton(b);
    const bool sounds = same_bones && sound_alike(a, b);
    if (sounds && alike > 0.6) return std::max(alike, skeleton_alike);
    if (are_swapped(a, b) || share_short_form(a, b)) return short_alike;
    if (same_bones && !sounds && std::max(a.size(), b.size()) <= longest_short) return 0;  // "John" and "Jane"
    if (is_misspelt(a, b, first)) return std::max(alike * 0.95, misspelt_alike);
    if (is_short_form(a, b) || is_short_form(b, a)) return short_alike;
    return alike >= 0.9 && letters_alike(a, b) >= 0.7 && !(same_bones && !sounds) ? alike : 0;
}

double weight(const std::u32string& word) {
    return is_particle(word) ? particle_weight : 1;
}

double total(const Words& words) {
    double sum = 0;
    for (const auto& word : words) sum += weight(word);
    return sum;
}

// Share of the words without a partner, on the side where it is smaller: parts may be left out, but not exchanged.
double unmatched(const Words& a, const Words& b, Bare bare) {
    struct Match {
        double alike;
        std::size_t i;
        std::size_t j;
    };
    std::vector<Match> matches;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < b.size(); ++j) {
            const double alike = words_alike(a[i], b[j], i == 0 && j == 0, bare);
            if (alike >= least_alike) matches.push_back({alike, i, j});
        }
    }
    std::ranges::stable_sort(matches, std::ranges::greater(), &Match::alike);
    std::vector<bool> taken_a(a.size(), false);
    std::vector<bool> taken_b(b.size(), false);
    double matched_a = 0;
    double matched_b = 0;
    for (const Match& match : matches) {
        if (taken_a[match.i] || taken_b[match.j]) continue;
        taken_a[match.i] = taken_b[match.j] = true;
        matched_a += weight(a[match.i]);
        matched_b += weight(b[match.j]);
    }
    return std::clamp(1 - std::max(matched_a / total(a), matched_b / total(b)), 0.0, 1.0);
}

std::u32string joined(const Words& words) {
    std::u32string all;
    for (const auto& word : words) all += word;
    return all;
}

// Whether the only word of one name is the initials of the other, with or without its particles.
bool are_initials(const Words& shortened, const Words& full) {
    if (shortened.size() != 1 || full.size() < 2) return false;
    std::u32string all;
    std::u32string main;
    for (const auto& word : full) {
        all.push_back(word[0]);
        if (!is_particle(word)) main.push_back(word[0]);
    }
    return shortened[0].size() > 1 && (shortened[0] == all || shortened[0] == main);
}

// "Paul Krone" and "Paula Krone": but for the last vowel of the first word they are the same. In cases of one name
// ("Donalda Tuska") the other words change too.
bool are_pair(const Words& a, const Words& b) {
    return a.size() > 1 && a.size() == b.size() && a[0].size() >= shortest_form && b[0] == a[0] + U'a' &&
           !is_vowel(a[0].back()) && std::equal(a.begin() + 1, a.end(), b.begin() + 1);
}

// Every word has its partner, or the words are cut in another way.
bool sounds_bare(const Words& left, const Words& right, double apart, Bare bare) {
    constexpr std::size_t fewest_foreign = 5;  // chosen: consonants; letters that mean two sounds need company
    if (bare == Bare::foreign) return apart == 0 && left.size() > 1 && skeleton(joined(left)).size() >= fewest_foreign;
    constexpr std::size_t fewest = 2;  // chosen: consonants of a single word; "Ali" and "Layla" have one
    const bool long_enough = left.size() > 1 || skeleton(left[0], true).size() >= fewest;
    if (apart == 0 && long_enough) return true;
    return left.size() != right.size() && same_bare_bones(joined(left), joined(right));
}

// Whether the names sound alike as a whole; where one word of each is no word of the other, those two must.
bool sounds_whole(const Words& left, const Words& right) {
    const std::u32string left_joined = joined(left);
    if (skeleton(left_joined, true).size() < 3) return false;
    if (!sound_alike(left_joined, joined(right), std::u32string::npos, true)) return false;
    Words rest_left;
    Words rest_right;
    std::ranges::copy_if(left, std::back_inserter(rest_left),
                         [&](const auto& word) { return std::ranges::find(right, word) == right.end(); });
    std::ranges::copy_if(right, std::back_inserter(rest_right),
                         [&](const auto& word) { return std::ranges::find(left, word) == left.end(); });
    const bool one = left.size() > 2 && rest_left.size() == 1 && rest_right.size() == 1;
    return !one || skeleton(rest_left[0]) == skeleton(rest_right[0]);
}

// "U.S. Department of State", "United States Department of State": a word of one is the initials of words that stand
// side by side in the other, and all other words are equal.
bool holds_initials(const Words& shortened, const Words& full) {
    constexpr std::size_t longest = 5;  // chosen: letters; longer ones are words
    if (shortened.size() < 2 || full.size() <= shortened.size()) return false;
    for (std::size_t i = 0; i < shortened.size(); ++i) {
        const std::size_t size = shortened[i].size();
        if (size < 2 || size > longest || full.size() != shortened.size() + size - 1) continue;
        const auto at = static_cast<std::ptrdiff_t>(i);
        const auto behind = static_cast<std::ptrdiff_t>(i + size);
        const bool around = std::equal(shortened.begin(), shortened.begin() + at, full.begin()) &&
                            std::equal(shortened.begin() + at + 1, shortened.end(), full.begin() + behind);
        std::size_t same = 0;
        while (same < size && full[i + same][0] == shortened[i][same]) ++same;
        if (around && same == size) return true;
    }
    return false;
}

double alike(std::string_view a, std::string_view b, Bare bare) {
    Words left = name_words(a);
    Words right = name_words(b);
    if (left.empty() || right.empty()) return 0;
    if (right < left) std::swap(left, right);  // ties between equal matches must not depend on the side
    Words left_sorted = left;
    Words right_sorted = right;
    std::ranges::sort(left_sorted);
    std::ranges::sort(right_sorted);
    if (left_sorted == right_sorted) return 1;
    if (holds_initials(left, right) || holds_initials(right, left)) return initials_inside;
    const std::u32string left_joined = joined(left);
    const std::u32string right_joined = joined(right);
    const double apart = unmatched(left, right, bare);
    double logit = of_unmatched * apart + of_letters * letters_alike(left_joined, right_joined);
    const bool together = left.size() != right.size() || apart <= one_of_three;  // "Jon Pell", "Jonpell"
    const bool sounds =
        bare == Bare::one || bare == Bare::foreign ? sounds_bare(left, right, apart, bare) : sounds_whole(left, right);
    if (together && sounds) logit += of_skeleton;
    if (are_pair(left, right) || are_pair(right, left)) logit = std::min(logit, of_pair);
    if (are_initials(left, right) || are_initials(right, left)) logit += of_initials;
    return 1 / (1 + std::exp(-logit));
}

}  // namespace

double same_name(std::string_view a, std::string_view b) {
    if (a == b) return 1;
    const bool left = is_in_bare_script(a);
    const bool right = is_in_bare_script(b);
    if (left == right) return alike(a, b, left ? Bare::both : Bare::none);
    const double found = alike(a, b, Bare::one);
    const double persian = left ? alike(as_persian(a), b, Bare::one) : alike(a, as_persian(b), Bare::one);
    const double foreign = left ? alike(as_persian(a), b, Bare::foreign) : alike(a, as_persian(b), Bare::foreign);
    return std::max({found, persian, foreign});
}

}  // namespace retold::annotate
