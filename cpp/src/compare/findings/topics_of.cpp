#include "compare/findings/topics_of.hpp"

#include <numeric>

namespace retold::compare {

std::vector<std::uint32_t> topics_of(const Comparison& comparison) {
    std::vector<std::uint32_t> topics(comparison.documents.size());
    std::iota(topics.begin(), topics.end(), 0U);
    for (const auto* groups : {&comparison.stories, &comparison.topics}) {
        for (const Group& group : *groups) {
            for (const std::uint32_t document : group.documents) topics[document] = group.documents.front();
        }
    }
    return topics;
}

}  // namespace retold::compare
