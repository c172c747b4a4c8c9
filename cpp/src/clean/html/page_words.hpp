// Words by which parts of a page call themselves in any language (cpp/data/shared/posts_and_walls.txt).
#pragma once
#include <string_view>

namespace retold::clean {

// Whether a word of the text begins as those that open readers' comments do.
bool says_comments(std::string_view text);
// The same for those that name cookies, and those that ask to agree to something.
bool says_cookies(std::string_view text);
bool says_consent(std::string_view text);
// The same for those that ask for a subscription.
bool says_subscribe(std::string_view text);

}  // namespace retold::clean
