#include "retold/annotate/statements/polarity.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "retold/annotate/reader/phrase_table.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/languages.hpp"

namespace retold::annotate {
namespace {

constexpr double hedge_score = 0.7;  // chosen: words of doubt have other uses too ("you may leave")

// Where a word has two meanings the last counts.
enum class Stance : std::uint8_t { hedged, hedged_inside, negated, negated_once, nobody, denied, admitted };

struct Head {
    std::string_view name;
    Stance stance;
};
constexpr Head heads[] = {{"hedge", Stance::hedged},
                          {"hedge inside", Stance::hedged_inside},
                          {"deny", Stance::denied},
                          {"admit", Stance::admitted}};

// Of words that deny one thing together: "no recibió nada", "никто не знал" (negative concord).
constexpr std::string_view once_head = "once";
// Of these, words for who does not: "nobody", "nadie".
constexpr std::string_view nobody_head = "nobody";
constexpr std::size_t together = 6;  // chosen: tokens; beyond that another verb is denied

using Tables = std::map<std::string, PhraseTable, std::less<>>;

void add_phrases(std::string_view line, Stance stance, PhraseTable& table) {
    while (!line.empty()) {
        const std::size_t comma = line.find(',');
        std::string_view phrase = line.substr(0, comma);
        while (phrase.starts_with(' ')) phrase.remove_prefix(1);
        while (phrase.ends_with(' ')) phrase.remove_suffix(1);
        if (!phrase.empty()) table.add(phrase, static_cast<std::uint32_t>(stance));
        line = comma == std::string_view::npos ? std::string_view{} : line.substr(comma + 1);
    }
}

Tables read_tables() {
    const Uncancelled whole;
    Tables tables;
    for (const std::string_view tag : languages_with("negations")) {
        const WordList list = language_list(tag, "negations");
        for (const auto& section : list.sections) {
            const bool once = section.head == once_head;
            const bool nobody = section.head == nobody_head;
            if (!once && !nobody && !section.head.empty())
                list.fail(section.line_number, "the heads are [once] and [nobody]");
            const Stance stance = nobody ? Stance::nobody : once ? Stance::negated_once : Stance::negated;
            for (const auto& entry : section.entries) add_phrases(entry.text, stance, tables[std::string(tag)]);
        }
    }
    for (const std::string_view tag : languages_with("stance")) {
        const WordList list = language_list(tag, "stance");
        for (const auto& section : list.sections) {
            if (section.entries.empty()) continue;
            const auto* head = std::ranges::find(heads, section.head, &Head::name);
            if (head == std::end(heads))
                list.fail(section.line_number, "the heads are [deny], [admit], [hedge] and [hedge inside]");
            for (const auto& entry : section.entries) add_phrases(entry.text, head->stance, tables[std::string(tag)]);
        }
    }
    return tables;
}

const PhraseTable* table_of(std::string_view language) {
    static const Tables tables = read_tables();
    auto table = tables.find(nearest_language(language, "negations"));
    if (table == tables.end()) table = tables.find(nearest_language(language, "stance"));
    return table == tables.end() ? nullptr : &table->second;
}

Slot slot_of(Span span, Stance stance) {
    Slot slot{.value = "hedged", .unit = {}, .span = span, .evidence = "word of doubt"};
    slot.type = SlotType::polarity;
    switch (stance) {
        case Stance::negated:
        case Stance::negated_once:
            slot.value = "negated";
            slot.evidence = "word that denies";
            break;
        case Stance::nobody:
            slot.value = "negated";
            slot.evidence = nobody_evidence;
            break;
        case Stance::denied:
        case Stance::admitted:
            slot.value = stance == Stance::denied ? "denied" : "admitted";
            slot.evidence = "verb that denies or admits";
            break;
        case Stance::hedged:
        case Stance::hedged_inside:
            slot.score = hedge_score;
    }
    return slot;
}

bool lies_in(Span span, std::span<const Slot> values) {
    const auto behind = std::ranges::upper_bound(values, span.start, {}, [](const Slot& s) { return s.span.start; });
    return behind != values.begin() && overlap(std::prev(behind)->span, span) > 0;
}

}  // namespace

std::vector<Slot> read_polarity(const TextReading& reading, std::span<const Slot> values) {
    std::vector<Slot> found;
    const PhraseTable* table = table_of(reading.language);
    if (table == nullptr) return found;
    std::size_t behind = 0;
    const ReadToken* once = nullptr;  // the last word that denies together with others
    for (const ReadToken& token : reading.tokens) {
        if (token.first < behind || token.first == token.last) continue;
        const auto match = table->longest(reading.letters, token.first);
        if (match.end == 0) continue;
        behind = match.end;
        const auto stance = static_cast<Stance>(*std::ranges::max_element(match.values));
        if (stance == Stance::hedged_inside && token.capital) continue;  // "May", the month or the name
        const Span span = reading.span_of(token.first, match.end);
        if (stance == Stance::negated_once || stance == Stance::nobody) {
            const ReadToken* before = std::exchange(once, &token);
            const bool one = before != nullptr && before->sentence == token.sentence &&
                             &token - before <= static_cast<std::ptrdiff_t>(together);
            if (one) continue;
        }
        if (!lies_in(span, values)) found.push_back(slot_of(span, stance));
    }
    return found;
}

}  // namespace retold::annotate
