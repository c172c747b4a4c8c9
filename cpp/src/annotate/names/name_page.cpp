#include "annotate/names/name_page.hpp"

#include <algorithm>
#include <unordered_map>

#include "retold/annotate/reader/given_months.hpp"
#include "retold/base/hash.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::annotate {
namespace {

constexpr std::size_t longest_possessive = 8;  // chosen: letters with the apostrophe, as Turkish endings have

// Letters of a word before its ending behind an apostrophe; all where it has none. `any`: every ending is one
// (Turkish), else only 's and nothing (English).
std::size_t stem_size(std::u32string_view word, bool any) {
    const std::size_t at = word.rfind(U'\'');
    if (at == std::u32string_view::npos || at == 0 || word.size() - at > longest_possessive) return word.size();
    const std::u32string_view rest = word.substr(at + 1);
    return any || rest.empty() || rest == U"s" ? at : word.size();
}

// "techWeek": a small letter, and a capital inside.
bool has_inner_capital(std::string_view text, Span span) {
    if (span.size() < 4 || text::is_upper(text::decode_at(text, span.start).code_point)) return false;
    for (std::size_t at = span.start; at < span.end;) {
        const text::Unit unit = text::decode_at(text, at);
        if (unit.code_point < 0x80 && text::is_upper(unit.code_point)) return true;
        at += unit.size;
    }
    return false;
}

// Arabic "and", written on the word.
bool is_and(char32_t letter) {
    return letter == U'و' || letter == U'ف';
}

}  // namespace

NamePage::NamePage(const TextReading& reading, const NameLexicon& lexicon)
    : reading_(reading), lexicon_(lexicon), suffixes_(lexicon.has_option("apostrophe suffixes")) {
    read_tokens();
    for (std::uint32_t i = 0; i < size(); ++i) tokens_[i].role_first = i;
    look_up();
    number_words();
    look_at_sentences();
    count_uses();
}

void NamePage::push_characters(const ReadToken& token) {
    for (std::size_t letter = token.first; letter < token.last; ++letter) {
        ReadToken one = token;
        one.first = letter;
        one.last = letter + 1;
        one.span = reading_.span_of(letter, letter + 1);
        one.spaced = token.spaced && letter == token.first;
        read_.push_back(one);
    }
}

// An article or preposition in lower case before an apostrophe and a capital is a word of its own.
void NamePage::read_tokens() {
    const bool elisions = lexicon_.has_option("elisions");
    const bool characters = lexicon_.has_option("characters");
    read_.reserve(reading_.tokens.size());
    for (const ReadToken& token : reading_.tokens) {
        if (characters && token.kind >= tokenize::TokenKind::kana && token.last > token.first + 1) {
            push_characters(token);
            continue;
        }
        read_.push_back(token);
        read_.back().capital = token.capital || has_inner_capital(reading_.text, token.span);
        if (!elisions || token.capital) continue;
        const std::u32string_view word =
            std::u32string_view(reading_.letters).substr(token.first, token.last - token.first);
        const std::size_t at = word.find(U'\'');
        if (at == std::u32string_view::npos || at == 0 || at + 1 >= word.size()) continue;
        const std::size_t start = reading_.offsets[token.first + at + 1];
        if (!text::is_upper(text::decode_at(reading_.text, start).code_point)) continue;
        ReadToken rest = token;
        rest.first = token.first + at + 1;
        rest.span.start = start;
        rest.capital = true;
        read_.back().last = rest.first;
        read_.back().span.end = start;
        read_.back().capital = false;
        read_.push_back(rest);
    }
    tokens_.resize(read_.size());
}

bool NamePage::is_mark(std::uint32_t i, char32_t mark) const {
    return i < size() && token(i).first < token(i).last && reading_.letters[token(i).first] == mark;
}

bool NamePage::same_sentence(std::uint32_t i, std::uint32_t j) const {
    return i < size() && j < size() && token(i).sentence == token(j).sentence;
}

std::u32string_view NamePage::letters(std::uint32_t i) const {
    return std::u32string_view(reading_.letters).substr(token(i).first, token(i).last - token(i).first);
}

std::u32string_view NamePage::letters(std::uint32_t first, std::uint32_t last) const {
    return std::u32string_view(reading_.letters).substr(token(first).first, token(last - 1).last - token(first).first);
}

Span NamePage::span(std::uint32_t first, std::uint32_t last) const {
    return {token(first).span.start, token(last - 1).span.end};
}

Span NamePage::name_span(std::uint32_t first, std::uint32_t last) const {
    const ReadToken& end = token(last - 1);
    const std::size_t size = stem_size(letters(last - 1), suffixes_);
    if (size == 0 || end.first + size >= end.last) return span(first, last);
    return {token(first).span.start, reading_.span_of(end.first, end.first + size).end};
}

// Whether a token of those from i on ends at that letter.
bool NamePage::ends_token(std::uint32_t i, std::size_t letter) const {
    while (i < size() && token(i).last < letter) ++i;
    return i < size() && token(i).last == letter;
}

bool NamePage::joins_given(std::uint32_t i) const {
    constexpr NameWords of_names = bits(NameWord::given, NameWord::family);
    const ReadToken& word = token(i);
    if (!lexicon_.has_option("clitics") || word.last - word.first < 3 || !is_and(reading_.letters[word.first]))
        return false;
    const NameLexicon::Match whole = lexicon_.at(reading_.letters, word.first);
    if (whole.end == word.last && (whole.words & of_names) != 0) return false;  // "Wael"
    const NameLexicon::Match rest = lexicon_.at(reading_.letters, word.first + 1);
    return rest.end == word.last && (rest.words & bit(NameWord::given)) != 0;
}

bool NamePage::is_month_of_a_name(std::uint32_t i) const {
    const auto token = std::ranges::lower_bound(reading_.tokens, read_[i].span.start, {},
                                                [](const ReadToken& t) { return t.span.start; });
    return token != reading_.tokens.end() && token->span.start == read_[i].span.start &&
           is_given_month(reading_, static_cast<std::uint32_t>(token - reading_.tokens.begin()));
}

void NamePage::look_up() {
    const bool clitics = lexicon_.has_option("clitics");
    const bool whole = lexicon_.has_option("no capitals") && !lexicon_.has_option("characters");
    for (std::uint32_t i = 0; i < size(); ++i) {
        NameToken& name = tokens_[i];
        name.phrase_last = i + 1;
        auto match = lexicon_.at(reading_.letters, token(i).first);
        if (match.end == 0 && clitics && token(i).last - token(i).first > 3 && is_and(reading_.letters[token(i).first]))
            match = lexicon_.at(reading_.letters, token(i).first + 1);
        if (match.end > token(i).first && (!whole || ends_token(i, match.end))) {
            name.words = match.words;
            while (name.phrase_last < size() && token(name.phrase_last).last <= match.end &&
                   token(name.phrase_last).first < match.end)
                ++name.phrase_last;
        } else if (token(i).kind == tokenize::TokenKind::letter && token(i).last > token(i).first) {
            name.words = lexicon_.ending(letters(i));
            name.compound = name.words != 0;
        }
        if ((name.words & bit(NameWord::time)) != 0 && is_month_of_a_name(i)) name.words &= ~bit(NameWord::time);
        const std::uint32_t last = name.phrase_last;
        if ((name.words & bits(NameWord::role, NameWord::honorific)) != 0 && last < size())
            tokens_[last].role_first = std::min(tokens_[last].role_first, i);
    }
}

void NamePage::number_words() {
    std::unordered_map<std::string, std::uint32_t, HashKey, std::equal_to<>> numbers;
    std::string key;
    for (std::uint32_t i = 0; i < size(); ++i) {
        key.clear();
        const std::u32string_view word = letters(i);
        for (const char32_t letter : word.substr(0, stem_size(word, suffixes_))) text::append_utf8(key, letter);
        const auto [found, fresh] = numbers.try_emplace(key, static_cast<std::uint32_t>(uses_.size()));
        if (fresh) uses_.emplace_back();
        tokens_[i].word = found->second;
        tokens_[i].function_word = lexicon_.is_function_word(text(i));
    }
}

// Whether a capital behind the mark may be due to a start.
bool NamePage::starts_anew(std::uint32_t mark) const {
    const MarkRole role = token(mark).role;
    if (role == MarkRole::quotation || (role == MarkRole::opening && !is_mark(mark, U'('))) return true;
    if (role == MarkRole::dash) return token(mark).spaced;
    if (is_mark(mark, U':')) return true;
    // a full stop that ended no sentence: behind an abbreviation, which a title or initial is
    if (!is_mark(mark, U'.') || mark == 0 || !is_word(mark - 1)) return role == MarkRole::stop;
    return token(mark - 1).last - token(mark - 1).first > 1 && tokens_[mark - 1].words == 0;
}

// Where capitals say nothing: at the start of sentences and quotations, in headlines in title case.
void NamePage::look_at_sentences() {
    constexpr double of_words = 0.6;     // chosen: as in read_page
    constexpr double of_nouns = 0.85;    // chosen: more than German prose has
    constexpr unsigned least_words = 4;  // chosen: fewer are a name with its title
    const double headline_share = lexicon_.has_option("capital nouns") ? of_nouns : of_words;
    for (std::uint32_t first = 0; first < size();) {
        unsigned words = 0;
        unsigned capitals = 0;
        bool start = true;
        std::uint32_t last = first;
        for (; last < size() && token(last).sentence == token(first).sentence; ++last) {
            if (!is_word(last)) {
                start = start || starts_anew(last);
                continue;
            }
            tokens_[last].initial = start;
            start = false;
            if (token(last).last - token(last).first <= 3 || token(last).kind != tokenize::TokenKind::letter) continue;
            ++words;
            capitals += token(last).capital ? 1U : 0U;
        }
        std::uint32_t end = last;  // behind the last that is no closing mark
        while (end > first + 1 &&
               (token(end - 1).role == MarkRole::closing || token(end - 1).role == MarkRole::opening ||
                token(end - 1).role == MarkRole::quotation))
            --end;
        const bool ended = token(end - 1).role == MarkRole::stop;  // headlines have no full stop
        const bool headline = !ended && words >= least_words && capitals > words * headline_share;
        for (std::uint32_t i = first; headline && i < last; ++i) tokens_[i].headline = true;
        first = last;
    }
}

void NamePage::count_uses() {
    for (std::uint32_t i = 0; i < size(); ++i) {
        WordUse& use = uses_[tokens_[i].word];
        if (!token(i).capital) {
            ++use.lower;
        } else if (tokens_[i].initial || tokens_[i].headline) {
            ++use.initial;
        } else {
            ++use.inside;
        }
    }
}

}  // namespace retold::annotate
