#include "compare/measure/weekdays.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string>
#include <string_view>

#include "compare/figures.hpp"
#include "retold/base/languages.hpp"
#include "retold/text/normalize.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t least_bytes = 5;      // chosen: "sun", "sat" and "mi." are other words as well
constexpr std::size_t longest_ending = 16;  // chosen: bytes behind a beginning; eight letters of two bytes
constexpr double chance = 1;                // chosen: a single weekday counts half, many count wholly
constexpr std::uint8_t most = 255;          // from: what a byte holds

// Marks the words that are the name, or begin with it where it ends in "*".
void mark(std::string_view name, std::uint8_t day, const std::vector<std::string>& words,
          std::vector<std::uint8_t>& day_of) {
    const bool any_ending = name.ends_with('*');
    if (any_ending) name.remove_suffix(1);
    const std::string folded = text::fold_key(name);
    if (folded.size() < least_bytes) return;
    auto word = std::ranges::lower_bound(words, folded);
    for (; word != words.end() && word->starts_with(folded); ++word) {
        const std::size_t ending = word->size() - folded.size();
        if (ending == 0 || (any_ending && ending <= longest_ending))
            day_of[static_cast<std::size_t>(word - words.begin())] = day;
        if (!any_ending) break;
    }
}

// Of each word the weekday that it names in the language, from 1; 0: none.
std::vector<std::uint8_t> days_of_words(std::string_view tag, const std::vector<std::string>& words) {
    std::vector<std::uint8_t> day_of(words.size(), 0);
    for (const auto& [line, number] : language_list(tag, "weekdays").plain()) {
        const std::size_t colon = line.find(": ");
        if (colon != 1 || line.front() < '1' || line.front() > '7') continue;
        std::string_view names = std::string_view(line).substr(colon + 2);
        while (!names.empty()) {
            const std::size_t comma = names.find(", ");
            mark(names.substr(0, comma), static_cast<std::uint8_t>(line.front() - '0'), words, day_of);
            names = comma == std::string_view::npos ? std::string_view{} : names.substr(comma + 2);
        }
    }
    return day_of;
}

double dot(const std::array<std::uint8_t, 7>& a, const std::array<std::uint8_t, 7>& b) {
    double sum = 0;
    for (std::size_t day = 0; day < a.size(); ++day) sum += static_cast<double>(a[day]) * static_cast<double>(b[day]);
    return sum;
}

double count(const std::array<std::uint8_t, 7>& weekdays) {
    return std::accumulate(weekdays.begin(), weekdays.end(), 0.0);
}

}  // namespace

void count_weekdays(Collection& collection) {
    std::set<std::string, std::less<>> languages;
    for (const Prepared& page : collection.pages) languages.insert(page.language);
    for (const std::string& language : languages) {
        const std::string_view tag = nearest_language(language, "weekdays");
        if (tag.empty()) continue;
        const std::vector<std::uint8_t> day_of = days_of_words(tag, collection.words);
        for (Prepared& page : collection.pages) {
            if (page.language != language) continue;
            for (const Word word : page.tokens) {
                const std::uint8_t day = day_of[word.term];
                if (day > 0 && page.weekdays[day - 1U] < most) ++page.weekdays[day - 1U];
            }
        }
    }
}

void add_weekdays(std::vector<Pair>& pairs, const std::vector<Prepared>& pages) {
    for (Pair& pair : pairs) {
        const auto& a = pages[pair.a].weekdays;
        const auto& b = pages[pair.b].weekdays;
        const double lengths = std::sqrt(dot(a, a) * dot(b, b));
        if (lengths <= 0) continue;
        const double fewer = std::min(count(a), count(b));
        pair.aspects.weekdays = rounded(1 - (1 - dot(a, b) / lengths) * fewer / (fewer + chance));
    }
}

}  // namespace retold::compare
