#include "compare/facts/speaker_names.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "retold/annotate/names/same_name.hpp"
#include "retold/similarity/edit_distance.hpp"
#include "retold/similarity/symbols.hpp"
#include "retold/text/normalize.hpp"

namespace retold::compare {
namespace {

constexpr double may_be_one = 0.4;  // chosen: below the .5 of same_name; two speakers must be surely two

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> words;
    for (std::size_t start = 0; start < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', start), folded.size());
        if (end > start) words.push_back(folded.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

bool alike_word_for_word(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
    const auto alike = [](std::string_view x, std::string_view y) {
        const std::u32string left = similarity::decode_symbols(x);
        const std::u32string right = similarity::decode_symbols(y);
        return 2 * similarity::levenshtein(left, right) <= std::max(left.size(), right.size());
    };
    return std::ranges::equal(a, b, alike);
}

// "Juliana Orła", "Julian Orzeł": the words begin alike, and what other cases change is less than what stays.
bool may_be_other_cases(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
    constexpr std::size_t beginning = 2;  // chosen: letters that no case changes
    if (a.size() != b.size() || a.size() < 2) return false;
    std::size_t changed = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::u32string left = similarity::decode_symbols(a[i]);
        const std::u32string right = similarity::decode_symbols(b[i]);
        if (left.substr(0, beginning) != right.substr(0, beginning)) return false;
        changed += similarity::levenshtein(left, right);
        all += std::max(left.size(), right.size());
    }
    return 2 * changed <= all;
}

}  // namespace

bool may_be_garbled(std::string_view a, std::string_view b) {
    const std::string left = text::fold_key(a);
    const std::string right = text::fold_key(b);
    return alike_word_for_word(words_of(left), words_of(right));
}

bool may_be_one_name(std::string_view a, std::string_view b) {
    if (a == b || annotate::same_name(a, b) >= may_be_one) return true;
    constexpr std::size_t long_word = 4;  // chosen: bytes; shorter words are particles
    const std::string left = text::fold_key(a);
    const std::string right = text::fold_key(b);
    const auto words_a = words_of(left);
    const auto words_b = words_of(right);
    const auto shared = [&](std::string_view word) {
        return word.size() >= long_word && std::ranges::find(words_b, word) != words_b.end();
    };
    return std::ranges::any_of(words_a, shared) || alike_word_for_word(words_a, words_b) ||
           may_be_other_cases(words_a, words_b);
}

std::uint64_t NameJudge::number_of(std::string_view name) {
    return numbers_.try_emplace(name, numbers_.size()).first->second;
}

bool NameJudge::may_be_one(std::string_view a, std::string_view b) {
    constexpr std::uint64_t half = 32;  // from: bits of one of two numbers
    const auto [low, high] = std::minmax({number_of(a), number_of(b)});
    if (low == high) return true;
    const auto [known, fresh] = known_.try_emplace(low << half | high, false);
    if (fresh) known->second = may_be_one_name(a, b);
    return known->second;
}

}  // namespace retold::compare
