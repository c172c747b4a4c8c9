#include "compare/findings/fold_names.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "retold/annotate/names/same_name.hpp"
#include "retold/text/normalize.hpp"

namespace retold::compare {
namespace {

using annotate::Annotations;
using annotate::Name;
using annotate::NameKind;

constexpr double alike = 0.6;            // chosen: surer than the .5 of "may be"
constexpr double clearly = 0.05;         // chosen: by how much the best of two names must lead
constexpr std::size_t most_names = 600;  // chosen: above it only names that share a word are compared

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

bool share_word(std::string_view a, std::string_view b) {
    const std::string left = text::fold_key(a);
    const std::string right = text::fold_key(b);
    for (std::size_t start = 0; start < left.size();) {
        const std::size_t end = std::min(left.find(' ', start), left.size());
        const std::string_view word(left.data() + start, end - start);
        if (word.size() > 2 && right.find(word) != std::string::npos) return true;
        start = end + 1;
    }
    return false;
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
        const bool few = writings_.size() <= most_names;
        for (std::size_t a = 0; a < writings_.size(); ++a) {
            for (std::size_t b = a + 1; b < writings_.size(); ++b) {
                const Writing& x = writings_[a];
                const Writing& y = writings_[b];
                if (!kinds_fit(x.kind, y.kind) || (!few && !share_word(x.canonical, y.canonical))) continue;
                const double score = annotate::same_name(x.canonical, y.canonical);
                if (score >= alike && !together(x, y)) all.push_back({score, a, b});
            }
        }
        std::ranges::stable_sort(all, [](const Choice& x, const Choice& y) { return x.score > y.score; });
        std::vector<Choice> clear;
        for (const Choice& choice : all) {
            const bool torn = std::ranges::any_of(all, [&](const Choice& other) {
                if (&other == &choice || other.score < choice.score - clearly) return false;
                return rivals(choice.a, choice.b, other) || rivals(choice.b, choice.a, other);
            });
            if (!torn) clear.push_back(choice);
        }
        return clear;
    }

    // Whether `other` leads `from` to a name that stands beside `to` on some page: then nobody knows which it is.
    bool rivals(std::size_t from, std::size_t to, const Choice& other) const {
        if (other.a != from && other.b != from) return false;
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
            for (annotate::Slot& slot : page.slots) rename(slot.speaker);
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
