#include "compare/align/sentence_table.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "retold/base/cancel.hpp"
#include "retold/similarity/sets.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t most_pairs = 4'000'000;    // chosen: bounds the work for one pair of pages
constexpr std::size_t likeliest = 32;            // chosen: partners of a sentence of longer pages, by cosine of words
constexpr std::size_t nearest_places = 1024;     // chosen: sentences with a word, nearest first, where many have it
constexpr std::size_t worth_numbering = 10'000;  // chosen: pairs of sentences for which trigrams are numbered
constexpr double least_cosine = 0.05;            // chosen: of words, for letters to be looked at

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
        // Of many it takes less to look at all in their order than to put them in order.
        const bool most = touched_.size() > sums_.size() / 4;
        if (most) {
            touched_.resize(sums_.size());
            std::iota(touched_.begin(), touched_.end(), 0U);
        }
        std::vector<Found> found;
        for (const std::uint32_t sentence : touched_) {
            if (sums_[sentence] >= least_cosine) found.push_back({sums_[sentence], sentence});
            sums_[sentence] = 0;
        }
        const bool cut = !complete_ && found.size() > likeliest;
        if (cut) keep_likeliest(found, place);
        if (cut || !most) std::ranges::sort(found, {}, &Found::sentence);
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

// Dice's measure of the trigrams of one sentence and those of many: each trigram of the many has a number, and those of
// the one are marked. Ten times as fast as merging two lists for each pair, once the numbers are made.
class SharedLetters {
  public:
    explicit SharedLetters(const std::vector<SentenceFeatures>& b) {
        for (const SentenceFeatures& sentence : b)
            known_.insert(known_.end(), sentence.trigrams.begin(), sentence.trigrams.end());
        known_ = similarity::to_set(std::move(known_));
        for (const SentenceFeatures& sentence : b) {
            for (const std::uint64_t trigram : sentence.trigrams) numbers_.push_back(number_of(trigram));
            starts_.push_back(numbers_.size());
        }
        marks_.resize(known_.size() + 1);
    }

    void mark(const SentenceFeatures& sentence) {
        for (const std::uint32_t number : marked_) marks_[number] = 0;
        marked_.clear();
        size_ = sentence.trigrams.size();
        for (const std::uint64_t trigram : sentence.trigrams) {
            const std::uint32_t number = number_of(trigram);
            if (number == known_.size() || known_[number] != trigram) continue;
            marks_[number] = 1;
            marked_.push_back(number);
        }
    }

    // Of the marked sentence and sentence j.
    double dice(std::size_t j) const {
        std::uint32_t shared = 0;
        for (std::size_t k = starts_[j]; k < starts_[j + 1]; ++k) shared += marks_[numbers_[k]];
        const std::size_t both = size_ + (starts_[j + 1] - starts_[j]);
        return both == 0 ? 0 : static_cast<double>(2 * shared) / static_cast<double>(both);
    }

  private:
    // Of a trigram that is known.
    std::uint32_t number_of(std::uint64_t trigram) const {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(known_, trigram) - known_.begin());
    }

    std::vector<std::uint64_t> known_;    // sorted
    std::vector<std::uint32_t> numbers_;  // of all sentences
    std::vector<std::size_t> starts_{0};
    std::vector<std::uint8_t> marks_;  // of each number
    std::vector<std::uint32_t> marked_;
    std::size_t size_ = 0;  // of the marked sentence
};

}  // namespace

SentenceTable::SentenceTable(const std::vector<SentenceFeatures>& a, const std::vector<SentenceFeatures>& b,
                             const AddLetters& add_letters)
    : complete_(b.empty() || a.size() <= most_pairs / b.size()) {
    Cosines cosines(b, complete_);
    std::optional<SharedLetters> letters;
    if (complete_ && a.size() * b.size() > worth_numbering) {
        for (std::size_t j = 0; add_letters && j < b.size(); ++j) add_letters(0, j);
        letters.emplace(b);
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
        check_cancelled();
        const std::vector<Cosines::Found> found = cosines.of(a[i].words, i * b.size() / a.size());
        for (std::size_t k = 0; k < found.size(); ++k) {
            const std::uint32_t j = found[k].sentence;
            if (add_letters) add_letters(i, j);
            if (letters && k == 0) letters->mark(a[i]);
            const double alike =
                letters ? similarity(found[k].cosine, letters->dice(j), a[i], b[j]) : similarity(a[i], b[j]);
            cells_.push_back({j, static_cast<float>(alike)});
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
