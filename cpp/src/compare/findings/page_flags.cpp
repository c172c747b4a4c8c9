#include "retold/compare/findings/page_flags.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "retold/base/word_list.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/normalize.hpp"
#include "retold/text/utf8.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t shortest = 3;        // chosen: letters; shorter words are initials and particles
constexpr std::size_t longest = 64;        // chosen: letters of a word that are compared; bounds the work
constexpr std::size_t most_words = 16;     // chosen: of a name that are compared; bounds the work
constexpr std::size_t longest_ending = 3;  // chosen: letters that case and number change at the end of a name

using Word = std::u32string;

// Letters of each word, folded; hyphens and other marks part words.
std::vector<Word> words_of(std::string_view name) {
    std::vector<Word> words(1);
    const std::string key = text::fold_key(name);
    for (std::size_t at = 0; at < key.size();) {
        const text::Unit unit = text::decode_at(key, at);
        if (text::is_alphanumeric(unit.code_point))
            words.back().push_back(unit.code_point);
        else if (!words.back().empty())
            words.emplace_back();
        at += unit.size;
    }
    std::erase_if(words, [](const Word& word) { return word.size() < shortest || word.size() > longest; });
    if (words.size() > most_words) words.resize(most_words);
    return words;
}

std::size_t distance(const Word& a, const Word& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t corner = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = std::min({above + 1, row[j] + 1, corner + (a[i] == b[j] ? 0U : 1U)});
            corner = above;
        }
    }
    return row.back();
}

// Each run of one letter as one letter.
Word without_doubles(Word word) {
    word.erase(std::unique(word.begin(), word.end()), word.end());
    return word;
}

// The same word in another case or number: only its last letters differ.
bool other_ending(const Word& a, const Word& b) {
    const auto [left, right] = std::ranges::mismatch(a, b);
    const auto rest_a = static_cast<std::size_t>(a.end() - left);
    const auto rest_b = static_cast<std::size_t>(b.end() - right);
    if (std::max(rest_a, rest_b) > longest_ending) return false;
    if (without_doubles(a) == without_doubles(b)) return false;
    return rest_a == 0 || rest_b == 0 || a.back() != b.back();
}

bool is_misspelled(const Word& word, const Word& usual) {
    const std::size_t longer = std::max(word.size(), usual.size());
    return 2 * distance(word, usual) <= longer && !other_ending(word, usual);
}

}  // namespace

bool is_garbled(std::string_view writing, std::string_view usual) {
    std::vector<Word> here = words_of(writing);
    std::vector<Word> there = words_of(usual);
    std::erase_if(here, [&](const Word& word) {
        const auto same = std::ranges::find(there, word);
        if (same == there.end()) return false;
        there.erase(same);
        return true;
    });
    return std::ranges::any_of(here, [&](const Word& word) {
        return std::ranges::any_of(there, [&](const Word& other) { return is_misspelled(word, other); });
    });
}

}  // namespace retold::compare
