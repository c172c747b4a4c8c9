#include "clean/read_also.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "clean/lines.hpp"
#include "retold/base/resources.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

constexpr std::size_t most_words = 6;      // chosen: of what says so: "Lesen Sie dazu auch auf Seite"
constexpr std::size_t longest_line = 300;  // chosen: bytes; a headline in a script of three bytes a character

enum Says : std::uint8_t { says_read = 1U << 0, says_more = 1U << 1, says_story = 1U << 2, says_alone = 1U << 3 };

struct Words {
    std::unordered_map<std::uint32_t, std::uint8_t> says;  // by a word's identity
    std::vector<std::string> glued;
};

const Words& words() {
    static const Words all = [] {
        Words made;
        for (const WordListSection& section : resource_list("shared/read_also.txt").sections) {
            const std::array<std::pair<std::string_view, Says>, 4> heads = {
                {{"read", says_read}, {"more", says_more}, {"story", says_story}, {"alone", says_alone}}};
            const auto head = std::find_if(heads.begin(), heads.end(),
                                           [&](const auto& known) { return known.first == section.head; });
            for (const WordListEntry& entry : section.entries) {
                for (std::size_t at = 0; at < entry.text.size();) {
                    const std::size_t end = std::min(entry.text.find(' ', at), entry.text.size());
                    const std::string_view word = entry.text.substr(at, end - at);
                    at = end + 1;
                    if (head == heads.end()) {
                        made.glued.emplace_back(word);
                        continue;
                    }
                    for (const std::uint32_t hash : word_hashes(word)) made.says[identity(hash)] |= head->second;
                }
            }
        }
        return made;
    }();
    return all;
}

// Whether words that say so, and few others, are there.
bool sends_on(unsigned says) {
    const bool read = (says & says_read) != 0;
    const bool more = (says & says_more) != 0;
    return (read && more) || (more && (says & says_story) != 0);
}

// Signs before the first letter: arrows, bullets, brackets, marks of weight.
std::size_t first_letter(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const text::Unit unit = text::decode_at(text, at);
        if (text::is_letter(unit.code_point) || text::is_number(unit.code_point)) break;
        at += unit.size;
    }
    return at;
}

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

// Where the part before the first mark ends, and what follows begins; npos if no mark stands near the start.
std::pair<std::size_t, std::size_t> mark_in(std::string_view text) {
    constexpr std::size_t reach = 70;  // bytes
    constexpr std::array<std::string_view, 16> marks = {":", "：", " - ", " – ", " — ", "|", "»", ">",
                                                        "→", "►",  "▶",   "▸",   "】",  "]", "፦", "׃"};
    const std::string_view front = text.substr(0, reach);
    for (std::size_t at = 0; at < front.size(); ++at) {
        const char c = front[at];
        const bool inside = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool between = c == ' ' && at + 1 < front.size() && front[at + 1] != '-' && is_ascii(front[at + 1]);
        if (inside || between) continue;  // quickly over most of a line
        for (const std::string_view mark : marks)
            if (front.substr(at).starts_with(mark)) return {at, at + mark.size()};
    }
    return {std::string_view::npos, std::string_view::npos};
}

bool ends_as_sentence(std::string_view text) {
    constexpr std::u32string_view stops = U".。।۔։።｡";
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    if (text.empty() || text.ends_with("...")) return false;
    return stops.find(text::decode_before(text, text.size()).code_point) != std::u32string_view::npos;
}

// A headline: some words, which do not begin in lower case.
bool is_headline(std::string_view text) {
    constexpr std::size_t unspaced = 12;  // bytes; four characters of Chinese
    const std::size_t first = first_letter(text);
    if (first >= text.size() || text::is_lower(text::decode_at(text, first).code_point)) return false;
    const std::string_view rest = text.substr(first);
    return rest.find(' ') != std::string_view::npos || rest.size() >= unspaced;
}

unsigned says_of(std::uint32_t word) {
    const auto known = words().says.find(identity(word));
    return word == number_word || known == words().says.end() ? 0U : known->second;
}

// Whether the words before a mark, or of a line without one, say so and little else.
bool is_label(std::string_view label, bool marked) {
    constexpr std::size_t longest = 80;  // bytes
    if (label.size() > longest) return false;
    const std::vector<std::uint32_t> hashes = word_hashes(label);
    if (hashes.empty() || hashes.size() > most_words) return false;
    unsigned says = 0;
    std::size_t others = 0;
    for (const std::uint32_t hash : hashes) {
        says |= says_of(hash);
        others += says_of(hash) == 0 ? 1U : 0U;
    }
    // "Related:", "Related stories:", but no "location-related costs:".
    const bool alone = (says_of(hashes.front()) & says_alone) != 0 && others == 0 && hashes.size() <= 2;
    const std::size_t allowed = marked ? hashes.size() / 2 : 0;
    return alone || (others <= allowed && sends_on(says));
}

ReadAlso by_mark(std::string_view text) {
    const auto [end, next] = mark_in(text);
    const std::string_view label = text.substr(0, end);
    const std::string_view rest = next >= text.size() ? std::string_view() : text.substr(next);
    constexpr std::size_t longest_glued = 45;  // bytes; fifteen characters
    const bool glued =
        label.size() <= longest_glued && std::any_of(words().glued.begin(), words().glued.end(),
                                                     [&](const std::string& word) { return label.starts_with(word); });
    if (!glued && !is_label(label, next < text.size())) return ReadAlso::none;
    if (first_letter(rest) >= rest.size()) return ReadAlso::label;
    return is_headline(rest) ? ReadAlso::whole : ReadAlso::none;
}

// "Lees ook Veerboot vaart weer": the words in front, and a capital that is not theirs.
bool by_capital(std::string_view text) {
    constexpr std::size_t least_rest = 3;
    constexpr std::size_t reach = 150;  // bytes; the words in front and three more
    const std::vector<std::uint32_t> front = word_hashes(text.substr(0, std::min(text.find(' '), reach)));
    if (front.empty() || says_of(front.front()) == 0) return false;
    const PlacedWords placed = placed_words(text, {0, std::min(reach, text.size())});
    unsigned says = 0;
    for (std::size_t k = 0; k < placed.words.size() && k < most_words; ++k) {
        if (says_of(placed.words[k]) == 0) return false;
        says |= says_of(placed.words[k]);
        if (!sends_on(says) || k + least_rest >= placed.words.size()) continue;
        if (text::is_upper(text::decode_at(text, placed.starts[k + 1]).code_point)) return true;
    }
    return false;
}

}  // namespace

ReadAlso read_also(std::string_view text) {
    if (text.size() > longest_line || ends_as_sentence(text)) return ReadAlso::none;
    text.remove_prefix(first_letter(text));
    const ReadAlso marked = by_mark(text);
    if (marked != ReadAlso::none) return marked;
    return by_capital(text) ? ReadAlso::whole : ReadAlso::none;
}

namespace {

// "Soma pia: Barabara kufungwa": a label of few words, only the first of which begins with a capital, and a headline,
// between sentences of the story; in a language whose words nobody listed its shape is all that tells.
bool is_labelled_headline(const Work& work, std::size_t i) {
    constexpr std::size_t most_label = 3;  // chosen: words
    constexpr std::size_t least_rest = 3;  // chosen: words
    constexpr std::uint32_t longest = 18;  // chosen: words
    constexpr double sure = 0.8;           // chosen: four to one that it is the story's
    const Line& line = work.lines.lines[i];
    const auto ends = [&](std::size_t k) { return work.page.blocks[k].kept && work.lines.lines[k].ends_marked(); };
    if (i == 0 || i + 1 >= work.page.blocks.size() || !ends(i - 1) || !ends(i + 1) || work.scores[i] >= sure)
        return false;
    if (line.size > longest || line.quote || line.commas > 1 || line.separators != 0 || line.digits > 4) return false;
    const std::string_view text = slice(work.page.raw, work.page.blocks[i].span);
    const std::size_t colon = text.find(": ");
    if (colon == std::string_view::npos || text.find_first_of("0123456789") < colon) return false;
    const PlacedWords label = placed_words(text, {0, colon});
    const PlacedWords rest = placed_words(text, {colon + 2, text.size()});
    if (label.words.size() < 2 || label.words.size() > most_label || rest.words.size() < least_rest) return false;
    // Where the script has no capitals, a word for reading has to begin it.
    if (line.upper == 0) return line.letters > 0 && (says_of(label.words.front()) & says_read) != 0;
    const auto upper = [&](std::size_t at) { return text::is_upper(text::decode_at(text, at).code_point); };
    return std::ranges::count_if(label.starts, upper) == 1 && upper(label.starts.front()) && upper(rest.starts.front());
}

}  // namespace

void drop_read_also(Work& work) {
    const Story& story = work.story;
    if (!story.found) return;
    constexpr std::uint32_t longest = 25;  // chosen: words of a headline and what sends to it
    constexpr std::uint32_t shortest = 2;
    constexpr const char* reason = "sends the reader to another story";
    std::vector<Block>& blocks = work.page.blocks;
    const auto is_short = [&](std::size_t i) {
        const Line& line = work.lines.lines[i];
        return line.size <= longest && !line.ends_marked();
    };
    for (std::size_t i = story.first + 1; i < blocks.size() && i <= story.last + 2; ++i) {
        if (!blocks[i].kept || !is_short(i) || work.lines.lines[i].size < shortest) continue;
        const ReadAlso found = read_also(slice(work.page.raw, blocks[i].span));
        const bool shaped = found == ReadAlso::none && work.markup == nullptr && work.cue_language.empty() &&
                            work.page.guard.mode == Mode::full && is_labelled_headline(work, i);
        if (found == ReadAlso::none && !shaped) continue;
        if (found == ReadAlso::whole || shaped) {
            work.drop(i, Label::teaser, reason);
        } else if (i + 1 < blocks.size() && is_short(i + 1) && work.lines.lines[i + 1].sentences == 0) {
            work.drop(i, Label::teaser, reason);
            if (blocks[i + 1].kept && i + 1 <= story.last)
                work.drop(i + 1, Label::teaser, "the story that the line above names");
        }
    }
}

}  // namespace retold::clean
