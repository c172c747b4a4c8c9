#include "compare/findings/name_writing.hpp"

#include <algorithm>

#include "compare/facts/speaker_names.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::compare {

using annotate::NameKind;

bool is_initials(std::string_view form) {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < form.size();) {
        const text::Unit unit = text::decode_at(form, at);
        if (text::is_lower(unit.code_point) || text::is_space(unit.code_point)) return false;
        capitals += text::is_upper(unit.code_point) ? 1U : 0U;
        at += unit.size;
    }
    return capitals >= 2;
}

bool share_word(const Writing& a, const Writing& b) {
    if (a.words.size() < 2 || b.words.size() < 2) return false;
    return std::ranges::any_of(a.words, [&](const std::string& word) {
        return word.size() >= shortest_word && std::ranges::find(b.words, word) != b.words.end();
    });
}

bool kinds_fit(NameKind a, NameKind b) {
    return a == b || a == NameKind::unknown || b == NameKind::unknown || a == NameKind::other || b == NameKind::other;
}

bool kinds_clash(NameKind a, NameKind b) {
    return !kinds_fit(a, b) && (a == NameKind::person || b == NameKind::person);
}

bool is_stem_of(const Writing& a, const Writing& b) {
    constexpr std::size_t longest_ending = 2;  // chosen: letters; more would be another given name
    if (a.words.size() < 2 || a.words.size() != b.words.size() || a.words == b.words) return false;
    return std::ranges::equal(a.words, b.words, [](const std::string& stem, const std::string& word) {
        if (stem.size() < shortest_word || !word.starts_with(stem)) return false;
        const std::string_view ending = std::string_view(word).substr(stem.size());
        // Greek men are Nikos Drosos in the nominative and Niko Droso in the accusative.
        return ending != "σ" && ending != "ς" && text::count_code_points(ending) <= longest_ending;
    });
}

bool may_be_garbled(const Writing& a, const Writing& b) {
    return a.words.size() > 1 && !share_word(a, b) && may_be_garbled(a.canonical, b.canonical);
}

}  // namespace retold::compare
