#include "compare/measure/prepare.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <mutex>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "compare/measure/background.hpp"
#include "compare/measure/weekdays.hpp"
#include "compare/measure/word_stems.hpp"
#include "retold/base/hash.hpp"
#include "retold/similarity/sets.hpp"
#include "retold/tokenize/shingles.hpp"
#include "retold/tokenize/stop_words.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t lead_sentences = 5;  // chosen: titles and leads say what a story is about
constexpr std::size_t shingle_words = 5;   // from: Broder 1997; five words seldom meet by chance
// How many documents the background counts for beside the pages given.
constexpr double background_documents = 60;  // chosen: reason not recorded
constexpr double grammar_share = 0.5;        // chosen: about what the lists have for such words
// A word that the background does not know stands in about this share of documents.
constexpr double unknown_share = 0.0005;  // chosen: a quarter of the rarest share that the lists have (.002)
constexpr std::uint32_t most_rare = 8;    // chosen: pages that have a rare word; more than the pages of most stories

// Numbers words as pages are read: the first of each is kept.
class Vocabulary {
  public:
    // The number of each word. Many threads may ask.
    std::vector<std::uint32_t> numbers_of(std::vector<std::string>&& words) {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(words.size());
        const std::scoped_lock lock(mutex_);
        for (std::string& word : words) {
            const auto next = static_cast<std::uint32_t>(number_of_.size());
            numbers.push_back(number_of_.try_emplace(std::move(word), next).first->second);
        }
        return numbers;
    }

    // The words in byte order, and the place there of each number.
    std::pair<std::vector<std::string>, std::vector<std::uint32_t>> take_sorted() {
        std::vector<std::pair<std::string, std::uint32_t>> sorted;
        sorted.reserve(number_of_.size());
        while (!number_of_.empty()) {
            auto node = number_of_.extract(number_of_.begin());
            sorted.emplace_back(std::move(node.key()), node.mapped());
        }
        std::ranges::sort(sorted);
        std::pair<std::vector<std::string>, std::vector<std::uint32_t>> taken;
        taken.second.resize(sorted.size());
        for (auto& [word, number] : sorted) {
            taken.second[number] = static_cast<std::uint32_t>(taken.first.size());
            taken.first.push_back(std::move(word));
        }
        return taken;
    }

  private:
    std::mutex mutex_;
    std::unordered_map<std::string, std::uint32_t, HashKey, std::equal_to<>> number_of_;
};

// Share of documents that a word stands in, for languages without a background: from the sentences that have it beside
// another one of their page, as words of grammar stand in many sentences of every page. `frequency`: pages with a word.
std::vector<double> shares_from_sentences(const Collection& collection, const std::vector<std::uint32_t>& frequency) {
    const std::size_t terms = collection.words.size();
    std::vector<std::uint32_t> sentences_with(terms, 0);
    std::vector<std::uint32_t> last_seen(terms, 0);
    std::uint32_t count = 0;
    for (const Prepared& page : collection.pages) {
        for (const Sentence& sentence : page.sentences) {
            ++count;
            for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
                const std::uint32_t term = collection.stem(page.tokens[t].term);
                if (std::exchange(last_seen[term], count) != count) ++sentences_with[term];
            }
        }
    }
    std::vector<double> shares(terms, 0);
    constexpr double few = 10;  // chosen: sentences that count for a page
    for (std::size_t i = 0; i < terms; ++i) {
        const double share = (static_cast<double>(sentences_with[i]) - frequency[i]) / std::max<double>(count, few);
        shares[i] = std::max(unknown_share, std::min(1.0, 2 * share));
    }
    return shares;
}

// How many pages have each term, by stems.
std::vector<std::uint32_t> count_pages(const Collection& collection) {
    std::vector<std::uint32_t> frequency(collection.words.size(), 0);
    std::vector<std::uint32_t> last_seen(collection.words.size(), 0);
    std::uint32_t number = 0;
    for (const Prepared& page : collection.pages) {
        ++number;
        for (const Word token : page.tokens) {
            const std::uint32_t term = collection.stem(token.term);
            if (std::exchange(last_seen[term], number) != number) ++frequency[term];
        }
    }
    return frequency;
}

std::vector<float> weigh_terms(const Collection& collection, const std::vector<std::uint32_t>& frequency) {
    const std::vector<Prepared>& pages = collection.pages;
    const std::vector<std::string>& words = collection.words;
    std::vector<std::string> languages;
    for (const Prepared& page : pages) {
        if (!page.tokens.empty()) languages.push_back(page.language);
    }
    std::ranges::sort(languages);
    languages.erase(std::unique(languages.begin(), languages.end()), languages.end());
    const bool all_known = std::ranges::all_of(languages, [](const std::string& l) { return has_background(l); });
    std::vector<double> shares =
        all_known ? std::vector<double>(words.size(), unknown_share) : shares_from_sentences(collection, frequency);
    for (const std::string& language : languages) {
        const Background background(language);
        // Those with a background know better.
        const auto& grammar = tokenize::StopWords::of(has_background(language) ? "und" : language);
        for (std::uint32_t i = 0; i < words.size(); ++i) {
            double& share = shares[collection.stem(i)];
            share = std::max({share, background.share(words[i]), grammar.contains_word(words[i]) ? grammar_share : 0});
        }
    }
    std::vector<float> idf(words.size(), 0);
    const double total = background_documents + static_cast<double>(pages.size());
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        const std::uint32_t stem = collection.stem(i);
        // One page that has the word tells nothing about how common it is.
        const double standing = background_documents * shares[stem] + std::max(0.0, frequency[stem] - 1.0) + 0.25;
        idf[i] = static_cast<float>(std::max(0.0, std::log(total / standing)));
    }
    return idf;
}

// The idf of a word that one page in a hundred has, or, of few pages, that twenty have.
float least_telling(std::size_t pages) {
    constexpr double few = 100;     // chosen: pages of a large story
    constexpr double share = 0.01;  // chosen: a formula of reports of one kind stands in more
    const double total = background_documents + static_cast<double>(pages);
    return static_cast<float>(std::log(total / std::max(few, share * total)));
}

// The hashes of the runs of five words of the body; `hashes` are those of all terms.
std::vector<std::uint64_t> body_shingles(const Prepared& page, const std::vector<std::uint64_t>& hashes) {
    std::vector<std::uint64_t> words;
    words.reserve(page.body_tokens);
    for (std::size_t t = page.tokens.size() - page.body_tokens; t < page.tokens.size(); ++t)
        words.push_back(hashes[page.tokens[t].term]);
    return similarity::to_set(tokenize::hash_runs(std::move(words), shingle_words));
}

// `frequency`: of each term, how many pages have it.
PageTerms terms_of(const Prepared& page, const Collection& collection, const std::vector<std::uint32_t>& frequency) {
    const std::size_t titles = !page.sentences.empty() && page.sentences.front().title ? 1 : 0;
    const std::size_t lead = std::min(page.sentences.size(), lead_sentences + titles);
    const std::uint32_t behind_lead = lead == 0 ? 0 : page.sentences[lead - 1].last;
    const std::uint32_t behind_title = page.sentences.empty() ? 0 : page.sentences.front().last;
    std::vector<TermUse> uses;
    uses.reserve(page.tokens.size());
    for (std::uint32_t t = 0; t < page.tokens.size(); ++t) {
        const Word token = page.tokens[t];
        const std::uint32_t term = collection.stem(token.term);
        const std::uint32_t pages = frequency[term];
        uses.push_back({.term = term,
                        .lead = t < behind_lead ? 1U : 0U,
                        .title = t < behind_title ? 1U : 0U,
                        .name = token.name != 0,
                        .number = token.number != 0,
                        .rare = pages > 1 && pages <= most_rare});
    }
    return {std::move(uses), collection.idf};
}

// What is kept of a reading. Terms are numbered as they came.
Prepared start_page(annotate::Reading read, Vocabulary& vocabulary) {
    Prepared page;
    page.places = TokenPlaces(read);
    const std::vector<std::uint32_t> numbers = vocabulary.numbers_of(std::move(read.terms));
    page.tokens.reserve(read.tokens.size());
    for (const annotate::Token& token : read.tokens)
        page.tokens.push_back(word_of(numbers[token.term], token.name, token.number));
    page.background = has_background(read.language);
    page.language = std::move(read.language);
    page.sentences.assign(read.sentences.begin(), read.sentences.end());  // without room to grow
    page.body_tokens = read.body_tokens;
    page.cased = read.cased;
    return page;
}

// Pages with their words numbered in byte order, so that sums over terms do not depend on the order of pages.
Collection read_pages(const std::vector<SourcePage>& pages, const std::vector<Chunk>& chunks,
                      const std::string& language, const RunOptions& run) {
    Collection collection;
    collection.pages.resize(pages.size());
    Vocabulary vocabulary;
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            const SourcePage& page = pages[row];
            collection.pages[row] =
                start_page(annotate::read_page({page.raw, page.body, page.title, page.language}, language), vocabulary);
        }
    });
    std::vector<std::uint32_t> places;
    std::tie(collection.words, places) = vocabulary.take_sorted();
    for (Prepared& page : collection.pages) {
        for (Word& token : page.tokens) token = word_of(places[token.term], token.name != 0, token.number != 0);
    }
    return collection;
}

}  // namespace

Collection prepare(const std::vector<SourcePage>& pages, const std::string& language, const RunOptions& run) {
    const auto chunks = chunks_by_weight(pages.size(), [&](std::size_t row) { return pages[row].raw.size(); });
    Collection collection = read_pages(pages, chunks, language, run);
    collection.stems = stems_of(collection.words, collection.pages);
    count_weekdays(collection);
    const std::vector<std::uint32_t> frequency = count_pages(collection);
    collection.idf = weigh_terms(collection, frequency);
    collection.least_telling = least_telling(pages.size());
    std::vector<std::uint64_t> hashes;
    hashes.reserve(collection.words.size());
    for (const std::string& word : collection.words) hashes.push_back(tokenize::hash_word(word));
    // The runs of all pages at once would take more than all that is kept of them: they are made twice.
    std::size_t runs = 0;
    for (const Prepared& page : collection.pages) runs += page.body_tokens;
    RepeatedRuns repeated(runs);
    const auto each_page = [&](const auto& work) {
        parallel_for(chunks, run, [&](const Chunk& chunk) {
            for (std::size_t row = chunk.first; row < chunk.last; ++row)
                work(row, body_shingles(collection.pages[row], hashes));
        });
    };
    collection.terms.resize(pages.size());
    collection.shingles.resize(pages.size());
    each_page([&](std::size_t row, const std::vector<std::uint64_t>& shingles) {
        collection.terms[row] = terms_of(collection.pages[row], collection, frequency);
        repeated.add(shingles);
    });
    each_page([&](std::size_t row, const std::vector<std::uint64_t>& shingles) {
        collection.shingles[row] = keep_shared(shingles, repeated);
    });
    return collection;
}

}  // namespace retold::compare
