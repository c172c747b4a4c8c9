// What a sentence asks of the page's readers, by words of any language (cpp/data/shared/asks.txt).
#pragma once
#include <cstdint>
#include <string_view>

#include "clean/decide.hpp"

namespace retold::clean {

enum Request : std::uint8_t {
    request_asks = 1U << 0,      // a request opens a sentence, or ends one where verbs do
    request_networks = 1U << 1,  // names where readers follow pages
    request_us = 1U << 2,        // speaks of "us"
    request_last = 1U << 3,      // asks as languages do whose verbs stand last
};

// Bits of Request. Linear in the text.
unsigned requests_of(std::string_view text);

// Drops short lines below the story's first one that ask something of the readers and say so in one more way: by where
// to follow the page, by "us" or the page's own name, by an address behind a question or for "you". Lines that share
// words with the story, and those that quote, stay. Reads lines of few shared words only.
void drop_requests(Work& work);

}  // namespace retold::clean
