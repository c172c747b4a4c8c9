// StringZilla's word boundaries with AVX2, in a file of its own because its headers choose by compiler flags.
#include "bench/peers/stringzilla_words.hpp"

#include <stringzilla/stringzilla.h>

#include <array>

namespace retold::bench {

std::size_t count_stringzilla_words(std::string_view text) {
    std::array<sz_size_t, 512> starts;
    std::array<sz_size_t, 512> sizes;
    std::size_t pieces = 0;
    for (std::size_t at = 0; at < text.size();) {
        sz_size_t read = 0;
        pieces += sz_utf8_wordbreaks_haswell(text.data() + at, text.size() - at, starts.data(), sizes.data(),
                                             starts.size(), &read);
        at += read;
    }
    return pieces;
}

}  // namespace retold::bench
