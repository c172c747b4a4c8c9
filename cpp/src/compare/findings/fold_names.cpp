#include "compare/findings/fold_names.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

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
constexpr double clearly = 0.05;           // chosen: by how much the best of two names must lead
constexpr std::size_t few_names = 600;     // chosen: of few pages, all of which are compared; else those with a word
constexpr std::size_t few_documents = 12;  // from: few_pages of align_pairs.cpp
constexpr std::size_t most_sharing = 64;   // chosen: names with one word; a word of more of them tells nothing
constexpr std::size_t shortest_word = 3;   // chosen: bytes; shorter ones are initials and particles

// One writing with all pages that have it as a name.
struct Writing {
    std::string canonical;
    NameKind kind = NameKind::unknown;
    std::set<std::uint32_t> documents;
    std::size_t mentions = 0;
};

struct Choice {
    double score = 0;
    std::size_t a = 0;
    std::size_t b = 0;
};

bool kinds_fit(NameKind a, NameKind b) {
    return a == b || a == NameKind::unknown || b == NameKind::unknown || a == NameKind::other || b == NameKind::other;
}

class Folder {
  public:
    Folder(std::vector<Annotations>& pages, const std::vector<std::uint32_t>& documents)
        : pages_(pages), documents_(documents) {
        std::map<std::string, std::size_t> known;
        for (const std::uint32_t document : documents) {
            for (const Name& name : pages[document].names) {
                const auto [found, fresh] = known.try_emplace(text::fold_key(name.canonical), writings_.size());
                if (fresh) writings_.push_back({name.canonical, name.kind, {}, 0});
                Writing& writing = writings_[found->second];
                writing.documents.insert(document);
                writing.mentions += name.mentions.size();
                if (writing.kind == NameKind::unknown) writing.kind = name.kind;
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
            if (left == right || !may_join(left, right)) continue;
            for (const std::size_t member : members_[right]) home_[member] = left;
            members_[left].insert(members_[left].end(), members_[right].begin(), members_[right].end());
            members_[right].clear();
        }
        rename();
    }

  private:
    // Pairs that are alike, the best first; a writing that is as much like two others that are not alike has none.
    std::vector<Choice> choices() const {
        std::vector<Choice> all;
        for (const auto& [a, b] : candidates()) {
            check_cancelled();
            const Writing& x = writings_[a];
            const Writing& y = writings_[b];
            if (!kinds_fit(x.kind, y.kind)) continue;
            const double score = annotate::same_name(x.canonical, y.canonical);
            if (score >= alike && !together(x, y)) all.push_back({score, a, b});
        }
        std::ranges::stable_sort(all, [](const Choice& x, const Choice& y) { return x.score > y.score; });
        std::vector<std::vector<const Choice*>> choices_of(writings_.size());
        for (const Choice& choice : all) {
            choices_of[choice.a].push_back(&choice);
            choices_of[choice.b].push_back(&choice);
        }
        std::vector<Choice> clear;
        for (const Choice& choice : all) {
            const auto torn = [&](std::size_t from, std::size_t to) {
                return std::ranges::any_of(choices_of[from], [&](const Choice* other) {
                    return other != &choice && other->score >= choice.score - clearly && rivals(from, to, *other);
                });
            };
            if (!torn(choice.a, choice.b) && !torn(choice.b, choice.a)) clear.push_back(choice);
        }
        return clear;
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
        std::map<std::string, std::vector<std::size_t>, std::less<>> with_word;
        for (std::size_t i = 0; i < writings_.size(); ++i) {
            const std::string key = text::fold_key(writings_[i].canonical);
            for (const std::string_view word : split_words(key)) {
                if (word.size() < shortest_word) continue;
                auto& list = with_word[std::string(word)];
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

    // Whether `other` leads `from` to a name that stands beside `to` on some page: then nobody knows which it is.
    bool rivals(std::size_t from, std::size_t to, const Choice& other) const {
        const std::size_t third = other.a == from ? other.b : other.a;
        return third != to && together(writings_[to], writings_[third]);
    }

    static bool together(const Writing& a, const Writing& b) {
        return std::ranges::any_of(a.documents, [&](std::uint32_t d) { return b.documents.contains(d); });
    }

    bool may_join(std::size_t left, std::size_t right) const {
        for (const std::size_t x : members_[left]) {
            for (const std::size_t y : members_[right]) {
                if (together(writings_[x], writings_[y]) || !kinds_fit(writings_[x].kind, writings_[y].kind))
                    return false;
            }
        }
        return true;
    }

    // The writing of most pages, then of most mentions, then the longest.
    std::size_t best_of(const std::vector<std::size_t>& members) const {
        return *std::ranges::max_element(members, {}, [&](std::size_t i) {
            const Writing& writing = writings_[i];
            return std::tuple{writing.documents.size(), writing.mentions, writing.canonical.size()};
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
    std::vector<Writing> writings_;
    std::vector<std::size_t> home_;
    std::vector<std::vector<std::size_t>> members_;
};

}  // namespace

void fold_names(std::vector<Annotations>& pages, const std::vector<std::uint32_t>& documents) {
    Folder(pages, documents).fold();
}

}  // namespace retold::compare
