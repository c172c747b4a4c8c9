#include "annotate/quotes/antecedents.hpp"

#include <algorithm>

#include "retold/text/normalize.hpp"

namespace retold::annotate {
namespace {

constexpr NameWords feminine = bits(NameWord::feminine, NameWord::she);
constexpr NameWords masculine = bits(NameWord::masculine, NameWord::he);

std::string key_of(std::string_view word) {
    std::string key;
    text::append_fold_key(word, key);
    return key;
}

// Whether nothing but a Korean particle lies between: "회사는".
bool behind_particle(std::u32string_view letters, std::size_t at, std::size_t end) {
    constexpr std::size_t longest = 2;  // chosen: letters of a particle
    if (end - at > longest) return false;
    return std::ranges::all_of(letters.substr(at, end - at), [](char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; });
}

// One of the two, or none where both or neither are among the words.
NameWords one_gender(NameWords words) {
    const bool she = (words & feminine) != 0;
    const bool he = (words & masculine) != 0;
    return she == he ? 0 : she ? feminine : masculine;
}

}  // namespace

Antecedents::Antecedents(const Scene& scene, const Names& names)
    : scene_(scene), lexicon_(NameLexicon::of(names.language)), stand_ins_(StandIns::of(names.language)) {
    for (const Name& name : names.names) {
        by_canonical_.try_emplace(name.canonical, &name);
        for (const Span span : name.mentions) mentions_.push_back({span.start, &name, 0});
        if (name.kind == NameKind::person) genders_[name.canonical] |= gender_of(name);
        if (name.kind != NameKind::organisation) continue;
        const std::string_view written = name.canonical;
        const std::size_t first = written.find(' ');
        if (first == std::string_view::npos) continue;
        add_head(written.substr(0, first), name);
        add_head(written.substr(written.rfind(' ') + 1), name);
    }
    std::ranges::sort(mentions_, {}, &Mention::start);
    std::uint32_t frame = 0;
    std::size_t part = 0;
    std::vector<Mention> outside;
    for (Mention& mention : mentions_) {
        while (frame + 1 < scene.frames.size() &&
               scene.span_of(scene.frames[frame + 1].first, scene.frames[frame + 1].first + 1).start <= mention.start)
            ++frame;
        while (part < scene.parts.size() && scene.span_of(scene.parts[part]).end <= mention.start) ++part;
        if (part < scene.parts.size() && scene.span_of(scene.parts[part]).start <= mention.start) continue;
        mention.frame = frame;
        outside.push_back(mention);
    }
    mentions_ = std::move(outside);
    add_titles();
}

void Antecedents::add_head(std::string_view head, const Name& name) {
    const auto [found, fresh] = heads_.try_emplace(key_of(head), &name);
    if (!fresh && found->second != &name) found->second = nullptr;
}

// "the minister of culture, X" and "X, the minister": the title and a comma stand beside the name.
void Antecedents::add_titles() {
    constexpr std::size_t reach = 8;  // chosen: tokens of an apposition
    const std::vector<ReadToken>& tokens = scene_.reading.tokens;
    const auto is_title = [&](const ReadToken& token) {
        return token.role == MarkRole::none && (words_in(token.span) & bit(NameWord::role)) != 0;
    };
    const auto opens_clause = [&](const ReadToken& token) {
        const Words words = scene_.speech.longest(scene_.reading.letters, token.first).words;
        return scene_.speech.cased() && (words & (Word::kept_link | Word::link | Word::opener)) != 0;
    };
    const auto is_comma = [&](const ReadToken& token) {
        return token.role == MarkRole::pause && slice(scene_.reading.text, token.span) == ",";
    };
    const auto add = [&](const ReadToken& token, const Name& name) {
        add_head(slice(scene_.reading.text, token.span), name);
    };
    for (const Mention& mention : mentions_) {
        if (mention.name->kind != NameKind::person && mention.name->kind != NameKind::unknown) continue;
        auto token =
            std::ranges::lower_bound(tokens, mention.start, {}, [](const ReadToken& t) { return t.span.start; });
        auto before = token;
        if (before != tokens.begin() && is_comma(*std::prev(before))) {
            --before;
            const ReadToken* title = nullptr;  // the first of them: "minister of the interior and police chief"
            for (std::size_t n = 0; n < reach && before != tokens.begin(); ++n) {
                --before;
                if (before->sentence != token->sentence || before->role == MarkRole::pause || opens_clause(*before))
                    break;
                if (is_title(*before)) title = &*before;
            }
            if (title != nullptr) add(*title, *mention.name);
        }
        const std::uint32_t sentence = token->sentence;
        for (std::size_t n = 0; n < reach && token != tokens.end(); ++n, ++token) {
            if (token->role != MarkRole::none || !token->capital) break;
        }
        if (token == tokens.end() || !is_comma(*token)) continue;
        ++token;
        for (std::size_t n = 0; n < reach / 2 && token != tokens.end() && token->sentence == sentence; ++n, ++token) {
            if (token->role == MarkRole::pause) break;
            if (!is_title(*token)) continue;
            add(*token, *mention.name);
            break;
        }
    }
}

// What the lexicon says of the words in the span.
NameWords Antecedents::words_in(Span span) const {
    const std::vector<ReadToken>& tokens = scene_.reading.tokens;
    auto token = std::ranges::lower_bound(tokens, span.start, {}, [](const ReadToken& t) { return t.span.start; });
    NameWords words = 0;
    for (; token != tokens.end() && token->span.start < span.end; ++token) {
        const std::u32string_view letters = scene_.reading.letters;
        const NameWords whole = lexicon_.at(letters, token->first).words;
        words |= whole != 0 ? whole : lexicon_.ending(letters.substr(token->first, token->last - token->first));
    }
    return words;
}

// By the titles that stand for the person or before the name.
NameWords Antecedents::gender_of(const Name& name) const {
    constexpr std::size_t most = 16;  // chosen: mentions looked at; a title stands at the first ones
    constexpr std::size_t reach = 3;  // chosen: tokens before the name: "Mrs", ".", an office
    const std::vector<ReadToken>& tokens = scene_.reading.tokens;
    NameWords words = 0;
    for (std::size_t i = 0; i < std::min(name.roles.size(), most); ++i) words |= words_in(name.roles[i]);
    for (std::size_t i = 0; i < std::min(name.mentions.size(), most); ++i) {
        const Span span = name.mentions[i];
        auto token = std::ranges::lower_bound(tokens, span.start, {}, [](const ReadToken& t) { return t.span.start; });
        for (std::size_t n = 0; n < reach && token != tokens.begin() && token->sentence == std::prev(token)->sentence;
             ++n) {
            --token;
            const NameWords title = words_in(token->span);
            if (token->role == MarkRole::none && (title & bits(NameWord::role, NameWord::honorific)) == 0) break;
            words |= title;
        }
    }
    return one_gender(words & bits(NameWord::feminine, NameWord::masculine));
}

NameWords Antecedents::gender_of(ItemRange pronoun) const {
    const Span span = scene_.span_of(pronoun.first, pronoun.last);
    return one_gender(words_in(span) & bits(NameWord::she, NameWord::he));
}

bool Antecedents::is_personal(ItemRange pronoun) const {
    return (words_in(scene_.span_of(pronoun.last - 1, pronoun.last)) & bits(NameWord::she, NameWord::he)) != 0;
}

bool Antecedents::fits(ItemRange pronoun, const std::string& name) const {
    const auto found = genders_.find(name);
    const NameWords mine = gender_of(pronoun);
    return found == genders_.end() || mine == 0 || found->second == 0 || found->second == mine;
}

template <typename Fits>
Antecedents::Named Antecedents::nearest(std::uint32_t frame, std::size_t before, std::uint32_t paragraphs,
                                        const Fits& fits) const {
    constexpr std::size_t most = 24;  // chosen: names looked at
    const auto behind = std::ranges::lower_bound(mentions_, before, {}, &Mention::start);
    Named found;
    std::size_t seen = 0;
    for (auto mention = behind; mention != mentions_.begin() && seen < most; ++seen) {
        --mention;
        if (scene_.frames[mention->frame].paragraph + paragraphs < scene_.frames[frame].paragraph) break;
        if (found.name != nullptr && mention->frame != found.frame) break;
        if (fits(*mention->name)) found = {mention->name, mention->frame};  // the first of its sentence
    }
    return found;
}

// Also two words or more of which nothing tells what they name.
bool Antecedents::may_be_person(const Name& name) const {
    const bool several = name.canonical.find(' ') != std::string::npos;
    return name.kind == NameKind::person || (name.kind == NameKind::unknown && several && scene_.speech.cased());
}

Antecedents::Named Antecedents::person_before(std::uint32_t frame, ItemRange pronoun, std::uint32_t paragraphs) const {
    return nearest(frame, scene_.span_of(pronoun.first, pronoun.last).start, paragraphs,
                   [&](const Name& name) { return may_be_person(name) && fits(pronoun, name.canonical); });
}

Antecedents::Named Antecedents::thing_before(std::uint32_t frame, ItemRange pronoun) const {
    return nearest(frame, scene_.span_of(pronoun.first, pronoun.last).start, 0,
                   [](const Name& name) { return name.kind == NameKind::organisation; });
}

const Name* Antecedents::named(const std::string& canonical) const {
    const auto found = by_canonical_.find(canonical);
    return found == by_canonical_.end() ? nullptr : found->second;
}

// "the senior diplomat", "la empresa naviera": the noun is the last word, or the one behind the article.
Antecedents::Noun Antecedents::noun_in(ItemRange subject) const {
    constexpr std::uint32_t longest = 4;  // chosen: items; an article, two adjectives and a noun
    if (!subject.empty() && is_aged(subject)) return {StandIns::Kind::person, false};
    if (stand_ins_.empty() || subject.empty() || subject.last - subject.first > longest) return {};
    for (std::uint32_t i = subject.first; i < subject.last; ++i)
        if (!scene_.is_word(i) || (i > subject.first && scene_.has(i, Word::preposition))) return {};
    const std::vector<ReadToken>& tokens = scene_.reading.tokens;
    const std::u32string_view letters = scene_.reading.letters;
    const auto letter_of = [&](std::uint32_t i) { return tokens[scene_.items[i].first].first; };
    const std::size_t end = tokens[scene_.items[subject.last - 1].last - 1].last;
    std::size_t start = letter_of(subject.first);
    if (stand_ins_.has_articles()) {
        const StandIns::Match article = stand_ins_.at(letters, start);
        if (article.kind != StandIns::Kind::definite || article.end >= end) return {};
        start = article.end + 1;  // a space or an apostrophe
    }
    const auto is_noun = [](StandIns::Match match) { return match.end > 0 && match.kind != StandIns::Kind::definite; };
    const StandIns::Match opening = stand_ins_.at(letters, start);
    if (is_noun(opening) && (scene_.speech.cased() || behind_particle(letters, opening.end, end)))
        return {opening.kind, false};
    for (std::uint32_t i = subject.first + 1; i < subject.last; ++i) {
        const StandIns::Match match = stand_ins_.at(letters, letter_of(i));
        if (is_noun(match) && match.end == end) return {match.kind, false};
    }
    if (!stand_ins_.has_articles() || !scene_.speech.cased()) return {};
    for (const std::size_t letter : {start, letter_of(subject.last - 1)}) {
        const NameLexicon::Match match = lexicon_.at(letters, letter);
        if ((match.words & bit(NameWord::role)) != 0 && match.end == end) return {StandIns::Kind::person, true};
    }
    return {};
}

// "the biologist X": a word that is no verb or small word stands before the name.
bool Antecedents::is_described(const Name& name) const {
    if (name.mentions.empty()) return false;
    const std::vector<ReadToken>& tokens = scene_.reading.tokens;
    const std::size_t start = name.mentions.front().start;
    const auto token = std::ranges::lower_bound(tokens, start, {}, [](const ReadToken& t) { return t.span.start; });
    if (token == tokens.begin() || token == tokens.end()) return false;
    const ReadToken& before = *std::prev(token);
    if (before.role != MarkRole::none || before.sentence != token->sentence) return false;
    return !lexicon_.is_function_word(slice(scene_.reading.text, before.span)) &&
           (lexicon_.at(scene_.reading.letters, before.first).words & bit(NameWord::speech)) == 0;
}

// A head noun that no firm has, and none that firms have: "the firm" is no ministry.
bool Antecedents::is_other_body(const Name& name) const {
    if (name.mentions.empty()) return true;
    const std::u32string_view letters = scene_.reading.letters;
    const std::vector<ReadToken>& tokens = scene_.reading.tokens;
    const Span span = name.mentions.front();
    auto token = std::ranges::lower_bound(tokens, span.start, {}, [](const ReadToken& t) { return t.span.start; });
    bool other = false;
    for (; token != tokens.end() && token->span.start < span.end; ++token) {
        for (std::size_t at = token->first; at < token->last; ++at) {
            if (at > token->first && !at_border(letters, at)) continue;  // scripts without spaces: inside of words too
            if (stand_ins_.at(letters, at).kind == StandIns::Kind::body) return false;
            const NameWords words = lexicon_.at(letters, at).words;
            if ((words & bit(NameWord::form)) != 0) return false;
            other = other || (words & bit(NameWord::organisation)) != 0;
        }
    }
    return other;
}

bool Antecedents::may_mean(const Noun& noun, const Name& name) const {
    if (noun.is_body()) {
        const bool body = name.kind == NameKind::organisation;
        return body && !is_other_body(name);
    }
    if (name.kind != NameKind::person || (noun.office && (!name.roles.empty() || is_described(name)))) return false;
    const auto found = genders_.find(name.canonical);
    if (found == genders_.end() || found->second == 0) return true;
    if (noun.kind == StandIns::Kind::woman) return found->second == feminine;
    return noun.kind != StandIns::Kind::man || found->second == masculine;
}

Antecedents::Named Antecedents::meant_by(const Noun& noun, std::uint32_t frame, ItemRange subject) const {
    return nearest(frame, scene_.span_of(subject.first, subject.last).start, 0,
                   [&](const Name& name) { return may_mean(noun, name); });
}

const Name* Antecedents::by_head(ItemRange subject) const {
    constexpr std::uint32_t longest = 3;  // chosen: items; an article, an adjective and a noun
    const std::uint32_t size = subject.last - subject.first;
    if (size < 2 || size > longest || !scene_.has(subject.first, Word::article)) return nullptr;
    for (const std::uint32_t i : {subject.last - 1, subject.first + 1}) {
        const auto found = heads_.find(key_of(slice(scene_.reading.text, scene_.span_of(i, i + 1))));
        if (found != heads_.end()) return found->second;
    }
    return nullptr;
}

}  // namespace retold::annotate
