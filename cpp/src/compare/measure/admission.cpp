#include "compare/measure/admission.hpp"

#include <charconv>
#include <cmath>
#include <string_view>

#include "retold/annotate/values/calendar.hpp"

namespace retold::compare {
namespace {

// Two digits, as of an hour; 0 for anything else.
int two_digits(std::string_view text, std::size_t at) {
    int value = 0;
    if (text.size() >= at + 2) std::from_chars(text.data() + at, text.data() + at + 2, value);
    return value;
}

// Days since 1970 of an ISO day, or of a day with the time ("2031-07-06T14:30"); NaN for another text.
double days_of(std::string_view date) {
    constexpr double hours = 24;    // from: the clock, of a day
    constexpr double minutes = 60;  // from: the clock, of an hour
    const auto day = annotate::day_number(date);
    if (!day) return std::nan("");
    return static_cast<double>(*day) + (two_digits(date, 11) + two_digits(date, 14) / minutes) / hours;
}

}  // namespace

Admission::Admission(const std::vector<SourcePage>& pages, const CompareOptions& options)
    : sources_(options.sources), window_(options.window) {
    if (!window_) return;
    days_.reserve(pages.size());
    for (const SourcePage& page : pages) days_.push_back(days_of(page.date));
}

bool Admission::admits(std::uint32_t a, std::uint32_t b) const {
    if (!sources_.empty() && sources_[a] == sources_[b] && sources_[a] != CompareOptions::unknown_source) return false;
    return !window_ || !(std::abs(days_[a] - days_[b]) > *window_);
}

}  // namespace retold::compare
