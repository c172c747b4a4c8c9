// See pattern.hpp.
#include "pattern.hpp"

#include <algorithm>

namespace retold::similarity {

std::uint32_t Alphabet::add(char32_t symbol) {
    std::uint32_t& number = symbol < direct_.size() ? direct_[symbol] : others_[symbol];
    if (number == 0) number = size_++;
    return number;
}

Pattern::Pattern(std::u32string_view pattern) : length_(pattern.size()), words_(words_for(pattern.size())) {
    std::uint64_t* rows = few_.data();
    if (words_ <= 1) {
        few_[0] = 0;
        for (std::size_t i = 0; i < length_; ++i) {
            const std::size_t before = alphabet_.size();
            const std::uint32_t number = alphabet_.add(pattern[i]);
            if (alphabet_.size() != before) few_[number] = 0;
            few_[number] |= std::uint64_t{1} << i;
        }
    } else {
        for (const char32_t symbol : pattern) alphabet_.add(symbol);
        many_.assign(alphabet_.size() * words_, 0);
        rows = many_.data();
        for (std::size_t i = 0; i < length_; ++i) {
            rows[alphabet_.find(pattern[i]) * words_ + i / word_bits] |= std::uint64_t{1} << (i % word_bits);
        }
    }
    rows_ = rows;
}

std::size_t strip_common(std::u32string_view& a, std::u32string_view& b) {
    const auto [left, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto before = static_cast<std::size_t>(left - a.begin());
    a.remove_prefix(before);
    b.remove_prefix(before);
    std::size_t after = 0;
    while (after < a.size() && after < b.size() && a[a.size() - 1 - after] == b[b.size() - 1 - after]) ++after;
    a.remove_suffix(after);
    b.remove_suffix(after);
    return before + after;
}

}  // namespace retold::similarity
