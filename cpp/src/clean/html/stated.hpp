// What an HTML page says of itself: title, days, authors, outlet, language, address and picture, out of JSON-LD,
// <meta>, <time>, microdata and the address of the page, weighed against each other.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clean/head_range.hpp"
#include "clean/people.hpp"
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

}  // namespace retold::clean
