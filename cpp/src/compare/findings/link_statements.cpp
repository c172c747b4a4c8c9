#include "compare/findings/link_statements.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

#include "compare/facts/said_words.hpp"
#include "compare/findings/said_text.hpp"
#include "compare/measure/rare_lists.hpp"
#include "retold/base/hash.hpp"
#include "retold/compare/find_pair.hpp"

namespace retold::compare {
namespace {

constexpr float fewest = 3;             // from: fewest of find_speakers.cpp
constexpr float same_statement = 0.6F;  // from: same_statement of find_speakers.cpp
constexpr float same_aligned = 0.4F;    // from: same_aligned of find_speakers.cpp
constexpr float same_spoken = 0.25F;    // chosen: the same where there is one speaker as well
constexpr float contained = 0.8F;       // chosen: of the shorter one's content words; the rest may be of the report
constexpr float enough = 5;             // chosen: content words of a shorter one that stands in a longer one
constexpr std::size_t budget = 20'000;  // from: budget of find_candidates.cpp
constexpr std::uint64_t text_seed = 0x7E47;  // chosen: keeps keys of whole texts apart from those of words

struct Match {
    float score = 0;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
};

// What the content words of each row weigh: 1, less for those that more rows of the topic have than it has documents.
std::vector<std::vector<float>> weigh(const std::vector<SaidRow>& rows) {
    std::unordered_map<std::uint64_t, float, HashKey> counts;
    const auto key = [](const SaidRow& row, std::uint64_t stem) { return mix(stem) ^ row.topic; };
    std::map<std::uint32_t, std::set<std::uint32_t>> documents;
    for (const SaidRow& row : rows) {
        documents[row.topic].insert(row.document);
        for (const std::uint64_t stem : row.stems) counts[key(row, stem)] += 1;
    }
    std::vector<std::vector<float>> weights;
    for (const SaidRow& row : rows) {
        const auto pages = static_cast<float>(documents[row.topic].size());
        auto& own = weights.emplace_back();
        for (const std::uint64_t stem : row.stems) own.push_back(std::min(1.0F, pages / counts[key(row, stem)]));
    }
    return weights;
}

class Linker {
  public:
    Linker(const std::vector<SaidRow>& rows, const PageStore& store)
        : rows_(rows), store_(store), weights_(weigh(rows)), lists_(entries(rows), rows.size()) {}

    std::vector<Match> matches(const RunOptions& run) const {
        std::vector<std::map<std::uint32_t, Match>> best(rows_.size());  // for each row, of each document
        const auto chunks = chunks_by_weight(
            rows_.size(), [](std::size_t) { return std::size_t{1}; }, 1U << 12U);
        parallel_for(chunks, run, [&](const Chunk& chunk) {
            RareLists::Scratch scratch(rows_.size());
            for (std::size_t i = chunk.first; i < chunk.last; ++i)
                best[i] = best_of(static_cast<std::uint32_t>(i), scratch);
        });
        std::vector<Match> mutual;
        for (std::uint32_t i = 0; i < rows_.size(); ++i) {
            for (const auto& [document, match] : best[i]) {
                const auto back = best[match.b].find(rows_[i].document);
                if (i < match.b && back != best[match.b].end() && back->second.b == i) mutual.push_back(match);
            }
        }
        std::ranges::sort(mutual, {}, [](const Match& m) { return std::tuple(-m.score, m.a, m.b); });
        return mutual;
    }

  private:
    static std::vector<RareLists::Entry> entries(const std::vector<SaidRow>& rows) {
        std::vector<RareLists::Entry> entries;
        for (std::uint32_t i = 0; i < rows.size(); ++i) {
            for (const std::uint64_t stem : rows[i].stems) entries.push_back({stem, i, 1});
            entries.push_back({hash_bytes(said_text(rows[i].pieces), text_seed), i, 1});
        }
        return entries;
    }

    // The best partner of a row on every other page; of equals the first.
    std::map<std::uint32_t, Match> best_of(std::uint32_t row, RareLists::Scratch& scratch) const {
        std::map<std::uint32_t, Match> best;
        for (const RareLists::Found& found : lists_.sharing(row, budget, scratch)) {
            const SaidRow& other = rows_[found.row];
            if (other.document == rows_[row].document || other.topic != rows_[row].topic) continue;
            const float score = likeness(row, found.row);
            if (score <= 0) continue;
            Match& known = best[other.document];
            if (score > known.score || (score == known.score && found.row < known.b)) known = {score, row, found.row};
        }
        return best;
    }

    // 0: not one statement.
    float likeness(std::uint32_t a, std::uint32_t b) const {
        const SaidRow& x = rows_[a];
        const SaidRow& y = rows_[b];
        const std::string& speaker = x.quote->speaker;
        const bool one_speaker = !speaker.empty() && speaker == y.quote->speaker;
        const float shorter = std::min(total(a), total(b));
        if (shorter < fewest) {
            const bool same = said_text(x.pieces) == said_text(y.pieces);
            return same && (one_speaker || aligned(x, y)) ? 1.0F : 0.0F;
        }
        const float common = shared(a, b);
        const float same = 2 * common / (total(a) + total(b));
        const bool inside = shorter >= enough && common >= contained * shorter;
        if (same >= same_statement || inside) return one_speaker ? same + 1 : same;
        if (same >= same_aligned && one_speaker) return same + 1;
        const bool beside = same >= (one_speaker ? same_spoken : same_aligned) && aligned(x, y);
        return beside ? same + (one_speaker ? 1.0F : 0.0F) : 0.0F;
    }

    float total(std::uint32_t row) const { return std::accumulate(weights_[row].begin(), weights_[row].end(), 0.0F); }

    float shared(std::uint32_t a, std::uint32_t b) const {
        const auto& left = rows_[a].stems;
        const auto& right = rows_[b].stems;
        float sum = 0;
        for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
            if (left[i] == right[j]) sum += weights_[a][i];
            const bool forward = left[i] <= right[j];
            const bool both = left[i] == right[j];
            i += forward ? 1 : 0;
            j += !forward || both ? 1 : 0;
        }
        return sum;
    }

    bool aligned(const SaidRow& x, const SaidRow& y) const {
        const bool in_order = x.document < y.document;
        const Alignment* alignment = find_alignment(store_.comparison(), x.document, y.document);
        if (alignment == nullptr) return false;
        return in_order ? are_aligned(*x.quote, *y.quote, *alignment) : are_aligned(*y.quote, *x.quote, *alignment);
    }

    const std::vector<SaidRow>& rows_;
    const PageStore& store_;
    std::vector<std::vector<float>> weights_;
    RareLists lists_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> link_statements(const std::vector<SaidRow>& rows, const PageStore& store,
                                                        const RunOptions& run) {
    std::vector<std::uint32_t> home(rows.size());
    std::iota(home.begin(), home.end(), 0U);
    std::vector<std::vector<std::uint32_t>> members(rows.size());
    for (std::uint32_t i = 0; i < rows.size(); ++i) members[i] = {i};
    const auto meet = [&](const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right) {
        return std::ranges::any_of(left, [&](std::uint32_t x) {
            return std::ranges::any_of(right, [&](std::uint32_t y) { return rows[x].document == rows[y].document; });
        });
    };
    for (const Match& match : Linker(rows, store).matches(run)) {
        auto& left = members[home[match.a]];
        auto& right = members[home[match.b]];
        if (home[match.a] == home[match.b] || meet(left, right)) continue;
        const std::uint32_t into = home[match.a];
        for (const std::uint32_t row : right) home[row] = into;
        left.insert(left.end(), right.begin(), right.end());
        right.clear();
    }
    std::vector<std::vector<std::uint32_t>> groups;
    for (auto& group : members) {
        if (group.size() < 2) continue;
        std::ranges::sort(group);
        groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace retold::compare
