#include "clean/captions.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "clean/line_relations.hpp"
#include "clean/picture_credit.hpp"
#include "retold/text/char_class.hpp"

namespace retold::clean {
namespace {

constexpr std::size_t head_lines = 12;  // chosen: lines above the story that may name who took the picture
constexpr std::size_t into_story = 1;   // chosen: a caption that looks like prose is taken for the first paragraph
constexpr std::uint32_t longest_caption = 40;  // chosen: words
constexpr std::size_t longest_credit = 7;      // chosen: words of a credit
constexpr std::uint32_t shortest_told =
    3;  // chosen: words before a credit; fewer are an author ("Jane Roe | The Post")
constexpr std::uint32_t most_sentences = 2;  // chosen: a caption tells little

// Where the last part of a line begins, behind a bar, a slash, a bracket or the end of a sentence; its end if nowhere.
struct Tail {
    std::size_t start = 0;
    bool barred = false;  // behind a bar or a slash, which no sentence has there
};

Tail tail_of(std::string_view text) {
    for (std::size_t at = text.size(); at-- > 1;) {
        if (text[at] != ' ') continue;
        const char before = text[at - 1];
        const bool alone = at < 2 || text[at - 2] == ' ';
        if (before == '|' || (before == '/' && alone)) return {at + 1, true};
        // "A. B." is a name: a sentence ends behind a word of three letters or more.
        const bool ends = (before == '.' || before == '!' || before == '?') && at > 3 && text[at - 3] != ' ' &&
                          text[at - 2] != ' ' && text[at - 4] != ' ';
        if (ends || (at + 1 < text.size() && text[at + 1] == '(')) return {at + 1, false};
    }
    return {text.size(), false};
}

bool has_sign(std::string_view tail) {
    return tail.find("\xC2\xA9") != std::string_view::npos || tail.starts_with("(c)");
}

// Whether a line of the head is these words and no more: the byline.
bool is_named_above(const Work& work, std::size_t i, const std::vector<std::uint32_t>& words) {
    const std::size_t first = work.body_first - std::min(work.body_first, head_lines);
    for (std::size_t k = first; k < i; ++k) {
        const Line& line = work.lines.lines[k];
        if (line.word_count == words.size() && words_of_line(work, k) == words) return true;
    }
    return false;
}

// Whether a line of the head, the byline, is the beginning of these words: "Ann Roe for The Post".
bool begins_with_name(const Work& work, std::size_t first, const std::vector<std::uint32_t>& words) {
    constexpr std::size_t most_more = 4;  // chosen: words behind the name
    for (std::size_t k = first; k < work.body_first; ++k) {
        const Line& line = work.lines.lines[k];
        if (line.word_count < 2 || line.word_count > 4 || line.capitalised != line.word_count) continue;
        const auto there = words_of_line(work, k);
        if (words.size() > there.size() && words.size() <= there.size() + most_more &&
            std::ranges::equal(there, std::span(words).first(there.size()), {}, identity, identity))
            return true;
    }
    return false;
}

bool ends_with_credit(const Work& work, std::size_t i) {
    const Span span = work.page.blocks[i].span;
    const Tail found = tail_of(slice(work.page.raw, span));
    const std::string_view tail = slice(work.page.raw, span).substr(found.start);
    const std::vector<std::uint32_t> words = placed_words(work.page.raw, {span.start + found.start, span.end}).words;
    if (words.empty() || words.size() > longest_credit || found.start == 0) return false;
    if (work.lines.lines[i].word_count < words.size() + shortest_told) return false;
    if (has_sign(tail)) return true;
    const auto credits = [&](std::uint32_t word) { return is_soft(word, soft_credit, work.page.language); };
    if (words.size() >= 2 && credits(words.front()) && tail.find(':') != std::string_view::npos) return true;
    if (words.size() < 2) return false;
    const bool lower =
        std::ranges::any_of(tail, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
    return (found.barred && !lower) || is_named_above(work, i, words);
}

// "Handout | Port of Vale" amid the story, and the sentence above it, which tells what the picture shows.
void drop_barred_credits(Work& work) {
    constexpr std::uint32_t longest_barred = 8;     // chosen: words
    constexpr std::uint32_t longest_sentence = 20;  // chosen: words; longer ones may be the story's
    for (std::size_t i = work.body_first + 1; i < work.body_last; ++i) {
        const Line& line = work.lines.lines[i];
        const bool may_be = !work.decided[i] && line.separators != 0 && line.size <= longest_barred &&
                            !line.ends_sentence && work.lines.lines[i + 1].ends_sentence;
        if (!may_be || !is_barred_credit(slice(work.page.raw, work.page.blocks[i].span))) continue;
        work.drop(i, Label::credit, "names between bars, as credits are");
        const Line& above = work.lines.lines[i - 1];
        if (!work.decided[i - 1] && above.size <= longest_sentence && above.sentences <= 1 && !above.quote)
            work.drop(i - 1, Label::caption, "stands above a credit, as captions do");
    }
}

// "Family photograph" above the story or below its first line, and the line above it, which tells what it shows.
void drop_credited_above(Work& work, std::size_t first) {
    constexpr std::uint32_t longest_alone = 4;      // chosen: words
    constexpr std::uint32_t longest_sentence = 25;  // chosen: words; longer ones may be the story's
    const std::size_t end = std::min(work.body_first + 2, work.page.blocks.size());
    for (std::size_t i = first + 1; i < end; ++i) {
        const Line& line = work.lines.lines[i];
        const Line& above = work.lines.lines[i - 1];
        if (work.decided[i] || work.decided[i - 1] || line.size > longest_alone || line.size < 2 || line.digits != 0 ||
            line.ends_sentence || !above.ends_sentence || above.size > longest_sentence || above.sentences > 1)
            continue;
        if (above.quote || !names_picture(slice(work.page.raw, work.page.blocks[i].span))) continue;
        work.drop(i, Label::credit, "says who made the picture");
        work.drop(i - 1, Label::caption, "stands above a credit, as captions do");
    }
}

// "Ann Roe reports from the weir." below "By Ann Roe": begins with the two words that end a short line with a word such
// as "by".
void drop_author_below(Work& work, std::size_t first) {
    constexpr std::uint32_t longest_byline = 4;  // chosen: words
    constexpr std::uint32_t longest_note = 25;   // chosen: words; longer ones may be the story's
    const std::size_t end = std::min(work.body_first + 2, work.page.blocks.size());
    for (std::size_t i = first + 1; i < end; ++i) {
        const Line& above = work.lines.lines[i - 1];
        const Line& line = work.lines.lines[i];
        const bool byline = (above.cues & 1U << soft_byline) != 0 && above.word_count >= 2 &&
                            above.word_count <= longest_byline && above.digits == 0 && !above.ends_marked();
        if (!byline || work.decided[i] || !line.ends_marked() || line.size > longest_note || line.sentences != 0)
            continue;
        const std::vector<std::uint32_t> name = word_hashes(slice(work.page.raw, work.page.blocks[i - 1].span));
        const std::vector<std::uint32_t> words = word_hashes(slice(work.page.raw, work.page.blocks[i].span));
        if (name.size() >= 2 && words.size() > name.size() && std::equal(name.end() - 2, name.end(), words.begin()))
            work.drop(i, Label::byline, "says who wrote the story");
    }
}

}  // namespace

void drop_captions(Work& work) {
    if (!work.story.found) return;
    drop_barred_credits(work);
    const std::size_t first = work.body_first - std::min(work.body_first, head_lines);
    const std::size_t last = std::min(work.body_first + into_story, work.page.blocks.size());
    for (std::size_t i = first + 1; i < last; ++i) {
        const Line& line = work.lines.lines[i];
        const bool may_be =
            !work.decided[i] && line.size >= 4 && line.size <= longest_caption && line.sentences <= most_sentences;
        if (may_be && ends_with_credit(work, i)) work.drop(i, Label::caption, "ends with a credit, as captions do");
    }
    constexpr std::uint32_t fewest_capitals = 6;  // two labels, and two names of two words
    for (std::size_t i = first + 1; i < work.page.blocks.size(); ++i) {
        const Line& line = work.lines.lines[i];
        const bool may_be = !work.decided[i] && line.marks >= 2 && line.capitalised >= fewest_capitals;
        if (may_be && is_row_of_credits(slice(work.page.raw, work.page.blocks[i].span)))
            work.drop(i, Label::byline, "labels and names, and nothing else");
    }
    drop_credited_above(work, first);
    drop_author_below(work, first);
    const auto ends_with_initial = [&](std::size_t i) {
        const std::string_view text = slice(work.page.raw, work.page.blocks[i].span);
        return text.size() > 2 && text.back() == '.' && text[text.size() - 2] >= 'A' && text[text.size() - 2] <= 'Z';
    };
    constexpr std::size_t below = 2;  // chosen: lines; short last paragraphs look like none
    const std::size_t end = std::min(work.page.blocks.size(), std::max(work.story.last, work.body_last) + below + 1);
    for (std::size_t i = first + 1; i < end; ++i) {
        const Line& line = work.lines.lines[i];
        const bool may_be = !work.decided[i] && work.cues[i] == nullptr &&
                            (line.lead < 0 || !text::is_digit(line.front)) && line.size <= longest_caption &&
                            line.sentences <= most_sentences && (!line.ends_marked() || ends_with_initial(i));
        if (may_be && ends_with_picture_credit(slice(work.page.raw, work.page.blocks[i].span), line.word_count))
            work.drop(i, Label::caption, "ends with who made the picture, as captions do");
        if (may_be && !work.decided[i] && line.sentences == 1) {
            const Span span = work.page.blocks[i].span;
            const std::size_t start = span.start + tail_of(slice(work.page.raw, span)).start;
            if (start < span.end && begins_with_name(work, first, placed_words(work.page.raw, {start, span.end}).words))
                work.drop(i, Label::caption, "ends with the name of the byline, as captions do");
        }
        const bool told = !work.decided[i] && line.ends_marked() && !line.quote && line.size <= longest_caption &&
                          line.sentences <= most_sentences;
        if (told && ends_with_labelled_credit(slice(work.page.raw, work.page.blocks[i].span)))
            work.drop(i, Label::caption, "ends with who made the picture, as captions do");
    }
}

}  // namespace retold::clean
