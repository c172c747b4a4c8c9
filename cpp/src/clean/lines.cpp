#include "clean/lines.hpp"

#include <utility>

#include "clean/line_scanner.hpp"
#include "retold/base/cancel.hpp"

namespace retold::clean {
namespace {

// Of most texts; few have more words.
std::size_t words_in(std::size_t bytes) {
    return bytes / 5 + 2;
}

}  // namespace

Lines scan_lines(std::string_view raw, std::span<const Block> blocks) {
    Lines out;
    out.lines.reserve(blocks.size());
    out.words.reserve(raw.size() / 5);
    for (const Block& block : blocks) {
        check_cancelled();
        out.lines.push_back(LineScanner(out, raw).run(block.span));
    }
    out.words.shrink_to_fit();
    return out;
}

PlacedWords placed_words(std::string_view text, Span span) {
    Lines out;
    out.words.reserve(words_in(span.size()));
    PlacedWords placed;
    placed.starts.reserve(words_in(span.size()));
    LineScanner(out, text, &placed.starts).run(span);
    placed.words = std::move(out.words);
    return placed;
}

std::vector<std::uint32_t> word_hashes(std::string_view phrase) {
    Lines out;
    out.words.reserve(words_in(phrase.size()));
    LineScanner(out, phrase).run({0, phrase.size()});
    return std::move(out.words);
}

}  // namespace retold::clean
