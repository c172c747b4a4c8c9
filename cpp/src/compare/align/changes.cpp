#include "compare/align/changes.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "retold/base/cancel.hpp"
#include "retold/base/hash.hpp"
#include "retold/base/languages.hpp"
#include "retold/text/normalize.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t max_word_pairs = 2'000'000;  // chosen: bounds the work for one group

// length[i][j]: longest common subsequence of a[i..] and b[j..].
class Lengths {
  public:
    Lengths(std::span<const Token> a, std::span<const Token> b)
        : width_(b.size() + 1), cells_((a.size() + 1) * width_, 0) {
        for (std::size_t i = a.size(); i-- > 0;) {
            for (std::size_t j = b.size(); j-- > 0;) {
                cells_[i * width_ + j] =
                    a[i].term == b[j].term ? (*this)(i + 1, j + 1) + 1 : std::max((*this)(i + 1, j), (*this)(i, j + 1));
            }
        }
    }
    std::uint32_t operator()(std::size_t i, std::size_t j) const { return cells_[i * width_ + j]; }

  private:
    std::size_t width_;
    std::vector<std::uint32_t> cells_;
};

// From the first to the last of the words; for none, the place after the word before.
Span cover(std::span<const Token> tokens, std::size_t first, std::size_t last) {
    if (first < last) return {tokens[first].span.start, tokens[last - 1].span.end};
    if (first > 0) return {tokens[first - 1].span.end, tokens[first - 1].span.end};
    if (tokens.empty()) return {};
    return {tokens[0].span.start, tokens[0].span.start};
}

using Denials = std::unordered_set<std::string, HashKey, std::equal_to<>>;

// The words that deny in a language, by fold key; read once.
const Denials& denials_of(std::string_view language) {
    static const auto all = [] {
        const Uncancelled whole;
        std::unordered_map<std::string_view, Denials, HashKey> lists;
        for (const std::string_view tag : languages_with("negations")) {
            for (const auto& section : language_list(tag, "negations").sections) {
                for (const auto& entry : section.entries) lists[tag].insert(text::fold_key(entry.text));
            }
        }
        return lists;
    }();
    static const Denials none;
    const auto found = all.find(nearest_language(language, "negations"));
    return found == all.end() ? none : found->second;
}

// One word in another spelling: all but a fifth of the letters in common, in order, and the first of them.
bool same_word(std::string_view a, std::string_view b) {
    constexpr std::size_t long_word = 4;  // chosen: letters; shorter words are alike by chance
    if (std::min(a.size(), b.size()) < long_word || a.front() != b.front()) return false;
    const auto [left, right] = std::ranges::mismatch(a, b);
    const auto prefix = static_cast<std::size_t>(left - a.begin());
    const std::size_t most = std::min(a.size(), b.size()) - prefix;
    std::size_t suffix = 0;
    while (suffix < most && a[a.size() - 1 - suffix] == b[b.size() - 1 - suffix]) ++suffix;
    return 5 * (prefix + suffix) >= 4 * std::max(a.size(), b.size());
}

class Classifier {
  public:
    Classifier(const std::vector<std::string>& words, std::string_view language)
        : words_(words), denials_(denials_of(language)) {}

    ChangeKind operator()(std::span<const Token> a, std::span<const Token> b) const {
        const auto any = [&](auto&& is) { return std::ranges::any_of(a, is) || std::ranges::any_of(b, is); };
        if (any([](const Token& token) { return token.number; })) return ChangeKind::number;
        const auto denies = [this](const Token& token) { return denials_.contains(words_[token.term]); };
        if (std::ranges::count_if(a, denies) % 2 != std::ranges::count_if(b, denies) % 2) return ChangeKind::negation;
        if (a.size() == 1 && b.size() == 1 && same_word(words_[a[0].term], words_[b[0].term])) return ChangeKind::form;
        if (any([](const Token& token) { return token.name; })) return ChangeKind::name;
        return ChangeKind::wording;
    }

  private:
    const std::vector<std::string>& words_;
    const Denials& denials_;
};

// What is known without comparing all words with all.
WordDifference ends_of(std::span<const Token> a, std::span<const Token> b) {
    const auto same = [](const Token& x, const Token& y) { return x.term == y.term; };
    const auto first = static_cast<std::size_t>(std::ranges::mismatch(a, b, same).in1 - a.begin());
    std::size_t last = 0;  // equal words at the end
    const std::size_t most = std::min(a.size(), b.size()) - first;
    while (last < most && same(a[a.size() - 1 - last], b[b.size() - 1 - last])) ++last;
    WordDifference difference;
    difference.common = first + last;
    difference.complete = difference.common == std::max(a.size(), b.size());
    if (!difference.complete) {
        difference.changes.push_back(
            {cover(a, first, a.size() - last), cover(b, first, b.size() - last), ChangeKind::wording});
    }
    return difference;
}

}  // namespace

WordDifference differences(std::span<const Token> a, std::span<const Token> b, const std::vector<std::string>& words,
                           std::string_view language) {
    if (a.size() * b.size() > max_word_pairs) return ends_of(a, b);
    WordDifference difference;
    const Lengths length(a, b);
    const Classifier kind_of(words, language);
    difference.common = length(0, 0);
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        const std::size_t i_first = i;
        const std::size_t j_first = j;
        while ((i < a.size() || j < b.size()) && !(i < a.size() && j < b.size() && a[i].term == b[j].term)) {
            if (j == b.size() || (i < a.size() && length(i + 1, j) >= length(i, j + 1)))
                ++i;
            else
                ++j;
        }
        if (i > i_first || j > j_first) {
            difference.changes.push_back({cover(a, i_first, i), cover(b, j_first, j),
                                          kind_of(a.subspan(i_first, i - i_first), b.subspan(j_first, j - j_first))});
        }
        while (i < a.size() && j < b.size() && a[i].term == b[j].term) {
            ++i;
            ++j;
        }
    }
    return difference;
}

}  // namespace retold::compare
