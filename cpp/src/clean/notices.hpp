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
};

// A notice is what the page's first or last sentences are, where they have words of cookies and of consent in any
// language (cpp/data/shared/posts_and_walls.txt), short lines part them from the page's other sentences, and no
// headline stands above them that is theirs. Reads the first and the last few sentences, further ones only where they
// are one.
Notices find_notices(std::string_view raw, const std::vector<Block>& blocks, const Lines& lines);

}  // namespace retold::clean
