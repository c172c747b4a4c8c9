// Pages of lines, prepared as compare prepares them, for tests of its stages.
#pragma once
#include <string>
#include <vector>

#include "compare/measure/prepare.hpp"

namespace retold::compare {

// Pages a, b, ... whose every line is body.
inline std::vector<SourcePage> source_pages(const std::vector<std::string>& texts) {
    std::vector<SourcePage> pages;
    for (const std::string& text : texts)
        pages.push_back(page_of_lines(std::string(1, static_cast<char>('a' + pages.size())), text));
    return pages;
}

inline Collection prepared(const std::vector<std::string>& texts, const std::string& language = "en") {
    return prepare(source_pages(texts), language, {});
}

}  // namespace retold::compare
