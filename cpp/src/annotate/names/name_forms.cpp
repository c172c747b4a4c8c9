#include "annotate/names/name_forms.hpp"

#include <algorithm>

#include "annotate/names/name_sounds.hpp"
#include "annotate/names/name_words.hpp"
#include "retold/text/utf8.hpp"

namespace retold::annotate {
namespace {

constexpr std::size_t shortest_stem = 3;  // chosen: letters; shorter stems are shared by many words
constexpr std::size_t most_words = 8;     // chosen: longer names are compared as a whole

// Edit distance of at most 1: what the words do not begin and end with alike is at most a letter of each.
bool is_one_edit_apart(std::u32string_view a, std::u32string_view b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    const std::size_t longer = std::max(a.size(), b.size());
    if (longer > shorter + 1) return false;
    const auto head = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    std::size_t tail = 0;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
    return longer - head - tail <= 1;
}

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
    if (longer >= 5 && is_one_edit_apart(a, b)) return true;
    if (a[0] != b[0]) return false;
    return skeleton(a).size() >= 3 && sound_alike(a, b);
}

bool NameForms::same_name(const NameForm& a, const NameForm& b) const {
    const NameForm& shorter = a.size() <= b.size() ? a : b;
    const NameForm& longer = a.size() <= b.size() ? b : a;
    if (shorter.empty() || longer.size() > most_words) return a == b;
    const auto shared = [&](const std::u32string& word) {
        return word.size() > 1 &&
               std::ranges::any_of(longer, [&](const auto& other) { return same_word(word, other); });
    };
    if (std::ranges::none_of(shorter, shared)) return false;  // no witness, which costs less than what is alike
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
