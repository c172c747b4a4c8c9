// How two pages relate, and the measured aspects that a relation is decided on.
#pragma once
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

// What was measured of a pair, all between 0 and 1. Aspects that could not be measured are negative.
struct Aspects {
    float text = 0;           // Jaccard of word 5-grams of the two bodies
    float containment_a = 0;  // share of a's word 5-grams that b has
    float containment_b = 0;  // share of b's word 5-grams that a has
    float words = 0;          // tf-idf cosine of the bodies
    float lead = 0;           // tf-idf cosine of title and first sentences
    float title = 0;          // tf-idf cosine of the titles; of a page without one, of its first sentence
    float rare = 0;           // cosine of the words that two to eight of the pages have
    float crowd = 0;          // tf-idf cosine, on average, of both pages with their 9th to 20th nearest
    float names = 0;          // weighted Jaccard of capitalised terms; negative: the scripts have no case
    float numbers = 0;        // weighted Jaccard of terms with digits; negative: neither page has any
    float aligned_a = -1;     // share of a's words in sentences aligned with b
    float aligned_b = -1;     // share of b's words in sentences aligned with a
    float time = -1;          // closeness of the stated dates: 1 the same day, .5 after about five days
    float embedding = -1;     // cosine of the caller's vectors
    // Dates, numbers and sums that both give of the same things, as a share of what the page with fewer gives.
    // Negative: fewer than four, or not looked at (only pages of one topic are, in comparisons of at most 50).
    float values = -1;
    friend bool operator==(const Aspects&, const Aspects&) = default;
};

// The aspects by name, for JSON, Python and reports.
inline constexpr std::array<std::pair<const char*, float Aspects::*>, 15> aspect_fields = {{
    {"text", &Aspects::text},
    {"containment_a", &Aspects::containment_a},
    {"containment_b", &Aspects::containment_b},
    {"words", &Aspects::words},
    {"lead", &Aspects::lead},
    {"title", &Aspects::title},
    {"rare", &Aspects::rare},
    {"crowd", &Aspects::crowd},
    {"names", &Aspects::names},
    {"numbers", &Aspects::numbers},
    {"aligned_a", &Aspects::aligned_a},
    {"aligned_b", &Aspects::aligned_b},
    {"time", &Aspects::time},
    {"embedding", &Aspects::embedding},
    {"values", &Aspects::values},
}};

}  // namespace retold::compare
