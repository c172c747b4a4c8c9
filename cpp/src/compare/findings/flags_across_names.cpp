// Names that one page spells otherwise than the others.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "compare/findings/flags_across.hpp"
#include "compare/findings/topics_of.hpp"
#include "compare/id_ranks.hpp"
#include "retold/text/normalize.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t enough = 2;      // chosen: other pages that spell a name alike; of one nobody knows who is right
constexpr double sure = 0.6;           // chosen: where two pages spell it otherwise
constexpr double surer_by_page = 0.1;  // chosen: for each page more
constexpr double surest = 0.9;         // chosen: two people may have nearly one name

// One writing of a name that pages of a topic have.
struct Writing {
    std::string text;
    std::set<std::uint32_t> documents;
    std::uint32_t document = 0;  // of its first mention
    Span span;
};

using Writings = std::map<std::string, Writing>;  // by fold key

std::size_t words_in(std::string_view text) {
    return 1 + static_cast<std::size_t>(std::ranges::count(text, ' '));
}

// What two other pages or more have where this writing is a misspelling of it: as many words if there is such a one,
// then what most pages have. Null: nothing.
const Writing* usual_for(const Writing& writing, const Writings& writings) {
    const Writing* usual = nullptr;
    const auto rank = [&](const Writing& other) {
        return std::pair(words_in(other.text) == words_in(writing.text), other.documents.size());
    };
    for (const auto& [key, other] : writings) {
        if (other.documents.size() < enough || other.documents.contains(writing.document)) continue;
        if (usual != nullptr && rank(other) <= rank(*usual)) continue;
        if (is_garbled(writing.text, other.text)) usual = &other;
    }
    return usual;
}

// Of each page at most the first writing.
void flag(const Writings& writings, std::vector<PageFlag>& flags) {
    std::map<std::uint32_t, PageFlag> first;
    for (const auto& [key, writing] : writings) {
        const Writing* usual = writing.documents.size() > 1 ? nullptr : usual_for(writing, writings);
        if (usual == nullptr) continue;
        const std::size_t pages = usual->documents.size();
        std::string reason = "\"" + usual->text;
        reason.append("\" on ").append(std::to_string(pages)).append(" other pages");
        const double score = std::min(surest, sure + surer_by_page * static_cast<double>(pages - enough));
        PageFlag found{writing.document, to_string(annotate::FlagKind::garbled_name), writing.span, std::move(reason),
                       score};
        const auto [known, fresh] = first.try_emplace(writing.document, found);
        if (!fresh && found.span < known->second.span) known->second = std::move(found);
    }
    for (auto& [document, found] : first) flags.push_back(std::move(found));
}

}  // namespace

std::vector<PageFlag> flag_garbled_names(PageStore& store, const RunOptions& run) {
    const auto& folded = store.folded_beside(run);
    const std::vector<std::uint32_t> topics = topics_of(store.comparison());
    std::map<std::pair<std::uint32_t, std::string>, Writings> names;
    for (const std::uint32_t document : documents_by_id(store.comparison())) {
        const std::string_view raw = store.comparison().documents[document].raw;
        for (const annotate::Name& name : folded[document].names) {
            Writings& writings = names[{topics[document], text::fold_key(name.canonical)}];
            for (const Span mention : name.mentions) {
                const std::string_view text = slice(raw, mention);
                Writing& writing = writings[text::fold_key(text)];
                if (writing.documents.empty()) writing = {std::string(text), {}, document, mention};
                writing.documents.insert(document);
            }
        }
    }
    std::vector<PageFlag> flags;
    for (const auto& [name, writings] : names) flag(writings, flags);
    return flags;
}

}  // namespace retold::compare
