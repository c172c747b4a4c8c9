// What every edit list promises, for the fuzzers of transformations.
#pragma once
#include "fuzz/exact_buffer.hpp"
#include "retold/text/edits.hpp"

namespace retold::fuzz {

// Edits are sorted, each changes something (`all_change`), and outside of them raw and text are equal.
inline void check_edits(std::string_view raw, std::string_view text, const text::EditList& edits,
                        bool all_change = true) {
    std::size_t raw_at = 0;
    std::size_t at = 0;
    for (const text::Edit& edit : edits) {
        require(edit.raw.start >= raw_at && edit.out.start >= at, "edits are sorted");
        require(edit.raw.start <= edit.raw.end && edit.out.start <= edit.out.end, "spans run forwards");
        require(raw.substr(raw_at, edit.raw.start - raw_at) == text.substr(at, edit.out.start - at),
                "outside the edits both texts are equal");
        require(!all_change || slice(raw, edit.raw) != slice(text, edit.out), "an edit changes something");
        raw_at = edit.raw.end;
        at = edit.out.end;
    }
    require(raw.substr(raw_at) == text.substr(at), "the ends are equal");
}

}  // namespace retold::fuzz
