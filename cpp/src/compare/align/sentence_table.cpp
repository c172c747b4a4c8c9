#include "compare/align/sentence_table.hpp"

#include <algorithm>
#include <tuple>

#include "retold/base/cancel.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t most_pairs = 4'000'000;  // chosen: bounds the work for one pair of pages
constexpr std::size_t likeliest = 32;          // chosen: partners of a sentence of longer pages, by cosine of words
constexpr std::size_t nearest_places = 1024;   // chosen: sentences with a word, nearest first, where many have it
constexpr double least_cosine = 0.05;          // chosen: of words, for letters to be looked at

struct Posting {
    std::uint64_t term = 0;
    std::uint32_t sentence = 0;
    double weight = 0;
};

std::vector<Posting> postings_of(const std::vector<SentenceFeatures>& sentences) {
    std::vector<Posting> postings;
    for (std::uint32_t j = 0; j < sentences.size(); ++j) {
        const SparseVector& words = sentences[j].words;
        for (std::size_t k = 0; k < words.terms.size(); ++k) postings.push_back({words.terms[k], j, words.weights[k]});
    }
    std::ranges::sort(postings, {}, [](const Posting& p) { return std::pair(p.term, p.sentence); });
    return postings;
}

// The cosines of one sentence with all others that share a word with it; sums over terms in their order.
class Cosines {
  public:
    Cosines(const std::vector<SentenceFeatures>& b, bool complete)
        : postings_(postings_of(b)), complete_(complete), sums_(b.size(), 0.0) {}

    struct Found {
        double cosine = 0;
        std::uint32_t sentence = 0;
    };

    // `place`: where about the partner stands, if both pages tell alike.
    std::vector<Found> of(const SparseVector& words, std::size_t place) {
        touched_.clear();
        for (std::size_t k = 0; k < words.terms.size(); ++k) {
            for (const Posting& posting : places_of(words.terms[k], place)) {
                double& sum = sums_[posting.sentence];
                if (sum == 0) touched_.push_back(posting.sentence);
                sum += words.weights[k] * posting.weight;
            }
        }
        std::vector<Found> found;
        for (const std::uint32_t sentence : touched_) {
            if (sums_[sentence] >= least_cosine) found.push_back({sums_[sentence], sentence});
            sums_[sentence] = 0;
        }
        if (!complete_ && found.size() > likeliest) keep_likeliest(found, place);
        std::ranges::sort(found, {}, &Found::sentence);
        return found;
    }

  private:
    std::span<const Posting> places_of(std::uint64_t term, std::size_t place) const {
        const auto first_place = std::ranges::lower_bound(postings_, term, {}, &Posting::term);
        if (first_place == postings_.end() || first_place->term != term) return {};
        const auto end_of_places = std::ranges::upper_bound(first_place, postings_.end(), term, {}, &Posting::term);
        const std::span<const Posting> all(first_place, end_of_places);
        if (complete_ || all.size() <= nearest_places) return all;
        const auto near = std::ranges::lower_bound(all, place, {}, &Posting::sentence);
        const auto before = static_cast<std::size_t>(near - all.begin());
        const std::size_t first = std::min(before - std::min(before, nearest_places / 2), all.size() - nearest_places);
        return all.subspan(first, nearest_places);
    }

    static void keep_likeliest(std::vector<Found>& found, std::size_t place) {
        const auto key = [place](const Found& f) {
            const std::size_t away = f.sentence > place ? f.sentence - place : place - f.sentence;
            return std::tuple(-f.cosine, away, f.sentence);
        };
        const auto end = found.begin() + static_cast<std::ptrdiff_t>(likeliest);
        std::ranges::nth_element(found, end, {}, key);
        found.erase(end, found.end());
    }

    std::vector<Posting> postings_;  // by term, then sentence
    bool complete_;
    std::vector<double> sums_;
    std::vector<std::uint32_t> touched_;
};

}  // namespace

SentenceTable::SentenceTable(const std::vector<SentenceFeatures>& a, const std::vector<SentenceFeatures>& b,
                             const AddLetters& add_letters)
    : complete_(b.empty() || a.size() <= most_pairs / b.size()) {
    Cosines cosines(b, complete_);
    for (std::size_t i = 0; i < a.size(); ++i) {
        check_cancelled();
        for (const auto& [cosine, j] : cosines.of(a[i].words, i * b.size() / a.size())) {
            if (add_letters) add_letters(i, j);
            cells_.push_back({j, static_cast<float>(similarity(a[i], b[j]))});
        }
        starts_.push_back(cells_.size());
    }
}

double SentenceTable::at(std::size_t i, std::size_t j) const {
    const auto cells = of(i);
    const auto found = std::ranges::lower_bound(cells, j, {}, &Cell::b);
    return found != cells.end() && found->b == j ? static_cast<double>(found->alike) : 0.0;
}

}  // namespace retold::compare
