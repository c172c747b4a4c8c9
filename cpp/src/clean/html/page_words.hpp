// Words by which parts of a page call themselves in any language (cpp/data/shared/posts_and_walls.txt).
#pragma once
#include <cstddef>
#include <string_view>

namespace retold::clean {

// Whether a word of the text begins as those that open readers' comments do.
bool says_comments(std::string_view text);
// The same for those that name cookies, and those that ask to agree to something.
bool says_cookies(std::string_view text);
bool says_consent(std::string_view text);
// The same for those that ask for a subscription.
bool says_subscribe(std::string_view text);
// The same for those that name who makes newspapers and who reads them, and those that name months and weeks.
bool says_press(std::string_view text);
bool says_period(std::string_view text);
// The number of words, counted up to two, that begin as those of gifts, subscriptions and their terms do.
std::size_t gifts_of(std::string_view text);
// The same of those that name a currency or are its sign.
std::size_t sums_of(std::string_view text);

}  // namespace retold::clean
