#include "compare/relate/share_topics.hpp"

#include <cstddef>

#include "retold/base/flat_table.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// How many pages of each story share a topic with a page.
class TopicCounts {
  public:
    TopicCounts(const std::vector<Pair>& pairs, const std::vector<Group>& stories, std::size_t documents)
        : stories_(stories), story_of_(documents, none) {
        for (std::size_t story = 0; story < stories.size(); ++story) {
            for (const std::uint32_t page : stories[story].documents) story_of_[page] = story;
        }
        for (const Pair& pair : pairs) {
            if (pair.relation == Relation::unrelated) continue;
            count(pair.a, pair.b);
            count(pair.b, pair.a);
        }
    }

    // Whether more than half of the other pages of the first one's story share a topic with the second.
    bool most_share(std::uint32_t page, std::uint32_t other) const {
        const std::size_t story = story_of_[page];
        if (story == none || story == story_of_[other]) return false;
        const auto* found = counts_.find(key(story, other));
        return found != nullptr && 2 * *found > stories_[story].documents.size() - 1;
    }

  private:
    std::uint64_t key(std::size_t story, std::uint32_t page) const { return story * story_of_.size() + page; }

    void count(std::uint32_t page, std::uint32_t other) {
        if (story_of_[page] != none) ++counts_[key(story_of_[page], other)];
    }

    const std::vector<Group>& stories_;
    std::vector<std::size_t> story_of_;
    FlatTable<std::uint64_t, std::uint32_t> counts_;
};

}  // namespace

void share_topics(std::vector<Pair>& pairs, const std::vector<Group>& stories, std::size_t documents) {
    const TopicCounts counts(pairs, stories, documents);
    for (Pair& pair : pairs) {
        if (pair.relation != Relation::unrelated) continue;
        if (!counts.most_share(pair.a, pair.b) && !counts.most_share(pair.b, pair.a)) continue;
        pair.relation = Relation::same_topic;
        pair.runner_up = Relation::unrelated;
        pair.margin = 0;
    }
}

}  // namespace retold::compare
