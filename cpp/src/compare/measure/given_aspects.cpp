#include "compare/measure/given_aspects.hpp"

#include <cmath>

#include "compare/figures.hpp"
#include "retold/annotate/values/calendar.hpp"
#include "retold/similarity/tfidf.hpp"

namespace retold::compare {

void add_times(std::vector<Pair>& pairs, const std::vector<Document>& documents) {
    constexpr double half_after = 5;  // chosen: days; follow-ups come within a week
    for (Pair& pair : pairs) {
        const auto a = annotate::day_number(documents[pair.a].date);
        const auto b = annotate::day_number(documents[pair.b].date);
        if (!a || !b) continue;
        const double apart = static_cast<double>(*a - *b) / half_after;
        pair.aspects.time = rounded(std::exp2(-apart * apart));
    }
}

void add_embeddings(std::vector<Pair>& pairs, const Embeddings& vectors) {
    if (vectors.dimensions == 0) return;
    const auto cosine = [&](std::size_t a, std::size_t b) {
        double dot = 0;
        double square_a = 0;
        double square_b = 0;
        for (std::size_t d = 0; d < vectors.dimensions; ++d) {
            const auto x = static_cast<double>(vectors.values[a * vectors.dimensions + d]);
            const auto y = static_cast<double>(vectors.values[b * vectors.dimensions + d]);
            dot += x * y;
            square_a += x * x;
            square_b += y * y;
        }
        return std::isfinite(dot) ? similarity::cosine_of(dot, square_a, square_b) : 0.0;
    };
    for (Pair& pair : pairs) pair.aspects.embedding = rounded(cosine(pair.a, pair.b));
}

}  // namespace retold::compare
