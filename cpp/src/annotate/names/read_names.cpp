#include "retold/annotate/names/read_names.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "annotate/names/acronyms.hpp"
#include "annotate/names/alias_names.hpp"
#include "annotate/names/capital_names.hpp"
#include "annotate/names/cued_names.hpp"
#include "annotate/names/fold_names.hpp"
#include "annotate/names/look_around.hpp"
#include "annotate/names/name_kinds.hpp"
#include "annotate/names/name_lexicon.hpp"
#include "annotate/names/name_page.hpp"
#include "annotate/names/name_roles.hpp"
#include "retold/base/error.hpp"
#include "retold/text/utf8.hpp"

namespace retold::annotate {
namespace {

constexpr std::array kinds = {NameKind::person, NameKind::organisation, NameKind::place, NameKind::other};

// Marks of direction, zero-width spaces, soft hyphens.
bool shows_nothing(char32_t c) {
    return c == 0x00AD || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

// The text of a span on one line, without what shows nothing.
std::string written(std::string_view text, Span span) {
    std::string all;
    for (std::size_t at = span.start; at < span.end;) {
        const text::Unit unit = text::decode_at(text, at);
        const bool blank =
            unit.code_point == '\n' || unit.code_point == '\r' || unit.code_point == '\t' || unit.code_point == ' ';
        if (!blank && !shows_nothing(unit.code_point)) all.append(text.substr(at, unit.size));
        if (blank && !all.empty() && all.back() != ' ') all.push_back(' ');
        at += unit.size;
    }
    return all;
}

void add_once(std::vector<std::string>& list, std::string text) {
    if (!text.empty() && std::ranges::find(list, text) == list.end()) list.push_back(std::move(text));
}

// The name that the user gave takes the place of the one found.
void set_canonical(Name& name, std::string_view canonical) {
    if (name.canonical == canonical) return;
    name.aliases.insert(name.aliases.begin(), std::move(name.canonical));
    name.canonical = canonical;
    std::erase(name.aliases, name.canonical);
}

class Writer {
  public:
    Writer(const NamePage& page, const std::vector<FoundName>& found) : page_(page), found_(found) {}

    Name name(const NameEntry& entry) const {
        Name name;
        judge_kind(entry, name);
        for (const std::uint32_t number : entry.found) {
            const FoundName& found = found_[number];
            name.mentions.push_back(found.span);
            add_once(name.evidence, std::string(found.evidence));
        }
        if (!entry.doubt.empty()) add_once(name.evidence, entry.doubt);
        name.canonical = canonical(entry);
        for (const Span span : name.mentions) add_alias(name, span);
        return name;
    }

    void add_roles(Name& name, std::vector<Span> roles) const {
        for (const Span span : roles) add_alias(name, span);
        name.roles = std::move(roles);
    }

  private:
    void add_alias(Name& name, Span span) const {
        std::string text = written(page_.reading().text, span);
        if (text != name.canonical) add_once(name.aliases, std::move(text));
    }

    // A writing, how often it stands beside a verb of speech, where the first case stands, and how often it stands at
    // all.
    struct Writing {
        std::string text;
        unsigned spoken = 0;
        unsigned count = 0;
    };

    // The fullest writing; of those, in languages with cases, one that speaks; then the most frequent, then the first.
    std::string canonical(const NameEntry& entry) const {
        std::vector<Writing> writings;
        std::size_t most = 0;
        for (const std::uint32_t number : entry.found) {
            const std::size_t size = fullness(found_[number]);
            if (size < most) continue;
            if (size > most) writings.clear();
            most = size;
            std::string text = written(page_.reading().text, found_[number].span);
            auto held = std::ranges::find(writings, text, &Writing::text);
            if (held == writings.end()) held = writings.insert(held, {.text = std::move(text)});
            ++held->count;
            const NameWords around = found_[number].around;
            const bool governed = (around & bit(NameWord::preposition)) != 0;
            held->spoken += (around & bit(NameWord::speech)) != 0 && !governed ? 1U : 0U;
        }
        const bool cases = page_.lexicon().has_option("cases");
        return std::ranges::max_element(writings, {},
                                        [&](const Writing& writing) {
                                            return std::tuple(cases && writing.spoken > 0, writing.count,
                                                              cases ? writing.spoken : 0U);
                                        })
            ->text;
    }

    // Words of more than a letter.
    std::size_t fullness(const FoundName& found) const {
        std::size_t words = 0;
        if (page_.lexicon().has_option("part by beginning") && !found.acronym) return found.span.size();
        for (std::uint32_t i = found.first; i < found.last && !found.acronym; ++i)
            words += page_.is_word(i) && page_.token(i).last - page_.token(i).first > 1 ? 1U : 0U;
        return words;
    }

    void judge_kind(const NameEntry& entry, Name& name) const {
        std::array<int, 5> votes{};
        for (const std::uint32_t number : entry.found) {
            const KindVote vote = vote_of(page_, found_[number]);
            votes[static_cast<std::size_t>(vote.kind)] += vote.weight;
            add_once(name.evidence, std::string(vote.evidence));
        }
        int most = 0;
        for (const NameKind kind : kinds) {
            if (votes[static_cast<std::size_t>(kind)] <= std::max(most, 1)) continue;  // one faint sign tells nothing
            most = votes[static_cast<std::size_t>(kind)];
            name.kind = kind;
        }
        constexpr double least = 0.5;         // chosen: found by a rule and nothing more
        constexpr double of_evidence = 0.05;  // chosen: so that the weightiest evidence gives 0.4
        constexpr double of_place = 0.05;     // chosen: four places count as much as half of it
        name.score = std::min(0.99, least + of_evidence * std::min(most, 8) +
                                        of_place * static_cast<double>(std::min<std::size_t>(entry.found.size(), 4)));
    }

    const NamePage& page_;
    const std::vector<FoundName>& found_;
};

}  // namespace

Names read_names(const TextReading& reading, const NameOptions& options) {
    for (const NameAlias& alias : options.aliases) {
        if (alias.writing.empty() || alias.canonical.empty())
            throw InvalidArgument("aliases", alias.writing, "expected a writing and a name that are not empty");
    }
    const NameLexicon& lexicon =
        reading.language.empty() ? NameLexicon::likely(reading.letters) : NameLexicon::of(reading.language);
    const NamePage page(reading, lexicon);
    std::vector<FoundName> found = lexicon.has_option("no capitals") ? find_cued_names(page) : find_capital_names(page);
    find_acronyms(page, found);
    find_aliases(page, options.aliases, found);
    look_around(page, found);
    Names names;
    names.language = lexicon.language();
    const Writer writer(page, found);
    std::vector<NameEntry> entries = fold_names(page, found, options.aliases);
    for (NameEntry& entry : entries) {
        names.names.push_back(writer.name(entry));
        entry.kind = names.names.back().kind;
    }
    auto roles = find_roles(page, found, entries);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const NameEntry& entry = entries[i];
        Name& name = names.names[i];
        writer.add_roles(name, std::move(roles[i]));
        if (entry.alias == FoundName::no_name) continue;
        const NameAlias& alias = options.aliases[entry.alias];
        set_canonical(name, alias.canonical);
        if (alias.kind != NameKind::unknown) name.kind = alias.kind;
    }
    std::ranges::stable_sort(names.names, {}, [](const Name& name) { return name.mentions.front().start; });
    return names;
}

}  // namespace retold::annotate
