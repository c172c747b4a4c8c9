#include "compare/facts/page_values.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "compare/only_story.hpp"
#include "retold/annotate/reader/reading.hpp"
#include "retold/annotate/repaired.hpp"
#include "retold/annotate/statements/polarity.hpp"
#include "retold/annotate/values/read_values.hpp"
#include "retold/base/hash.hpp"
#include "retold/base/language_tag.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/stemmer.hpp"
#include "retold/tokenize/stop_words.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t reach = 14;    // chosen: tokens on each side, about a clause or two
constexpr float half_weight = 6;     // chosen: tokens after which a word counts half
constexpr std::size_t shortest = 2;  // chosen: letters of a word; one ideograph is one in two words
constexpr std::size_t longest = 5;   // from: McNamee et al. 2009, first letters do as a stem where there is no stemmer
constexpr char32_t behind_alphabets = 0x590;  // from: Unicode; Latin, Greek, Cyrillic and Armenian stand before

class NearWords {
  public:
    explicit NearWords(const annotate::TextReading& reading)
        : reading_(reading), stops_(tokenize::StopWords::of(reading.language)) {
        const std::string stems = tokenize::stem_language(reading.language);
        if (!stems.empty()) stemmer_.emplace(stems);
        stems_.reserve(reading.tokens.size());
        for (const annotate::ReadToken& token : reading.tokens) stems_.push_back(stem_of(token));
    }

    void add_to(PlacedSlot& placed) const {
        const auto& tokens = reading_.tokens;
        const Span span = placed.slot.span;
        const auto before = [](const annotate::ReadToken& token, std::size_t at) { return token.span.end <= at; };
        const auto first = std::lower_bound(tokens.begin(), tokens.end(), span.start, before);
        const auto start = static_cast<std::size_t>(first - tokens.begin());
        std::size_t behind = start;
        while (behind < tokens.size() && tokens[behind].span.start < span.end) ++behind;
        if (start == tokens.size()) return;
        const auto sentence = tokens[start].sentence;
        placed.sentence = reading_.sentences[sentence].span.start;
        // The unit counts as a near word: it is the best of them.
        for (std::size_t i = start; i < behind; ++i) add(placed, i, 1);
        for (std::size_t step = 1; step <= reach; ++step) {
            if (step <= start && tokens[start - step].sentence == sentence) add(placed, start - step, step);
            const std::size_t next = behind + step - 1;
            if (next < tokens.size() && tokens[next].sentence == sentence) add(placed, next, step);
        }
        std::ranges::sort(placed.near, [](const NearWord& a, const NearWord& b) {
            return a.stem != b.stem ? a.stem < b.stem : a.weight > b.weight;
        });
        const auto same = [](const NearWord& a, const NearWord& b) { return a.stem == b.stem; };
        placed.near.erase(std::unique(placed.near.begin(), placed.near.end(), same), placed.near.end());
        for (const NearWord& word : placed.near) placed.total += word.weight;
    }

    std::vector<NearWord> all() const {
        std::vector<NearWord> words;
        for (std::size_t i = 0; i < stems_.size(); ++i) {
            if (stems_[i] != 0) words.push_back({stems_[i], 0, reading_.tokens[i].span});
        }
        return words;
    }

  private:
    void add(PlacedSlot& placed, std::size_t token, std::size_t step) const {
        if (stems_[token] == 0) return;
        const float weight = half_weight / (half_weight + static_cast<float>(step));
        placed.near.push_back({stems_[token], weight, reading_.tokens[token].span});
    }

    // 0 for marks, numbers and function words.
    std::uint64_t stem_of(const annotate::ReadToken& token) const {
        using Kind = tokenize::TokenKind;
        if (token.kind != Kind::letter && token.kind != Kind::kana && token.kind != Kind::ideograph) return 0;
        std::string word;
        std::string beginning;
        for (std::size_t i = token.first; i < token.last; ++i) {
            text::append_utf8(word, reading_.letters[i]);
            if (i < token.first + longest || reading_.letters[i] >= behind_alphabets)
                text::append_utf8(beginning, reading_.letters[i]);
        }
        if (token.last < token.first + shortest && token.kind == Kind::letter) return 0;
        if (stops_.contains_word(word)) return 0;
        return hash_bytes(stemmer_ ? (*stemmer_)(word) : beginning);
    }

    const annotate::TextReading& reading_;
    const tokenize::StopWords& stops_;
    std::optional<tokenize::Stemmer> stemmer_;
    std::vector<std::uint64_t> stems_;
};

PageReading read_values_of(std::string_view text, std::string_view language, const std::vector<annotate::Slot>& own) {
    const auto reading = annotate::read_text(text, language);
    // Open dates are compared as the page has them: what an anchor adds is inferred and proves no conflict.
    annotate::Values values = annotate::read_values(reading);
    const NearWords words(reading);
    PageReading page;
    std::vector<annotate::Slot> slots;
    for (auto* list : {&values.dates, &values.numbers, &values.times})
        std::ranges::move(*list, std::back_inserter(slots));
    std::ranges::copy(own, std::back_inserter(slots));
    std::ranges::stable_sort(slots, {}, [](const annotate::Slot& slot) { return slot.span.start; });
    const auto place = [&](annotate::Slot slot, std::vector<PlacedSlot>& list) {
        list.push_back({.slot = std::move(slot), .near = {}});
        words.add_to(list.back());
    };
    for (annotate::Slot& slot : annotate::read_polarity(reading, slots)) {
        if (slot.value != "hedged") place(std::move(slot), page.cues);  // who doubts contradicts nobody
    }
    for (annotate::Slot& slot : slots) place(std::move(slot), page.values);
    page.words = words.all();
    return page;
}

}  // namespace

// Found by find_in_repaired, which looks in this namespace.
template <typename Turn>
static void turn_spans(PageReading& page, const Turn& turn) {
    const auto words = [&](std::vector<NearWord>& near) {
        for (NearWord& word : near) word.span = turn(word.span);
    };
    for (auto* list : {&page.values, &page.cues}) {
        for (PlacedSlot& placed : *list) {
            placed.slot.span = turn(placed.slot.span);
            placed.sentence = turn({placed.sentence, placed.sentence}).start;
            words(placed.near);
        }
    }
    words(page.words);
}

PageReading read_page_values(const Document& document, std::span<const annotate::Slot> own) {
    const std::string language = stated_language(document.language);
    const std::string story = only_story(document);
    std::vector<annotate::Slot> placed(own.begin(), own.end());
    if (!placed.empty()) {
        const text::Edited repaired = text::fix_encoding(story);
        annotate::turn_spans(placed, [&](Span span) { return repaired.edits.from_raw(span); });
    }
    PageReading page = annotate::find_in_repaired(
        story, [&](std::string_view text) { return read_values_of(text, language, placed); });
    constexpr std::size_t lead = 2;  // chosen: lines; the first may be a headline that was not told from the text
    const std::size_t lines = std::min(document.body.size(), lead);
    const std::size_t behind_lead = lines == 0 ? 0 : document.body[lines - 1].end;
    for (PlacedSlot& value : page.values) {
        const Span span = value.slot.span;
        const bool titled = document.title && span.start >= document.title->start && span.end <= document.title->end;
        value.leading = titled || span.end <= behind_lead;
    }
    return page;
}

std::vector<PageReading> read_page_values(const std::vector<Document>& documents, const RunOptions& run,
                                          std::span<const std::vector<annotate::Slot>> own) {
    using Slots = std::span<const annotate::Slot>;
    std::vector<PageReading> readings(documents.size());
    const auto weight = [&](std::size_t row) { return documents[row].raw.size() + 1; };
    parallel_for(chunks_by_weight(readings.size(), weight), run, [&](const Chunk& chunk) {
        for (std::size_t row = chunk.first; row < chunk.last; ++row)
            readings[row] = read_page_values(documents[row], own.empty() ? Slots() : Slots(own[row]));
    });
    return readings;
}

}  // namespace retold::compare
