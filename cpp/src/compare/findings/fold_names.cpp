#include "compare/findings/fold_names.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "compare/alignment_cache.hpp"
#include "compare/facts/said_words.hpp"
#include "compare/findings/merge_names.hpp"
#include "compare/findings/name_writing.hpp"
#include "retold/annotate/names/same_name.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/word_list.hpp"
#include "retold/text/normalize.hpp"

namespace retold::compare {
namespace {

using annotate::Annotations;
using annotate::Name;
using annotate::NameKind;

constexpr double alike = 0.6;              // chosen: surer than the .5 of "may be"
constexpr double alike_beside = 0.5;       // from: same_name, where "may be" begins; for names in aligned sentences
constexpr double sure = 0.95;              // chosen: a letter or a space apart, where a page may guess the kind wrongly
constexpr double clearly = 0.05;           // chosen: by how much the best of two names must lead
constexpr std::size_t few_names = 600;     // chosen: of few pages, all of which are compared; else those with a word
constexpr std::size_t few_documents = 12;  // from: few_pages of align_pairs.cpp
constexpr std::size_t most_sharing = 64;   // chosen: names with one word; a word of more of them tells nothing

struct Choice {
    double score = 0;
    std::size_t a = 0;
    std::size_t b = 0;
    bool stated = false;  // a page says that both are one name; they may stand beside each other
};

class Folder {
  public:
    Folder(std::vector<Annotations>& pages, const std::vector<std::uint32_t>& documents, const Comparison& comparison)
        : pages_(pages), documents_(documents), alignments_(comparison) {
        std::map<std::string, std::size_t> known;
        for (const std::uint32_t document : documents) {
            for (const Name& name : pages[document].names) {
                const std::string key = text::fold_key(name.canonical);
                const auto [found, fresh] = known.try_emplace(key, writings_.size());
                const auto words = split_words(key);
                if (fresh) writings_.push_back({name.canonical, name.kind, {words.begin(), words.end()}, {}, 0, {}});
                Writing& writing = writings_[found->second];
                if (writing.documents.insert(document).second) writing.names.emplace_back(document, &name);
                writing.mentions += name.mentions.size();
                // The same whichever page comes first; small letters come behind capitals.
                writing.canonical = std::max(writing.canonical, name.canonical);
                const bool told = name.kind != NameKind::unknown;
                if (told && (writing.kind == NameKind::unknown || name.kind < writing.kind)) writing.kind = name.kind;
            }
        }
        for (std::size_t i = 0; i < writings_.size(); ++i) {
            home_.push_back(i);
            members_.push_back({i});
        }
    }

    void fold() {
        for (const Choice& choice : choices()) {
            const std::size_t left = home_[choice.a];
            const std::size_t right = home_[choice.b];
            if (left == right || !(choice.stated || may_join(left, right))) continue;
            for (const std::size_t member : members_[right]) home_[member] = left;
            members_[left].insert(members_[left].end(), members_[right].begin(), members_[right].end());
            members_[right].clear();
        }
        rename();
    }

  private:
    // Pairs that are alike, the best first; a writing that is as much like two others that are not alike has none.
    std::vector<Choice> choices() {
        std::vector<Choice> all;
        for (const auto& [a, b] : candidates()) {
            check_cancelled();
            const Writing& x = writings_[a];
            const Writing& y = writings_[b];
            if (kinds_clash(x.kind, y.kind)) continue;
            const bool one_page = together(x, y);
            if (one_page && !share_word(x, y)) continue;  // nothing would follow from their likeness
            double score = annotate::same_name(x.canonical, y.canonical);
            if (score < sure && !kinds_fit(x.kind, y.kind)) continue;
            if (score < alike_beside && may_be_garbled(x, y)) score = alike_beside;
            if (score < alike_beside && share_word(x, y)) apart_.emplace(a, b);
            if (score < alike_beside || one_page) continue;
            if (score >= alike || beside(x, y)) all.push_back({score, a, b});
        }
        for (const Choice& choice : stated()) all.push_back(choice);
        const auto rank = [&](const Choice& choice) {
            const std::string& a = writings_[choice.a].canonical;
            const std::string& b = writings_[choice.b].canonical;
            return std::tuple<double, const std::string&, const std::string&>(-choice.score, std::min(a, b),
                                                                              std::max(a, b));
        };
        std::ranges::stable_sort(all, [&](const Choice& x, const Choice& y) { return rank(x) < rank(y); });
        std::vector<std::vector<const Choice*>> choices_of(writings_.size());
        for (const Choice& choice : all) {
            choices_of[choice.a].push_back(&choice);
            choices_of[choice.b].push_back(&choice);
        }
        std::vector<Choice> clear;
        for (const Choice& choice : all) {
            const auto torn = [&](std::size_t from, std::size_t to) {
                const bool part = writings_[from].words.size() == 1;  // fits the short and the long alike
                return std::ranges::any_of(choices_of[from], [&](const Choice* other) {
                    const std::size_t third = other->a == from ? other->b : other->a;
                    if (other == &choice || third == to) return false;
                    if (part && are_apart(to, third)) return true;
                    return other->score >= choice.score - clearly &&
                           (are_apart(to, third) || together(writings_[to], writings_[third]));
                });
            };
            if (choice.stated || (!torn(choice.a, choice.b) && !torn(choice.b, choice.a))) clear.push_back(choice);
        }
        return clear;
    }

    // Short forms that a page has for a name, "Harbour Crime Office (HCO)", and that are names of their own elsewhere:
    // only those that no page has for another name.
    std::vector<Choice> stated() const {
        std::map<std::string, std::set<std::size_t>> forms;
        for (std::size_t i = 0; i < writings_.size(); ++i) {
            for (const auto& [document, name] : writings_[i].names) {
                for (const std::string& alias : name->aliases) {
                    if (is_initials(alias)) forms[text::fold_key(alias)].insert(i);
                }
            }
        }
        std::vector<Choice> found;
        for (std::size_t i = 0; i < writings_.size(); ++i) {
            const auto form = forms.find(text::fold_key(writings_[i].canonical));
            if (form == forms.end() || form->second.size() != 1 || *form->second.begin() == i) continue;
            const std::size_t whole = *form->second.begin();
            if (kinds_fit(writings_[i].kind, writings_[whole].kind)) found.push_back({1, whole, i, true});
        }
        return found;
    }

    // Whether both are named in sentences that are aligned with each other.
    bool beside(const Writing& x, const Writing& y) const {
        for (const auto& [left, one] : x.names) {
            for (const auto& [right, other] : y.names) {
                const Alignment* alignment = alignments_.of(left, right);
                if (alignment == nullptr) continue;
                for (const Aligned& group : alignment->aligned) {
                    const auto& here = left < right ? group.a : group.b;
                    const auto& there = left < right ? group.b : group.a;
                    if (touches(one->mentions, here) && touches(other->mentions, there)) return true;
                }
            }
        }
        return false;
    }

    // Pairs of writings that may be one name, in order: all of few, of many those that share a word.
    std::vector<std::pair<std::size_t, std::size_t>> candidates() const {
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        const auto add_all = [&](const std::vector<std::size_t>& numbers) {
            for (std::size_t i = 0; i < numbers.size(); ++i) {
                for (std::size_t j = i + 1; j < numbers.size(); ++j) pairs.emplace_back(numbers[i], numbers[j]);
            }
        };
        if (documents_.size() <= few_documents && writings_.size() <= few_names) {
            add_all(home_);
            return pairs;
        }
        std::map<std::string, std::vector<std::size_t>> with_word;
        for (std::size_t i = 0; i < writings_.size(); ++i) {
            for (const std::string& word : writings_[i].words) {
                if (word.size() < shortest_word) continue;
                auto& list = with_word[word];
                if (list.empty() || list.back() != i) list.push_back(i);
            }
        }
        for (const auto& [word, list] : with_word) {
            if (list.size() <= most_sharing) add_all(list);
        }
        std::ranges::sort(pairs);
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        return pairs;
    }

    // Two names with a word in common and others that differ: people of one surname, offices of one ministry.
    bool are_apart(std::size_t a, std::size_t b) const { return apart_.contains({std::min(a, b), std::max(a, b)}); }

    static bool together(const Writing& a, const Writing& b) {
        return std::ranges::any_of(a.documents, [&](std::uint32_t d) { return b.documents.contains(d); });
    }

    bool may_join(std::size_t left, std::size_t right) const {
        for (const std::size_t x : members_[left]) {
            for (const std::size_t y : members_[right]) {
                if (together(writings_[x], writings_[y]) || are_apart(x, y) ||
                    kinds_clash(writings_[x].kind, writings_[y].kind))
                    return false;
            }
        }
        return true;
    }

    // The writing of most pages, then of most mentions, then one that another is a case of, then the longest, then the
    // last by its letters.
    std::size_t best_of(const std::vector<std::size_t>& members) const {
        return *std::ranges::max_element(members, {}, [&](std::size_t i) {
            const Writing& writing = writings_[i];
            const bool stem =
                std::ranges::any_of(members, [&](std::size_t other) { return is_stem_of(writing, writings_[other]); });
            return std::tuple<std::size_t, std::size_t, bool, std::size_t, const std::string&>(
                writing.documents.size(), writing.mentions, stem, writing.canonical.size(), writing.canonical);
        });
    }

    void rename() {
        std::map<std::string, const std::string*> names;
        for (const auto& members : members_) {
            if (members.empty()) continue;
            const std::string& canonical = writings_[best_of(members)].canonical;
            for (const std::size_t member : members)
                names.emplace(text::fold_key(writings_[member].canonical), &canonical);
        }
        for (const std::uint32_t document : documents_) {
            Annotations& page = pages_[document];
            const auto rename = [&](std::string& name) {
                const auto found = names.find(text::fold_key(name));
                if (found != names.end()) name = *found->second;
            };
            for (Name& name : page.names) {
                const std::string own = name.canonical;
                rename(name.canonical);
                if (name.canonical == own) continue;
                std::erase(name.aliases, name.canonical);
                if (std::ranges::find(name.aliases, own) == name.aliases.end()) name.aliases.push_back(own);
                name.evidence.emplace_back("written \"" + name.canonical + "\" on other pages");
            }
            merge_names(page.names);
            for (annotate::Quote& quote : page.quotes) rename(quote.speaker);
            for (annotate::Slot& slot : page.slots) {
                rename(slot.speaker);
                if (slot.type == annotate::SlotType::attribution || slot.type == annotate::SlotType::source)
                    rename(slot.value);
            }
        }
    }

    std::vector<Annotations>& pages_;
    const std::vector<std::uint32_t>& documents_;
    AlignmentCache alignments_;
    std::vector<Writing> writings_;
    std::vector<std::size_t> home_;
    std::vector<std::vector<std::size_t>> members_;
    std::set<std::pair<std::size_t, std::size_t>> apart_;  // the smaller number first
};

}  // namespace

void fold_names(std::vector<Annotations>& pages, const std::vector<std::uint32_t>& documents,
                const Comparison& comparison) {
    Folder(pages, documents, comparison).fold();
}

}  // namespace retold::compare
