#include "clean/one_line.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "clean/cue_table.hpp"
#include "clean/lines.hpp"
#include "retold/base/languages.hpp"
#include "retold/clean/block.hpp"
#include "retold/clean/cues.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/language.hpp"

namespace retold::clean {
namespace {

constexpr std::size_t fewest_lines = 6;     // chosen: separators on a page; a sentence may have a few
constexpr std::size_t shortest_page = 200;  // chosen: bytes; a page with a story and furniture has more

constexpr std::array<std::string_view, 6> separators = {" | ", " · ", " • ", " ¦ ", "\t", "   "};

// Most of the letters are ideographs or kana, which no spaces part.
bool is_wide(std::string_view line) {
    std::size_t wide = 0;
    std::size_t all = 0;
    for (std::size_t at = 0; at < line.size();) {
        const text::Unit unit = text::decode_at(line, at);
        at += unit.size;
        all += unit.code_point > U' ' ? 1U : 0U;
        wide += unit.code_point >= 0x3041 && unit.code_point <= 0x9FFF ? 1U : 0U;  // from: Unicode's blocks
    }
    return wide * 4 >= all * 3;
}

bool is_stop(char c) {
    return c == '.' || c == '!' || c == '?';
}

}  // namespace

std::size_t separator_before(std::string_view text) {
    for (std::string_view separator : separators) {
        if (separator.front() == ' ') separator.remove_prefix(1);
        if (separator.front() != ' ' && text.starts_with(separator)) return separator.size();
    }
    return 0;
}

std::string_view separator_of(std::string_view line) {
    constexpr std::size_t searched = 1U << 20U;  // chosen: bytes; a longer line is told by its beginning
    if (line.size() < shortest_page) return {};
    line = line.substr(0, searched);
    for (const std::string_view separator : separators) {
        std::size_t count = 0;
        for (std::size_t at = line.find(separator); at != std::string_view::npos && count < fewest_lines;
             at = line.find(separator, at + separator.size()))
            ++count;
        if (count == fewest_lines) return separator;
    }
    constexpr std::string_view space = " ";
    constexpr std::size_t read = 8192;  // chosen: bytes; a longer line is told by its beginning
    line = line.substr(0, read);        // half a character at the end counts for nothing
    if (std::count(line.begin(), line.end(), ' ') >= static_cast<std::ptrdiff_t>(fewest_lines) && is_wide(line))
        return space;
    return {};
}

std::size_t menu_of(std::string_view raw, Span line) {
    constexpr std::size_t reach = 16;           // chosen: words from the line's beginning
    constexpr std::size_t fewest_items = 2;     // chosen: that stand in menus of any language, in a row
    constexpr std::size_t fewest_capitals = 4;  // chosen: words in such a row, where one is known
    const CueList::Table& cues = *built_in_cues().table();
    const std::size_t end = std::min(line.end, line.start + 16 * reach);
    const PlacedWords placed = placed_words(raw, {line.start, end});
    const auto upper = [&](std::size_t i) { return text::is_upper(text::decode_at(raw, placed.starts[i]).code_point); };
    const auto is_item = [&](std::size_t i) {
        const Cue* cue = upper(i) ? cues.match(std::span(placed.words).subspan(i, 1), 1, {true, true, {}}) : nullptr;
        return cue != nullptr && cue->where == CueWhere::line && cue->label == Label::nav;
    };
    const std::size_t count = std::min(reach, placed.words.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (!is_item(i)) continue;
        // Items that no list knows stand among them; the last capital before a word in lower case begins the headline.
        std::size_t known = 0;
        std::size_t last = i;
        std::size_t behind = i;
        for (; behind < count && upper(behind); ++behind) {
            if (!is_item(behind)) continue;
            ++known;
            last = behind;
        }
        const bool row = known >= fewest_items || behind - i >= fewest_capitals;
        if (row && behind < count && behind > last) return placed.starts[std::max(behind - 1, last + 1)];
        i = behind;
    }
    return 0;
}

std::size_t headline_end(std::string_view raw, Span line) {
    constexpr std::size_t reach = 400;       // chosen: bytes in which a headline ends
    constexpr std::size_t fewest_words = 3;  // chosen: of a headline
    constexpr std::size_t most_words = 20;   // chosen: of a headline
    const std::string language = tokenize::guess_language(slice(raw, line));
    if (language.empty()) return 0;
    const PlacedWords placed = placed_words(raw, {line.start, std::min(line.end, line.start + reach)});
    std::vector<std::uint32_t> stops;
    for (const auto& [word, number] : language_list(language, "stop_words").plain())
        for (const std::uint32_t hash : word_hashes(word)) stops.push_back(identity(hash));
    std::ranges::sort(stops);
    const auto upper = [&](std::size_t i) { return text::is_upper(text::decode_at(raw, placed.starts[i]).code_point); };
    for (std::size_t i = fewest_words; i + 1 < std::min(placed.words.size(), most_words); ++i) {
        const bool again = placed.words[i] == placed.words.front();  // the headline's first word
        if (!upper(i) || upper(i + 1)) continue;
        if (!again && !std::ranges::binary_search(stops, identity(placed.words[i]))) continue;
        const std::size_t at = placed.starts[i];
        const text::Unit before = text::decode_before(raw.substr(0, at - 1), at - 1);
        if (raw[at - 1] == ' ' && (text::is_letter(before.code_point) || text::is_digit(before.code_point))) return at;
    }
    return 0;
}

std::size_t foot_of(std::string_view raw, Span line) {
    constexpr std::size_t fewest_words = 5;     // chosen: of a foot
    constexpr std::size_t fewest_capitals = 3;  // chosen: of its items
    const std::string_view text = slice(raw, line);
    if (text.size() < shortest_page || is_stop(text.back())) return 0;
    std::size_t at = text.size();
    while (at > 1 && !(text[at - 1] == ' ' && (is_stop(text[at - 2]) || text.substr(0, at - 1).ends_with("\u201D"))))
        --at;
    if (at <= 1 || at * 2 < text.size()) return 0;
    const PlacedWords placed = placed_words(raw, {line.start + at, line.end});
    std::size_t capitals = 0;
    for (const std::size_t start : placed.starts)
        capitals += text::is_upper(text::decode_at(raw, start).code_point) ? 1U : 0U;
    return placed.words.size() >= fewest_words && capitals >= fewest_capitals ? line.start + at : 0;
}

bool holds_furniture(std::string_view raw, Span line) {
    constexpr std::size_t longest = 4 * long_line;  // bytes; what is longer is cut without being asked
    if (line.size() < shortest_page || line.size() > longest) return false;
    const CueList::Table& cues = *built_in_cues().table();
    const PlacedWords placed = placed_words(raw, line);
    for (std::size_t i = 0; i < placed.words.size(); ++i) {
        const bool capital = text::is_upper(text::decode_at(raw, placed.starts[i]).code_point);
        if (capital && cues.opening_phrase(std::span(placed.words).subspan(i)) != 0) return true;
    }
    return false;
}

}  // namespace retold::clean
