#include <algorithm>
#include <string>
#include <unordered_map>

#include "annotate/flags/flag_rules.hpp"
#include "annotate/flags/flag_words.hpp"

namespace retold::annotate {
namespace {

constexpr std::size_t least_words = 8;     // chosen: shorter sentences may stand twice by right
constexpr std::size_t least_letters = 60;  // chosen: the same, of a sentence alone
constexpr double million = 1e6;            // chosen: sums that are rounded so far have a currency
constexpr double trillion = 1e12;          // chosen: nothing else in the news is counted so far

// The folded words of a sentence; empty for a short one.
std::u32string words_of(const TextReading& reading, const ReadSentence& sentence) {
    std::u32string words;
    std::size_t count = 0;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
        if (!is_worded(reading.tokens[i])) continue;
        words.append(word_of(reading, reading.tokens[i])).push_back(U' ');
        ++count;
    }
    if (count < least_words) words.clear();
    return words;
}

// Whether it says millions in words: "2.4 million", not 2400000.
bool is_round(const Slot& slot, std::string_view text) {
    return slot.bound != Bound::between && slot.value.size() > 6 && slot.value.ends_with("0000") &&
           slice(text, slot.span).find("000") == std::string_view::npos && std::stod(slot.value) >= million;
}

}  // namespace

// Sentences that stand in the text already; those in a row are one flag.
void flag_repeated_text(const TextReading& reading, Flags& flags) {
    std::unordered_map<std::u32string, std::size_t> seen;
    std::size_t run = 0;  // sentences of the flag that was made last, if it ends with the sentence before
    for (std::size_t s = 0; s < reading.sentences.size(); ++s) {
        const ReadSentence& sentence = reading.sentences[s];
        std::u32string words = words_of(reading, sentence);
        const std::size_t size = words.size();
        const bool again = !words.empty() && !seen.emplace(std::move(words), s).second;
        if (again && run > 0) {
            Flag& flag = flags.back();
            flag.span.end = sentence.span.end;
            flag.score = 0.9;  // chosen: two sentences in a row are no accident
            flag.reason = std::to_string(++run).append(" sentences that stand in the text already");
        } else if (again && size >= least_letters) {
            run = 1;
            flags.push_back(
                {FlagKind::repeated_text, sentence.span, "a sentence that stands in the text already", 0.6});
        } else {
            run = 0;
        }
    }
}

// A round number without a unit: of trillions, or of millions at the start of a sentence in a text that has sums of
// money.
void flag_missing_units(const TextReading& reading, const std::vector<Slot>& slots, Flags& flags) {
    const auto is_money = [](const Slot& slot) { return slot.type == SlotType::money; };
    const bool sums = std::ranges::any_of(slots, is_money);
    std::size_t sentence = 0;
    bool money_before = false;  // in this sentence: "from $3 billion to 2 billion"
    for (const Slot& slot : slots) {
        while (sentence + 1 < reading.sentences.size() && reading.sentences[sentence].span.end <= slot.span.start) {
            ++sentence;
            money_before = false;
        }
        money_before = money_before || is_money(slot);
        if (slot.type != SlotType::number || !slot.unit.empty() || money_before || !is_round(slot, reading.text))
            continue;
        const bool first = slot.span.start == reading.sentences[sentence].span.start;
        if (std::stod(slot.value) >= trillion) {
            flags.push_back({FlagKind::missing_unit, slot.span, "only money is counted in trillions", 0.5});
        } else if (sums && first) {
            flags.push_back({FlagKind::missing_unit, slot.span, "other sums of the text have a currency", 0.5});
        }
    }
}

}  // namespace retold::annotate
