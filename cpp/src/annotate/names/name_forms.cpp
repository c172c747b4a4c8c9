#include "annotate/names/name_forms.hpp"

#include <algorithm>

#include "annotate/names/name_words.hpp"
#include "retold/similarity/edit_distance.hpp"
#include "retold/text/utf8.hpp"

namespace retold::annotate {
namespace {

constexpr std::size_t shortest_stem = 3;  // chosen: letters; shorter stems are shared by many words
constexpr std::size_t most_words = 8;     // chosen: longer names are compared as a whole

}  // namespace

NameForms::NameForms(const std::vector<std::u32string>& case_endings) {
    for (const std::u32string& ending : case_endings) {
        std::string bytes;
        for (const char32_t letter : ending) text::append_utf8(bytes, letter);
        for (std::u32string& word : name_words(bytes)) endings_.push_back(std::move(word));
    }
    std::ranges::sort(endings_);
}

bool NameForms::is_ending(std::u32string_view rest) const {
    return rest.empty() || std::ranges::binary_search(endings_, rest);
}

bool NameForms::same_word(std::u32string_view a, std::u32string_view b) const {
    if (a == b) return true;
    const auto [in_a, in_b] = std::ranges::mismatch(a, b);
    auto stem = static_cast<std::size_t>(in_a - a.begin());
    // one may be the beginning of the other's ending: "Olga" and "Olgi" part behind "Olg", "Olgas" and "Olga" too late
    for (; stem >= shortest_stem; --stem) {
        if (is_ending(a.substr(stem)) && is_ending(b.substr(stem))) return true;
    }
    return false;
}

bool NameForms::alike(std::u32string_view a, std::u32string_view b) const {
    if (same_word(a, b)) return true;
    if (a.empty() || b.empty()) return false;
    if (a.size() == 1 || b.size() == 1) return a[0] == b[0];
    const std::size_t longer = std::max(a.size(), b.size());
    if (longer >= 5 && similarity::levenshtein(a, b, 1) <= 1) return true;
    const std::u32string bones = skeleton(a);
    return bones.size() >= 3 && a[0] == b[0] && bones == skeleton(b);
}

bool NameForms::same_name(const NameForm& a, const NameForm& b) const {
    const NameForm& shorter = a.size() <= b.size() ? a : b;
    const NameForm& longer = a.size() <= b.size() ? b : a;
    if (shorter.empty() || longer.size() > most_words) return a == b;
    std::vector<bool> taken(longer.size(), false);
    bool witness = false;
    for (const std::u32string& word : shorter) {
        std::size_t best = longer.size();
        for (std::size_t i = 0; i < longer.size(); ++i) {
            if (taken[i] || !alike(word, longer[i])) continue;
            const bool same = word.size() > 1 && same_word(word, longer[i]);
            if (best == longer.size() || same) best = i;
            if (same) {
                witness = true;
                break;
            }
        }
        if (best == longer.size()) return false;
        taken[best] = true;
    }
    return witness;
}

std::u32string NameForms::initials(const NameForm& form, bool with_particles) {
    std::u32string all;
    if (form.size() < 2) return all;
    for (const std::u32string& word : form) {
        if (!word.empty() && (with_particles || !is_particle(word))) all.push_back(word[0]);
    }
    return all.size() > 1 ? all : std::u32string();
}

}  // namespace retold::annotate
