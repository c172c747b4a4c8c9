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
std::vector<Stated> find_stated(const text::html::HtmlText& page, std::string_view raw, std::string_view url);

// What a script of JSON-LD says of the page's article, and of articles with other headlines than the page's title (its
// words as of words_of; none: unknown); `shown` is what the page shows; authors that are no people are called "group".
struct ShownText {
    const text::html::HtmlText& html;
    std::string_view raw;
};
struct StatedInJson {
    std::vector<Stated> of_page;
    std::vector<Stated> of_others;
};
StatedInJson stated_in_json(const text::html::HtmlNote& note, const std::vector<std::uint32_t>& title,
                            const ShownText& shown);

// The day in an address, ISO 8601: /2031/05/06/, /2031/may/06/, /2031/05/310506-, -20310506.html; "" if there is none.
std::string day_in_address(std::string_view url);

// Takes the best of each name into page.html's list (`taken`) and the page's own fields.
void take_stated(Page& page, const std::vector<Stated>& candidates, std::vector<Stated>& taken);

// The page's headline: as stated, without the site's name, and as a heading shows it.
void take_title(Page& page, const std::vector<Stated>& candidates, std::vector<Stated>& taken, std::string_view outlet);

// The day of publication and that of the last change.
void take_days(Page& page, const std::vector<Stated>& candidates, std::vector<Stated>& taken);

// The people who wrote the page, or who else stands for it.
void take_people(Page& page, const std::vector<Stated>& candidates, std::vector<Stated>& taken,
                 std::string_view outlet);

// The blocks where a story's head is: from `above` to its title, from there to a few lines into the story.
struct HeadRange {
    std::size_t above = 0;
    std::size_t title = 0;
    std::size_t end = 0;
};
HeadRange head_range(const Page& page);

// Whether a line ends as a sentence does, not as "2:07 p.m.", "14:07 น." or "6 мая 2031 г." do, or a short "2031. 05.
// 06.".
bool ends_sentence(std::string_view text, std::size_t words);

// Spaces levelled, references decoded.
std::string tidy(std::string_view text);
// The words of a text as hashes, sorted, each once; and the share of the words of `a` that `b` has.
std::vector<std::uint32_t> words_of(std::string_view text);
double covered(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);
// The people that a byline names: no handle, address, desk, and not the outlet.
std::vector<std::string> people_of(const std::string& given, std::string_view outlet);
// Whether a line is about those who checked, edited or photographed, not about the author.
bool names_other_work(std::string_view line);
// What of a line stands before marks, places and numbers that follow a name.
std::string_view name_part(std::string_view line);
// Whether a name is written as people's names are: two words or more, in capitals where the script has them.
bool looks_personal(const std::string& name);

}  // namespace retold::clean
