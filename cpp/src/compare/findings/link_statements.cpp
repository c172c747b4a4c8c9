#include "compare/findings/link_statements.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "compare/alignment_cache.hpp"
#include "compare/facts/said_words.hpp"
#include "compare/findings/said_text.hpp"
#include "compare/measure/rare_lists.hpp"
#include "retold/base/hash.hpp"

namespace retold::compare {
namespace {

constexpr float fewest = 3;                // from: fewest of find_speakers.cpp
constexpr std::size_t fewest_of_part = 2;  // chosen: content words; a single word is told of many things
constexpr float same_statement = 0.6F;     // from: same_statement of find_speakers.cpp
constexpr float same_aligned = 0.4F;       // from: same_aligned of find_speakers.cpp
constexpr float same_spoken = 0.25F;       // chosen: the same where there is one speaker as well
constexpr float contained = 0.8F;          // chosen: of the shorter one's content words; the rest may be of the report
constexpr float enough = 5;                // chosen: content words of a shorter one that stands in a longer one
constexpr std::size_t budget = 4'000;      // chosen: places seen for a quotation; a few microseconds
constexpr std::size_t most_partners = 64;  // chosen: that are compared with a quotation; bounds the work
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
        : rows_(rows), alignments_(store.comparison()), weights_(weigh(rows)) {}

    // Pairs of the given rows that are one statement, the most alike first.
    std::vector<Match> matches(const std::vector<std::uint32_t>& wanted, const RunOptions& run) const {
        std::vector<std::vector<Match>> found(wanted.size());
        const RareLists lists(entries(wanted), rows_.size());
        const auto chunks = chunks_by_weight(
            wanted.size(), [](std::size_t) { return std::size_t{1}; }, 1U << 12U);
        parallel_for(chunks, run, [&](const Chunk& chunk) {
            RareLists::Scratch scratch(rows_.size());
            for (std::size_t i = chunk.first; i < chunk.last; ++i)
                found[i] = partners(wanted[i], lists.sharing(wanted[i], budget, scratch));
        });
        std::vector<Match> all;
        for (const auto& own : found) all.insert(all.end(), own.begin(), own.end());
        const auto rank = [](const Match& m) { return std::tuple(-m.score, m.a, m.b); };
        std::ranges::sort(all, {}, rank);
        const auto same = [&](const Match& x, const Match& y) { return rank(x) == rank(y); };
        all.erase(std::unique(all.begin(), all.end(), same), all.end());
        return all;
    }

  private:
    std::vector<RareLists::Entry> entries(const std::vector<std::uint32_t>& wanted) const {
        std::vector<RareLists::Entry> entries;
        for (const std::uint32_t i : wanted) {
            for (std::size_t k = 0; k < rows_[i].stems.size(); ++k)
                entries.push_back({rows_[i].stems[k], i, weights_[i][k]});
            entries.push_back({hash_bytes(rows_[i].text, text_seed), i, 1});
        }
        return entries;
    }

    std::vector<Match> partners(std::uint32_t row, std::vector<RareLists::Found> found) const {
        std::erase_if(found, [&](const RareLists::Found& other) {
            return rows_[other.row].document == rows_[row].document || rows_[other.row].topic != rows_[row].topic;
        });
        std::ranges::sort(found, {}, [](const RareLists::Found& other) { return std::pair(-other.sum, other.row); });
        if (found.size() > most_partners) found.resize(most_partners);
        std::vector<Match> matches;
        for (const RareLists::Found& other : found) {
            const auto [a, b] = std::minmax(row, other.row);
            const float score = likeness(a, b);
            if (score > 0) matches.push_back({score, a, b});
        }
        return matches;
    }

    // 0: not one statement.
    float likeness(std::uint32_t a, std::uint32_t b) const {
        const SaidRow& x = rows_[a];
        const SaidRow& y = rows_[b];
        const std::string& speaker = x.quote->speaker;
        const bool one_speaker = !speaker.empty() && speaker == y.quote->speaker;
        const float shorter = std::min(total(a), total(b));
        const float common = shared(a, b);
        const float same = total(a) + total(b) > 0 ? 2 * common / (total(a) + total(b)) : 1;
        if (shorter < fewest) {
            const bool told = x.text == y.text || is_part(x, y) || is_part(y, x);
            return told && (one_speaker || aligned(x, y)) ? 1 + same : 0;
        }
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

    // Whether one says a part of the other: two content words or more.
    static bool is_part(const SaidRow& part, const SaidRow& whole) {
        return part.stems.size() >= fewest_of_part && stand_in(part.pieces, whole.text);
    }

    bool aligned(const SaidRow& x, const SaidRow& y) const {
        const bool in_order = x.document < y.document;
        const Alignment* alignment = alignments_.of(x.document, y.document);
        if (alignment == nullptr) return false;
        return in_order ? are_aligned(*x.quote, *y.quote, *alignment, surely_aligned)
                        : are_aligned(*y.quote, *x.quote, *alignment, surely_aligned);
    }

    const std::vector<SaidRow>& rows_;
    AlignmentCache alignments_;
    std::vector<std::vector<float>> weights_;
};

// Rows that are one statement so far, and their documents.
struct Joined {
    std::vector<std::uint32_t> rows;
    std::set<std::uint32_t> documents;
};

bool meet(const Joined& a, const Joined& b) {
    const auto& few = a.documents.size() < b.documents.size() ? a.documents : b.documents;
    const auto& many = &few == &a.documents ? b.documents : a.documents;
    return std::ranges::any_of(few, [&](std::uint32_t document) { return many.contains(document); });
}

// Rows of one text and one speaker, each document once, in a group of the first of them. What a page says again, and a
// few words that nobody is named for, stay alone.
std::vector<Joined> join_equal(const std::vector<SaidRow>& rows) {
    std::map<std::tuple<std::uint32_t, std::string_view, std::string_view>, std::uint32_t> first;
    std::vector<Joined> groups(rows.size());
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        const std::string_view speaker = rows[i].quote->speaker;
        const bool telling = !speaker.empty() || rows[i].stems.size() >= static_cast<std::size_t>(enough);
        const auto found = telling ? first.try_emplace({rows[i].topic, rows[i].text, speaker}, i).first->second : i;
        if (groups[found].documents.insert(rows[i].document).second) groups[found].rows.push_back(i);
    }
    return groups;
}

}  // namespace

std::vector<std::vector<std::uint32_t>> link_statements(const std::vector<SaidRow>& rows, const PageStore& store,
                                                        const RunOptions& run) {
    std::vector<Joined> groups = join_equal(rows);
    std::vector<std::uint32_t> home(rows.size());
    std::vector<std::uint32_t> firsts;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        home[i] = i;
        if (!groups[i].rows.empty()) firsts.push_back(i);
    }
    const auto home_of = [&](std::uint32_t row) {
        while (home[row] != row) row = home[row] = home[home[row]];
        return row;
    };
    for (const Match& match : Linker(rows, store).matches(firsts, run)) {
        std::uint32_t into = home_of(match.a);
        std::uint32_t from = home_of(match.b);
        if (into == from || meet(groups[into], groups[from])) continue;
        if (groups[into].rows.size() < groups[from].rows.size()) std::swap(into, from);
        home[from] = into;
        groups[into].rows.insert(groups[into].rows.end(), groups[from].rows.begin(), groups[from].rows.end());
        groups[into].documents.merge(groups[from].documents);
        groups[from] = {};
    }
    std::vector<std::vector<std::uint32_t>> statements;
    for (Joined& group : groups) {
        if (group.rows.size() < 2) continue;
        std::ranges::sort(group.rows);
        statements.push_back(std::move(group.rows));
    }
    return statements;
}

}  // namespace retold::compare
