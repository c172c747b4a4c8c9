// One page cut into sentences and folded words, before pages know of each other.
#pragma once
#include <string>
#include <vector>

#include "compare/prepare.hpp"

namespace retold::compare::detail {

struct ReadPage {
    Prepared page;                   // tokens number their words within `words`
    std::vector<std::string> words;  // distinct, in order of appearance
};

// `language`: a tag for all pages, or "auto".
ReadPage read_page(const SourcePage& source, const std::string& language);

}  // namespace retold::compare::detail
