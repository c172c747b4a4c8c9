#include "clean/picture_credit.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "clean/lines.hpp"
#include "retold/base/resources.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

constexpr std::size_t most_words = 7;      // chosen: of a credit
constexpr std::size_t longest_tail = 120;  // chosen: bytes; in a script of three bytes a character, 40 of them
constexpr std::size_t shortest_told = 6;   // chosen: bytes before a credit; two characters of Chinese
constexpr std::size_t fewest_told = 8;     // chosen: words of a caption that nothing but its form tells
constexpr std::size_t longest_label = 24;  // chosen: bytes of one word
constexpr std::size_t fewest_in_name = 2;  // chosen: words
constexpr std::size_t most_in_name = 4;    // chosen: words
constexpr std::size_t longest_glued = 60;  // chosen: bytes of a credit in a script without spaces

enum Tells : std::uint8_t { tells_picture = 1U << 0, tells_archive = 1U << 1 };

struct Words {
    std::unordered_map<std::uint32_t, std::uint8_t> tells;  // by a word's identity
    std::vector<std::string> glued;
};

const Words& words() {
    static const Words all = [] {
        Words made;
        for (const WordListSection& section : resource_list("shared/picture_words.txt").sections) {
            const unsigned tells = section.head == "picture"   ? tells_picture
                                   : section.head == "archive" ? tells_archive
                                                               : 0;
            for (const WordListEntry& entry : section.entries) {
                for (std::size_t at = 0; at < entry.text.size();) {
                    const std::size_t end = std::min(entry.text.find(' ', at), entry.text.size());
                    const std::string_view word = entry.text.substr(at, end - at);
                    at = end + 1;
                    if (tells == 0) {
                        made.glued.emplace_back(word);
                        continue;
                    }
                    for (const std::uint32_t hash : word_hashes(word))
                        made.tells[identity(hash)] |= static_cast<std::uint8_t>(tells);
                }
            }
        }
        return made;
    }();
    return all;
}

unsigned tells(std::uint32_t word) {
    const auto known = words().tells.find(identity(word));
    return word == number_word || known == words().tells.end() ? 0U : known->second;
}

bool begins_upper(std::string_view text, std::size_t at) {
    return at < text.size() && text::is_upper(text::decode_at(text, at).code_point);
}

// Words that begin with a capital, but for one small word between ("of", "de").
bool is_of_names(std::string_view text) {
    const PlacedWords placed = placed_words(text, {0, text.size()});
    std::size_t small = 0;
    for (const std::size_t start : placed.starts) small += begins_upper(text, start) ? 0U : 1U;
    return placed.words.size() >= fewest_in_name && placed.words.size() <= most_words && small <= 1;
}

bool has_glued(std::string_view text) {
    return text.size() <= longest_glued && std::ranges::any_of(words().glued, [&](const std::string& word) {
               return text.find(word) != std::string_view::npos;
           });
}

// "Ann Lee/The Post": a name of two words or more, and who it works for.
bool is_name_and_agency(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || text.find_first_of("/,&0123456789", slash + 1) != std::string_view::npos)
        return false;
    return word_hashes(text.substr(0, slash)).size() >= fewest_in_name && is_of_names(text);
}

// What stands in brackets at the end of a line of so many words.
bool credits_in_brackets(std::string_view inner, std::size_t line_words) {
    if (has_glued(inner)) return true;
    const std::vector<std::uint32_t> hashes = word_hashes(inner);
    if (hashes.empty() || hashes.size() > most_words) return false;
    // At an end, or labelled: "(to image well)" is none.
    const bool marked = inner.find_first_of("/:") != std::string_view::npos;
    const auto at_end = [&](Tells kind) {
        return ((tells(hashes.front()) | tells(hashes.back())) & kind) != 0 ||
               (marked && std::ranges::any_of(hashes, [&](std::uint32_t word) { return (tells(word) & kind) != 0; }));
    };
    const bool named = hashes.size() == 1 || begins_upper(inner, 0) || (tells(hashes.back()) & tells_picture) != 0;
    if (hashes.size() > 1 && at_end(tells_picture)) return true;  // "(photos)" ends a headline
    if (at_end(tells_archive) && named) return true;
    const std::size_t colon = inner.find(": ");
    if (colon != std::string_view::npos && colon <= longest_label && inner.find_first_of(' ') > colon &&
        inner.find_first_of("0123456789,") == std::string_view::npos && is_of_names(inner.substr(colon + 2)))
        return true;
    return line_words >= fewest_told && is_name_and_agency(inner);
}

// What stands behind the end of a sentence, or a bar.
bool credits_behind(std::string_view tail, std::size_t line_words) {
    if (has_glued(tail)) return true;
    const PlacedWords placed = placed_words(tail, {0, tail.size()});
    constexpr std::string_view sign = "\xC2\xA9 ";
    if (tail.starts_with(sign) && tail.find_first_of("0123456789.!?:") == std::string_view::npos &&
        (placed.words.size() == 1 || is_of_names(tail)))
        return true;
    if (placed.words.size() < fewest_in_name || placed.words.size() > most_words || placed.starts.front() != 0)
        return false;
    const std::size_t colon = tail.find(':');
    const std::size_t first_end = std::min(tail.find(' '), tail.size());
    const bool labelled = colon != std::string_view::npos && colon + 1 < tail.size() && tail[colon + 1] == ' ';
    if (tells(placed.words.front()) == tells_picture) {
        const std::size_t name = placed.starts.size() > 2 && !begins_upper(tail, placed.starts[1]) ? 2 : 1;
        return labelled || begins_upper(tail, placed.starts[name]);
    }
    // A label of one word that nobody knows, and a name.
    if (line_words < fewest_told || !labelled || colon > longest_label || first_end != colon + 1 ||
        !begins_upper(tail, 0))
        return false;
    const auto upper = [&](std::size_t start) { return begins_upper(tail, start); };
    const std::size_t named = placed.words.size() - 1;
    return named >= fewest_in_name && named <= most_in_name && std::ranges::all_of(placed.starts, upper) &&
           std::ranges::none_of(tail, [](char c) { return (c >= '0' && c <= '9') || c == ','; });
}

// Whether a space at `at` stands behind the end of a sentence, a bar or a dash.
bool parts_tail(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    switch (before.empty() ? '\0' : before.back()) {
        case '.':  // "A. Roe" and "A.-L. Roe" are names, and "zdj. A. Roe" a credit
            return at < 3 || (text[at - 3] != ' ' && text[at - 3] != '-');
        case '!':
        case '?':
        case '|':
            return true;
        case '/':
        case '-':
            return before.ends_with(" /") || before.ends_with(" -");
        default:
            break;
    }
    constexpr std::array<std::string_view, 6> marks = {"…", "।", "۔", "؟", " –", " —"};
    return static_cast<unsigned char>(before.empty() ? '\0' : before.back()) >= 0x80 &&
           std::ranges::any_of(marks, [&](std::string_view mark) { return before.ends_with(mark); });
}

// Where the last part of a line begins, behind the end of a sentence or a bar, not above `from`; the line's end if
// nowhere.
std::size_t tail_of(std::string_view text, std::size_t from) {
    constexpr std::string_view ideographic = "。";
    for (std::size_t next = text.size(); next-- > std::max<std::size_t>(from, 1);) {
        if (text[next - 1] == ' ' ? text[next] != ' ' && parts_tail(text, next - 1)
                                  : text[next - 1] == ideographic.back() && text.substr(0, next).ends_with(ideographic))
            return next;
    }
    return text.size();
}

// "…＝20日、北川灯台、佐藤健撮影": in a script without spaces a comma or a double stroke parts who took a picture.
bool ends_with_wide_credit(std::string_view text) {
    if (text.empty() || static_cast<unsigned char>(text.back()) < 0x80) return false;
    // "…＝20日、北川": the day on which it was taken.
    constexpr std::string_view stroke = "＝";
    const std::size_t behind = text.rfind(stroke);
    if (behind != std::string_view::npos && behind >= shortest_told && text.size() - behind <= longest_glued &&
        text.size() > behind + stroke.size() && text[behind + stroke.size()] >= '0' &&
        text[behind + stroke.size()] <= '9' && !text.ends_with("。"))
        return true;
    const auto ends = [&](const std::string& word) { return text.ends_with(word); };
    if (std::ranges::none_of(words().glued, ends)) return false;
    return std::ranges::any_of(std::array<std::string_view, 3>{"＝", "、", "，"}, [&](std::string_view mark) {
        const std::size_t at = text.rfind(mark);
        return at != std::string_view::npos && at >= shortest_told && text.size() - at <= longest_glued;
    });
}

// "... the bridge on Monday.ANA SOL": a name that the page shows apart from the sentence, whose stop it follows.
bool ends_with_glued_name(std::string_view text) {
    constexpr std::size_t longest = 50;  // chosen: bytes of a name and its agency
    const std::size_t from = text.size() > longest ? text.size() - longest : 0;
    for (std::size_t at = text.size(); at-- > std::max(from, fewest_told);) {
        if (text[at] != '.' || !begins_upper(text, at + 1)) continue;
        const auto small = [&](std::size_t k) { return text[k] >= 'a' && text[k] <= 'z'; };
        if (!small(at - 1) || !small(at - 2) || !small(at - 3)) continue;
        const std::string_view tail = text.substr(at + 1);
        return tail.find_first_of("0123456789?!:") == std::string_view::npos && is_of_names(tail);
    }
    return false;
}

}  // namespace

bool is_barred_credit(std::string_view text) {
    std::size_t parts = 0;
    for (std::size_t start = 0; start < text.size(); ++parts) {
        const std::size_t end = std::min(text.find(" | ", start), text.size());
        const std::string_view part = text.substr(start, end - start);
        const PlacedWords placed = placed_words(part, {0, part.size()});
        const auto upper = [&](std::size_t at) { return begins_upper(part, at); };
        const bool name = placed.words.size() == 1 ? upper(placed.starts.front()) : is_of_names(part);
        if (placed.words.empty() || placed.words.size() > most_in_name || !name) return false;
        start = end + (end < text.size() ? 3 : 0);
    }
    return parts >= 2 && text.find_first_of("0123456789?!") == std::string_view::npos;
}

bool ends_with_labelled_credit(std::string_view text) {
    constexpr std::size_t most_labelled = 9;  // chosen: words of label, name and agency
    if (!text.ends_with('.') || text.size() < 2 * shortest_told) return false;
    text.remove_suffix(1);
    const std::size_t stop = text.rfind(". ");
    if (stop == std::string_view::npos || stop < shortest_told || text.size() - stop > longest_tail) return false;
    const std::string_view tail = text.substr(stop + 2);
    const std::size_t colon = tail.find(": ");
    const std::size_t by = tail.find(" by ");
    const std::size_t end = std::min(colon, by);
    if (end > longest_label || !begins_upper(tail, end + (colon < by ? 2 : 4))) return false;
    const std::vector<std::uint32_t> hashes = word_hashes(tail);
    return hashes.size() <= most_labelled && !hashes.empty() && tells(hashes.front()) == tells_picture;
}

bool ends_with_picture_credit(std::string_view text, std::size_t words) {
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    using Brackets = std::array<std::string_view, 2>;
    for (const auto& [open, close] : {Brackets{"(", ")"}, Brackets{"[", "]"}, Brackets{"（", "）"}}) {
        if (!text.ends_with(close)) continue;
        const std::size_t at = text.rfind(open);
        if (at == std::string_view::npos || at < shortest_told || text.size() - at > longest_tail) return false;
        return credits_in_brackets(text.substr(at + open.size(), text.size() - at - open.size() - close.size()), words);
    }
    if (ends_with_wide_credit(text)) return true;
    if (words >= fewest_told && ends_with_glued_name(text)) return true;
    std::string_view rest = text;
    const std::size_t from = std::max(shortest_told, text.size() - std::min(text.size(), longest_tail));
    // The tail, or what an abbreviation cut in two: "Fot. A. Roe".
    for (int parts = 0; parts < 2; ++parts) {
        const std::size_t start = tail_of(rest, from);
        if (start >= rest.size()) return false;
        if (credits_behind(text.substr(start), words)) return true;
        rest = text.substr(0, start - 1);
    }
    return false;
}

bool names_picture(std::string_view text) {
    const std::vector<std::uint32_t> hashes = word_hashes(text);
    return std::ranges::any_of(hashes, [](std::uint32_t word) { return (tells(word) & tells_picture) != 0; });
}

bool begins_with_picture_word(std::string_view text) {
    const std::vector<std::uint32_t> hashes = word_hashes(text.substr(0, text.find(' ')));
    return !hashes.empty() && (tells(hashes.front()) & tells_picture) != 0;
}

bool is_row_of_credits(std::string_view text) {
    // Most lines have no label in front, and are asked no more.
    if (text.substr(0, longest_label + 2).find(": ") == std::string_view::npos || !begins_upper(text, 0)) return false;
    std::size_t credits = 0;
    for (std::size_t start = 0; start < text.size();) {
        std::size_t end = text.size();
        std::size_t next = end;
        for (const std::string_view mark : {". ", " | ", "; ", " / "}) {
            const std::size_t at = text.find(mark, start);
            if (at >= end) continue;
            end = at;
            next = at + mark.size();
        }
        const std::string_view part = text.substr(start, end - start);
        const std::size_t colon = part.find(": ");
        const bool labelled = colon != std::string_view::npos && colon <= longest_label && begins_upper(part, 0) &&
                              part.find_first_of("0123456789,") == std::string_view::npos;
        if (!labelled || word_hashes(part.substr(0, colon)).size() > 1) return false;
        const PlacedWords name = placed_words(part, {colon + 2, part.size()});
        const auto upper = [&](std::size_t at) { return begins_upper(part, at); };
        if (name.words.size() < fewest_in_name || name.words.size() > most_in_name ||
            !std::ranges::all_of(name.starts, upper))
            return false;
        ++credits;
        start = next;
    }
    return credits >= 2;
}

}  // namespace retold::clean
