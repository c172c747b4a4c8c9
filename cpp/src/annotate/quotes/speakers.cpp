#include "annotate/quotes/speakers.hpp"

#include <algorithm>
#include <utility>

#include "retold/base/languages.hpp"
#include "retold/text/normalize.hpp"

namespace retold::annotate {
namespace {

constexpr Words no_name = Word::pronoun | Word::article | Word::conjunction | Word::adverb | Word::time |
                          Word::preposition | Word::verb | Word::trail | Word::source | Word::link | Word::kept_link |
                          Word::helper | Word::who | Word::as;

std::string key_of(std::string_view name) {
    std::string key;
    text::append_fold_key(name, key);
    return key;
}

// The words of a name, without a possessive ending.
std::string_view without_possessive(std::string_view name) {
    for (const std::string_view ending : {"'s", "\u2019s", "'", "\u2019"})
        if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
    return name;
}

// Whether words without capitals stand in what precedes a name, so that it is only a part of who speaks.
bool governs(std::string_view before) {
    for (std::size_t i = 0; i < before.size(); ++i) {
        const bool starts = i > 0 && before[i - 1] == ' ';
        if (starts && before[i] >= 'a' && before[i] <= 'z') return true;
    }
    return false;
}

}  // namespace

Speakers::Speakers(const Scene& scene, const Names& names)
    : scene_(scene), antecedents_(scene, names), names_known_(!names.language.empty()) {
    collect();
    for (const Name& name : names.names) {
        canonical_.insert(name.canonical);
        if (name.kind == NameKind::organisation || name.kind == NameKind::place) things_.insert(name.canonical);
        for (const Span span : name.mentions) mentions_.push_back({span, &name, false});
        for (const Span span : name.roles) mentions_.push_back({span, &name, true});
    }
    std::ranges::sort(mentions_, {}, [](const Mention& mention) { return mention.span.start; });
}

// The longest mention that shares letters with the span.
const Speakers::Mention* Speakers::mention_in(Span span, bool role) const {
    auto at =
        std::ranges::lower_bound(mentions_, span.start, {}, [](const Mention& mention) { return mention.span.end; });
    const Mention* best = nullptr;
    for (; at != mentions_.end() && at->span.start < span.end; ++at) {
        if (at->role != role || at->span.end <= span.start) continue;
        if (best == nullptr || at->span.size() > best->span.size()) best = &*at;
    }
    return best;
}

// "Ziraat Odası Başkanı X": the person whose name ends the words.
const Speakers::Mention* Speakers::person_at_end(Span span) const {
    const auto at =
        std::ranges::lower_bound(mentions_, span.end, {}, [](const Mention& mention) { return mention.span.end; });
    const bool ends = at != mentions_.end() && !at->role && at->span.end == span.end && at->span.start > span.start;
    return ends && at->name->kind == NameKind::person ? &*at : nullptr;
}

// Led to the name that the whole text gives, where the words are a mention of it or stand for it.
Speaker Speakers::resolve(Speaker found) const {
    if (!found.span) return found;
    if (!found.name.empty() && !found.evidence.starts_with("a pronoun")) {
        const Mention* mention = mention_in(*found.span, false);
        const Mention* last = person_at_end(*found.span);
        if (mention != nullptr && last != nullptr && last->span.start > mention->span.start) mention = last;
        const bool unknown = mention == nullptr && names_known_ && scene_.speech.cased() &&
                             !canonical_.contains(found.name);  // what no rule of names takes for one
        const bool part = mention != nullptr && mention->span.start > found.span->start &&  // "Friends of Mr. Krone"
                          governs(slice(scene_.reading.text, {found.span->start, mention->span.start}));
        if (!unknown && !part) {
            if (mention == nullptr) {
                const Mention* title = scene_.speech.cased() ? nullptr : mention_in(*found.span, true);  // 市長
                if (title == nullptr || !title->span.contains(*found.span)) return found;
                return {title->name->canonical, found.span, "words that stand for a name of the text"};
            }
            if (mention->name->canonical != found.name) found.evidence = "the full name that has this part";
            found.name = mention->name->canonical;
            return found;
        }
        found.name.clear();
        found.evidence = {};
        if (part) return found;
    }
    if (const Mention* mention = mention_in(*found.span, true)) {
        found.name = mention->name->canonical;
        found.evidence = "words that stand for a name of the text";
    }
    return found;
}

bool Speakers::is_name(std::uint32_t i) const {
    const Item& item = scene_.items[i];
    if (!scene_.is_word(i) || !item.capital) return false;
    return item.cut || !scene_.has(i, no_name) || scene_.has(i, Word::role);
}

std::string Speakers::written(ItemRange run) const {
    return std::string(without_possessive(slice(scene_.reading.text, scene_.span_of(run.first, run.last))));
}

// "the Norland insurgency", "Harbour Board spokesman Jane Roe": the name tells of which kind the noun behind it is.
bool Speakers::is_modifier(ItemRange run, ItemRange range) const {
    constexpr std::uint32_t longest_noun = 3;    // chosen: items of a noun in several words
    constexpr std::uint32_t longest_phrase = 3;  // chosen: items between an article and the name
    const auto is_noun = [&](std::uint32_t i) {
        return scene_.is_word(i) && !scene_.items[i].capital && !scene_.is_number(i) &&
               (scene_.items[i].words == 0 || scene_.has(i, Word::role | Word::people));
    };
    if (!scene_.speech.modifiers() || run.last >= range.last || !is_noun(run.last)) return false;
    if (scene_.has(run.last, Word::role | Word::people)) return true;
    std::uint32_t last = run.last;
    while (last < range.last && is_noun(last)) ++last;
    if (last < range.last || last - run.last > longest_noun) return false;
    std::uint32_t first = run.first;
    while (first > range.first && run.first - first < longest_phrase && is_noun(first - 1)) --first;
    return first > range.first && scene_.has(first - 1, Word::article);
}

std::vector<Speakers::Run> Speakers::runs_in(ItemRange range) const {
    constexpr std::uint32_t longest = 8;  // chosen: items of a name with its particles
    std::vector<Run> runs;
    const auto text_of = [&](std::uint32_t i) { return slice(scene_.reading.text, scene_.span_of(i, i + 1)); };
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (!is_name(i)) continue;
        ItemRange run{i, i + 1};
        while (run.last < range.last && run.last - run.first < longest && !is_possessive(text_of(run.last - 1))) {
            if (is_name(run.last)) {
                ++run.last;
                continue;
            }
            // A particle or hyphen between two: "van der Steur", "Dobrzanska-Kruk", "Ministry of Health".
            std::uint32_t next = run.last;
            while (next < range.last && next - run.last < 3 &&
                   (scene_.has(next, Word::particle) || (next > run.last && scene_.has(next, Word::article)) ||
                    (scene_.is(next, MarkRole::dash) && !scene_.is_break(next)) || scene_.is_mark(next, ".")) &&
                   !scene_.has(next, Word::time))
                ++next;
            if (next == run.last || next >= range.last || !is_name(next)) break;
            run.last = next + 1;
        }
        const std::uint32_t phrase =
            run.first > range.first && scene_.has(run.first - 1, Word::article) ? run.first - 1 : run.first;
        const bool governed = (phrase > range.first && scene_.has(phrase - 1, Word::preposition)) ||
                              (is_possessive(text_of(run.last - 1)) && run.last < range.last) ||
                              is_modifier(run, range);
        while (run.first + 1 < run.last && (scene_.has(run.first, Word::role) || scene_.is_mark(run.first, ".")))
            ++run.first;
        runs.push_back({run, governed});
        i = run.last - 1;
    }
    return runs;
}

void Speakers::remember(ItemRange run) {
    const std::string name = written(run);
    const std::string key = key_of(name);
    for (std::uint32_t i = run.first; i < run.last; ++i) {
        if (!is_name(i)) continue;
        const std::string word = key_of(without_possessive(slice(scene_.reading.text, scene_.span_of(i, i + 1))));
        const auto [found, fresh] = full_.try_emplace(word, name);
        if (fresh) continue;
        const std::string other = key_of(found->second);
        if (found->second.empty() || other == key || other.find(key) != std::string::npos) continue;
        if (key.find(other) != std::string::npos) {
            found->second = name;  // the longer form
        } else {
            found->second.clear();
        }
    }
}

void Speakers::collect() {
    if (!scene_.speech.cased()) return;
    for (const Frame& frame : scene_.frames) {
        for (const Run& run : runs_in({frame.first, frame.last})) {
            if (run.items.last - run.items.first < 2) continue;
            remember(run.items);
            // "the Union (UEF)"
            const std::uint32_t at = run.items.last;
            if (at + 2 < frame.last && scene_.is(at, MarkRole::opening) && is_name(at + 1) &&
                scene_.is(at + 2, MarkRole::closing))
                full_.insert_or_assign(key_of(written({at + 1, at + 2})), written(run.items));
        }
    }
}

std::string Speakers::full_name(const std::string& name) const {
    const auto found = full_.find(key_of(name));
    return found == full_.end() || found->second.empty() ? name : found->second;
}

// "director of the clinic in Oa Jane Roe": a person whose name ends the last run, of which a preposition governs the
// start.
Speaker Speakers::by_last_name(const std::vector<Run>& runs) const {
    if (runs.empty()) return {};
    const Span span = scene_.span_of(runs.back().items.first, runs.back().items.last);
    const Mention* mention = mention_in(span, false);
    if (mention == nullptr || mention->name->kind != NameKind::person) return {};
    if (mention->span.start <= span.start || mention->span.end != span.end) return {};
    return {mention->name->canonical, mention->span, "named at the verb"};
}

Speaker Speakers::by_name(ItemRange subject) const {
    const std::vector<Run> runs = runs_in(subject);
    const Run* best = nullptr;
    for (const Run& run : runs) {
        if (run.governed) continue;
        const auto size = [](const Run& r) { return r.items.last - r.items.first; };
        if (best == nullptr || size(run) > size(*best) || (size(*best) == 1 && size(run) >= 1)) best = &run;
    }
    const bool title = best != nullptr && best != &runs.back() && best->items.last == best->items.first + 1 &&
                       scene_.has(best->items.first, Word::role);
    if (best == nullptr || title) {
        const Speaker last = by_last_name(runs);
        if (best == nullptr || last.span) return last;
    }
    const std::string name = written(best->items);
    const bool one = best->items.last - best->items.first == 1;
    const std::string full = one ? full_name(name) : name;
    return {full, scene_.span_of(best->items.first, best->items.last),
            full == name ? "named at the verb" : "the full name that has this part"};
}

// Scripts without capitals: what is left of the subject without titles and small words.
ItemRange Speakers::bare_name(ItemRange subject) const {
    const bool titles_behind = scene_.speech.order() == WordOrder::verb_last;
    std::uint32_t first = subject.first;
    for (std::uint32_t i = subject.first; i < subject.last; ++i) {
        if (titles_behind && i > first && scene_.has(i, Word::role)) return {first, i};
        if (i > first && scene_.is(i, MarkRole::opening)) return {first, i};
        const std::uint32_t end = std::max(scene_.items[i].end, i + 1);
        if (i > first && scene_.has(i, Word::role) && scene_.items[i].end == subject.last)
            return {first, i};  // "陈美玲市长"
        const bool leads = scene_.has(i, Word::role | Word::article | Word::thing);
        if (leads && end < subject.last) first = end;
        if (!leads && i > first &&
            (scene_.has(i, Word::preposition | Word::time | Word::who | Word::verb | Word::adverb | Word::venue) ||
             scene_.reading.tokens[scene_.items[i].first].kind == tokenize::TokenKind::number))
            return {first, i};
    }
    return {first, subject.last};
}

Speaker Speakers::by_words(ItemRange subject) {
    if (scene_.speech.cased()) return {{}, scene_.span_of(subject.first, subject.last), {}};
    const ItemRange bare = bare_name(subject);
    std::string name = written(bare);
    constexpr std::string_view particles[] = {"은", "는", "이", "가", "에"};
    if (nearest_language(scene_.reading.language, "speech") == "ko" && name.size() > 6) {
        for (const std::string_view particle : particles)
            if (name.ends_with(particle)) name.resize(name.size() - particle.size());
    }
    constexpr std::uint32_t longest_name = 8;  // chosen: words, or characters of scripts without spaces
    if (scene_.count_words(bare.first, bare.last) > longest_name)
        return {{}, scene_.span_of(bare.first, bare.last), {}};
    std::string full = known_form(name);
    const bool longer = full != name;
    return {std::move(full), scene_.span_of(bare.first, bare.last),
            longer ? "the full name that has this part" : "named at the verb"};
}

// The one name met before that holds this one as a part.
std::string Speakers::known_form(const std::string& name) {
    constexpr std::size_t most_known = 64;  // chosen: speakers of a page; more are not looked through
    const std::string* form = nullptr;
    for (const std::string& known : known_) {
        if (known.size() <= name.size() || known.find(name) == std::string::npos) continue;
        if (form != nullptr) return name;
        form = &known;
    }
    if (form != nullptr) return *form;
    if (known_.size() < most_known && std::ranges::find(known_, name) == known_.end()) known_.push_back(name);
    return name;
}

}  // namespace retold::annotate
