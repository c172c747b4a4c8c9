// What a pass over a batch of choices reads, and its kernel for AVX-512. Private to choice_batch.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

#include "choice_batch.hpp"

namespace retold::similarity {

struct ChoiceJob {
    const std::uint64_t* bits;
    const ChoiceCodes* codes;
    std::size_t size;  // of the query
    std::array<const unsigned char*, ChoiceBatch::width> texts;
    ChoiceBatch::Lengths lengths;
    ChoiceBatch::Lengths needed;
    std::size_t shortest;
    std::size_t longest;
    std::size_t look;  // where the first look at what is left is worth it: before, there is hope for some text

    // So much of the query can stand beside the first `done` symbols of a text if all that follow in the shorter of
    // both are to be in common with the other. A common subsequence is no longer than that of these two beginnings and
    // what follows in the text: what it has in a longer beginning of the query, it lacks behind it.
    std::size_t beside(std::size_t text, std::size_t done) const {
        return size + done > lengths[text] ? size + done - lengths[text] : 0;
    }
};

#if defined(__x86_64__)
// `words` is 1 or 2; the codes are complete.
ChoiceBatch::Lengths common_avx512(const ChoiceJob& job, std::size_t words);
#endif

}  // namespace retold::similarity
