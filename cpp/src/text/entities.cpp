#include "retold/text/entities.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "retold/text/utf8.hpp"
#include "text/entity_table.hpp"
#include "text/single_byte.hpp"

namespace retold::text {
namespace {

constexpr std::size_t longest_name = 32;

bool is_alphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

struct Match {
    std::size_t size = 0;  // bytes after the "&"
    char32_t first = 0;
    char32_t second = 0;
};

// A number that names a character one may write; 0 if not.
char32_t character_of(char32_t value) {
    if (value >= 0x80 && value < 0xA0) {
        const char32_t meant = upper_halves[0][value - 0x80];
        return meant == value ? 0 : meant;
    }
    const bool control = (value < 0x20 && value != '\t' && value != '\n') || value == 0x7F;
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    const bool nonsense = (value & 0xFFFEU) == 0xFFFE || (value >= 0xFDD0 && value <= 0xFDEF) || value > 0x10FFFF;
    return control || surrogate || nonsense ? 0 : value;
}

std::optional<Match> match_number(std::string_view rest) {
    const bool hex = rest.size() > 1 && (rest[1] == 'x' || rest[1] == 'X');
    const std::size_t first = hex ? 2 : 1;
    char32_t value = 0;
    std::size_t at = first;
    for (; at < rest.size() && at < first + 8; ++at) {
        const char c = rest[at];
        const bool digit = c >= '0' && c <= '9';
        const char low = static_cast<char>(c | 0x20);
        if (!digit && !(hex && low >= 'a' && low <= 'f')) break;
        value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit ? c - '0' : low - 'a' + 10);
        if (value > 0x10FFFF) return std::nullopt;
    }
    if (at == first || at == rest.size() || rest[at] != ';') return std::nullopt;
    const char32_t character = character_of(value);
    return character == 0 ? std::nullopt : std::optional(Match{at + 1, character, 0});
}

std::optional<Match> match_name(std::string_view rest) {
    std::size_t end = 0;
    while (end < rest.size() && end <= longest_name && is_alphanumeric(rest[end])) ++end;
    const std::string_view name = rest.substr(0, end);
    if (end == rest.size() || rest[end] != ';') {
        return name == "nbsp" ? std::optional(Match{end, 0xA0, 0}) : std::nullopt;
    }
    const auto names = named_entities();
    const auto found = std::lower_bound(names.begin(), names.end(), name,
                                        [](const NamedEntity& entity, std::string_view n) { return entity.name < n; });
    if (found == names.end() || found->name != name) return std::nullopt;
    return Match{end + 1, found->first, found->second};
}

// The reference after an "&", through all its layers of escaping.
std::optional<Match> match_reference(std::string_view rest, bool in_address) {
    std::optional<Match> result;
    std::size_t used = 0;
    while (true) {
        const std::string_view next = rest.substr(used);
        const auto match = !next.empty() && next[0] == '#' ? match_number(next) : match_name(next);
        if (!match || (in_address && match->first != U'&')) break;
        used += match->size;
        result = match;
        result->size = used;
        if (match->first != U'&' || match->second != 0) break;
    }
    return result;
}

// Whether what stands before `at`, back to the last blank, looks like a web address.
bool is_in_address(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 2000;
    std::size_t start = at;
    while (start > 0 && at - start<longest&& static_cast<unsigned char>(text[start - 1])> ' ') --start;
    const std::string_view before = text.substr(start, at - start);
    return before.find("://") != std::string_view::npos || before.find("www.") != std::string_view::npos;
}

// Whether the character would become part of a reference that the text before it begins ("&l" and "&#116;"): then
// nobody can say what was meant, and a second call would find more.
bool goes_on_with(std::string_view out, char32_t character) {
    if (character >= 0x80 ||
        (!is_alphanumeric(static_cast<char>(character)) && character != U'#' && character != U';')) {
        return false;
    }
    std::size_t at = out.size();
    while (at > 0 && out.size() - at <= longest_name && (is_alphanumeric(out[at - 1]) || out[at - 1] == '#')) --at;
    return at > 0 && out[at - 1] == '&';
}

}  // namespace

Edited decode_entities(std::string_view text) {
    Edited result;
    std::size_t done = 0;
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        auto match = match_reference(text.substr(at + 1), false);
        if (match && is_in_address(text, at)) match = match_reference(text.substr(at + 1), true);
        if (!match) continue;
        result.text.append(text.substr(done, at - done));
        done = at;
        if (goes_on_with(result.text, match->first)) continue;
        const std::size_t out = result.text.size();
        append_utf8(result.text, match->first);
        if (match->second != 0) append_utf8(result.text, match->second);
        done = at + 1 + match->size;
        result.edits.add({at, done}, {out, result.text.size()}, EditReason::entity);
        at = done - 1;
    }
    result.text.append(text.substr(done));
    return result;
}

}  // namespace retold::text
