#include "compare/measure/background.hpp"

#include <charconv>
#include <span>
#include <vector>

#include "retold/base/languages.hpp"

namespace retold::compare {
namespace {

constexpr std::string_view kind = "word_shares";

}  // namespace

bool has_background(std::string_view language) {
    return !nearest_language(language, kind).empty();
}

// A line is a share in per mille and the words that have it.
Background::Background(std::string_view language) {
    const WordList list = language_list(nearest_language(language, kind), kind);
    for (const auto& [line, number] : list.plain()) {
        const std::vector<std::string_view> words = split_words(line);
        int share = 0;
        std::from_chars(words[0].data(), words[0].data() + words[0].size(), share);
        if (share < 1 || share > 1000) list.fail(number, "a line starts with a share in per mille");
        for (const std::string_view word : std::span(words).subspan(1)) shares_.emplace(word, share / 1000.0);
    }
}

double Background::share(std::string_view word) const {
    const auto found = shares_.find(word);
    return found == shares_.end() ? 0 : found->second;
}

}  // namespace retold::compare
