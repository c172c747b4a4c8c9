#include "annotate/names/capital_names.hpp"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "annotate/names/capital_runs.hpp"
#include "retold/base/hash.hpp"

namespace retold::annotate {
namespace {

constexpr NameWords titles = bits(NameWord::role, NameWord::honorific);
constexpr NameWords heads = bits(NameWord::organisation, NameWord::place, NameWord::thing, NameWord::form);
constexpr NameWords known = bits(NameWord::given, NameWord::land);
constexpr NameWords no_name = bits(NameWord::never, NameWord::time, NameWord::measure, NameWord::common);
constexpr std::size_t longest_acronym = 6;  // chosen: longer ones are words in capitals

struct Range {
    std::uint32_t first;
    std::uint32_t last;
    std::uint32_t size() const { return last - first; }
    bool empty() const { return first >= last; }
};

class CapitalNames {
  public:
    explicit CapitalNames(const NamePage& page)
        : page_(page),
          runs_(page),
          capital_nouns_(page.lexicon().has_option("capital nouns")),
          of_name_(page.word_count(), false) {}

    std::vector<FoundName> find() {
        for (std::uint32_t i = 0; i < page_.size();) {
            if (!runs_.starts(i)) {
                ++i;
                continue;
            }
            const std::uint32_t last = runs_.end_of(i);
            split({i, last});
            i = last;
        }
        take_parts();
        split_known();
        std::ranges::sort(found_, {}, &FoundName::first);
        return std::move(found_);
    }

  private:
    void split(Range run);
    void take(Range range);
    Range trimmed(Range range) const;
    bool drops_first(Range range) const;
    std::string_view reason(Range range) const;
    std::string_view reason_of_one(Range range) const;
    std::string_view reason_of_noun(Range range) const;
    void take_parts();
    void split_known();
    std::uint64_t sequence(Range range) const;
    FoundName made(Range range, std::string_view why) const;
    void push(Range range, std::string_view why);
    NameWords words_in(Range range) const;
    std::uint32_t words_of(Range range) const;
    bool is_acronym(std::uint32_t i) const;
    bool headed(Range range) const { return (words_in(range) & heads) != 0; }
    bool is_hidden(std::uint32_t i) const { return page_[i].initial || page_[i].headline; }

    const NamePage& page_;
    CapitalRuns runs_;
    bool capital_nouns_;
    std::vector<bool> of_name_;  // by word: whether it is part of a name that was taken
    std::vector<FoundName> found_;
    std::vector<Range> open_;  // one word, taken only if it is part of another name
};

NameWords CapitalNames::words_in(Range range) const {
    NameWords words = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) words |= page_[i].words;
    return words;
}

std::uint32_t CapitalNames::words_of(Range range) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (page_.is_word(i)) ++words;
    }
    return words;
}

bool CapitalNames::is_acronym(std::uint32_t i) const {
    const std::size_t size = page_.token(i).last - page_.token(i).first;
    return page_.token(i).capitals && size >= 2 && size <= longest_acronym && !page_[i].headline;
}

// A run holds names with titles between them: "Kepala BPSB Dr. Ketut Amerthaya".
void CapitalNames::split(Range run) {
    std::uint32_t start = run.first;
    for (std::uint32_t i = run.first; i < run.last;) {
        const std::uint32_t next = std::max(i + 1, page_[i].phrase_last);
        const bool titled = page_.is(i, titles) && !page_.is(i, bits(NameWord::given, NameWord::organisation));
        const bool timed = page_.is(i, bit(NameWord::time)) && !page_.is(i, bit(NameWord::given)) && i > start;
        if (titled || timed) {
            take({start, i});
            start = next;
        }
        i = next;
    }
    take({start, run.last});
}

// Whether the first word is there because a sentence starts, and no part of the name.
bool CapitalNames::drops_first(Range range) const {
    const std::uint32_t i = range.first;
    const std::uint32_t words = words_of(range);
    if (page_.is(i, no_name) && !headed(range)) return true;
    if (page_.is(i, bit(NameWord::measure))) return true;
    if (is_hidden(i) && page_.is(i, bits(NameWord::speech, NameWord::preposition))) return true;
    if (i > 0 && page_.is_number(i - 1) && capital_nouns_) return true;
    if (!is_hidden(i) && !capital_nouns_) return page_[i].function_word && !page_.is(i, bit(NameWord::article));
    if (page_.is(i, bits(NameWord::given, NameWord::land, NameWord::organisation))) return false;
    if (page_[i].function_word) return true;
    if (words >= 2 && page_.use(i).lower > 0) return true;
    return words >= 3 && page_.is(i + 1, bit(NameWord::given));
}

Range CapitalNames::trimmed(Range range) const {
    const auto is_loose = [&](std::uint32_t i) {
        return !page_.is_word(i) || (!page_.token(i).capital && !page_.is(i, bit(NameWord::form)));
    };
    while (!range.empty() && (is_loose(range.first) || drops_first(range)))
        range.first = std::max(range.first + 1, is_loose(range.first) ? range.first + 1 : runs_.word_end(range.first));
    const auto ends_loose = [&](std::uint32_t i) {
        if (page_.is_word(i) && !page_.token(i).capital && i > range.first && page_.token(i).spaced)
            return !page_.is(i, bit(NameWord::form)) && page_.is(i, bits(NameWord::link, NameWord::particle));
        if (page_.is_word(i)) return page_.is(i, bit(NameWord::time)) && !page_.is(i, bit(NameWord::given));
        const MarkRole role = page_.token(i).role;
        return role != MarkRole::closing && role != MarkRole::quotation && !page_.is_mark(i, U'.');
    };
    while (!range.empty() && (ends_loose(range.last - 1) ||
                              (page_.token(range.last - 1).capitals && page_.is(range.last - 1, bit(NameWord::never)))))
        --range.last;
    return range;
}

// The rule by which the words are a name; empty: none.
std::string_view CapitalNames::reason(Range range) const {
    const NameWords words = words_in(range);
    if (words_of(range) == 1) return reason_of_one(range);
    if ((words & bit(NameWord::form)) != 0) return "legal form";
    if ((words & known) != 0) return "a known name among its words";
    if (headed(range)) return "head noun of a name";
    if (page_[range.first].headline) {
        for (std::uint32_t i = range.first; i < range.last; ++i) {
            if (page_.is_word(i) && page_.token(i).capital && page_.use(i).inside == 0) return {};
        }
        return "capitals elsewhere in the text";
    }
    return capital_nouns_ ? "nouns without an article between them" : "capitals inside a sentence";
}

std::string_view CapitalNames::reason_of_one(Range range) const {
    const std::uint32_t i = range.first;
    const WordUse& use = page_.use(i);
    if (is_acronym(i)) return "capitals throughout";
    if (page_.is(i, no_name | titles)) return {};
    if (page_.is(i, bit(NameWord::land))) return "known place";
    if (i > 0 && page_[i].role_first != i) return "title before it";
    if (page_.is(i, bit(NameWord::given))) return "given name";
    if (capital_nouns_) return reason_of_noun(range);
    const bool place_or_body = page_[i].compound && page_.is(i, heads) && use.lower == 0;
    if (place_or_body && (!is_hidden(i) || page_.is(i + 1, bit(NameWord::speech)))) return "ending of a name";
    if (page_.is(i, heads)) return {};
    if (use.lower > use.inside) return {};
    if (!is_hidden(i)) return "capitals inside a sentence";
    return use.inside > 0 && use.lower == 0 ? "capitals elsewhere in the text" : std::string_view();
}

// German: nouns have capitals too.
std::string_view CapitalNames::reason_of_noun(Range range) const {
    const std::uint32_t i = range.first;
    if (i == 0 || page_.is(i - 1, bit(NameWord::article)) || page_.is_number(i - 1)) return {};
    const WordUse& use = page_.use(i);
    const NameWords end = page_[i].words;
    if ((end & bits(NameWord::organisation, NameWord::thing)) != 0) return {};
    const bool behind_preposition = page_.is(i - 1, bit(NameWord::preposition));
    if (behind_preposition && (end & bit(NameWord::place)) != 0) return "ending of a place behind a preposition";
    if (page_.is(i - 1, bit(NameWord::speech)) && (end & titles) == 0 && page_.same_sentence(i - 1, i))
        return "noun without an article behind a verb of speech";
    if (behind_preposition && use.inside + use.initial >= 2) return "repeated without an article";
    return {};
}

FoundName CapitalNames::made(Range range, std::string_view why) const {
    FoundName name;
    name.first = range.first;
    name.last = range.last;
    name.span = page_.name_span(range.first, range.last);
    name.inside = words_in(range);
    name.acronym = words_of(range) == 1 && is_acronym(range.first);
    name.evidence = why;
    return name;
}

void CapitalNames::push(Range range, std::string_view why) {
    for (std::uint32_t i = range.first; i < range.last; ++i) of_name_[page_[i].word] = true;
    found_.push_back(made(range, why));
}

void CapitalNames::take(Range range) {
    range = trimmed(range);
    if (range.empty()) return;
    const std::string_view why = reason(range);
    if (!why.empty()) {
        push(range, why);
    } else if (words_of(range) == 1 && !page_.is(range.first, no_name | titles | heads)) {
        open_.push_back(range);
    }
}

void CapitalNames::take_parts() {
    const std::vector<bool> of_name = of_name_;
    for (const Range range : open_) {
        if (of_name[page_[range.first].word]) push(range, "part of a name in the text");
    }
}

// A key of the words of the range, head nouns left out.
std::uint64_t CapitalNames::sequence(Range range) const {
    std::uint64_t key = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (!page_.is(i, heads)) key = mix(key ^ (page_[i].word + 1));
    }
    return key;
}

// Two names that stand side by side behind a title, where the text has the first alone elsewhere: "mayor of" is not
// written between "Wali Kota" and its town.
void CapitalNames::split_known() {
    std::unordered_set<std::uint64_t, HashKey> alone;
    for (const FoundName& name : found_) alone.insert(sequence({name.first, name.last}));
    const std::size_t count = found_.size();
    for (std::size_t n = 0; n < count; ++n) {
        const Range range{found_[n].first, found_[n].last};
        const std::uint32_t words = words_of(range);
        if (words < 3 || words > 6 || page_[range.first].role_first == range.first || headed(range)) continue;
        for (std::uint32_t cut = range.first + 1; cut + 1 < range.last; ++cut) {
            if (!alone.contains(sequence({range.first, cut})) || !page_.is_capital(cut)) continue;
            const std::string_view why = found_[n].evidence;
            push({cut, range.last}, "title before it");
            found_.back().role_first = page_[range.first].role_first;
            found_.back().role_last = range.first;
            found_[n] = made({range.first, cut}, why);
            break;
        }
    }
}

}  // namespace

std::vector<FoundName> find_capital_names(const NamePage& page) {
    return CapitalNames(page).find();
}

}  // namespace retold::annotate
