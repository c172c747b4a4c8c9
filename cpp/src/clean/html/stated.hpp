// What an HTML page says of itself: title, days, authors, outlet, language, address and picture, out of JSON-LD,
// <meta>, <time>, microdata and the address of the page, weighed against each other.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "retold/clean/page.hpp"

namespace retold::clean {

// All candidates, the most trusted first. Linear in the notes.
std::vector<Stated> find_stated(const text::html::HtmlText& page, std::string_view html, std::string_view raw,
                                std::string_view url);

// Takes the best of each name into page.html's list (`taken`) and the page's own fields.
void take_stated(Page& page, const std::vector<Stated>& candidates, std::vector<Stated>& taken);

// Spaces levelled, references decoded.
std::string tidy(std::string_view text);
// The words of a text as hashes, sorted, each once; and the share of the words of `a` that `b` has.
std::vector<std::uint32_t> words_of(std::string_view text);
double covered(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);
// The people that a byline names: no handle, address, desk, and not the outlet.
std::vector<std::string> people_of(const std::string& given, std::string_view outlet);

}  // namespace retold::clean
