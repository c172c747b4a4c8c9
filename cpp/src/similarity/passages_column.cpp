// See passages_column.hpp. Three steps, each over all threads: read words and seeds, link equal seeds, compare linked
// texts.
#include "retold/similarity/passages_column.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "chains.hpp"
#include "progress_part.hpp"
#include "retold/base/error.hpp"
#include "retold/base/freed_memory.hpp"
#include "seed_links.hpp"
#include "seeds.hpp"

namespace retold::similarity {
namespace {

// A seed has few words, so that edited passages have some, and several seeds in a row share one sample: every run of
// min_words equal words has at least one.
constexpr std::size_t most_seed_words = 5;
constexpr std::size_t most_window = 4;
constexpr std::size_t backwards = 256;

struct SeedPlan {
    explicit SeedPlan(std::size_t min_words)
        : words(std::min({min_words, most_seed_words, std::max<std::size_t>(3, min_words - 3)})),
          window(std::min(most_window, min_words - words + 1)) {}
    std::size_t words;
    std::size_t window;
};

struct Place {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

struct Row {
    std::vector<std::uint64_t> hashes;
    std::vector<Place> places;

    Span span(std::size_t first, std::size_t last) const { return {places[first].start, places[last - 1].end}; }
};

Row to_row(WordSequence&& words) {
    Row row{std::move(words.hashes), {}};
    row.places.reserve(words.spans.size());
    for (const Span span : words.spans) {
        row.places.push_back({static_cast<std::uint32_t>(span.start), static_cast<std::uint32_t>(span.end)});
    }
    return row;
}

class Column {
  public:
    Column(const TextColumn& texts, const WordFunction& words, const ColumnPassageOptions& options)
        : texts_(texts), words_(words), options_(options), plan_(options.min_words), rows_(texts.size()) {}

    void read(const RunOptions& run) {
        const std::vector<Chunk> chunks =
            chunks_by_weight(texts_.size(), [this](std::size_t row) { return texts_.weight(row) + 1; });
        seeds_.resize(chunks.size());
        parallel_for(chunks, run, [&](const Chunk& chunk) {
            std::vector<Occurrence> seeds;
            for (std::size_t row = chunk.first; row < chunk.last; ++row) read_row(row, seeds);
            seeds_[static_cast<std::size_t>(&chunk - chunks.data())] = Partitions(seeds);
        });
    }

    // Sorted by the later text, so that each worker has some of them to itself.
    void link(const RunOptions& run) {
        const Sources sources(options_.sources);
        std::vector<std::vector<SeedLink>> parts(Partitions::count);
        const auto same = [](std::size_t) { return std::size_t{1}; };
        const std::vector<Chunk> chunks = chunks_by_weight(Partitions::count, same, 1);
        parallel_for(chunks, run,
                     [&](const Chunk& chunk) { parts[chunk.first] = link_seeds(seeds_, chunk.first, sources); });
        give_back(seeds_);
        first_link_.assign(rows_.size() + 1, 0);
        for (const auto& part : parts) {
            for (const SeedLink& link : part) ++first_link_[link.row_b + 1];
        }
        for (std::size_t row = 0; row < rows_.size(); ++row) first_link_[row + 1] += first_link_[row];
        links_.resize(first_link_.back());
        std::vector<std::size_t> next(first_link_.begin(), first_link_.end());
        for (auto& part : parts) {
            for (const SeedLink& link : part) links_[next[link.row_b]++] = link;
            give_back(part);
        }
    }

    std::vector<ColumnPassage> compare(const RunOptions& run) {
        const auto weight = [this](std::size_t row) { return 1 + first_link_[row + 1] - first_link_[row]; };
        const std::vector<Chunk> chunks = chunks_by_weight(rows_.size(), weight, std::size_t{1} << 13);
        std::vector<std::vector<ColumnPassage>> parts(chunks.size());
        parallel_for(chunks, run, [&](const Chunk& chunk) {
            auto& part = parts[static_cast<std::size_t>(&chunk - chunks.data())];
            for (std::size_t row = chunk.first; row < chunk.last; ++row) compare_row(row, part);
        });
        std::vector<ColumnPassage> found;
        for (const auto& part : parts) found.insert(found.end(), part.begin(), part.end());
        std::ranges::stable_sort(found, {}, [](const ColumnPassage& p) { return std::pair(p.a, p.b); });
        return found;
    }

  private:
    void read_row(std::size_t row, std::vector<Occurrence>& seeds) {
        if (texts_.null(row)) return;
        std::string scratch;
        const std::string_view text = texts_.text(row, scratch);
        if (text.size() >= std::numeric_limits<std::uint32_t>::max()) {
            throw InvalidArgument("texts[" + std::to_string(row) + "]", std::to_string(text.size()) + " bytes",
                                  "must be shorter than 4 GiB");
        }
        rows_[row] = to_row(words_(text));
        const std::vector<std::uint64_t> hashes = seed_hashes(rows_[row].hashes, plan_.words);
        for (const std::uint32_t word : winnow(hashes, plan_.window)) {
            seeds.push_back({hashes[word], static_cast<std::uint32_t>(row), word});
        }
    }

    void compare_row(std::size_t b, std::vector<ColumnPassage>& found) {
        const auto begin = links_.begin() + static_cast<std::ptrdiff_t>(first_link_[b]);
        const auto end = links_.begin() + static_cast<std::ptrdiff_t>(first_link_[b + 1]);
        const auto place_of = [](const SeedLink& link) { return std::uint64_t{link.row_a} << 32U | link.word_a; };
        std::sort(begin, end, [&](const SeedLink& x, const SeedLink& y) {
            const std::uint64_t left = place_of(x);
            const std::uint64_t right = place_of(y);
            return left != right ? left < right : x.word_b < y.word_b;
        });
        for (auto first = begin; first != end;) {
            const auto last = std::find_if(first, end, [&](const SeedLink& l) { return l.row_a != first->row_a; });
            fetch_ahead(std::span(last, end));
            compare_pair({first, last}, found);
            first = last;
        }
    }

    // The texts that come next lie anywhere in memory.
    void fetch_ahead(std::span<const SeedLink> next) const {
        constexpr std::size_t rows = 16;
        constexpr std::size_t words = 8;
        if (next.size() > rows) __builtin_prefetch(&rows_[next[rows].row_a]);
        if (next.size() > words) __builtin_prefetch(rows_[next[words].row_a].hashes.data() + next[words].word_a);
    }

    void compare_pair(std::span<const SeedLink> links, std::vector<ColumnPassage>& found) const {
        const Row& a = rows_[links.front().row_a];
        const Row& b = rows_[links.front().row_b];
        std::vector<Run> runs;
        for (const SeedLink& link : links) {
            const auto holds = [&](const Run& run) {
                return link.word_a - run.a == link.word_b - run.b && link.word_a + plan_.words <= run.a + run.size;
            };
            const std::size_t recent = std::min<std::size_t>(runs.size(), 8);
            if (std::any_of(runs.end() - static_cast<std::ptrdiff_t>(recent), runs.end(), holds)) continue;
            const Run run = grow(a.hashes, b.hashes, {link.word_a, link.word_b}, backwards);
            if (run.size >= plan_.words) runs.push_back(run);
        }
        if (runs.empty() || (runs.size() == 1 && runs[0].size < options_.min_words)) return;
        for (const Chain& chain : chain_runs(a.hashes, b.hashes, std::move(runs), options_.min_words)) {
            const Passage passage{a.span(chain.a_start, chain.a_end), b.span(chain.b_start, chain.b_end), chain.words,
                                  chain.score(), chain.same() ? PassageKind::same : PassageKind::edited};
            found.push_back({links.front().row_a, links.front().row_b, passage});
        }
    }

    const TextColumn& texts_;
    const WordFunction& words_;
    const ColumnPassageOptions& options_;
    SeedPlan plan_;
    std::vector<Row> rows_;
    std::vector<Partitions> seeds_;
    std::vector<SeedLink> links_;
    std::vector<std::size_t> first_link_;  // of each row b
};

}  // namespace

std::vector<ColumnPassage> passages_column(const TextColumn& texts, const WordFunction& words,
                                           const ColumnPassageOptions& options, const RunOptions& run) {
    if (options.min_words == 0) throw InvalidArgument("min_words", "0", "must be at least 1");
    if (!options.sources.empty() && options.sources.size() != texts.size()) {
        throw InvalidArgument("sources", std::to_string(options.sources.size()) + " of them",
                              "must be one for each of the " + std::to_string(texts.size()) + " texts");
    }
    constexpr std::size_t steps = 100;
    Column column(texts, words, options);
    column.read(part_of(run, 0, 60, steps));
    column.link(part_of(run, 60, 20, steps));
    return column.compare(part_of(run, 80, 20, steps));
}

}  // namespace retold::similarity
