// How two pages relate, and the measured aspects that a relation is decided on.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace retold::compare {

// From the closest to the farthest.
enum class Relation : std::uint8_t {
    duplicate,   // the same text, give or take a few words, with every name and number
    reprint,     // one text is taken over by the other, with things added, cut or credited
    contains,    // one page holds the other, or a long passage of it, among other things
    retelling,   // the same account in other words: much of one is aligned with the other, little of it literally
    same_story,  // the same event, told independently
    same_topic,  // the same people or matters, another event
    unrelated,
};
inline constexpr std::size_t relation_count = 7;
inline constexpr std::array<std::string_view, relation_count> relation_names = {
    "duplicate", "reprint", "contains", "retelling", "same_story", "same_topic", "unrelated"};

// "duplicate", "same_story", ...; and back, nothing for another word.
std::string_view to_string(Relation relation);
std::optional<Relation> relation_from_string(std::string_view name);

// A figure between 0 and 1 as results hold it: with four places, finer than any figure here is sure, so that it reads
// the same everywhere and takes two bytes. Negative: there is none.
class Figure {
  public:
    static constexpr double places = 1e4;  // chosen: finer than any figure here is sure

    constexpr Figure() = default;
    // The nearest; 1 for what is more, none for what is negative or no number.
    constexpr Figure(float value)  // NOLINT(google-explicit-constructor): a float in two bytes
        : Figure(static_cast<double>(value)) {}
    constexpr explicit Figure(double value)
        // NOLINTNEXTLINE(bugprone-incorrect-roundings): std::lround is not constexpr
        : units_(!(value >= 0) ? none : static_cast<std::uint16_t>(std::min(value, 1.0) * places + 0.5)) {}
    constexpr operator float() const {  // NOLINT(google-explicit-constructor): see above
        return units_ == none ? -1.0F : static_cast<float>(units_ / places);
    }

  private:
    static constexpr std::uint16_t none = 0xFFFF;  // chosen: above all figures
    std::uint16_t units_ = 0;
};

// What was measured of a pair, all between 0 and 1. Aspects that could not be measured are negative.
struct Aspects {
    Figure text = 0;           // Jaccard of word 5-grams of the two bodies
    Figure containment_a = 0;  // share of a's word 5-grams that b has
    Figure containment_b = 0;  // share of b's word 5-grams that a has
    Figure words = 0;          // tf-idf cosine of the bodies
    Figure lead = 0;           // tf-idf cosine of title and first sentences
    Figure title = 0;          // tf-idf cosine of the titles; of a page without one, of its first sentence
    Figure rare = 0;           // cosine of the words that two to eight of the pages have
    Figure crowd = 0;          // tf-idf cosine, on average, of both pages with their 9th to 20th nearest
    Figure formula = 0;        // how far the words in common are such as many pages have; 0: enough others are
    Figure rivals = 0;         // how much likelier others tell the story of either page
    Figure names = 0;          // weighted Jaccard of capitalised terms; negative: the scripts have no case
    Figure numbers = 0;        // weighted Jaccard of terms with digits; negative: neither page has any
    Figure aligned_a = -1;     // share of a's words in sentences aligned with b
    Figure aligned_b = -1;     // share of b's words in sentences aligned with a
    Figure time = -1;          // closeness of the stated dates: 1 the same day, .5 after about five days
    Figure weekdays = -1;      // how far both name the same weekdays; negative: one of them names none
    Figure embedding = -1;     // cosine of the caller's vectors
    // Dates, numbers and sums that both give of the same things, as a share of what the page with fewer gives.
    // Negative: fewer than four, or not looked at (only pages of one topic are, in comparisons of at most 50).
    Figure values = -1;
    friend bool operator==(const Aspects&, const Aspects&) = default;
};

// The aspects by name, for JSON, Python and reports.
inline constexpr std::array<std::pair<const char*, Figure Aspects::*>, 18> aspect_fields = {{
    {"text", &Aspects::text},
    {"containment_a", &Aspects::containment_a},
    {"containment_b", &Aspects::containment_b},
    {"words", &Aspects::words},
    {"lead", &Aspects::lead},
    {"title", &Aspects::title},
    {"rare", &Aspects::rare},
    {"crowd", &Aspects::crowd},
    {"formula", &Aspects::formula},
    {"rivals", &Aspects::rivals},
    {"names", &Aspects::names},
    {"numbers", &Aspects::numbers},
    {"aligned_a", &Aspects::aligned_a},
    {"aligned_b", &Aspects::aligned_b},
    {"time", &Aspects::time},
    {"weekdays", &Aspects::weekdays},
    {"embedding", &Aspects::embedding},
    {"values", &Aspects::values},
}};

}  // namespace retold::compare
