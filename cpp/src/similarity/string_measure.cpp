// See string_measure.hpp.
#include "retold/similarity/string_measure.hpp"

#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "retold/base/error.hpp"
#include "retold/similarity/edit_distance.hpp"
#include "retold/similarity/jaro.hpp"
#include "retold/similarity/ratio.hpp"
#include "retold/similarity/token_ratio.hpp"

namespace retold::similarity {
namespace {

constexpr std::array<std::pair<std::string_view, StringMeasure>, 8> names = {{
    {"levenshtein", StringMeasure::levenshtein},
    {"indel", StringMeasure::indel},
    {"jaro", StringMeasure::jaro},
    {"jaro_winkler", StringMeasure::jaro_winkler},
    {"ratio", StringMeasure::ratio},
    {"partial_ratio", StringMeasure::partial_ratio},
    {"token_sort_ratio", StringMeasure::token_sort_ratio},
    {"token_set_ratio", StringMeasure::token_set_ratio},
}};

std::size_t edit_limit(std::optional<double> cutoff) {
    constexpr double enough = 1e15;  // chosen: no string is longer
    return cutoff && *cutoff < enough ? static_cast<std::size_t>(*cutoff) : no_limit - 1;
}

}  // namespace

StringMeasure string_measure(std::string_view name) {
    std::string known;
    for (const auto& [other, measure] : names) {
        if (other == name) return measure;
        known += (known.empty() ? "" : ", ") + std::string(other);
    }
    throw InvalidArgument("measure", name, "must be one of " + known);
}

bool is_distance(StringMeasure measure) {
    return measure == StringMeasure::levenshtein || measure == StringMeasure::indel;
}

void check_cutoff(StringMeasure measure, std::optional<double> cutoff) {
    if (!cutoff) return;
    if (std::isnan(*cutoff)) throw InvalidArgument("cutoff", "nan", "must be a number");
    if (is_distance(measure) && *cutoff < 0) {
        throw InvalidArgument("cutoff", std::to_string(*cutoff), "must not be negative for a distance");
    }
}

double string_score(StringMeasure measure, std::u32string_view a, std::u32string_view b, std::optional<double> cutoff) {
    switch (measure) {
        case StringMeasure::levenshtein:
            return static_cast<double>(levenshtein(a, b, edit_limit(cutoff)));
        case StringMeasure::indel:
            return static_cast<double>(indel(a, b, edit_limit(cutoff)));
        case StringMeasure::jaro:
            return jaro(a, b, cutoff.value_or(0));
        case StringMeasure::jaro_winkler:
            return jaro_winkler(a, b, cutoff.value_or(0));
        case StringMeasure::ratio:
            return ratio(a, b, cutoff.value_or(0));
        case StringMeasure::partial_ratio:
            return partial_ratio(a, b, cutoff.value_or(0));
        case StringMeasure::token_sort_ratio:
            return token_sort_ratio(a, b, cutoff.value_or(0));
        default:
            return token_set_ratio(a, b, cutoff.value_or(0));
    }
}

bool reaches(StringMeasure measure, double score, std::optional<double> cutoff) {
    if (!cutoff) return true;
    return is_distance(measure) ? score <= *cutoff : *cutoff <= 0 || score > 0;
}

}  // namespace retold::similarity
