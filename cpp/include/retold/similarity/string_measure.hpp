// The string measures by name, for calls that take the measure as an option.
#pragma once
#include <optional>
#include <string_view>

namespace retold::similarity {

enum class StringMeasure {
    levenshtein,
    indel,
    jaro,
    jaro_winkler,
    ratio,
    partial_ratio,
    token_sort_ratio,
    token_set_ratio,
};

// The measure of that name. Throws InvalidArgument for any other name.
StringMeasure string_measure(std::string_view name);

// Whether smaller is closer: levenshtein and indel, which count edits. The others are similarities, from 0 to 1 (jaro,
// jaro_winkler) or to 100.
bool is_distance(StringMeasure measure);

// Throws InvalidArgument unless the cutoff is a number, and for distances not negative.
void check_cutoff(StringMeasure measure, std::optional<double> cutoff);

// The measure of two strings of code points. A similarity below the cutoff is 0; a distance above it is the next whole
// number above the cutoff.
double string_score(StringMeasure measure, std::u32string_view a, std::u32string_view b,
                    std::optional<double> cutoff = {});

// Whether such a score reached the cutoff.
bool reaches(StringMeasure measure, double score, std::optional<double> cutoff);

}  // namespace retold::similarity
