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

// One of the two, or none where both or neither are among the words.
NameWords one_gender(NameWords words) {
    const bool she = (words & feminine) != 0;
    const bool he = (words & masculine) != 0;
    return she == he ? 0 : she ? feminine : masculine;
}

}  // namespace

Antecedents::Antecedents(const Scene& scene, const Names& names)
    : scene_(scene), lexicon_(NameLexicon::of(names.language)) {
    for (const Name& name : names.names) {
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
                if (before->sentence != token->sentence || before->role == MarkRole::pause) break;
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
    const Span span = scene_.span_of(pronoun.last - 1, pronoun.last);
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

Antecedents::Named Antecedents::person_before(std::uint32_t frame, ItemRange pronoun, std::uint32_t paragraphs) const {
    return nearest(frame, scene_.span_of(pronoun.first, pronoun.last).start, paragraphs,
                   [&](const Name& name) { return name.kind == NameKind::person && fits(pronoun, name.canonical); });
}

Antecedents::Named Antecedents::thing_before(std::uint32_t frame, ItemRange pronoun) const {
    return nearest(frame, scene_.span_of(pronoun.first, pronoun.last).start, 0,
                   [](const Name& name) { return name.kind == NameKind::organisation; });
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
