// Sources without a verb ("according to X"), verbs in a clause with "as", speech that nothing introduces.
#include <algorithm>
#include <utility>

#include "annotate/quotes/frame_parser.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint32_t shortest_clause = 2;  // chosen: words; one word is no statement

}  // namespace

// "so X", "so die Sprecherin": who speaks, and no "so" of another meaning.
bool FrameParser::opens_name(const Clause& clause, std::uint32_t at) const {
    if (at >= clause.end()) return false;
    const std::uint32_t noun = scene_.has(at, Word::article) ? at + 1 : at;
    return noun < clause.end() && scene_.items[noun].capital;
}

// Behind ", the mayor,", or behind the comma at `comma` where none follows.
std::uint32_t FrameParser::behind_apposition(const Clause& clause, std::uint32_t comma) const {
    constexpr std::uint32_t longest = 5;  // chosen: items of an office
    const std::uint32_t from = clause.skip_marks(comma);
    for (std::uint32_t i = from + 1; i < clause.end() && i - from < longest; ++i)
        if (scene_.is(i, MarkRole::pause) && !scene_.has(from, Word::pronoun)) return i + 1;
    return from;
}

// German "so X am Freitag, ...": the comma behind a short adjunct; `at` where none follows.
std::uint32_t FrameParser::behind_day(const Clause& clause, std::uint32_t at) const {
    constexpr std::uint32_t longest = 5;  // chosen: items; a day, a place
    if (at >= clause.end() || !scene_.has(at, Word::preposition | Word::time | Word::adverb)) return at;
    for (std::uint32_t i = at; i < clause.end() && i - at <= longest && !scene_.is_part(i); ++i)
        if (scene_.is(i, MarkRole::pause)) return i;
    return at;
}

// "According to X, ..."; "..., according to X"; "..., according to X, ..."
std::uint32_t FrameParser::parse_source(const Clause& clause, std::uint32_t at) {
    const std::uint32_t behind = scene_.items[at].end;
    const bool own = scene_.has(at, Word::own_source);
    ItemRange source = own ? ItemRange{at, behind} : clause.source_behind(behind);
    if (source.empty()) return behind;
    const std::uint32_t lead = clause.skip_back(at, Word::conjunction | Word::adverb);
    const bool first = lead == clause.begin() || clause.is_colon(lead - 1) ||
                       (clause.is_boundary(lead - 1) && scene_.count_words(clause.begin(), lead) < shortest_clause);
    const bool so = !own && scene_.has(at, Word::as) &&
                    scene_.speech.order() == WordOrder::verb_second;  // German "so X": only between commas
    if (so && (first || !opens_name(clause, behind))) return behind;
    // "nach", "secondo" within a clause; "laut" has no other meaning.
    const bool inserted = !first && !clause.is_boundary(lead - 1);
    const bool only_source =
        !scene_.has(at, Word::preposition | Word::as) && scene_.speech.order() == WordOrder::verb_second;
    if (inserted && behind == at + 1 && !only_source) return behind;
    Saying saying{
        .cue = {{at, behind}}, .subject = source, .pronoun = own, .score = 0.85, .rule = "source with a preposition"};
    // "según explicó X": a verb stands before the speaker.
    if (!own && scene_.speech.cased() && scene_.has(behind, Word::say) && !scene_.items[behind].capital) {
        saying.cue.push_back({behind, scene_.items[behind].end});
        source = saying.subject = clause.subject_behind(scene_.items[behind].end);
        if (source.empty()) return behind;
    }
    std::uint32_t next = clause.skip_bracket(source.last);
    if (next < clause.end() && scene_.is(next, MarkRole::closing)) ++next;                // 据《海港日报》报道
    if (next < clause.end() && !scene_.speech.cased() && scene_.has(next, Word::verb)) {  // Chinese "ju X tongbao"
        saying.cue.push_back({next, scene_.items[next].end});
        next = scene_.items[next].end;
    }
    if (next < clause.end() && scene_.has(next, Word::who | Word::link) && next > source.last - 1) {
        while (next < clause.end() && !scene_.is(next, MarkRole::pause)) ++next;  // a clause about the source
    }
    if (!first) {
        const ItemRange before = clause.trimmed({clause.begin(), lead});
        const bool told = scene_.count_words(before.first, before.last) >= shortest_clause;
        if (told && !scene_.has(before.last - 1, Word::link | Word::kept_link)) saying.content.push_back(before);
    }
    if (so) next = behind_day(clause, next);
    const bool mid = next < clause.end() && scene_.is(next, MarkRole::pause);
    if (first || mid || (inserted && only_source)) {
        const std::uint32_t from = first && mid ? behind_apposition(clause, next) : clause.skip_marks(next);
        const ItemRange after = clause.trimmed({from, clause.content_end(from, false)});
        if (scene_.count_words(after.first, after.last) >= shortest_clause) saying.content.push_back(after);
    }
    const std::uint32_t read = saying.cue.back().last;
    if (!saying.content.empty()) add(std::move(saying));
    return read;
}

// "X zufolge ..."
void FrameParser::parse_sourced(const Clause& clause, std::uint32_t at) {
    std::uint32_t first = at;
    while (first > clause.begin() && at - first < 16) {
        const std::uint32_t open = clause.skip_bracket_back(first);
        if (open == first && clause.is_boundary(first - 1)) break;
        first = std::min(open, first - 1);
    }
    first = std::min(clause.skip(first, Word::conjunction | Word::adverb), at);
    // "the damage X zufolge amounts to": only the name before it is the source.
    constexpr Words small = Word::article | Word::particle | Word::role | Word::preposition;
    std::uint32_t name = at;
    while (scene_.speech.order() == WordOrder::verb_second && name > first &&
           (scene_.items[name - 1].capital || scene_.has(name - 1, small) || !scene_.is_word(name - 1) ||
            scene_.reading.tokens[scene_.items[name - 1].first].span.size() == 1)) {
        --name;
    }
    if (name < at) first = name;
    if (first == at) return;
    Saying saying{.cue = {{at, scene_.items[at].end}},
                  .subject = {first, at},
                  .score = 0.85,
                  .rule = "source with a postposition"};
    const std::uint32_t from = clause.skip_marks(scene_.items[at].end);
    const ItemRange after = clause.trimmed({from, clause.content_end(from, false)});
    const ItemRange before = clause.trimmed({clause.begin(), first});
    const bool follows = scene_.count_words(after.first, after.last) >= shortest_clause;
    const bool parted =
        name < at && first > clause.begin() && !clause.is_boundary(first - 1) && !clause.is_colon(scene_.items[at].end);
    if ((!follows || parted) && scene_.count_words(before.first, before.last) >= shortest_clause)
        saying.content.push_back(before);
    if (follows) saying.content.push_back(after);
    if (saying.content.empty()) return;
    add(std::move(saying));
}

// "As X said, ..."; "..., as X said"; the item behind the clause with "as", 0 where it says nothing.
std::uint32_t FrameParser::parse_as(const Clause& clause, std::uint32_t at) {
    std::uint32_t verb = clause.end();
    std::uint32_t last = scene_.items[at].end;
    for (; last < clause.end() && !(clause.is_boundary(last) && !scene_.is_part(last)); ++last) {
        if (verb == clause.end() && scene_.has(last, Word::say) && !is_plain_noun(clause, last)) verb = last;
        // "wie X (Y) mitteilte"
        if (verb == clause.end() && last + 1 < clause.end()) last = std::max(last, clause.skip_bracket(last + 1) - 1);
    }
    if (verb == clause.end()) return 0;
    const std::uint32_t behind = scene_.items[verb].end;
    ItemRange subject{scene_.items[at].end, clause.skip_back(verb, Word::helper | Word::adverb)};
    // "As polls show X ahead, ...": the verb has an object of its own.
    if (scene_.speech.order() == WordOrder::verb_middle && !subject.empty() && at == clause.begin()) {
        const Clause::Start start = clause.content_behind(behind, (scene_.items[verb].words & Word::tell) != 0);
        const std::uint32_t rest = rest_behind(clause, std::max(start.addressee.last, behind));
        if (rest < last && !clause.is_boundary(rest)) return 0;
    }
    if (subject.empty()) subject = {clause.skip(behind, Word::preposition | Word::adverb | Word::time), last};
    Saying saying{.cue = {{verb, behind}}, .subject = subject, .score = 0.8, .rule = "clause with as"};
    const ItemRange before = clause.trimmed({clause.begin(), at});
    if (scene_.count_words(before.first, before.last) >= shortest_clause) saying.content.push_back(before);
    const ItemRange after = clause.trimmed({last, clause.content_end(last, false)});
    if (scene_.count_words(after.first, after.last) >= shortest_clause) saying.content.push_back(after);
    if (saying.content.empty()) return 0;
    add(std::move(saying));
    return last;
}

// A sentence in the mood of reports, behind one that reports: it belongs to the same speaker.
void FrameParser::go_on_reporting(const Clause& clause, std::uint32_t frame) {
    if (sayings_.empty() || sayings_.back().frame + 1 != frame || scene_.frames[frame].starts_paragraph) return;
    const Saying& before = sayings_.back();
    if (scene_.is_part(before.content.back().first)) return;
    for (std::uint32_t i = clause.begin(); i < clause.end(); ++i) {
        if (!scene_.has(i, Word::reported)) continue;
        add({.content = {clause.trimmed({clause.begin(), clause.end()})},
             .carries = true,
             .score = 0.6,
             .rule = "a sentence in the mood of reports behind one that reports"});
        return;
    }
}

// Words enough and a stop: what stands so in a paragraph of its own, right behind a quotation, is no heading or title.
bool FrameParser::is_statement(std::uint32_t part_item) const {
    const MarkedPart& part = scene_.parts[scene_.items[part_item].part];
    return scene_.reading.tokens[part.last - 1].role == MarkRole::stop &&
           scene_.count_words(part_item, part_item + 1) > 3;
}

// "...", thundered X. "...", X thundered. A word that no list has stands between marks and a name, and nothing else.
bool FrameParser::says_by_place(const Clause& clause, std::uint32_t part) {
    constexpr std::uint32_t most = 3;             // chosen: items of a verb with its auxiliaries
    constexpr std::uint32_t longest_name = 10;    // chosen: items; an office and a name
    constexpr std::uint32_t shortest_speech = 4;  // chosen: words in marks; titles and names are shorter
    const MarkedPart& marked = scene_.parts[scene_.items[part].part];
    const MarkRole end = scene_.reading.tokens[marked.last - 1].role;
    const bool whole = end == MarkRole::pause || end == MarkRole::stop;
    const std::uint32_t from = clause.skip_marks(part + 1);
    if (!scene_.speech.cased() || !(whole || from > part + 1) || scene_.is_in_title_case(part)) return false;
    if (!whole && scene_.count_words(part, part + 1) < shortest_speech) return false;
    const auto verb_at = [&](std::uint32_t first) {
        std::uint32_t last = first;
        bool unknown = false;
        while (last < clause.end() && last - first < most && scene_.is_word(last) && !scene_.items[last].capital &&
               (scene_.items[last].words == 0 || scene_.has(last, Word::helper | Word::adverb))) {
            unknown = unknown || scene_.items[last].words == 0;
            ++last;
        }
        return ItemRange{first, unknown ? last : first};
    };
    ItemRange verb = verb_at(from);
    ItemRange subject = verb.empty() ? leading_subject(clause, from, clause.end()) : clause.subject_behind(verb.last);
    if (verb.empty()) verb = verb_at(subject.last);
    const std::uint32_t last = std::max(subject.last, verb.last);
    const bool ends = !verb.empty() && (verb.last >= clause.end() || scene_.is(verb.last, MarkRole::stop));
    if (scene_.speech.drops() && ends && from > part + 1 && verb.last - from < most) {  // «...», zanjó.
        add({.content = {{part, part + 1}}, .cue = {verb}, .score = 0.6, .rule = "marks and an unknown word"});
        return true;
    }
    const auto is_capital = [&](std::uint32_t i) { return scene_.items[i].capital && !scene_.has(i, Word::time); };
    bool named = false;
    for (std::uint32_t i = subject.first; i < subject.last; ++i) named = named || is_capital(i);
    if (verb.empty() || !named || last - from > longest_name + most) return false;
    if (!is_capital(subject.first) && !scene_.has(subject.first, Word::article | Word::role)) return false;
    const std::uint32_t rest = rest_behind(clause, clause.skip(last, Word::adverb | Word::preposition));
    if (std::max(last, rest) < clause.end() && !clause.is_boundary(last) && !clause.is_boundary(rest)) return false;
    add({.content = {{part, part + 1}},
         .cue = {verb},
         .subject = subject,
         .score = 0.6,
         .rule = "marks, an unknown word and a name"});
    return true;
}

// "For X, of the Harbour Board, “...”.": whose view marks give that close the sentence.
bool FrameParser::says_by_view(const Clause& clause, std::uint32_t part) {
    const std::uint32_t first = clause.skip(clause.begin(), Word::conjunction | Word::adverb);
    if (first + 1 >= part || !scene_.has(first, Word::view) || !scene_.is(part - 1, MarkRole::pause)) return false;
    if (part + 1 < clause.end() && !clause.is_boundary(part + 1)) return false;
    std::uint32_t last = first + 1;
    while (last < part && !clause.is_boundary(last)) ++last;
    const ItemRange name = clause.name_between_commas(part - 1);  // "For the mayor, X, “...”"
    const ItemRange subject = !name.empty() && name.first == last + 1 ? name : ItemRange{first + 1, last};
    add({.content = {{part, part + 1}},
         .cue = {{first, first + 1}},
         .subject = subject,
         .labelled = !scene_.has(first + 1, Word::pronoun),
         .score = 0.6,
         .rule = "whose view it is, and marks"});
    return true;
}

// Parts that no word of saying has: they go on with the speech before, stand alone, or are none.
void FrameParser::parse_leftovers(std::uint32_t frame) {
    const Clause clause(scene_, scene_.frames[frame]);
    go_on_reporting(clause, frame);
    says_statement_before(clause, frame);
    if (sayings_.empty() || sayings_.back().frame != frame) says_by_survey(clause);
    if (sayings_.empty() || sayings_.back().frame != frame) says_in_mood(clause);
    for (std::uint32_t i = clause.begin(); i < clause.end(); ++i) {
        if (!scene_.is_part(i) || taken(i) || says_by_place(clause, i) || says_by_colon(clause, i) ||
            says_by_view(clause, i) || says_by_particle(clause, i) || says_by_signature(clause, i))
            continue;
        const MarkedPart& part = scene_.parts[scene_.items[i].part];
        const bool alone = clause.skip_marks(clause.begin()) == i &&
                           (i + 1 >= clause.end() || (clause.is_boundary(i + 1) && i + 2 >= clause.end()));
        Saying* before = sayings_.empty() ? nullptr : &sayings_.back();
        const bool spoken = before != nullptr && scene_.is_part(before->content.back().last - 1) &&
                            before->content.back().last <= i;  // a verb behind may have found its own first
        if (part.continues && spoken) {
            before->content.push_back({i, i + 1});
            taken_[scene_.items[i].part] = true;
        } else if (alone && spoken && before->frame + 1 == frame && !scene_.frames[frame].starts_paragraph) {
            before->content.push_back({i, i + 1});
            before->frame = frame;
            taken_[scene_.items[i].part] = true;
        } else if (alone && before != nullptr && before->frame + 1 == frame && is_statement(i) &&
                   (spoken || !scene_.frames[frame].starts_paragraph)) {
            add({.content = {{i, i + 1}}, .carries = true, .score = 0.6, .rule = "marks behind a quotation"});
        }
    }
}

}  // namespace retold::annotate
