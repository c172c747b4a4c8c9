#include "annotate/names/name_roles.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace retold::annotate {
namespace {

constexpr std::size_t most_titles = 32;   // chosen: different titles of a text that are looked for; keeps it linear
constexpr std::uint32_t most_before = 3;  // chosen: words before a title that belong to it
constexpr std::uint32_t nobody = FoundName::no_name;  // from: found_name.hpp

class Roles {
  public:
    Roles(const NamePage& page, const std::vector<FoundName>& names, const std::vector<NameEntry>& entries)
        : page_(page), names_(names), entries_(entries), taken_(page.size(), false), roles_(entries.size()) {}

    std::vector<std::vector<Span>> find() {
        for (std::uint32_t entry = 0; entry < entries_.size(); ++entry) read_titles(entry);
        for (std::uint32_t i = 0; i < page_.size();) {
            const std::uint32_t last = std::max(i + 1, page_[i].phrase_last);
            if (page_.is(i, bit(NameWord::role)) && !taken_[i]) {
                const std::uint32_t owner = owner_of(i);
                if (owner != nobody) add(owner, i, last);
                i = last;
            } else {
                ++i;
            }
        }
        for (auto& roles : roles_) std::ranges::sort(roles);
        return std::move(roles_);
    }

  private:
    void read_titles(std::uint32_t entry);
    void add_title(std::uint32_t entry, std::uint32_t first, std::uint32_t last);
    std::uint32_t owner_of(std::uint32_t i) const;
    void add(std::uint32_t entry, std::uint32_t first, std::uint32_t last);
    std::u32string title(std::uint32_t first, std::uint32_t last) const {
        return page_.lexicon().same_role(page_.letters(first, last));
    }

    const NamePage& page_;
    const std::vector<FoundName>& names_;
    const std::vector<NameEntry>& entries_;
    std::vector<bool> taken_;                         // tokens of names and of the titles beside them
    std::map<std::u32string, std::uint32_t> owners_;  // nobody: more than one
    std::vector<std::vector<Span>> roles_;
};

void Roles::read_titles(std::uint32_t entry) {
    for (const std::uint32_t number : entries_[entry].found) {
        const FoundName& name = names_[number];
        for (std::uint32_t i = name.first; i < name.last; ++i) taken_[i] = true;
        if (name.role_first == name.role_last || entries_[entry].kind != NameKind::person) continue;
        add_title(entry, name.role_first, name.role_last);
        // "Mayor Dr. X": a title before the title
        const std::uint32_t before = page_[name.role_first].role_first;
        if (name.role_last <= name.first && before != name.role_first) add_title(entry, before, name.role_first);
    }
}

void Roles::add_title(std::uint32_t entry, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i) taken_[i] = true;
    add(entry, first, last);
    if (!page_.is(first, bit(NameWord::role)) || owners_.size() >= most_titles) return;
    const auto [held, fresh] = owners_.try_emplace(title(first, last), entry);
    if (!fresh && held->second != entry) held->second = nobody;
}

// Whose title stands at token i: the same, or the end of it ("Ministerin" of "Umweltministerin").
std::uint32_t Roles::owner_of(std::uint32_t i) const {
    const std::u32string words = title(i, page_[i].phrase_last);
    const auto same = owners_.find(words);
    if (same != owners_.end()) return same->second;
    std::uint32_t owner = nobody;
    for (const auto& [held, entry] : owners_) {
        if (!held.ends_with(words)) continue;
        if (owner != nobody) return nobody;
        owner = entry;
    }
    return owner;
}

void Roles::add(std::uint32_t entry, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t before = 0; before < most_before && first > 0; ++before) {
        const std::uint32_t i = first - 1;
        if (!page_.is_word(i) || !page_.same_sentence(i, first)) break;
        const bool possessive = page_.name_span(i, first).end < page_.span(i, first).end;
        if (!possessive && !page_.is(i, bits(NameWord::never, NameWord::article))) break;
        first = i;
    }
    roles_[entry].push_back(page_.span(first, last));
}

}  // namespace

std::vector<std::vector<Span>> find_roles(const NamePage& page, const std::vector<FoundName>& names,
                                          const std::vector<NameEntry>& entries) {
    return Roles(page, names, entries).find();
}

}  // namespace retold::annotate
