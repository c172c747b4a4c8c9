// When pages came out and what dates they tell of, in order as far as the dates go.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "retold/annotate/slot.hpp"

namespace retold::compare {

enum class MomentKind : std::uint8_t { published, told };
inline constexpr std::array<std::string_view, 2> moment_kinds = {"published", "told"};

constexpr const auto& words(std::type_identity<MomentKind>) {
    return moment_kinds;
}

std::string_view to_string(MomentKind kind);

// A page that came out then, or tells of it where its slots are.
struct MomentPage {
    std::uint32_t document = 0;
    std::vector<annotate::Slot> slots;  // of type date, in the order of the page; none of a page that came out then
    friend bool operator==(const MomentPage&, const MomentPage&) = default;
};

// A date of one writing: a day, a month, a year, a range, or what cannot be placed.
struct Moment {
    MomentKind kind = MomentKind::told;
    std::string date;       // ISO 8601 as far as it goes, as in Document and Slot
    bool inferred = false;  // resolved from the day a page came out; not what the text says in full
    // The first and the last day that it may mean; both empty where it has no place among days: no year ("XXXX-05-14"),
    // a weekday, "yesterday", without anything on the page that tells the day it came out.
    std::string earliest;
    std::string latest;
    std::vector<MomentPage> pages;  // sorted by document
    friend bool operator==(const Moment&, const Moment&) = default;
};

// The first and the last day that an ISO 8601 value may mean, ranges, weeks, quarters, halves and decades among them.
// Of a season only its year is known. Both empty for a value without a year.
struct DayRange {
    std::string earliest;
    std::string latest;
    friend bool operator==(const DayRange&, const DayRange&) = default;
};
DayRange days_of(std::string_view value);

}  // namespace retold::compare
