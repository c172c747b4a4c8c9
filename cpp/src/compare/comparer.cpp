#include "retold/compare/comparer.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <unordered_set>
#include <utility>

#include "compare/align.hpp"
#include "compare/align_pages.hpp"
#include "compare/find_direction.hpp"
#include "compare/group_pages.hpp"
#include "compare/measure.hpp"
#include "compare/relate.hpp"
#include "retold/base/error.hpp"
#include "retold/base/hash.hpp"
#include "retold/text/utf8.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t few_pages = 12;         // all of whose pairs are aligned
constexpr double worth_aligning = 0.1;        // story probability
constexpr float worth_aligning_text = 0.05F;  // containment
constexpr double story_likeness = 0.5;
constexpr double topic_likeness = 0.5;

void check(const std::vector<SourcePage>& pages, const CompareOptions& options) {
    std::unordered_set<std::string_view, HashKey> ids;
    for (const SourcePage& page : pages) {
        if (!ids.insert(page.id).second) throw InvalidArgument("pages", page.id, "ids must be unique");
        std::size_t at = 0;
        for (const Span span : page.body) {
            if (span.start < at || span.end < span.start || span.end > page.raw.size()) {
                throw InvalidArgument("body", page.id, "spans must be sorted, apart and inside the page");
            }
            at = span.end;
        }
        if (page.title && (page.title->end < page.title->start || page.title->end > page.raw.size())) {
            throw InvalidArgument("title", page.id, "must be inside the page");
        }
    }
    const Embeddings& vectors = options.embeddings;
    if (vectors.values.size() != vectors.dimensions * (vectors.dimensions == 0 ? 0 : pages.size())) {
        throw InvalidArgument("embeddings", std::to_string(vectors.values.size()), "must have one row for each page");
    }
}

// A number for each page from its content, so that nothing depends on the order of pages.
std::vector<std::uint32_t> ranks_of(const std::vector<SourcePage>& pages) {
    std::vector<std::uint32_t> order(pages.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, [&](std::uint32_t x, std::uint32_t y) {
        return std::tie(pages[x].raw, pages[x].body, pages[x].id) < std::tie(pages[y].raw, pages[y].body, pages[y].id);
    });
    std::vector<std::uint32_t> ranks(pages.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) ranks[order[i]] = i;
    return ranks;
}

float rounded(double value) {
    return static_cast<float>(std::round(std::clamp(value, 0.0, 1.0) * 1e4) / 1e4);
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
        const double lengths = std::sqrt(square_a) * std::sqrt(square_b);
        return lengths > 0 && std::isfinite(dot) ? dot / lengths : 0.0;
    };
    for (Pair& pair : pairs) pair.aspects.embedding = rounded(cosine(pair.a, pair.b));
}

void add_times(std::vector<Pair>& pairs, const std::vector<SourcePage>& pages) {
    constexpr double half_after = 5;
    for (Pair& pair : pairs) {
        const auto a = detail::day_number(pages[pair.a].date);
        const auto b = detail::day_number(pages[pair.b].date);
        if (!a || !b) continue;
        const double apart = static_cast<double>(*a - *b) / half_after;
        pair.aspects.time = rounded(std::exp2(-apart * apart));
    }
}

Document document_of(const SourcePage& source, const detail::Prepared& page) {
    Document document{source.id,   source.raw,    source.body, source.title,
                      source.date, page.language, {},          page.background};
    for (const auto& sentence : page.sentences) {
        if (!sentence.title) document.sentences.push_back(sentence.span);
    }
    return document;
}

bool worth_aligning_pair(const Pair& pair, const detail::Collection& collection) {
    const std::size_t a = collection.pages[pair.a].sentences.size();
    const std::size_t b = collection.pages[pair.b].sentences.size();
    if (a == 0 || b == 0 || a > detail::max_sentence_pairs / b) return false;
    if (collection.pages.size() <= few_pages) return true;
    const Aspects& is = pair.aspects;
    return detail::story_probability(is, collection.pages.size()) >= worth_aligning ||
           std::max(is.containment_a, is.containment_b) >= worth_aligning_text;
}

class Comparer {
  public:
    Comparer(const std::vector<SourcePage>& pages, const CompareOptions& options, const RunOptions& run)
        : pages_(pages),
          run_(run),
          collection_(detail::prepare(pages, options.language, run)),
          ranks_(ranks_of(pages)) {
        for (std::size_t i = 0; i < pages.size(); ++i)
            result_.documents.push_back(document_of(pages[i], collection_.pages[i]));
        result_.pairs = detail::measure(collection_.pages, run);
        add_times(result_.pairs, pages);
        add_embeddings(result_.pairs, options.embeddings);
    }

    Comparison finish() {
        align_pairs();
        for (Pair& pair : result_.pairs) judge(pair);
        result_.stories = groups(story_likeness, [this](const Pair& pair) { return likeness(pair); });
        result_.topics =
            groups(topic_likeness, [](const Pair& pair) { return pair.relation < Relation::unrelated ? 1.0 : 0.0; });
        return std::move(result_);
    }

  private:
    void align_pairs() {
        std::vector<Pair*> chosen;
        for (Pair& pair : result_.pairs) {
            if (worth_aligning_pair(pair, collection_)) chosen.push_back(&pair);
        }
        result_.alignments.resize(chosen.size());
        const auto work = [&](std::size_t i) {
            const auto& sentences = [&](std::uint32_t p) { return collection_.pages[p].sentences.size() + 1; };
            return sentences(chosen[i]->a) * sentences(chosen[i]->b) * 128;
        };
        parallel_for(chunks_by_weight(chosen.size(), work), run_, [&](const Chunk& chunk) {
            for (std::size_t i = chunk.first; i < chunk.last; ++i) {
                Pair& pair = *chosen[i];
                Alignment& alignment = result_.alignments[i];
                alignment = detail::align_pages(pair, collection_, ranks_[pair.a] < ranks_[pair.b]);
                for (Aligned& group : alignment.aligned) group.score = rounded(static_cast<double>(group.score));
                pair.alignment = static_cast<std::int64_t>(i);
            }
        });
    }

    void judge(Pair& pair) {
        for (const auto& [name, field] : aspect_fields) {
            float& value = pair.aspects.*field;
            if (value >= 0.0F) value = rounded(static_cast<double>(value));
        }
        const detail::Prepared& a = collection_.pages[pair.a];
        const detail::Prepared& b = collection_.pages[pair.b];
        const std::size_t groups =
            pair.alignment < 0 ? 0 : result_.alignments[static_cast<std::size_t>(pair.alignment)].aligned.size();
        const auto verdict = detail::relate(pair.aspects, {a.body_tokens, b.body_tokens, a.sentences.size(),
                                                           b.sentences.size(), groups, pages_.size()});
        pair.relation = verdict.relation;
        pair.runner_up = verdict.runner_up;
        pair.margin = rounded(static_cast<double>(verdict.margin));
        if (pair.alignment >= 0 && pair.relation <= Relation::retelling) add_direction(pair);
        pair.score = rounded(detail::closeness(pair.aspects, pages_.size()));
    }

    void add_direction(const Pair& pair) {
        Alignment& alignment = result_.alignments[static_cast<std::size_t>(pair.alignment)];
        const auto a = detail::day_number(pages_[pair.a].date);
        const auto b = detail::day_number(pages_[pair.b].date);
        const detail::StatedDays days{a && b, a.value_or(0), b.value_or(0)};
        alignment.direction = detail::find_direction(pair, alignment, pages_[pair.a].raw, pages_[pair.b].raw, days);
    }

    // Copies and retellings are one story whatever else is measured.
    double likeness(const Pair& pair) const {
        return pair.relation <= Relation::retelling ? 1.0 : detail::story_probability(pair.aspects, pages_.size());
    }

    // The title, or the first sentence, of the page closest to the others.
    std::string label_of(const std::vector<std::uint32_t>& members) const {
        std::uint32_t best = members.front();
        double most = -1;
        for (const std::uint32_t i : members) {
            double sum = 0;
            for (const std::uint32_t j : members) sum += i == j ? 0 : static_cast<double>(score(i, j));
            if (sum > most || (sum == most && ranks_[i] < ranks_[best])) {
                most = sum;
                best = i;
            }
        }
        const auto& sentences = collection_.pages[best].sentences;
        return sentences.empty() ? std::string() : std::string(slice(pages_[best].raw, sentences.front().span));
    }

    float score(std::size_t a, std::size_t b) const { return result_.pairs[pair_index(pages_.size(), a, b)].score; }

    std::vector<Group> groups(double at_least, const std::function<double(const Pair&)>& likeness) const {
        std::vector<Group> found;
        for (auto& members : detail::group_pages(pages_.size(), result_.pairs, likeness, at_least, ranks_)) {
            double sum = 0;
            for (std::size_t i = 0; i < members.size(); ++i) {
                for (std::size_t j = i + 1; j < members.size(); ++j)
                    sum += static_cast<double>(score(members[i], members[j]));
            }
            const auto pairs = static_cast<double>(members.size() * (members.size() - 1) / 2);
            std::string label = label_of(members);
            found.push_back({std::move(members), std::move(label), rounded(sum / pairs)});
        }
        const auto first = [&](const Group& group) {
            std::uint32_t least = ranks_[group.documents.front()];
            for (const std::uint32_t i : group.documents) least = std::min(least, ranks_[i]);
            return least;
        };
        std::ranges::sort(found, [&](const Group& x, const Group& y) {
            return std::pair(-x.score, first(x)) < std::pair(-y.score, first(y));
        });
        return found;
    }

    const std::vector<SourcePage>& pages_;
    const RunOptions& run_;
    detail::Collection collection_;
    std::vector<std::uint32_t> ranks_;
    Comparison result_;
};

}  // namespace

Comparison compare_pages(const std::vector<SourcePage>& pages, const CompareOptions& options, const RunOptions& run) {
    check(pages, options);
    return Comparer(pages, options, run).finish();
}

}  // namespace retold::compare
