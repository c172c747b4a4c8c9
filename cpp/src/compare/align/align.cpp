#include "compare/align/align.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "compare/align/ordered_matches.hpp"
#include "compare/align/sentence_table.hpp"
#include "retold/base/cancel.hpp"

namespace retold::compare {
namespace {

// tuned: public pairs of sentences and news retold by translation (docs/comparing.md)
constexpr double anchor_threshold = 0.35;
constexpr double moved_threshold = 0.45;
constexpr double gap_threshold = 0.27;  // chosen: below an anchor, as both neighbours are aligned; not measured here
constexpr double narrow_gap_threshold = 0.2;  // tuned: stories, seeds; where few sentences could be meant
constexpr std::ptrdiff_t few_sentences = 3;   // tuned: stories, seeds; on either side of a narrow gap
constexpr double neighbour_gain = 0.03;       // chosen: not measured here

class Aligner {
  public:
    Aligner(const Prepared& a, const Prepared& b, const Collection& collection)
        : a_(a),
          b_(b),
          collection_(collection),
          table_(table_of(a, b, collection)),
          taken_a_(a.sentences.size(), false),
          taken_b_(b.sentences.size(), false) {}

    Links run() {
        std::vector<Link> links = chain(anchors());
        fill_gaps(links);
        for (Link& link : links) widen(link);
        std::ranges::sort(links, {}, &Link::a_first);
        return {std::move(links), table_.complete()};
    }

  private:
    // Letters are read of the sentences that share words with some of the other page: of most there are few.
    class Sentences {
      public:
        Sentences(const Prepared& page, const Collection& collection)
            : page_(page), collection_(collection), lettered_(page.sentences.size(), false) {
            for (std::uint32_t i = 0; i < page.sentences.size(); ++i) {
                check_cancelled();
                features_.push_back(features_without_letters(page, i, i + 1, collection));
            }
        }

        const std::vector<SentenceFeatures>& features() const { return features_; }

        void add_letters(std::size_t i) {
            if (lettered_[i]) return;
            const auto sentence = static_cast<std::uint32_t>(i);
            compare::add_letters(features_[i], page_, sentence, sentence + 1, collection_);
            lettered_[i] = true;
        }

      private:
        const Prepared& page_;
        const Collection& collection_;
        std::vector<bool> lettered_;
        std::vector<SentenceFeatures> features_;
    };

    static SentenceTable table_of(const Prepared& a, const Prepared& b, const Collection& collection) {
        Sentences left(a, collection);
        Sentences right(b, collection);
        return {left.features(), right.features(), [&](std::size_t i, std::size_t j) {
                    left.add_letters(i);
                    right.add_letters(j);
                }};
    }

    Match match(std::size_t i, const SentenceTable::Cell& cell) const {
        const double place_a = static_cast<double>(i) / static_cast<double>(taken_a_.size());
        const double place_b = static_cast<double>(cell.b) / static_cast<double>(taken_b_.size());
        return {static_cast<std::uint32_t>(i), cell.b, static_cast<double>(cell.alike), std::abs(place_a - place_b)};
    }

    static Link link_of(const Match& match) { return {match.a, match.a + 1, match.b, match.b + 1, match.alike, false}; }

    // Sentences that are each other's best match.
    std::vector<Match> anchors() const {
        std::vector<std::optional<Match>> best_of_a(taken_a_.size());
        std::vector<std::optional<Match>> best_of_b(taken_b_.size());
        for (std::size_t i = 0; i < taken_a_.size(); ++i) {
            for (const SentenceTable::Cell& cell : table_.of(i)) {
                const Match found = match(i, cell);
                for (std::optional<Match>* best : {&best_of_a[i], &best_of_b[cell.b]}) {
                    if (!*best || is_better(found, **best)) *best = found;
                }
            }
        }
        std::vector<Match> found;
        for (const std::optional<Match>& best : best_of_a) {
            if (best && best->alike >= anchor_threshold && best_of_b[best->b]->a == best->a) found.push_back(*best);
        }
        return found;
    }

    // The heaviest sequence in order stays; other anchors are moved, if they are good enough.
    std::vector<Link> chain(const std::vector<Match>& anchors) {
        std::vector<bool> in_order(anchors.size(), false);
        for (const std::size_t k : heaviest_chain(anchors)) in_order[k] = true;
        std::vector<Link> links;
        for (std::size_t k = 0; k < anchors.size(); ++k) {
            if (!in_order[k] && anchors[k].alike < moved_threshold) continue;
            links.push_back(link_of(anchors[k]));
            links.back().moved = !in_order[k];
            take(links.back());
        }
        return links;
    }

    void take(const Link& link) {
        for (std::uint32_t i = link.a_first; i < link.a_last; ++i) taken_a_[i] = true;
        for (std::uint32_t j = link.b_first; j < link.b_last; ++j) taken_b_[j] = true;
    }

    void fill_gaps(std::vector<Link>& links) {
        std::size_t a = 0;
        std::size_t b = 0;
        const std::size_t anchors = links.size();
        for (std::size_t k = 0; k < anchors; ++k) {
            if (links[k].moved) continue;
            const Link anchor = links[k];
            fill(a, anchor.a_first, b, anchor.b_first, links);
            a = anchor.a_last;
            b = anchor.b_last;
        }
        fill(a, taken_a_.size(), b, taken_b_.size(), links);
    }

    // The best free matches of a gap, in order.
    void fill(std::size_t a_first, std::size_t a_last, std::size_t b_first, std::size_t b_last,
              std::vector<Link>& links) {
        const auto free_in = [](const std::vector<bool>& taken, std::size_t first, std::size_t last) {
            return std::count(taken.begin() + static_cast<std::ptrdiff_t>(first),
                              taken.begin() + static_cast<std::ptrdiff_t>(last), false);
        };
        const bool narrow =
            free_in(taken_a_, a_first, a_last) <= few_sentences && free_in(taken_b_, b_first, b_last) <= few_sentences;
        const double threshold = narrow ? narrow_gap_threshold : gap_threshold;
        std::vector<Match> free;
        for (std::size_t i = a_first; i < a_last; ++i) {
            if (taken_a_[i]) continue;
            for (const SentenceTable::Cell& cell : table_.of(i)) {
                const bool inside = cell.b >= b_first && cell.b < b_last && !taken_b_[cell.b];
                if (inside && static_cast<double>(cell.alike) >= threshold) free.push_back(match(i, cell));
            }
        }
        for (const Match& best : best_in_order(std::move(free))) {
            links.push_back(link_of(best));
            take(links.back());
        }
    }

    double score(const Link& link) const {
        return similarity(features_of(a_, link.a_first, link.a_last, collection_),
                          features_of(b_, link.b_first, link.b_last, collection_));
    }

    // Adds one free neighbour on either side, the one that makes the group most alike.
    void widen(Link& link) {
        Link best = link;
        const auto offer = [&](Link wider, bool free) {
            if (!free) return;
            wider.score = score(wider);
            if (wider.score > best.score && wider.score >= link.score + neighbour_gain) best = wider;
        };
        const auto body_a = [&](std::uint32_t i) {
            return i < taken_a_.size() && !taken_a_[i] && !a_.sentences[i].title;
        };
        const auto body_b = [&](std::uint32_t j) {
            return j < taken_b_.size() && !taken_b_[j] && !b_.sentences[j].title;
        };
        if (a_.sentences[link.a_first].title || b_.sentences[link.b_first].title) return;
        const auto [a, a_end, b, b_end, value, moved] = link;
        offer({a - 1, a_end, b, b_end, value, moved}, a > 0 && body_a(a - 1));
        offer({a, a_end + 1, b, b_end, value, moved}, body_a(a_end));
        offer({a, a_end, b - 1, b_end, value, moved}, b > 0 && body_b(b - 1));
        offer({a, a_end, b, b_end + 1, value, moved}, body_b(b_end));
        link = best;
        take(link);
    }

    const Prepared& a_;
    const Prepared& b_;
    const Collection& collection_;
    SentenceTable table_;
    std::vector<bool> taken_a_;
    std::vector<bool> taken_b_;
};

}  // namespace

Links align(const Prepared& a, const Prepared& b, const Collection& collection) {
    if (a.sentences.empty() || b.sentences.empty()) return {};
    return Aligner(a, b, collection).run();
}

}  // namespace retold::compare
