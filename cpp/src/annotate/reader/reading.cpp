#include "retold/annotate/reader/reading.hpp"

#include <algorithm>

#include "retold/base/cancel.hpp"
#include "retold/base/language_tag.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/mark_roles.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/language.hpp"
#include "retold/tokenize/sentences.hpp"
#include "retold/tokenize/words.hpp"

namespace retold::annotate {
namespace {

MarkRole role_of(char32_t c) {
    constexpr std::u32string_view pauses = U",;:،؛、，；：";
    constexpr std::u32string_view dashes = U"-–—―";
    if (pauses.find(c) != std::u32string_view::npos) return MarkRole::pause;
    if (dashes.find(c) != std::u32string_view::npos) return MarkRole::dash;
    const text::MarkRoles roles = text::roles_of(c);
    if (roles.is_stop()) return MarkRole::stop;
    if (roles.mostly_opens()) return MarkRole::opening;
    if (roles.opens() && roles.closes() && roles.quotes() && c < 0x80) return MarkRole::quotation;
    if (roles.closes()) return MarkRole::closing;
    return roles.opens() ? MarkRole::opening : MarkRole::other;
}

// Capitals of the word that `token` spans.
void look_at_case(std::string_view text, ReadToken& token) {
    std::size_t upper = 0;
    std::size_t letters = 0;
    for (std::size_t at = token.span.start; at < token.span.end;) {
        const text::Unit unit = text::decode_at(text, at);
        const bool capital = text::is_upper(unit.code_point);
        if (at == token.span.start) token.capital = capital;
        upper += capital ? 1U : 0U;
        letters += text::is_letter(unit.code_point) ? 1U : 0U;
        at += unit.size;
    }
    token.capitals = upper > 1 && upper == letters;
}

void read_letters(TextReading& reading) {
    const std::string_view text = reading.text;
    reading.letters.reserve(text.size());
    reading.offsets.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        const text::Unit unit = text::decode_at(text, at);
        if (const char32_t letter = fold_letter(unit.code_point); letter != 0) {
            reading.letters.push_back(letter);
            reading.offsets.push_back(at);
        }
        at += unit.size;
    }
    reading.offsets.push_back(text.size());
}

constexpr char32_t zero_width_space = 0x200B;

void read_tokens(TextReading& reading) {
    const auto tokens = tokenize::words(reading.text, {.keep = tokenize::Keep::all});
    std::size_t letter = 0;
    std::uint32_t sentence = 0;
    bool spaced = true;
    CancelCheck check;
    if (reading.sentences.empty()) return;  // nothing but spaces and directional marks
    for (const tokenize::Token& token : tokens) {
        check();
        if (token.kind == tokenize::TokenKind::space) {
            spaced = true;
            continue;
        }
        const char32_t first = text::decode_at(reading.text, token.span.start).code_point;
        if (!tokenize::is_word(token.kind) && fold_letter(first) == 0) {  // marks of direction and the like
            spaced = spaced || first == zero_width_space;
            continue;
        }
        while (sentence + 1 < reading.sentences.size() && reading.sentences[sentence].span.end <= token.span.start)
            ++sentence;
        ReadToken read{.span = token.span, .kind = token.kind, .spaced = spaced, .sentence = sentence};
        spaced = false;
        while (letter < reading.letters.size() && reading.offsets[letter] < token.span.start) ++letter;
        read.first = letter;
        while (letter < reading.letters.size() && reading.offsets[letter] < token.span.end) ++letter;
        read.last = letter;
        if (tokenize::is_word(token.kind)) {
            look_at_case(reading.text, read);
        } else {
            read.role = role_of(first);
        }
        reading.tokens.push_back(read);
    }
}

void number_sentences(TextReading& reading) {
    std::uint32_t token = 0;
    for (std::uint32_t s = 0; s < reading.sentences.size(); ++s) {
        reading.sentences[s].first = token;
        while (token < reading.tokens.size() && reading.tokens[token].sentence <= s) ++token;
        reading.sentences[s].last = token;
    }
}

}  // namespace

Span TextReading::span_of(std::size_t first, std::size_t last) const {
    if (first >= last) return {offsets[first], offsets[first]};
    const std::size_t end = offsets[last - 1] + text::decode_at(text, offsets[last - 1]).size;
    return {offsets[first], end};
}

TextReading read_text(std::string_view text, std::string_view language) {
    TextReading reading{.text = text, .language = {}, .letters = {}, .offsets = {}, .sentences = {}, .tokens = {}};
    reading.language = check_language(language);
    if (reading.language == "auto") reading.language = tokenize::guess_language(text);
    tokenize::SentenceOptions options;
    if (!reading.language.empty()) options.language = reading.language;
    for (const Span span : tokenize::sentences(text, options)) reading.sentences.push_back({span, 0, 0});
    read_letters(reading);
    read_tokens(reading);
    number_sentences(reading);
    return reading;
}

}  // namespace retold::annotate
