// Pages in, a Comparison out: the relation of every pair, aligned sentences, stories and topics.
#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "retold/base/parallel.hpp"
#include "retold/compare/comparison.hpp"
#include "retold/compare/source_page.hpp"

namespace retold::compare {

// A vector per page from the caller's own model, all of one dimension: row-major, one row a page.
struct Embeddings {
    std::vector<float> values;
    std::size_t dimensions = 0;  // 0: none
};

struct CompareOptions {
    // "auto" (what the page says, else a guess) or a BCP 47 tag for all pages.
    std::string language = "auto";
    // One more aspect, and one more way to find pairs of one story; cosines count from .75 up. Pairs also say what they
    // are without it.
    Embeddings embeddings = {};

    // One number a page; pairs within a source are not compared. Empty: all are. `unknown_source` is no source.
    static constexpr std::uint32_t unknown_source = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> sources = {};
    // Days; pairs whose stated dates are further apart are not compared (as hour.window of RNewsflow, Welbers et al.
    // 2021). None: all are. Pages without a date are compared with all.
    std::optional<double> window = {};
};

// Compares every page with every other; of more than 500 pages each with those that share most of its rare words and
// runs of words, and only pairs that have something in common are kept (Comparison::complete is false then). Positions
// in the result are bytes. The result does not depend on the number of threads, and but for the order of documents and
// pairs not on that of the pages.
// Sentences are aligned for all pairs of up to 12 pages, among more for pairs that may tell one story or share text,
// and of more than 50 pages for the 16 closest pairs of each page.
// Throws InvalidArgument for a repeated id, a language that is no tag, spans outside the page, embeddings or sources of
// another size, and a window that is negative or no number; never for text. Time and memory are about linear in the
// pages: 10 ms for 5 pages of 500 words, for 1,000 pages a few seconds, most of it for alignment.
Comparison compare_pages(std::vector<SourcePage> pages, const CompareOptions& options = {}, const RunOptions& run = {});

}  // namespace retold::compare
