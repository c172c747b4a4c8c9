// Names of people in what a page calls its author.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace retold::clean {

// Spaces levelled, references decoded.
std::string tidy(std::string_view text);
// The words of a text as hashes, sorted, each once; and the share of the words of `a` that `b` has.
std::vector<std::uint32_t> words_of(std::string_view text);
double covered(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);
// The people that a byline names: no handle, address, desk, and not the outlet.
std::vector<std::string> people_of(const std::string& given, std::string_view outlet);
// "A, B".
std::string listed(const std::vector<std::string>& people);
// Whether a line is about those who checked, edited or photographed, not about the author.
bool names_other_work(std::string_view line);
// What of a line stands before an address with "@"; the line without one.
std::string_view before_address(std::string_view line);
// What of a line stands before marks, places and numbers that follow a name.
std::string_view name_part(std::string_view line);
// Whether a name is written as people's names are: two words or more, in capitals where the script has them.
bool looks_personal(const std::string& name);
// Two to four words of letters, each in capitals but for particles, and not all of them only capitals.
bool is_full_name(std::string_view name);

}  // namespace retold::clean
