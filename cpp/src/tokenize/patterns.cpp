// One pass over the marks that addresses have inside ("://", "www.", "@", "#"); every look behind is bounded.
#include "retold/tokenize/patterns.hpp"

#include <algorithm>
#include <optional>

#include "retold/base/language_tag.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/mark_roles.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/inner_marks.hpp"

namespace retold::tokenize {
namespace {

using text::Unit;

constexpr std::size_t longest_name = 64;  // bytes before the "@" of an e-mail address (RFC 5321)

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_name_part(char32_t c) {
    return text::is_alphanumeric(c) || c == '_' || c == 0x200C || c == 0x200D;
}

bool word_before(std::string_view text, std::size_t at) {
    return at > 0 && is_name_part(text::decode_before(text, at).code_point);
}

// The end of the run of name characters at `at`.
std::size_t end_of_name(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const Unit unit = text::decode_at(text, at);
        if (!unit.valid || !is_name_part(unit.code_point)) break;
        at += unit.size;
    }
    return at;
}

// Characters at which an address in running text ends.
bool ends_address(char32_t c) {
    if (c <= 0x20 || c == 0x7F) return true;
    switch (c) {
        case '<':
        case '>':
        case '"':
        case '{':
        case '}':
        case '|':
        case '\\':
        case '^':
        case '`':
            return true;
        case U'‘':
        case U'’':
        case U'、':
        case U'，':
        case U'،':
        case U'؛':
        case text::replacement_character:
            return true;
        default:
            break;
    }
    if (c < 0x80) return false;
    const text::MarkRoles roles = text::roles_of(c);
    return roles.is_stop() || roles.quotes() || text::is_space(c);
}

// Leaves marks outside that end the sentence rather than the address, and brackets that were opened before it.
std::size_t trim_address(std::string_view text, std::size_t start, std::size_t end) {
    std::ptrdiff_t round = 0;
    std::ptrdiff_t square = 0;
    for (std::size_t i = start; i < end; ++i) {
        round += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        square += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
    }
    for (; end > start; --end) {
        const char last = text[end - 1];
        if (last == ')' && round < 0) {
            ++round;
        } else if (last == ']' && square < 0) {
            ++square;
        } else if (std::string_view(".,;:!?'").find(last) == std::string_view::npos) {
            break;
        }
    }
    return end;
}

std::size_t end_of_address(std::string_view text, std::size_t start, std::size_t at) {
    while (at < text.size()) {
        const Unit unit = text::decode_at(text, at);
        if (!unit.valid || ends_address(unit.code_point)) break;
        at += unit.size;
    }
    return trim_address(text, start, at);
}

// The address whose scheme ends before the ":" at `colon`; nothing before `floor` belongs to it.
std::optional<Span> url_at(std::string_view text, std::size_t colon, std::size_t floor) {
    std::size_t start = colon;
    while (start > floor && colon - start < 20) {
        const char c = text[start - 1];
        if (!is_ascii_letter(c) && !is_ascii_digit(c) && c != '+' && c != '-' && c != '.') break;
        --start;
    }
    while (start < colon && !is_ascii_letter(text[start])) ++start;
    if (colon - start < 2) return std::nullopt;
    const std::size_t end = end_of_address(text, start, colon + 3);
    if (end <= colon + 3) return std::nullopt;
    return Span{start, end};
}

std::optional<Span> www_at(std::string_view text, std::size_t at) {
    if (word_before(text, at)) return std::nullopt;
    const std::size_t end = end_of_address(text, at, at + 4);
    if (end <= at + 4 || text.substr(at + 4, end - at - 4).find('.') == std::string_view::npos) return std::nullopt;
    return Span{at, end};
}

// name@host.domain around the "@" at `at`.
std::optional<Span> email_at(std::string_view text, std::size_t at, std::size_t floor) {
    std::size_t start = at;
    while (start > floor && at - start < longest_name) {
        const Unit unit = text::decode_before(text, start);
        const char32_t c = unit.code_point;
        const bool fits =
            unit.valid && (text::is_alphanumeric(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-');
        if (!fits || unit.size > start - floor) break;
        start -= unit.size;
    }
    while (start < at && (text[start] == '.' || text[start] == '-')) ++start;
    if (start == at || text[at - 1] == '.') return std::nullopt;
    std::size_t end = at + 1;
    std::size_t label = end;  // where the last label starts
    std::size_t good = 0;     // the end of the last domain name
    std::size_t labels = 0;
    while (end <= text.size()) {
        const Unit unit = end < text.size() ? text::decode_at(text, end) : Unit{};
        const bool inside =
            end < text.size() && unit.valid && (text::is_alphanumeric(unit.code_point) || unit.code_point == '-');
        if (inside) {
            end += unit.size;
            continue;
        }
        if (end == label) break;
        ++labels;
        if (labels >= 2 && end - label >= 2 && !is_ascii_digit(text[label])) good = end;
        if (end == text.size() || text[end] != '.') break;
        label = ++end;
    }
    if (good == 0) return std::nullopt;
    return Span{start, good};
}

std::optional<Span> tag_at(std::string_view text, std::size_t at) {
    if (word_before(text, at) || (at > 0 && (text[at - 1] == '&' || text[at - 1] == '/'))) return std::nullopt;
    const std::size_t end = end_of_name(text, at + 1);
    for (std::size_t i = at + 1; i < end; ++i) {
        if (!is_ascii_digit(text[i])) return Span{at, end};
    }
    return std::nullopt;
}

std::optional<Span> mention_at(std::string_view text, std::size_t at) {
    if (word_before(text, at)) return std::nullopt;
    const std::size_t end = end_of_name(text, at + 1);
    if (end == at + 1) return std::nullopt;
    return Span{at, end};
}

std::optional<Span> pattern_at(std::string_view text, std::size_t at, std::size_t floor,
                               const PatternOptions& patterns) {
    std::optional<Span> found;
    if (patterns.urls && text.substr(at, 3) == "://") found = url_at(text, at, floor);
    if (patterns.urls && !found && (text.substr(at, 4) == "www." || text.substr(at, 4) == "WWW."))
        found = www_at(text, at);
    if (text[at] == '@') {
        if (patterns.emails) found = email_at(text, at, floor);
        if (patterns.mentions && !found) found = mention_at(text, at);
    }
    if (patterns.hashtags && text[at] == '#') found = tag_at(text, at);
    return found;
}

bool is_hyphen(std::string_view piece) {
    return piece == "-" || piece == "\u2010" || piece == "\u2011";
}

// Joins word, joint, word; `fits(before, joint, after)` says which.
template <typename Fits>
std::vector<Token> join(const std::vector<Token>& tokens, const Fits& fits) {
    std::vector<Token> joined;
    joined.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (joined.empty() || i + 1 == tokens.size() || !fits(joined.back(), tokens[i], tokens[i + 1])) {
            joined.push_back(tokens[i]);
            continue;
        }
        ++i;
        joined.back().span.end = tokens[i].span.end;
        if (joined.back().kind != tokens[i].kind) joined.back().kind = TokenKind::letter;
    }
    return joined;
}

std::vector<Token> join_hyphens(std::string_view text, const std::vector<Token>& tokens) {
    return join(tokens, [text](const Token& before, const Token& joint, const Token& after) {
        return is_word(before.kind) && is_word(after.kind) && is_hyphen(slice(text, joint.span));
    });
}

std::vector<Token> join_letters(std::string_view text, const std::vector<Token>& tokens, std::string_view marks) {
    return join(tokens, [text, marks](const Token& before, const Token& joint, const Token& after) {
        return before.kind == TokenKind::letter && after.kind == TokenKind::letter && joint.span.size() == 1 &&
               marks.find(text[joint.span.start]) != std::string_view::npos;
    });
}

// Puts one token in the place of all that a pattern covers; cuts tokens at its ends.
std::vector<Token> put_patterns(const std::vector<Token>& tokens, const std::vector<Span>& spans) {
    std::vector<Token> result;
    result.reserve(tokens.size());
    auto span = spans.begin();
    std::size_t done = 0;  // everything before is covered
    for (const Token& token : tokens) {
        std::size_t at = std::max(done, token.span.start);
        for (; span != spans.end() && span->start < token.span.end; ++span) {
            if (at < span->start) result.push_back({{at, span->start}, token.kind});
            result.push_back({*span, TokenKind::letter});
            at = done = span->end;
            if (span->end > token.span.end) {
                ++span;
                break;
            }
        }
        if (at < token.span.end) result.push_back({{at, token.span.end}, token.kind});
    }
    return result;
}

}  // namespace

std::vector<Span> find_patterns(std::string_view text, const PatternOptions& patterns) {
    std::vector<Span> spans;
    std::size_t floor = 0;
    for (std::size_t at = text.find_first_of(":@#wW"); at != std::string_view::npos;
         at = text.find_first_of(":@#wW", at)) {
        const std::optional<Span> found = pattern_at(text, at, floor, patterns);
        if (found) {
            spans.push_back(*found);
            floor = found->end;
        }
        at = found ? found->end : at + 1;
    }
    return spans;
}

bool changes_words(std::string_view text, const PatternOptions& patterns) {
    return patterns.any() || !inner_marks(text, patterns.language).empty();
}

std::vector<Token> words(std::string_view text, const WordOptions& options, const PatternOptions& patterns) {
    check_language(patterns.language);
    const std::string_view marks = inner_marks(text, patterns.language);
    if (!patterns.any() && marks.empty()) return words(text, options);
    WordOptions all = options;
    all.keep = Keep::all;
    std::vector<Token> tokens = words(text, all);
    const std::vector<Span> spans = find_patterns(text, patterns);
    if (!spans.empty()) tokens = put_patterns(tokens, spans);
    if (!marks.empty()) tokens = join_letters(text, tokens, marks);
    if (patterns.hyphens) tokens = join_hyphens(text, tokens);
    if (options.keep == Keep::words) std::erase_if(tokens, [](const Token& token) { return !is_word(token.kind); });
    return tokens;
}

}  // namespace retold::tokenize
