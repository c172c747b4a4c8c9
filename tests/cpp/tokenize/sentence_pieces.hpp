// Sentences as strings, for tests.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "retold/tokenize/sentences.hpp"

namespace retold::tokenize {

using Strings = std::vector<std::string>;

inline Strings split(std::string_view text, const SentenceOptions& options = {}) {
    Strings pieces;
    for (const Span span : sentences(text, options)) pieces.emplace_back(slice(text, span));
    return pieces;
}

inline Strings split_as(std::string_view language, std::string_view text) {
    SentenceOptions options;
    options.language = language;
    return split(text, options);
}

}  // namespace retold::tokenize
