#include "retold/similarity/groups.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <queue>
#include <string>
#include <unordered_map>
#include <utility>

#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"
#include "retold/base/hash.hpp"

namespace retold::similarity {
namespace {

using Node = std::uint32_t;

class Forest {
  public:
    explicit Forest(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), Node{0}); }
    Node root(Node node) {
        while (parent_[node] != node) node = parent_[node] = parent_[parent_[node]];
        return node;
    }
    void join(Node child, Node root) { parent_[child] = root; }

  private:
    std::vector<Node> parent_;
};

std::vector<std::int64_t> number_groups(Forest& forest, std::size_t size) {
    std::vector<std::int64_t> label(size, -1);
    std::vector<std::int64_t> of_root(size, -1);
    std::int64_t next = 0;
    for (std::size_t i = 0; i < size; ++i) {
        std::int64_t& own = of_root[forest.root(static_cast<Node>(i))];
        if (own < 0) own = next++;
        label[i] = own;
    }
    return label;
}

// Step 0 of `core`: texts that are paired with each other and with exactly the same others are one from the start, so
// that a thousand copies cost a pass. Neighbourhoods are compared by a sum of mixed numbers.
void join_twins(const Pairs& pairs, std::size_t size, Forest& forest) {
    const auto code = [](Node node) { return mix(node + 0x9E3779B97F4A7C15ULL); };
    CancelCheck check;
    std::vector<std::uint64_t> around(size);
    for (std::size_t i = 0; i < size; ++i) around[i] = code(static_cast<Node>(i));
    for (std::size_t p = 0; p < pairs.size(); ++p) {
        check();
        around[pairs.left[p]] += code(pairs.right[p]);
        around[pairs.right[p]] += code(pairs.left[p]);
    }
    for (std::size_t p = 0; p < pairs.size(); ++p) {
        check();
        if (around[pairs.left[p]] != around[pairs.right[p]]) continue;
        const Node a = forest.root(pairs.left[p]);
        const Node b = forest.root(pairs.right[p]);
        if (a != b) forest.join(std::max(a, b), std::min(a, b));
    }
}

// Average-link agglomeration on the reported pairs; a group is known by its smallest text.
class Agglomeration {
  public:
    Agglomeration(const Pairs& pairs, std::size_t size, Forest& forest)
        : forest_(forest), members_(size), links_(size) {
        for (std::size_t i = 0; i < size; ++i) ++members_[forest.root(static_cast<Node>(i))];
        add_links(pairs);
        CancelCheck check;
        for (std::size_t i = 0; i < size; ++i) {
            for (const auto& [other, link] : links_[i]) {
                check();
                if (i < other) push(static_cast<Node>(i), other, link);
            }
        }
    }

    void run() {
        CancelCheck check;
        while (!queue_.empty()) {
            check();
            const Entry best = queue_.top();
            queue_.pop();
            if (current(best)) merge(best.a, best.b);
        }
    }

  private:
    struct LinkSum {
        double score = 0;
        std::uint64_t pairs = 0;
    };
    struct Entry {
        double mean;
        Node a;
        Node b;
        std::uint64_t possible;
        bool operator<(const Entry& other) const {  // the greatest comes first: best mean, then smallest texts
            if (mean != other.mean) return mean < other.mean;
            return std::pair(a, b) > std::pair(other.a, other.b);
        }
    };

    // Sums are made in a fixed order (of pairs), so that they do not depend on the order given.
    void add_links(const Pairs& pairs) {
        const Pairs ordered = sorted(pairs);
        CancelCheck check;
        for (std::size_t p = 0; p < ordered.size(); ++p) {
            check();
            const Node a = forest_.root(ordered.left[p]);
            const Node b = forest_.root(ordered.right[p]);
            if (a == b) continue;
            for (LinkSum* link : {&links_[a][b], &links_[b][a]}) {
                link->score += ordered.score[p];
                ++link->pairs;
            }
        }
    }

    void push(Node a, Node b, const LinkSum& link) {
        const std::uint64_t possible = members_[a] * members_[b];
        if (2 * link.pairs < possible) return;
        queue_.push({link.score / static_cast<double>(possible), std::min(a, b), std::max(a, b), possible});
    }

    // Whether both groups still are what they were when the entry was made.
    bool current(const Entry& entry) {
        return forest_.root(entry.a) == entry.a && forest_.root(entry.b) == entry.b &&
               members_[entry.a] * members_[entry.b] == entry.possible;
    }

    void merge(Node a, Node b) {  // a < b
        forest_.join(b, a);
        members_[a] += members_[b];
        links_[a].erase(b);
        links_[b].erase(a);
        if (links_[b].size() > links_[a].size()) {  // move the fewer
            for (const auto& [other, link] : links_[a]) links_[other].erase(a);
            for (const auto& [other, link] : links_[b]) {
                links_[other].erase(b);
                links_[other].emplace(a, link);
            }
            links_[a].swap(links_[b]);
            absorb(a, links_[b]);
        } else {
            for (const auto& [other, link] : links_[b]) links_[other].erase(b);
            absorb(a, links_[b]);
        }
        links_[b].clear();
        for (const auto& [other, link] : links_[a]) push(a, other, link);
    }

    void absorb(Node a, const std::unordered_map<Node, LinkSum>& from) {
        for (const auto& [other, link] : from) {
            LinkSum& own = links_[a][other];
            own.score += link.score;
            own.pairs += link.pairs;
            links_[other][a] = own;
        }
    }

    Forest& forest_;
    std::vector<std::uint64_t> members_;
    std::vector<std::unordered_map<Node, LinkSum>> links_;
    std::priority_queue<Entry> queue_;
};

// Step 2 of `core`.
void join_singles_to_cores(const Pairs& pairs, std::size_t size, Forest& forest) {
    const Pairs ordered = sorted(pairs);
    std::vector<double> weight(size);
    std::vector<std::uint32_t> members(size);
    CancelCheck check;
    for (std::size_t p = 0; p < ordered.size(); ++p) {
        check();
        weight[ordered.left[p]] += ordered.score[p];
        weight[ordered.right[p]] += ordered.score[p];
    }
    std::vector<Node> core(size, static_cast<Node>(size));
    for (std::size_t i = 0; i < size; ++i) {
        const Node root = forest.root(static_cast<Node>(i));
        ++members[root];
        if (core[root] == size || weight[i] > weight[core[root]]) core[root] = static_cast<Node>(i);
    }
    std::vector<std::pair<double, Node>> best(size, {0, static_cast<Node>(size)});
    const auto offer = [&](Node single, Node other, double score) {
        const Node root = forest.root(other);
        if (members[forest.root(single)] > 1 || members[root] < 2 || core[root] != other) return;
        auto& [top, where] = best[single];
        if (where == size || score > top || (score == top && root < where)) best[single] = {score, root};
    };
    for (std::size_t p = 0; p < ordered.size(); ++p) {
        check();
        offer(ordered.left[p], ordered.right[p], ordered.score[p]);
        offer(ordered.right[p], ordered.left[p], ordered.score[p]);
    }
    for (std::size_t i = 0; i < size; ++i) {
        if (best[i].second != size) forest.join(static_cast<Node>(i), best[i].second);
    }
}

void check(const Pairs& pairs, std::size_t size, const char* name) {
    if (pairs.left.size() != pairs.right.size() || pairs.left.size() != pairs.score.size()) {
        throw InvalidArgument("pairs", "columns of different length", "columns of one length");
    }
    if (size > std::numeric_limits<Node>::max()) {
        throw InvalidArgument(name, std::to_string(size), "fewer than 2^32");
    }
    if (!std::ranges::all_of(pairs.score, [](double score) { return std::isfinite(score); })) {
        throw InvalidArgument("pairs", "a score that is no number", "finite scores");
    }
    for (const auto* side : {&pairs.left, &pairs.right}) {
        for (const std::uint32_t text : *side) {
            if (text >= size) {
                throw InvalidArgument(name, std::to_string(size),
                                      "more than every number in pairs, as " + std::to_string(text));
            }
        }
    }
}

}  // namespace

std::vector<std::int64_t> groups(const Pairs& pairs, std::size_t size, Link link) {
    check(pairs, size, "size");
    Forest forest(size);
    if (link == Link::any) {
        for (std::size_t p = 0; p < pairs.size(); ++p) {
            const Node a = forest.root(pairs.left[p]);
            const Node b = forest.root(pairs.right[p]);
            if (a != b) forest.join(std::max(a, b), std::min(a, b));
        }
        return number_groups(forest, size);
    }
    join_twins(pairs, size, forest);
    Agglomeration(pairs, size, forest).run();
    join_singles_to_cores(pairs, size, forest);
    return number_groups(forest, size);
}

GroupTable describe_groups(const Pairs& pairs, const std::vector<std::int64_t>& labels) {
    check(pairs, labels.size(), "labels");
    if (std::ranges::any_of(labels, [](std::int64_t label) { return label < 0; })) {
        throw InvalidArgument("labels", "a negative number", "0 or more");
    }
    const Pairs ordered = sorted(pairs);  // sums of one order
    std::vector<double> weight(labels.size());
    for (std::size_t p = 0; p < ordered.size(); ++p) {
        if (labels[ordered.left[p]] != labels[ordered.right[p]]) continue;
        weight[ordered.left[p]] += ordered.score[p];
        weight[ordered.right[p]] += ordered.score[p];
    }
    struct Group {
        std::int64_t texts = 0;
        std::size_t representative = 0;
    };
    std::map<std::int64_t, Group> found;
    for (std::size_t text = 0; text < labels.size(); ++text) {
        Group& group = found[labels[text]];
        if (group.texts++ == 0 || weight[text] > weight[group.representative]) group.representative = text;
    }
    std::erase_if(found, [](const auto& entry) { return entry.second.texts < 2; });
    std::vector<std::pair<std::int64_t, Group>> ranked(found.begin(), found.end());
    std::ranges::stable_sort(ranked, std::greater(), [](const auto& entry) { return entry.second.texts; });
    GroupTable table;
    for (const auto& [label, group] : ranked) {
        table.group.push_back(label);
        table.texts.push_back(group.texts);
        table.representative.push_back(static_cast<std::int64_t>(group.representative));
    }
    return table;
}

}  // namespace retold::similarity
