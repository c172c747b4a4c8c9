// See token_ratio.hpp.
#include "retold/similarity/token_ratio.hpp"

#include <algorithm>
#include <cmath>

#include "retold/similarity/edit_distance.hpp"
#include "retold/similarity/ratio.hpp"
#include "retold/similarity/symbols.hpp"
#include "similarity/cutoff.hpp"

namespace retold::similarity {
namespace {

// RapidFuzz reads a string without code points above U+00FF by the rule for bytes, where only ASCII spaces separate.
TokenSet split(std::u32string_view text) {
    const bool narrow = std::all_of(text.begin(), text.end(), [](char32_t symbol) { return symbol < 0x100; });
    const auto separates = [narrow](char32_t symbol) { return separates_words(symbol) && !(narrow && symbol >= 0x80); };
    TokenSet tokens;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !separates(text[at])) continue;
        if (at > start) tokens.push_back(text.substr(start, at - start));
        start = at + 1;
    }
    return tokens;
}

void append_token(std::u32string& text, std::u32string_view token) {
    if (!text.empty()) text.push_back(U' ');
    text.append(token);
}

// The words of two sets: how long those of both are when joined, and those of one side only, joined.
struct Decomposition {
    std::size_t both = 0;
    std::u32string only_a;
    std::u32string only_b;
};

Decomposition decompose(const TokenSet& a, const TokenSet& b) {
    Decomposition parts;
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() || right != b.end()) {
        if (right == b.end() || (left != a.end() && *left < *right)) {
            append_token(parts.only_a, *left++);
        } else if (left == a.end() || *right < *left) {
            append_token(parts.only_b, *right++);
        } else {
            parts.both += left->size() + (parts.both == 0 ? 0U : 1U);
            ++left;
            ++right;
        }
    }
    return parts;
}

// 100 - 100 d / n in RapidFuzz's order of operations, which is not that of ratio_of_distance().
double token_ratio_of(std::size_t distance, std::size_t length, double cutoff) {
    const double score =
        length == 0 ? 100.0 : 100.0 - 100.0 * static_cast<double>(distance) / static_cast<double>(length);
    return meets(score, cutoff) ? score : 0;
}

}  // namespace

std::u32string sort_tokens(std::u32string_view text) {
    TokenSet tokens = split(text);
    std::sort(tokens.begin(), tokens.end());
    std::u32string joined;
    joined.reserve(text.size());
    for (const std::u32string_view token : tokens) append_token(joined, token);
    return joined;
}

double token_sort_ratio(std::u32string_view a, std::u32string_view b, double cutoff) {
    return cutoff > 100 ? 0 : ratio(sort_tokens(a), sort_tokens(b), cutoff);
}

TokenSet token_set(std::u32string_view text) {
    TokenSet tokens = split(text);
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    return tokens;
}

double token_set_ratio(const TokenSet& a, const TokenSet& b, double cutoff) {
    if (cutoff > 100 || a.empty() || b.empty()) return 0;
    const Decomposition parts = decompose(a, b);
    if (parts.both != 0 && (parts.only_a.empty() || parts.only_b.empty())) return 100;
    const std::size_t gap = parts.both == 0 ? 0 : 1;
    const std::size_t a_size = parts.both + gap + parts.only_a.size();
    const std::size_t b_size = parts.both + gap + parts.only_b.size();
    double best = 0;
    if (parts.both != 0) {
        best = std::max(token_ratio_of(gap + parts.only_a.size(), parts.both + a_size, cutoff),
                        token_ratio_of(gap + parts.only_b.size(), parts.both + b_size, cutoff));
    }
    // The distance of S+A and S+B is that of A and B; it matters only if it beats the other two.
    const double needed = std::max(best, cutoff);
    const double allowed = std::ceil(static_cast<double>(a_size + b_size) * (1.0 - needed / 100)) + 1;
    const auto limit = static_cast<std::size_t>(std::max(allowed, 0.0));
    const std::size_t distance = indel(parts.only_a, parts.only_b, limit);
    return distance > limit ? best : std::max(best, token_ratio_of(distance, a_size + b_size, cutoff));
}

double token_set_ratio(std::u32string_view a, std::u32string_view b, double cutoff) {
    return token_set_ratio(token_set(a), token_set(b), cutoff);
}

}  // namespace retold::similarity
