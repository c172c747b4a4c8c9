// Where the tokens of a page stand, in about two bytes each: they are looked at again only where sentences are aligned.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "retold/annotate/reader/read_page.hpp"

namespace retold::compare {

class TokenPlaces {
  public:
    TokenPlaces() = default;
    // Of a page as it was read. Pages of up to 4 GiB.
    explicit TokenPlaces(const annotate::Reading& page);

    // The places of the tokens of a sentence, given by its number, in order. Linear in them.
    std::vector<Span> of(const std::vector<annotate::Sentence>& sentences, std::size_t number) const;

  private:
    std::string packed_;  // of each token, the bytes since the one before or the start of its sentence; then its length
    std::vector<std::uint32_t> starts_;  // of each sentence, in packed_
};

}  // namespace retold::compare
