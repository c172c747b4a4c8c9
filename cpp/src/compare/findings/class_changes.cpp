#include "compare/findings/class_changes.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "compare/facts/agreement.hpp"
#include "compare/facts/said_words.hpp"
#include "compare/facts/speaker_names.hpp"
#include "compare/findings/page_furniture.hpp"
#include "compare/findings/page_places.hpp"
#include "compare/findings/value_key.hpp"
#include "retold/base/cancel.hpp"
#include "retold/text/normalize.hpp"

namespace retold::compare {
namespace {

using annotate::Slot;

constexpr std::size_t most_names = 32;     // chosen: of a group that are compared; bounds the work for one
constexpr std::size_t longest_credit = 8;  // chosen: content words of a dateline or credit; longer ones tell something

// What the sentences of one side of a group have.
class GroupSide {
  public:
    GroupSide(const PagePlaces& page, const std::vector<Span>& sentences, const std::vector<Change>& changes,
              Span Change::*side)
        : page_(page) {
        for (const Span sentence : sentences) {
            for (const Slot* value : page.values_in(sentence)) values_.insert(value_key(*value));
            for (const Slot* cue : page.cues_in(sentence)) denials_.insert(says_no(*cue));
            for (const NamePlace& place : page.names_in(sentence)) names_.insert(place.name->canonical);
            for (const SpeechPlace& place : page.speech_in(sentence)) speech_.insert(words_at(place.span));
        }
        std::vector<Span> spans;
        spans.reserve(changes.size());
        for (const Change& change : changes) spans.push_back(change.*side);
        changed_ = stems_in(page.reading(), spans);
    }

    const PagePlaces& page() const { return page_; }
    std::string words_at(Span span) const { return text::fold_key(slice(page_.raw(), span)); }

    bool has(const Slot& value) const { return values_.contains(value_key(value)); }
    bool denies_as(const Slot& cue) const { return denials_.contains(says_no(cue)); }
    bool has_speech(const std::string& words) const { return speech_.contains(words); }
    bool has_name(const std::string& canonical) const {
        if (names_.contains(canonical)) return true;
        std::size_t seen = 0;
        return std::ranges::any_of(
            names_, [&](const std::string& name) { return seen++ < most_names && may_be_one_name(name, canonical); });
    }
    // Whether all the words are among the changed ones of this side.
    bool moved(const std::vector<std::uint64_t>& stems) const { return std::ranges::includes(changed_, stems); }

  private:
    const PagePlaces& page_;
    std::set<std::string> values_;
    std::set<bool> denials_;
    std::set<std::string> names_;
    std::set<std::string> speech_;
    std::vector<std::uint64_t> changed_;
};

// What the words of one side cover, and whether the other side has it.
struct Covered {
    bool fact = false;      // a value or a denial that the other side does not have
    std::size_t names = 0;  // that it does not have
    bool voice = false;     // a speaker or a word of saying that it does not have
    bool kept = false;      // a value or a name that it has elsewhere

    // A name beside a new speaker or word of saying is who says it.
    bool tells() const { return fact || names > (voice ? 1U : 0U); }
};

Covered covered(const GroupSide& here, Span words, const GroupSide& other, ChangeKind kind) {
    Covered found;
    const PagePlaces& page = here.page();
    const auto speech = page.speech_in(words);
    const auto speaks = [&](Span span) {
        return std::ranges::any_of(speech,
                                   [&](const SpeechPlace& said) { return !said.cue && overlap(said.span, span) > 0; });
    };
    for (const Slot* value : page.values_in(words)) {
        if (!is_vague(*value) && !speaks(value->span)) (other.has(*value) ? found.kept : found.fact) = true;
    }
    for (const Slot* cue : page.cues_in(words)) found.fact = found.fact || !other.denies_as(*cue);
    for (const SpeechPlace& place : speech) {
        const auto names = page.names_in(place.span);
        const bool known = !names.empty() && std::ranges::all_of(names, [&](const NamePlace& name) {
            return other.has_name(name.name->canonical);
        });
        if (!known && !other.has_speech(here.words_at(place.span))) found.voice = true;
    }
    if (kind == ChangeKind::form) return found;
    for (const NamePlace& place : page.names_in(words)) {
        if (place.role || speaks(place.span)) continue;
        const bool kept = other.has_name(place.name->canonical);
        found.kept = found.kept || kept;
        found.names += kept ? 0U : 1U;
    }
    return found;
}

bool is_credit(const GroupSide& side, Span words) {
    const PagePlaces& page = side.page();
    if (stems_in(page.reading(), {words}).size() > longest_credit) return false;
    const LineEdge edge = line_edge(page.raw(), words);
    if (edge.opening_bracket) return true;
    if (edge.before_dash) return !page.names_in(words).empty();
    return edge.closing_bracket && page.values_in(words).empty();
}

class GroupClasser {
  public:
    GroupClasser(const Aligned& group, const PagePlaces& a, const PagePlaces& b)
        : a_(a, group.a, group.changes, &Change::a), b_(b, group.b, group.changes, &Change::b) {}

    ChangeClass class_of(const Change& change) const {
        const bool added = change.a.empty();
        const bool left_out = change.b.empty();
        if ((added || is_credit(a_, change.a)) && (left_out || is_credit(b_, change.b)) && !(added && left_out))
            return ChangeClass::furniture;
        const Covered left = covered(a_, change.a, b_, change.kind);
        const Covered right = covered(b_, change.b, a_, change.kind);
        if (left.tells() || right.tells() || change.kind == ChangeKind::negation) return ChangeClass::fact;
        if (left.voice || right.voice) return ChangeClass::attribution;
        const auto stems_a = stems_in(a_.page().reading(), {change.a});
        const auto stems_b = stems_in(b_.page().reading(), {change.b});
        const bool told = !stems_a.empty() || !stems_b.empty();
        const bool value_moved = (added || left_out) && (left.kept || right.kept);
        if ((told || value_moved) && b_.moved(stems_a) && a_.moved(stems_b)) return ChangeClass::order;
        // Digits that no annotator reads are told otherwise all the same: a score, a model.
        const bool read = left.kept || right.kept;
        return change.kind == ChangeKind::number && !read ? ChangeClass::fact : ChangeClass::wording;
    }

  private:
    GroupSide a_;
    GroupSide b_;
};

PagePlaces places_of(const PageStore& store, std::size_t document) {
    return {store.comparison().documents[document].raw, store.stated(document), store.values(document)};
}

}  // namespace

std::vector<std::vector<ChangeClass>> class_changes(PageStore& store, const Pair& pair) {
    store.read_page(pair.a);
    store.read_page(pair.b);
    const PagePlaces a = places_of(store, pair.a);
    const PagePlaces b = places_of(store, pair.b);
    std::vector<std::vector<ChangeClass>> classes;
    const Alignment alignment = store.comparison().alignments.at(static_cast<std::size_t>(pair.alignment));
    for (const Aligned& group : alignment.aligned) {
        check_cancelled();
        auto& told = classes.emplace_back();
        if (group.changes.empty()) continue;
        const GroupClasser classer(group, a, b);
        for (const Change& change : group.changes) told.push_back(classer.class_of(change));
    }
    return classes;
}

}  // namespace retold::compare
