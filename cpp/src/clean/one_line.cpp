#include "clean/one_line.hpp"

#include <array>
#include <span>

#include "clean/cue_table.hpp"
#include "clean/lines.hpp"
#include "retold/clean/block.hpp"
#include "retold/clean/cues.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

constexpr std::size_t fewest_lines = 6;     // chosen: separators on a page; a sentence may have a few
constexpr std::size_t fewest_phrases = 3;   // chosen: a story may hold one or two such phrases
constexpr std::size_t shortest_page = 200;  // chosen: bytes; a page with a story and furniture has more

constexpr std::array<std::string_view, 6> separators = {" | ", " · ", " • ", " ¦ ", "\t", "   "};

}  // namespace

std::size_t separator_before(std::string_view text) {
    for (std::string_view separator : separators) {
        if (separator.front() == ' ') separator.remove_prefix(1);
        if (separator.front() != ' ' && text.starts_with(separator)) return separator.size();
    }
    return 0;
}

std::string_view separator_of(std::string_view line) {
    if (line.size() < shortest_page) return {};
    for (const std::string_view separator : separators) {
        std::size_t count = 0;
        for (std::size_t at = line.find(separator); at != std::string_view::npos && count < fewest_lines;
             at = line.find(separator, at + separator.size()))
            ++count;
        if (count == fewest_lines) return separator;
    }
    return {};
}

bool holds_furniture(std::string_view raw, Span line) {
    constexpr std::size_t longest = 4 * long_line;  // bytes; what is longer is cut without being asked
    if (line.size() < shortest_page || line.size() > longest) return false;
    const CueList::Table& cues = *built_in_cues().table();
    const PlacedWords placed = placed_words(raw, line);
    std::size_t phrases = 0;
    for (std::size_t i = 0; i < placed.words.size() && phrases < fewest_phrases;) {
        const bool capital = text::is_upper(text::decode_at(raw, placed.starts[i]).code_point);
        const std::size_t size = capital ? cues.opening_phrase(std::span(placed.words).subspan(i)) : 0;
        phrases += size != 0 ? 1U : 0U;
        i += size != 0 ? size : 1U;
    }
    return phrases == fewest_phrases;
}

}  // namespace retold::clean
