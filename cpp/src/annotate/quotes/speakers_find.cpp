// Who spoke before, pronouns, and the order in which evidence of a speaker is asked.
#include <algorithm>
#include <utility>

#include "annotate/quotes/speakers.hpp"

namespace retold::annotate {
namespace {

constexpr std::string_view pronoun_evidence = "a pronoun: who spoke before";
constexpr std::string_view thing_evidence = "a pronoun: who was named before";
constexpr std::string_view named_evidence = "a pronoun: who was named before it";
constexpr std::size_t longest_letter = 4;  // from: UTF-8; "Q" and "A" are no names
constexpr std::uint32_t memory = 4;        // chosen: paragraphs after which a pronoun means nobody any more

}  // namespace

Speaker Speakers::last_named(std::optional<Span> span, std::uint32_t paragraph, std::string_view evidence) const {
    // A personal pronoun means somebody before something, where both were named.
    const bool person = evidence == pronoun_evidence && things_.contains(last_.name) && !last_person_.empty();
    if (person && paragraph <= person_paragraph_ + memory) return {last_person_, span, evidence};
    if (last_.name.empty() || paragraph > last_paragraph_ + memory) return {{}, span, {}};
    return {last_.name, span, evidence};
}

// Who spoke last, unless somebody of the right gender was named since then: who opens that sentence.
Speaker Speakers::by_pronoun(const Saying& saying) const {
    const ItemRange pronoun = saying.subject;
    const std::uint32_t paragraph = scene_.frames[saying.frame].paragraph;
    const Span span = scene_.span_of(saying.pronoun ? pronoun.first : pronoun.last - 1, pronoun.last);
    const bool of_things = scene_.has(pronoun.last - 1, Word::people);  // "it", "they"
    const std::string_view evidence = of_things ? thing_evidence : pronoun_evidence;
    const auto fresh = [&](const Antecedents::Named& named) {
        return named.name != nullptr && (!last_frame_ || named.frame > *last_frame_);
    };
    if (of_things) {
        const Antecedents::Named thing = antecedents_.thing_before(saying.frame, pronoun);
        if (fresh(thing)) return {thing.name->canonical, span, thing_evidence};
        return last_named(span, paragraph, evidence);
    }
    if (!antecedents_.is_personal(pronoun) && !saying.pronoun) return last_named(span, paragraph, evidence);
    const Antecedents::Named person = antecedents_.person_before(saying.frame, pronoun, 0);
    if (fresh(person)) return {person.name->canonical, span, named_evidence};
    Speaker last = last_named(span, paragraph, evidence);
    if (last.name.empty() || antecedents_.fits(pronoun, last.name)) return last;
    const Antecedents::Named other = antecedents_.person_before(saying.frame, pronoun, memory);
    return other.name == nullptr ? Speaker{{}, span, {}} : Speaker{other.name->canonical, span, named_evidence};
}

// Scripts without capitals: the one person whom the words name beside others, as in "the mayor of X, Y,".
Speaker Speakers::by_person(ItemRange subject) const {
    if (scene_.speech.cased() || subject.empty()) return {};
    const Span span = scene_.span_of(subject.first, subject.last);
    const Mention* person = nullptr;
    auto at =
        std::ranges::lower_bound(mentions_, span.start, {}, [](const Mention& mention) { return mention.span.start; });
    for (; at != mentions_.end() && at->span.end <= span.end; ++at) {
        if (at->role || at->name->kind != NameKind::person) continue;
        if (person != nullptr && person->name != at->name) return {};
        person = &*at;
    }
    if (person == nullptr) return {};
    return {person->name->canonical, person->span, "named at the verb"};
}

// Whether the words are a name of the text or stand for one.
bool Speakers::is_mention(ItemRange subject) const {
    const Span span = scene_.span_of(subject.first, subject.last);
    return mention_in(span, false) != nullptr || mention_in(span, true) != nullptr;
}

// The items of the sentence before what is said and the verb; behind the last quotation that ended a sentence before
// the subject: scripts without spaces go on right behind it.
ItemRange Speakers::before_content(const Saying& saying) const {
    std::uint32_t first = scene_.frames[saying.frame].first;
    for (std::uint32_t i = saying.subject.first; i > first; --i)
        if (scene_.is_part(i - 1) && scene_.ends_in_stop(i - 1)) first = i;
    std::uint32_t last = saying.cue.empty() ? first : saying.cue.front().first;
    for (const ItemRange range : saying.content) last = std::min(last, range.first);
    return {first, std::max(first, last)};
}

// Whom a noun stands for that is nobody's name or title: who was named since the last saying in its paragraph, else who
// spoke last, there or in the paragraph before.
std::string Speakers::by_noun(const Saying& saying, ItemRange subject) const {
    const Antecedents::Noun noun = antecedents_.noun_in(subject);
    if (noun.kind == StandIns::Kind::none) return {};
    const std::uint32_t paragraph = scene_.frames[saying.frame].paragraph;
    const Antecedents::Named near = antecedents_.meant_by(noun, saying.frame, subject);
    const bool fresh = near.name != nullptr && (!last_frame_ || near.frame > *last_frame_ || noun.is_body());
    // A title is new information, but of who speaks in this sentence or the one before.
    if (fresh && (!noun.office || near.frame + 1 >= saying.frame)) return near.name->canonical;
    const bool body = noun.is_body();
    const std::string& spoke = body ? last_.name : last_person_;
    if (spoke.empty() || paragraph > (body ? last_paragraph_ : person_paragraph_) + 1) return {};
    const Name* name = antecedents_.named(spoke);
    // Scripts without capitals: who speaks may be a name that no rule of names found.
    const bool told = name != nullptr && name->kind != NameKind::unknown;
    if (!body && !told && !scene_.speech.cased()) return spoke;
    return name != nullptr && antecedents_.may_mean(noun, *name) ? spoke : std::string();
}

bool Speakers::is_known(ItemRange subject, bool marked) const {
    const Span span = scene_.span_of(subject.first, subject.last);
    const Mention* mention = mention_in(span, false);
    if (mention == nullptr) return false;
    const bool within = marked && !scene_.speech.cased() && mention->name->kind == NameKind::person;
    if (within) return true;  // 王芳半信半疑：
    if (mention->span.end != span.end) return false;
    const Name& name = *mention->name;
    if (name.kind == NameKind::person) return true;
    const bool several = name.canonical.find(' ') != std::string::npos;
    if (marked && name.kind == NameKind::unknown && several) return true;
    return name.kind == NameKind::organisation && name.mentions.size() > 1;
}

// A verb without a subject: the person named since the last saying in its paragraph, else who spoke last.
Speaker Speakers::without_subject(const Saying& saying) const {
    const Antecedents::Named person = antecedents_.person_before(saying.frame, saying.cue.front(), 0);
    const bool fresh = person.name != nullptr && (!last_frame_ || person.frame > *last_frame_);
    if (fresh) return {person.name->canonical, std::nullopt, "no subject: who was named before"};
    return last_named(std::nullopt, scene_.frames[saying.frame].paragraph, "who spoke before");
}

// "Компания «Северный лес»", "В компании «Северный лес»": what marks that end the subject name; where a verb needs no
// subject, the body that the preposition opening it governs ("В Минздраве сообщили").
Speaker Speakers::by_marked_name(ItemRange subject) const {
    if (subject.empty()) return {};
    const Span span = scene_.span_of(subject.first, subject.last);
    const bool marked = scene_.is_part(subject.last - 1) && subject.last - 1 > subject.first;
    const bool governed = scene_.speech.drops() && scene_.has(subject.first, Word::preposition);
    if (!marked && !governed) return {};
    const Span last = marked ? scene_.span_of(subject.last - 1, subject.last) : span;
    const Mention* mention = mention_in(last, false);
    if (mention == nullptr) return {};
    const bool body = mention->name->kind == NameKind::organisation && mention->span.end >= span.end;
    if (!marked && !body) return {};
    return {mention->name->canonical, mention->span, "named at the verb"};
}

// Who the words of a subject name, or that nobody is named in them.
Speaker Speakers::by_subject(const Saying& saying, ItemRange subject) {
    Speaker found;
    const bool marked = !subject.empty() && scene_.is_part(subject.last - 1);
    if (scene_.speech.cased() && marked) found = by_marked_name(subject);
    if (scene_.speech.cased() && !found.span) found = by_name(subject);
    if (scene_.speech.cased() && !found.span) found = by_marked_name(subject);
    if (found.span) return found;
    if (antecedents_.noun_in(subject).kind != StandIns::Kind::none)
        return {{}, scene_.span_of(subject.first, subject.last), {}};
    found = by_person(subject);
    if (!found.span && !is_mention(subject)) found = by_person(before_content(saying));
    return found.span ? found : by_words(subject);
}

// Scripts without capitals: "او به خبرنگاران گفت", a pronoun and whom it was told.
bool Speakers::opens_with_pronoun(ItemRange subject) const {
    const std::uint32_t next = scene_.items[subject.first].end;
    return !scene_.speech.cased() && next < subject.last && scene_.has(subject.first, Word::pronoun) &&
           scene_.has(next, Word::preposition);
}

Speaker Speakers::find(const Saying& saying) {
    const std::uint32_t paragraph = scene_.frames[saying.frame].paragraph;
    if (saying.anonymous) return {};
    Speaker found;
    ItemRange subject = saying.subject;
    if (saying.dropped) {
        found = without_subject(saying);
    } else if (saying.pronoun) {
        found = by_pronoun(saying);
    } else if (saying.carries || subject.empty()) {
        found = last_named(std::nullopt, paragraph, "who spoke before");
        if (saying.carries && !saying.cue.empty()) found.span = last_.span;
    } else if (subject.last - subject.first <= 3 && scene_.has(subject.last - 1, Word::pronoun | Word::own)) {
        found = by_pronoun(saying);
    } else if (opens_with_pronoun(subject)) {
        Saying pronoun = saying;
        pronoun.subject.last = scene_.items[subject.first].end;
        found = by_pronoun(pronoun);
    } else {
        const bool relative = scene_.has(subject.first, Word::who);
        // "a letter that says": what stands right before it, a name or not.
        const bool thing = relative && scene_.has(subject.first, Word::kept_link);
        const std::uint32_t reach = thing ? 1 : relative ? 8 : 0;
        const std::uint32_t begin = scene_.frames[saying.frame].first;
        while (subject.first > begin && saying.subject.first - subject.first < reach) --subject.first;
        found = by_subject(saying, subject);
        if (relative)
            found.span = scene_.span_of(thing ? subject.first : saying.subject.first, saying.subject.first + 1);
    }
    const bool named = !found.name.empty();
    found = resolve(std::move(found));
    const bool whole = named && found.name.empty() && found.evidence.empty() && !saying.carries;
    if (whole && !scene_.has(saying.subject.first, Word::who)) found.span = scene_.span_of(subject.first, subject.last);
    if (saying.label && found.name.empty()) {
        const std::string_view label = slice(scene_.reading.text, scene_.span_of(subject.first, subject.last));
        found.span = scene_.span_of(subject.first, subject.last);
        if (subject.last - subject.first > 1 || label.size() > longest_letter) found.name = label;
        found.evidence = "the label before it";
    }
    const Name* head = found.name.empty() && !subject.empty() ? antecedents_.by_head(subject) : nullptr;
    if (head != nullptr) {
        found.name = head->canonical;
        found.evidence = "words that stand for a name of the text";
    } else if (found.name.empty() && !saying.carries && !subject.empty()) {
        found.name = by_noun(saying, subject);
        if (!found.name.empty()) found.evidence = "a noun: who was named before";
    }
    remember_last(found, saying.frame);
    return found;
}

void Speakers::remember_last(const Speaker& found, std::uint32_t frame) {
    const std::uint32_t paragraph = scene_.frames[frame].paragraph;
    if (!found.name.empty() && !things_.contains(found.name)) {
        last_person_ = found.name;
        person_paragraph_ = paragraph;
    }
    if (found.span) last_frame_ = frame;
    if (!found.name.empty()) {
        last_ = found;
        last_paragraph_ = paragraph;
    } else if (found.span) {
        last_.span = found.span;
        last_.name.clear();
        last_paragraph_ = paragraph;
    }
}

}  // namespace retold::annotate
