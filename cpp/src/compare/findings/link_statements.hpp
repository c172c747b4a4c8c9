// Which quotations of different pages are one statement.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "compare/findings/page_store.hpp"

namespace retold::compare {

// A quotation with what it is known again by.
struct SaidRow {
    std::uint32_t document = 0;
    std::uint32_t topic = 0;  // pages of one topic or story have the same
    const annotate::Quote* quote = nullptr;
    std::vector<std::string> pieces;   // see said_text.hpp
    std::string text;                  // all of them
    std::vector<std::uint64_t> stems;  // its content words, sorted
};

// Rows that are one statement, each row in one group at most and each document once in a group; groups of two rows or
// more, the rows of each in their order. The same whatever the order of the documents: `rows` by ids and places.
//
// Rows of one text and one speaker are one. Others are linked, the most alike first: with three fifths of their content
// words in common, or most of the shorter one's; of one speaker or in aligned sentences two fifths are enough, of both
// a quarter. A word that more quotations of the topic have than there are pages counts less. All words of a statement
// with fewer than three content words must be in the other one, and the speaker be the same or the sentences aligned.
// Each is compared with the 64 that share most of its rare words, as far as a bounded number of places in lists of
// these shows.
std::vector<std::vector<std::uint32_t>> link_statements(const std::vector<SaidRow>& rows, const PageStore& store,
                                                        const RunOptions& run);

}  // namespace retold::compare
