#include "compare/align/align.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "compare/align/sentence_features.hpp"

namespace retold::compare {
namespace {

// tuned: public pairs of sentences and news retold by translation (docs/comparing.md)
constexpr double anchor_threshold = 0.35;
constexpr double moved_threshold = 0.45;
constexpr double gap_threshold = 0.27;   // chosen: below an anchor, as both neighbours are aligned; not measured here
constexpr double neighbour_gain = 0.03;  // chosen: not measured here
constexpr double least_cosine = 0.05;    // chosen: of words, for letters to be looked at

class Aligner {
  public:
    Aligner(const Prepared& a, const Prepared& b, const std::vector<float>& idf, const std::vector<std::string>& words)
        : a_(a),
          b_(b),
          idf_(idf),
          words_(words),
          width_(b.sentences.size()),
          table_(a.sentences.size() * width_, 0.0F) {
        for (std::uint32_t i = 0; i < a.sentences.size(); ++i) from_a_.push_back(features_of(a, i, i + 1, idf, words));
        for (std::uint32_t j = 0; j < b.sentences.size(); ++j) from_b_.push_back(features_of(b, j, j + 1, idf, words));
        for (std::size_t i = 0; i < from_a_.size(); ++i) {
            for (std::size_t j = 0; j < from_b_.size(); ++j) {
                if (similarity::dot(from_a_[i].words, from_b_[j].words) < least_cosine) continue;
                table_[i * width_ + j] = static_cast<float>(similarity(from_a_[i], from_b_[j]));
            }
        }
        taken_a_.assign(from_a_.size(), false);
        taken_b_.assign(from_b_.size(), false);
    }

    std::vector<Link> run() {
        std::vector<Link> links = chain(anchors());
        fill_gaps(links);
        for (Link& link : links) widen(link);
        std::ranges::sort(links, {}, &Link::a_first);
        return links;
    }

  private:
    double at(std::size_t i, std::size_t j) const { return static_cast<double>(table_[i * width_ + j]); }

    // How far apart two sentences lie in their pages; breaks ties between repeated sentences.
    double distance(std::size_t i, std::size_t j) const {
        return std::abs(static_cast<double>(i) / static_cast<double>(from_a_.size()) -
                        static_cast<double>(j) / static_cast<double>(from_b_.size()));
    }

    bool better(std::size_t i, std::size_t j, std::size_t other_i, std::size_t other_j) const {
        if (at(i, j) != at(other_i, other_j)) return at(i, j) > at(other_i, other_j);
        return distance(i, j) < distance(other_i, other_j);
    }

    std::vector<Link> anchors() const {
        std::vector<std::size_t> best_a(from_b_.size(), 0);
        for (std::size_t j = 0; j < from_b_.size(); ++j) {
            for (std::size_t i = 1; i < from_a_.size(); ++i) {
                if (better(i, j, best_a[j], j)) best_a[j] = i;
            }
        }
        std::vector<Link> found;
        for (std::size_t i = 0; i < from_a_.size(); ++i) {
            std::size_t j = 0;
            for (std::size_t k = 1; k < from_b_.size(); ++k) {
                if (better(i, k, i, j)) j = k;
            }
            if (best_a[j] == i && at(i, j) >= anchor_threshold) found.push_back(link(i, j));
        }
        return found;
    }

    Link link(std::size_t i, std::size_t j) const {
        const auto a = static_cast<std::uint32_t>(i);
        const auto b = static_cast<std::uint32_t>(j);
        return {a, a + 1, b, b + 1, at(i, j), false};
    }

    // The heaviest increasing subsequence stays in order; other anchors are moved, if they are good enough.
    std::vector<Link> chain(std::vector<Link> anchors) {
        const std::size_t none = anchors.size();
        std::vector<double> weight(anchors.size());
        std::vector<std::size_t> before(anchors.size(), none);
        std::size_t last = none;
        for (std::size_t k = 0; k < anchors.size(); ++k) {
            double best = 0;
            for (std::size_t p = 0; p < k; ++p) {
                if (anchors[p].b_first < anchors[k].b_first && weight[p] > best) {
                    best = weight[p];
                    before[k] = p;
                }
            }
            weight[k] = best + anchors[k].score;
            if (last == none || weight[k] > weight[last]) last = k;
        }
        for (Link& anchor : anchors) anchor.moved = true;
        for (std::size_t k = last; k != none; k = before[k]) anchors[k].moved = false;
        std::erase_if(anchors, [](const Link& anchor) { return anchor.moved && anchor.score < moved_threshold; });
        for (const Link& anchor : anchors) take(anchor);
        return anchors;
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
        fill(a, from_a_.size(), b, from_b_.size(), links);
    }

    // The best free match in the gap, then those before and after it.
    void fill(std::size_t a_first, std::size_t a_last, std::size_t b_first, std::size_t b_last,
              std::vector<Link>& links) {
        std::size_t best_i = a_last;
        std::size_t best_j = b_last;
        for (std::size_t i = a_first; i < a_last; ++i) {
            for (std::size_t j = b_first; j < b_last && !taken_a_[i]; ++j) {
                if (taken_b_[j] || at(i, j) < gap_threshold) continue;
                if (best_i == a_last || better(i, j, best_i, best_j)) {
                    best_i = i;
                    best_j = j;
                }
            }
        }
        if (best_i == a_last) return;
        links.push_back(link(best_i, best_j));
        take(links.back());
        fill(a_first, best_i, b_first, best_j, links);
        fill(best_i + 1, a_last, best_j + 1, b_last, links);
    }

    double score(const Link& link) const {
        return similarity(features_of(a_, link.a_first, link.a_last, idf_, words_),
                          features_of(b_, link.b_first, link.b_last, idf_, words_));
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
            return i < from_a_.size() && !taken_a_[i] && !a_.sentences[i].title;
        };
        const auto body_b = [&](std::uint32_t j) {
            return j < from_b_.size() && !taken_b_[j] && !b_.sentences[j].title;
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
    const std::vector<float>& idf_;
    const std::vector<std::string>& words_;
    std::size_t width_;
    std::vector<float> table_;
    std::vector<SentenceFeatures> from_a_;
    std::vector<SentenceFeatures> from_b_;
    std::vector<bool> taken_a_;
    std::vector<bool> taken_b_;
};

}  // namespace

std::vector<Link> align(const Prepared& a, const Prepared& b, const std::vector<float>& idf,
                        const std::vector<std::string>& words) {
    if (a.sentences.empty() || b.sentences.empty()) return {};
    return Aligner(a, b, idf, words).run();
}

}  // namespace retold::compare
