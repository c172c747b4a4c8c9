#include "annotate/names/name_sounds.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace retold::annotate {
namespace {

constexpr std::size_t bones_a_slip = 8;  // chosen: consonants; among so many one vowel may be another
constexpr std::u32string_view vowels = U"aeiouy";

struct Sounds {
    std::u32string bones;
    std::vector<std::u32string> between;  // vowels before each of the bones, and behind the last

    // `bare`: of a script whose vowels are not written, so that none parts two equal consonants.
    explicit Sounds(std::u32string_view word, bool with_h = false, bool bare = false);

  private:
    void add(char32_t c);
    bool is_new(char32_t c) const { return bones.empty() || bones.back() != c || (!bare_ && !between.back().empty()); }

    bool with_h_;
    bool bare_;
};

Sounds::Sounds(std::u32string_view word, bool with_h, bool bare) : between(1), with_h_(with_h), bare_(bare) {
    static constexpr std::array<std::pair<std::u32string_view, char32_t>, 10> sounds = {{{U"sch", U's'},
                                                                                         {U"ph", U'f'},
                                                                                         {U"th", U't'},
                                                                                         {U"kh", U'k'},
                                                                                         {U"gh", U'g'},
                                                                                         {U"ck", U'k'},
                                                                                         {U"sh", U's'},
                                                                                         {U"ch", U's'},
                                                                                         {U"zh", U's'},
                                                                                         {U"dj", U'j'}}};
    static constexpr std::u32string_view second = U"chkj";  // of the sounds
    static constexpr std::u32string_view from = U"qczw";
    static constexpr std::u32string_view to = U"kksv";
    for (std::size_t i = 0; i < word.size();) {
        const bool joined = i + 1 < word.size() && second.find(word[i + 1]) != std::u32string_view::npos;
        const auto* const sound =
            joined ? std::ranges::find_if(sounds, [&](const auto& s) { return word.substr(i).starts_with(s.first); })
                   : sounds.end();
        char32_t c = word[i];
        if (sound != sounds.end()) {
            c = sound->second;
            i += sound->first.size();
        } else {
            const std::size_t at = from.find(c);
            if (at != std::u32string_view::npos) c = to[at];
            ++i;
        }
        if (c == U'x') {
            add(U'k');
            c = U's';
        }
        add(c);
    }
}

void Sounds::add(char32_t c) {
    if (c == letter_break) return;
    if (vowels.find(c) != std::u32string_view::npos) {
        between.back().push_back(c);
    } else if ((c != U'h' || with_h_) && is_new(c)) {
        bones.push_back(c);
        between.emplace_back();
    }
}

// Which of the sounds a (1), i (2) and u (4) the letter may stand for.
unsigned sound_of(char32_t vowel) {
    switch (vowel) {
        case U'a':
            return 1U;
        case U'e':
            return 1U | 2U;
        case U'i':
        case U'y':
            return 2U;
        default:
            return 4U;
    }
}

bool meet(char32_t a, char32_t b) {
    return (sound_of(a) & sound_of(b)) != 0;
}

// Behind the first vowel of a word "e" is what any vowel becomes.
bool meet_later(char32_t a, char32_t b) {
    return a == U'e' || b == U'e' || meet(a, b);
}

// Between how many consonants the vowels are other ones.
std::size_t differences(const Sounds& a, const Sounds& b) {
    std::size_t found = 0;
    bool first = true;
    for (std::size_t i = 0; i < a.between.size(); ++i) {
        const std::u32string& x = a.between[i];
        const std::u32string& y = b.between[i];
        if (!x.empty() && !y.empty()) {
            const bool fronts = first ? meet(x.front(), y.front()) : meet_later(x.front(), y.front());
            const bool single = first && x.size() == 1 && y.size() == 1;
            found += fronts && (single || meet_later(x.back(), y.back())) ? 0U : 1U;
        }
        first = first && x.empty() && y.empty();
    }
    return found;
}

// Whether the vowels that are written (`bare`) may be those that are said there.
bool may_be(const std::u32string& bare, const std::u32string& said, bool first, bool last) {
    if (bare.empty()) return first || said.empty() || (!last && said.size() == 1);
    const bool short_u = bare == U"a" && said == U"u";
    return short_u || std::ranges::any_of(said, [&](char32_t c) { return meet(c, bare.back()); });
}

bool has_vowel(const Sounds& sounds) {
    return std::any_of(sounds.between.begin(), sounds.between.end() - 1, [](const auto& v) { return !v.empty(); });
}

}  // namespace

std::u32string skeleton(std::u32string_view word, bool bare) {
    return Sounds(word, false, bare).bones;
}

bool sound_alike(std::u32string_view a, std::u32string_view b, std::size_t strict, bool joined) {
    constexpr std::size_t short_bones = 2;  // chosen: consonants; of "Jan" and "Paul", which with "e" or "a" are others
    const Sounds left(a, false, joined);
    const Sounds right(b, false, joined);
    if (left.bones.empty() || left.bones != right.bones) return false;
    if (left.bones.size() > strict) return true;
    if (left.bones.size() <= short_bones && has_vowel(left) && has_vowel(right) &&
        left.between.back().empty() != right.between.back().empty())
        return false;
    return differences(left, right) <= left.bones.size() / bones_a_slip;
}

bool sound_as_written(std::u32string_view bare, std::u32string_view said) {
    std::u32string written(bare);
    if (written.ends_with(U'h')) written.back() = U'a';  // "Fatimah"
    if (written.ends_with(U"aa")) written.pop_back();
    while (said.ends_with(U'h')) said.remove_suffix(1);
    const Sounds left(written, true, true);
    const Sounds right(said, left.bones.find(U'h') != std::u32string::npos, true);
    if (left.bones.empty() || left.bones != right.bones) return false;
    for (std::size_t i = 0; i < left.between.size(); ++i) {
        const bool article = i < left.bones.size() && left.bones[i] == U'l' && left.between[i] == U"a";  // "Abdullah"
        if (article && !right.between[i].empty()) continue;
        if (!may_be(left.between[i], right.between[i], i == 0, i + 1 == left.between.size())) return false;
    }
    return true;
}

}  // namespace retold::annotate
