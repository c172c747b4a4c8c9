#include "annotate/names/name_folder.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "annotate/names/name_kinds.hpp"
#include "annotate/names/name_words.hpp"

namespace retold::annotate {
namespace {

constexpr NameWords heads = bits(NameWord::organisation, NameWord::place, NameWord::thing);
constexpr NameWords genders = bits(NameWord::feminine, NameWord::masculine);

// Enough places of a name to tell what it is; looking at all would be quadratic.
std::span<const std::uint32_t> first_of(const std::vector<std::uint32_t>& found) {
    constexpr std::size_t most_places = 16;  // chosen: as many say it all
    return std::span(found).first(std::min(found.size(), most_places));
}

}  // namespace

NameKind NameFolder::kind_so_far(const NameEntry& entry) const {
    int best = 0;
    NameKind kind = NameKind::unknown;
    for (const std::uint32_t name : first_of(entry.found)) {
        const KindVote vote = vote_of(page_, names_[name]);
        if (vote.weight > best) {
            best = vote.weight;
            kind = vote.kind;
        }
        if (best > 5) break;
    }
    return kind;
}

// Whether the word may stand for a word of a name.
bool NameFolder::is_part(std::u32string_view held, std::u32string_view word) const {
    return forms_of_.same_word(held, word) || (beginnings_ && held.starts_with(word));
}

// Whether the word alone may stand for the entry: any word of a person's, the first or last of others'.
bool NameFolder::owns(const NameEntry& entry, const std::u32string& word, bool persons) const {
    const NameKind kind = kind_so_far(entry);
    const bool person = kind == NameKind::person || (kind == NameKind::unknown && (entry.words & heads) == 0);
    if (person != persons) return false;
    return std::ranges::any_of(entry.forms, [&](const NameForm& form) {
        if (form.size() < 2) {
            const std::u32string& held = form.front();
            return form.size() == 1 &&
                   (persons ? is_part(held, word)
                            : forms_of_.same_word(held, word) ||
                                  (beginnings_ && held.size() == word.size() + 1 && held.starts_with(word)));
        }
        if (!persons) return forms_of_.same_word(form.front(), word) || forms_of_.same_word(form.back(), word);
        return std::ranges::any_of(
            form, [&](const auto& held) { return held.size() > 1 && !is_particle(held) && is_part(held, word); });
    });
}

NameFolder::Candidates NameFolder::owners(std::uint32_t name, bool persons) const {
    Candidates found;
    for (const std::uint32_t entry : near(forms_[name])) {
        if (entries_[entry].doubt.empty() && owns(entries_[entry], forms_[name].front(), persons))
            found.push_back(entry);
    }
    return found;
}

std::u32string_view NameFolder::role_of(const FoundName& name) const {
    return name.role_first == name.role_last ? std::u32string_view() : page_.letters(name.role_first, name.role_last);
}

bool NameFolder::shares_role(const NameEntry& entry, std::u32string_view role) const {
    return std::ranges::any_of(first_of(entry.found), [&](std::uint32_t name) {
        const std::u32string_view held = role_of(names_[name]);
        return !held.empty() && (held.ends_with(role) || role.ends_with(held));
    });
}

// Whether the entry's full name stands before the part, in its paragraph.
bool NameFolder::stands_near(const NameEntry& entry, const FoundName& part) const {
    constexpr std::size_t reach = 1500;  // chosen: bytes of a long paragraph
    const std::string_view text = page_.reading().text;
    return std::ranges::any_of(first_of(entry.found), [&](std::uint32_t name) {
        const FoundName& full = names_[name];
        if (forms_[name].size() < 2 || full.span.end > part.span.start) return false;
        const Span between{full.span.end, part.span.start};
        return between.size() <= reach && slice(text, between).find('\n') == std::string_view::npos;
    });
}

// Of several owners those that more than the word speaks for: the same title, the same gender, the same form, and that
// they were named before, or in the same paragraph. Each is asked only where it leaves somebody.
NameFolder::Candidates NameFolder::better(Candidates candidates, std::uint32_t name) const {
    const FoundName& found = names_[name];
    const auto keep = [&](const auto& wanted) {
        Candidates kept;
        std::ranges::copy_if(candidates, std::back_inserter(kept), wanted);
        if (!kept.empty()) candidates = std::move(kept);
    };
    const std::u32string_view role = role_of(found);
    if (!role.empty()) keep([&](std::uint32_t entry) { return shares_role(entries_[entry], role); });
    const NameWords gender = found.around & genders;
    if (gender != 0) keep([&](std::uint32_t entry) { return (entries_[entry].words & genders & ~gender) == 0; });
    const std::u32string& word = forms_[name].front();
    keep([&](std::uint32_t entry) {
        return std::ranges::any_of(entries_[entry].forms,
                                   [&](const auto& form) { return std::ranges::find(form, word) != form.end(); });
    });
    keep([&](std::uint32_t entry) { return entries_[entry].first < found.first; });
    keep([&](std::uint32_t entry) { return stands_near(entries_[entry], found); });
    // the word alone stood for somebody before, when the others had not been named yet
    keep([&](std::uint32_t entry) {
        return std::ranges::any_of(first_of(entries_[entry].found), [&](std::uint32_t held) {
            return forms_[held].size() == 1 && names_[held].first < found.first &&
                   forms_of_.same_word(forms_[held].front(), word);
        });
    });
    return candidates;
}

void NameFolder::fold_part(std::uint32_t name) {
    const FoundName& found = names_[name];
    const bool is_place = (found.inside & bit(NameWord::land)) != 0 || (found.around & bit(NameWord::preposition)) != 0;
    Candidates candidates = owners(name, true);
    if (is_place) {  // "in Tarn" is no part of "Tarn Forward"
        std::erase_if(candidates, [&](std::uint32_t entry) {
            const NameForm& form = entries_[entry].forms.front();
            return form.size() > 1 && form.front() == forms_[name].front() &&
                   kind_so_far(entries_[entry]) == NameKind::unknown;
        });
    }
    if (candidates.empty() && !is_place) candidates = owners(name, false);
    if (candidates.empty()) {
        const auto all = near(forms_[name]);
        const auto same = std::ranges::find_if(all, [&](std::uint32_t entry) {
            return entries_[entry].forms.front().size() == 1 &&
                   forms_of_.same_word(entries_[entry].forms.front().front(), forms_[name].front());
        });
        if (same != all.end()) {
            assign(name, *same);
        } else {
            add_entry(name);
        }
        return;
    }
    if (candidates.size() > 1) candidates = better(std::move(candidates), name);
    if (candidates.size() == 1) {
        assign(name, candidates.front());
        return;
    }
    std::string doubt;
    for (const std::uint32_t entry : candidates) {
        const FoundName& full = names_[entries_[entry].found.front()];
        doubt += (doubt.empty() ? "may be " : " or ") + std::string(slice(page_.reading().text, full.span));
    }
    for (const std::uint32_t entry : near(forms_[name])) {
        const NameWords other = entries_[entry].words & genders;
        const NameWords own = found.around & genders;
        if (entries_[entry].doubt != doubt || (own != 0 && other != 0 && own != other)) continue;  // Mr and Mrs
        assign(name, entry);
        return;
    }
    entries_[add_entry(name)].doubt = std::move(doubt);
}

}  // namespace retold::annotate
