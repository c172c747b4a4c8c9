// What a page asks its readers to agree to, above or below its story: cookies, the use of their data.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "clean/lines.hpp"
#include "retold/clean/block.hpp"

namespace retold::clean {

// Sentences above line `end` and from line `start` on belong to such texts.
struct Notices {
    std::size_t end = 0;
    std::size_t start = std::string_view::npos;
    bool front = false;  // those above are told by their place alone
};

// A notice is what the page's first or last sentences are, where they have words of cookies and of consent in any
// language (cpp/data/shared/posts_and_walls.txt), short lines part them from the page's other sentences, and no
// headline stands above them that is theirs. Sentences at the page's very top are one, too, where they have no headline
// and share no words with a longer text below short lines that has one. Reads the first and the last few sentences,
// further ones only where they may be one.
Notices find_notices(std::string_view raw, const std::vector<Block>& blocks, const Lines& lines);

}  // namespace retold::clean
