#include "retold/annotate/reader/given_months.hpp"

#include <algorithm>
#include <iterator>

namespace retold::annotate {

bool is_given_month(const TextReading& reading, std::uint32_t at) {
    constexpr std::size_t longest_short = 3;  // chosen: letters of a short form
    constexpr std::string_view capital_months[] = {"en", "de", "tr", "el", "id", "vi"};
    const std::vector<ReadToken>& tokens = reading.tokens;
    const ReadToken& month = tokens[at];
    if (!month.capital || month.capitals) return false;
    const std::string_view language = std::string_view(reading.language).substr(0, reading.language.find('-'));
    const bool small = std::ranges::find(capital_months, language) == std::end(capital_months);
    if (!small && month.last - month.first > longest_short) return false;
    const auto beside = [&](std::uint32_t i) -> const ReadToken* {
        return i < tokens.size() && tokens[i].sentence == month.sentence ? &tokens[i] : nullptr;
    };
    const ReadToken* next = beside(at + 1);
    const ReadToken* before = at > 0 ? beside(at - 1) : nullptr;
    const auto is_number = [](const ReadToken* token) {
        return token != nullptr && token->kind == tokenize::TokenKind::number;
    };
    const auto is_name = [](const ReadToken* token) {
        return token != nullptr && token->role == MarkRole::none && token->capital && !token->capitals &&
               token->kind == tokenize::TokenKind::letter;
    };
    if (is_number(next) || is_number(before)) return false;
    const bool behind_name = is_name(before) && at > 1 && beside(at - 2) != nullptr;  // its capital begins no sentence
    return is_name(next) || (behind_name && !(next != nullptr && next->role == MarkRole::stop && !next->spaced &&
                                              beside(at + 2) != nullptr));
}

}  // namespace retold::annotate
