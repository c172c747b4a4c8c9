#include "compare/measure/prepare.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "compare/measure/background.hpp"
#include "retold/base/hash.hpp"
#include "retold/similarity/sets.hpp"
#include "retold/tokenize/shingles.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t lead_sentences = 5;  // chosen: titles and leads say what a story is about
constexpr std::size_t shingle_words = 5;   // from: Broder 1997; five words seldom meet by chance
// How many documents the background counts for beside the pages given.
constexpr double background_documents = 60;  // chosen: reason not recorded
// A word that the background does not know stands in about this share of documents.
constexpr double unknown_share = 0.0005;  // chosen: a quarter of the rarest share that the lists have (.002)
constexpr std::uint32_t most_rare = 8;    // chosen: pages that have a rare word; more than the pages of most stories

// The words of all pages in byte order, and per page the number of each of its own words.
struct Numbering {
    std::vector<std::string> words;
    std::vector<std::vector<std::uint32_t>> terms;
};

Numbering number_words(const std::vector<annotate::Reading>& pages) {
    Numbering numbering;
    std::vector<std::string_view> all;
    for (const auto& page : pages) all.insert(all.end(), page.terms.begin(), page.terms.end());
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::unordered_map<std::string_view, std::uint32_t, HashKey> number_of;
    number_of.reserve(all.size());
    for (const std::string_view word : all) {
        number_of.emplace(word, static_cast<std::uint32_t>(numbering.words.size()));
        numbering.words.emplace_back(word);
    }
    for (const auto& page : pages) {
        auto& terms = numbering.terms.emplace_back();
        for (const std::string& word : page.terms) terms.push_back(number_of.at(word));
    }
    return numbering;
}

// Share of documents that a word stands in, for languages without a background: from the share of sentences, as words
// of grammar stand in many sentences of every page.
std::vector<double> shares_from_sentences(const std::vector<Prepared>& pages, std::size_t terms) {
    std::vector<std::uint32_t> sentences_with(terms, 0);
    std::vector<std::uint32_t> last_seen(terms, 0);
    std::uint32_t count = 0;
    for (const Prepared& page : pages) {
        for (const Sentence& sentence : page.sentences) {
            ++count;
            for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
                const std::uint32_t term = page.tokens[t].term;
                if (std::exchange(last_seen[term], count) != count) ++sentences_with[term];
            }
        }
    }
    std::vector<double> shares(terms, 0);
    constexpr double few = 10;  // chosen: sentences that count for a page
    for (std::size_t i = 0; i < terms; ++i) {
        const double share = (sentences_with[i] - 1.0) / std::max<double>(count, few);
        shares[i] = std::max(unknown_share, std::min(1.0, 2 * share));
    }
    return shares;
}

// How many pages have each term.
std::vector<std::uint32_t> count_pages(const std::vector<Prepared>& pages, std::size_t terms) {
    std::vector<std::uint32_t> frequency(terms, 0);
    std::vector<std::uint32_t> last_seen(terms, 0);
    std::uint32_t number = 0;
    for (const Prepared& page : pages) {
        ++number;
        for (const Token& token : page.tokens) {
            if (std::exchange(last_seen[token.term], number) != number) ++frequency[token.term];
        }
    }
    return frequency;
}

std::vector<float> weigh_terms(const std::vector<Prepared>& pages, const std::vector<std::string>& words,
                               const std::vector<std::uint32_t>& frequency) {
    std::vector<std::string> languages;
    for (const Prepared& page : pages) {
        if (!page.tokens.empty()) languages.push_back(page.language);
    }
    std::ranges::sort(languages);
    languages.erase(std::unique(languages.begin(), languages.end()), languages.end());
    const bool all_known = std::ranges::all_of(languages, [](const std::string& l) { return has_background(l); });
    std::vector<double> shares =
        all_known ? std::vector<double>(words.size(), unknown_share) : shares_from_sentences(pages, words.size());
    for (const std::string& language : languages) {
        const Background background(language);
        for (std::size_t i = 0; i < words.size(); ++i) shares[i] = std::max(shares[i], background.share(words[i]));
    }
    std::vector<float> idf(words.size(), 0);
    const double total = background_documents + static_cast<double>(pages.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        // One page that has the word tells nothing about how common it is.
        const double standing = background_documents * shares[i] + std::max(0.0, frequency[i] - 1.0) + 0.25;
        idf[i] = static_cast<float>(std::max(0.0, std::log(total / standing)));
    }
    return idf;
}

// The hashes of the runs of five words of the body; `hashes` are those of all terms.
std::vector<std::uint64_t> body_shingles(const Prepared& page, const std::vector<std::uint64_t>& hashes) {
    std::vector<std::uint64_t> words;
    words.reserve(page.body_tokens);
    for (std::size_t t = page.tokens.size() - page.body_tokens; t < page.tokens.size(); ++t)
        words.push_back(hashes[page.tokens[t].term]);
    return similarity::to_set(tokenize::hash_runs(std::move(words), shingle_words));
}

void add_vectors(Prepared& page, const std::vector<float>& idf, const std::vector<std::uint64_t>& hashes) {
    const auto all = static_cast<std::uint32_t>(page.tokens.size());
    page.words = weigh(page.tokens, 0, all, idf);
    const std::size_t titles = !page.sentences.empty() && page.sentences.front().title ? 1 : 0;
    const std::size_t lead = std::min(page.sentences.size(), lead_sentences + titles);
    page.lead = weigh(page.tokens, 0, lead == 0 ? 0 : page.sentences[lead - 1].last, idf);
    std::vector<std::uint64_t> names;
    std::vector<std::uint64_t> numbers;
    for (const Token& token : page.tokens) {
        if (token.name) names.push_back(token.term);
        if (token.number) numbers.push_back(token.term);
    }
    page.names = weigh_set(std::move(names), idf);
    page.numbers = weigh_set(std::move(numbers), idf);
    page.shingles = body_shingles(page, hashes);
    page.title = weigh(page.tokens, 0, page.sentences.empty() ? 0 : page.sentences.front().last, idf);
}

void add_rare(Prepared& page, const std::vector<std::uint32_t>& frequency) {
    for (const Token& token : page.tokens) {
        if (frequency[token.term] > 1 && frequency[token.term] <= most_rare) page.rare.push_back(token.term);
    }
    page.rare = similarity::to_set(std::move(page.rare));
}

// The page without its vectors. `terms`: the number among all pages of each of its own terms.
Prepared start_page(annotate::Reading read, const std::vector<std::uint32_t>& terms) {
    Prepared page;
    page.background = has_background(read.language);
    page.language = std::move(read.language);
    page.tokens = std::move(read.tokens);
    page.sentences = std::move(read.sentences);
    page.body_tokens = read.body_tokens;
    page.cased = read.cased;
    for (Token& token : page.tokens) token.term = terms[token.term];
    return page;
}

}  // namespace

SparseVector weigh(const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last,
                   const std::vector<float>& idf) {
    std::vector<std::uint64_t> terms;
    terms.reserve(last - first);
    for (std::uint32_t t = first; t < last; ++t) terms.push_back(tokens[t].term);
    return similarity::weigh(similarity::count_terms(std::move(terms)),
                             [&](std::uint64_t term) { return static_cast<double>(idf[term]); });
}

SparseVector weigh_set(std::vector<std::uint64_t> terms, const std::vector<float>& idf) {
    SparseVector vector;
    for (const std::uint64_t term : similarity::to_set(std::move(terms))) {
        if (idf[term] <= 0) continue;
        vector.terms.push_back(term);
        vector.weights.push_back(static_cast<double>(idf[term]));
    }
    return vector;
}

Collection prepare(const std::vector<SourcePage>& pages, const std::string& language, const RunOptions& run) {
    const auto chunks = chunks_by_weight(pages.size(), [&](std::size_t row) { return pages[row].raw.size(); });
    std::vector<annotate::Reading> read(pages.size());
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            const SourcePage& page = pages[row];
            read[row] = annotate::read_page({page.raw, page.body, page.title, page.language}, language);
        }
    });
    Collection collection;
    Numbering numbering = number_words(read);
    for (std::size_t i = 0; i < pages.size(); ++i)
        collection.pages.push_back(start_page(std::move(read[i]), numbering.terms[i]));
    collection.words = std::move(numbering.words);
    const std::vector<std::uint32_t> frequency = count_pages(collection.pages, collection.words.size());
    collection.idf = weigh_terms(collection.pages, collection.words, frequency);
    std::vector<std::uint64_t> hashes;
    hashes.reserve(collection.words.size());
    for (const std::string& word : collection.words) hashes.push_back(tokenize::hash_word(word));
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            add_vectors(collection.pages[row], collection.idf, hashes);
            add_rare(collection.pages[row], frequency);
        }
    });
    return collection;
}

}  // namespace retold::compare
