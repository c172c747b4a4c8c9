#include "annotate/names/name_folder.hpp"

#include <algorithm>
#include <utility>

#include "annotate/names/name_words.hpp"

namespace retold::annotate {
namespace {

constexpr NameWords heads = bits(NameWord::organisation, NameWord::place, NameWord::thing);
// chosen: entries that share the beginning of a word and are looked at; keeps hostile text linear
constexpr std::size_t most_candidates = 32;
constexpr std::size_t most_forms = 8;        // chosen: writings of a name that are compared; keeps hostile text linear
constexpr std::size_t longest_initials = 6;  // chosen: as the longest acronym
constexpr std::uint32_t none = FoundName::no_name;

}  // namespace

std::uint64_t NameFolder::key(std::u32string_view word) const {
    std::uint64_t packed = 0;
    for (const char32_t letter : word.substr(0, beginnings_ ? 1 : 2)) packed = (packed << 21U) | letter;
    return packed;
}

void NameFolder::read_forms() {
    const bool articles = page_.lexicon().has_option("definite names");
    for (const FoundName& name : names_) {
        NameForm form = name_words(slice(page_.reading().text, name.span));
        while ((name.inside & bit(NameWord::form)) != 0 && form.size() > 1 && form.back().size() == 1) form.pop_back();
        for (std::u32string& word : form) {
            if (articles && word.size() > 4 && word.starts_with(U"al")) word.erase(0, 2);
        }
        if (form.empty()) form.push_back(std::u32string(page_.letters(name.first, name.last)));
        forms_.push_back(std::move(form));
    }
}

// Entries with a word that begins as one of the form's, at most so many for each, in order.
NameFolder::Candidates NameFolder::near(const NameForm& form) const {
    Candidates all;
    for (const std::u32string& word : form) {
        const auto found = by_word_.find(key(word));
        if (found == by_word_.end()) continue;
        const std::size_t count = std::min(found->second.size(), most_candidates);
        all.insert(all.end(), found->second.end() - static_cast<std::ptrdiff_t>(count), found->second.end());
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());  // the ranges form does not compile with clang 14
    return all;
}

void NameFolder::assign(std::uint32_t name, std::uint32_t entry) {
    NameEntry& held = entries_[entry];
    entry_of_[name] = entry;
    held.found.push_back(name);
    held.words |= names_[name].inside | names_[name].around;
    const NameForm& form = forms_[name];
    if (held.forms.size() >= most_forms || std::ranges::find(held.forms, form) != held.forms.end()) return;
    held.forms.push_back(form);
    for (const std::u32string& word : form) {
        Candidates& list = by_word_[key(word)];
        if (list.empty() || list.back() != entry) list.push_back(entry);
    }
}

std::uint32_t NameFolder::add_entry(std::uint32_t name) {
    const auto entry = static_cast<std::uint32_t>(entries_.size());
    entries_.emplace_back();
    entries_.back().first = names_[name].first;
    assign(name, entry);
    return entry;
}

// Whether the name of several words may be this entry: the same words, and no head noun on one side only.
bool NameFolder::fits(const NameEntry& entry, std::uint32_t name) const {
    const NameForm& form = forms_[name];
    const bool same_heads = (entry.words & heads) == (names_[name].inside & heads);
    return std::ranges::any_of(entry.forms, [&](const NameForm& held) {
        if (held.size() < 2 || !forms_of_.same_name(held, form)) return false;
        return same_heads || held.size() == form.size();
    });
}

// Aliases of one name are one entry, which knows the name as a form of its own.
void NameFolder::fold_aliases() {
    std::unordered_map<std::string, std::uint32_t, HashKey, std::equal_to<>> entry_of;
    for (std::uint32_t name = 0; name < names_.size(); ++name) {
        const std::uint32_t alias = names_[name].alias;
        if (alias == none) continue;
        const std::string_view canonical = aliases_[alias].canonical;
        const auto found = entry_of.find(canonical);
        if (found != entry_of.end()) {
            assign(name, found->second);
            continue;
        }
        NameForm own = std::exchange(forms_[name], name_words(canonical));
        const std::uint32_t entry = add_entry(name);
        forms_[name] = std::move(own);
        entries_[entry].alias = alias;
        entry_of.emplace(canonical, entry);
    }
}

void NameFolder::fold_full(std::uint32_t name) {
    for (const std::uint32_t entry : near(forms_[name])) {
        if (!fits(entries_[entry], name)) continue;
        assign(name, entry);
        entries_[entry].first = std::min(entries_[entry].first, names_[name].first);
        return;
    }
    note_initials(add_entry(name));
}

void NameFolder::note_initials(std::uint32_t entry) {
    for (const bool with_particles : {false, true}) {
        const std::u32string initials = NameForms::initials(entries_[entry].forms.front(), with_particles);
        if (initials.empty() || initials.size() > longest_initials) continue;
        std::uint64_t packed = 0;
        for (const char32_t letter : initials) packed = mix(packed) ^ letter;
        Candidates& list = by_initials_[packed];
        if (list.empty() || list.back() != entry) list.push_back(entry);
    }
}

void NameFolder::fold_acronym(std::uint32_t name) {
    const FoundName& found = names_[name];
    if (found.meant != none) {
        const auto full = std::ranges::lower_bound(names_, found.meant, {}, &FoundName::first);
        const auto number = static_cast<std::uint32_t>(full - names_.begin());
        if (number < names_.size() && number != name) {
            if (entry_of_[number] == none) note_initials(add_entry(number));
            assign(name, entry_of_[number]);
            return;
        }
    }
    const std::u32string& word = forms_[name].front();
    for (const std::uint32_t entry : near(forms_[name])) {
        const auto& forms = entries_[entry].forms;
        if (std::ranges::any_of(forms,
                                [&](const NameForm& form) { return form.size() == 1 && form.front() == word; })) {
            assign(name, entry);
            return;
        }
    }
    std::uint64_t packed = 0;
    for (const char32_t letter : word) packed = mix(packed) ^ letter;
    const auto spelled = by_initials_.find(packed);
    if (word.size() > 2 && spelled != by_initials_.end() && spelled->second.size() == 1) {
        assign(name, spelled->second.front());
        return;
    }
    add_entry(name);
}

std::vector<NameEntry> NameFolder::fold() {
    read_forms();
    fold_aliases();
    std::vector<std::uint32_t> order;
    for (std::uint32_t name = 0; name < names_.size(); ++name) {
        if (entry_of_[name] == none) order.push_back(name);
    }
    std::ranges::stable_sort(order, [&](auto a, auto b) { return forms_[a].size() > forms_[b].size(); });
    const auto singles = std::ranges::find_if(order, [&](auto name) { return forms_[name].size() < 2; });
    if (beginnings_) {  // the longest of one word first
        std::stable_sort(singles, order.end(),
                         [&](auto a, auto b) { return forms_[a].front().size() > forms_[b].front().size(); });
    }
    std::for_each(order.begin(), singles, [&](auto name) {
        if (names_[name].meant == none) fold_full(name);
    });
    std::ranges::for_each(order, [&](auto name) {
        if (names_[name].acronym && entry_of_[name] == none) fold_acronym(name);
    });
    std::for_each(singles, order.end(), [&](auto name) {
        if (entry_of_[name] == none) fold_part(name);
    });
    for (NameEntry& entry : entries_) {
        std::ranges::sort(entry.found);
        std::ranges::stable_sort(entry.forms, std::ranges::greater(), &NameForm::size);
    }
    return std::move(entries_);
}

}  // namespace retold::annotate
