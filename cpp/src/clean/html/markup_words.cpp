#include "clean/html/markup_words.hpp"

#include <charconv>

#include "retold/base/error.hpp"
#include "retold/base/resources.hpp"

namespace retold::clean {

MarkupWords MarkupWords::parse(std::string_view text) {
    MarkupWords words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#') continue;
        const std::size_t space = line.find(' ');
        float value = 0;
        if (space == std::string_view::npos) throw DataError("markup words: a line has no value");
        const std::string_view number = line.substr(space + 1);
        const auto [at, error] = std::from_chars(number.data(), number.data() + number.size(), value);
        if (error != std::errc() || at != number.data() + number.size())
            throw DataError("markup words: a number is damaged");
        words.odds_[hash_bytes(line.substr(0, space))] = value;
    }
    return words;
}

float MarkupWords::odds(std::string_view word) const {
    const float* found = odds_.find(hash_bytes(word));
    return found == nullptr ? 0.0F : *found;
}

const MarkupWords& built_in_markup_words() {
    static const MarkupWords words = MarkupWords::parse(resource("models/html_words.txt"));
    return words;
}

}  // namespace retold::clean
