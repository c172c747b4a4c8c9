#include "retold/tokenize/stop_words.hpp"

#include <algorithm>
#include <map>

#include "retold/base/cancel.hpp"
#include "retold/base/languages.hpp"
#include "retold/text/normalize.hpp"

namespace retold::tokenize {

namespace {
constexpr std::string_view kind_of_file = "stop_words";
}  // namespace

struct StopWordLists {
    std::map<std::string, StopWords, std::less<>> by_language;

    StopWordLists() {
        const Uncancelled whole;
        for (const std::string& language : stop_word_languages()) {
            StopWords& list = by_language[language];
            for (const auto& [line, number] : language_list(language, kind_of_file).plain()) {
                for (const std::string_view word : split_words(line)) list.words_.insert(text::fold_key(word));
            }
        }
    }
};

const StopWords& StopWords::of(std::string_view language) {
    static const StopWordLists lists;
    static const StopWords none;
    auto found = lists.by_language.find(language);
    if (found == lists.by_language.end()) found = lists.by_language.find(nearest_language(language, kind_of_file));
    return found == lists.by_language.end() ? none : found->second;
}

bool StopWords::contains_word(std::string_view word) const {
    return contains(text::fold_key(word));
}

std::vector<std::string> StopWords::words() const {
    std::vector<std::string> sorted(words_.begin(), words_.end());
    std::ranges::sort(sorted);
    return sorted;
}

bool is_stop_word(std::string_view word, std::string_view language) {
    return StopWords::of(language).contains_word(word);
}

std::vector<std::string> stop_word_languages() {
    const std::vector<std::string_view> tags = languages_with(kind_of_file);
    return {tags.begin(), tags.end()};
}

}  // namespace retold::tokenize
