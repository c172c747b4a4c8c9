// How writings of names are brought together: entries found by the beginnings of their words and by their initials,
// full names first, then acronyms, then parts.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "annotate/names/fold_names.hpp"
#include "annotate/names/name_forms.hpp"
#include "retold/base/hash.hpp"

namespace retold::annotate {

class NameFolder {
  public:
    NameFolder(const NamePage& page, const std::vector<FoundName>& names, std::span<const NameAlias> aliases)
        : page_(page),
          names_(names),
          aliases_(aliases),
          beginnings_(page.lexicon().has_option("part by beginning")),
          forms_of_(page.lexicon().case_endings()),
          entry_of_(names.size(), FoundName::no_name) {}

    std::vector<NameEntry> fold();

  private:
    using Candidates = std::vector<std::uint32_t>;

    void read_forms();
    void fold_aliases();
    void fold_full(std::uint32_t name);
    void fold_acronym(std::uint32_t name);
    void fold_part(std::uint32_t name);
    void note_initials(std::uint32_t entry);
    std::uint32_t add_entry(std::uint32_t name);
    void assign(std::uint32_t name, std::uint32_t entry);
    Candidates near(const NameForm& form) const;
    Candidates owners(std::uint32_t name, bool persons) const;
    bool owns(const NameEntry& entry, const std::u32string& word, bool persons) const;
    bool fits(const NameEntry& entry, std::uint32_t name) const;
    bool stands_near(const NameEntry& entry, const FoundName& part) const;
    Candidates better(Candidates candidates, std::uint32_t name) const;
    NameKind kind_so_far(const NameEntry& entry) const;
    std::u32string_view role_of(const FoundName& name) const;
    bool shares_role(const NameEntry& entry, std::u32string_view role) const;
    std::uint64_t key(std::u32string_view word) const;
    bool is_part(std::u32string_view held, std::u32string_view word) const;

    const NamePage& page_;
    const std::vector<FoundName>& names_;
    std::span<const NameAlias> aliases_;
    bool beginnings_;  // a part of a name is its beginning: Chinese, Japanese, Korean
    NameForms forms_of_;
    std::vector<NameForm> forms_;  // of each found name
    std::vector<std::uint32_t> entry_of_;
    std::vector<NameEntry> entries_;
    std::unordered_map<std::uint64_t, Candidates, HashKey> by_word_;
    std::unordered_map<std::uint64_t, Candidates, HashKey> by_initials_;
};

}  // namespace retold::annotate
