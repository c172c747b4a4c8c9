#include "clean/caseless_names.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "annotate/names/name_lexicon.hpp"
#include "clean/line_relations.hpp"
#include "clean/people.hpp"
#include "retold/annotate/reader/reading.hpp"

namespace retold::clean {
namespace {

constexpr unsigned char first_caseless = 0xD6;  // from: UTF-8; Armenian, which has cases, aside
constexpr std::uint32_t most_words = 3;         // chosen: of a name
constexpr std::size_t fewest_bytes = 4;         // chosen: of a word of it

bool begins_caseless(std::string_view word) {
    return word.size() >= fewest_bytes && static_cast<unsigned char>(word.front()) >= first_caseless;
}

// Whether a word stands elsewhere on the page, but for what is below the story.
bool is_used(const Work& work, std::size_t line, std::string_view word) {
    const Span own = work.page.blocks[line].span;
    const std::string_view raw = work.page.raw;
    const std::size_t end = work.page.blocks[work.body_last].span.end;
    for (std::size_t at = raw.find(word); at < end; at = raw.find(word, at + word.size()))
        if (at < own.start || at >= own.end) return true;
    return false;
}

bool is_ordinary(const Work& work, std::string_view word) {
    using annotate::NameWord;
    constexpr annotate::NameWords others =
        annotate::bits(NameWord::land, NameWord::place, NameWord::town, NameWord::organisation, NameWord::thing,
                       NameWord::form, NameWord::never, NameWord::common, NameWord::time);
    constexpr annotate::NameWords persons = annotate::bits(NameWord::given, NameWord::family, NameWord::particle);
    const std::u32string letters = annotate::fold_letters(word);
    const annotate::NameLexicon::Match match = annotate::NameLexicon::of(work.page.language).at(letters, 0);
    return match.end == letters.size() && (match.words & others) != 0 && (match.words & persons) == 0;
}

}  // namespace

bool is_caseless_author(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    const bool shaped = line.upper == 0 && line.digits == 0 && line.marks == 0 && line.stops == 0 &&
                        line.word_count >= 2 && line.word_count <= most_words && line.size == line.word_count;
    if (!shaped || i == 0 || i + 1 >= work.page.blocks.size() || !work.by_looks[i] || work.cues[i] != nullptr)
        return false;
    if (work.page.blocks[i - 1].label != Label::title || !is_day(work, i + 1)) return false;
    std::string_view text = slice(work.page.raw, work.page.blocks[i].span);
    if (names_other_work(text)) return false;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (!begins_caseless(word) || is_used(work, i, word) || is_ordinary(work, word)) return false;
        text.remove_prefix(word.size());
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    }
    return true;
}

}  // namespace retold::clean
