#include "retold/tokenize/word_column.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "retold/base/for_each_row.hpp"

namespace retold::tokenize {
namespace {

constexpr std::size_t batch = 512;  // chosen: tokens at a time, which stay in the first cache

// The result of one chunk of rows, and where it goes.
struct Part {
    TokenArrays tokens;
    std::vector<std::size_t> counts;  // tokens of every row
    std::size_t first_token = 0;
};

template <typename T>
void copy_to(const std::vector<T>& from, T* to) {
    std::copy(from.begin(), from.end(), to);
}

// Tells the parts where they go, and the rows where they begin.
PlainArray<std::int64_t> add_up(std::vector<Part>& parts, std::size_t rows) {
    PlainArray<std::int64_t> offsets(rows + 1);
    std::int64_t* offset = offsets.data();
    std::size_t total = 0;
    *offset = 0;
    for (Part& part : parts) {
        part.first_token = total;
        for (const std::size_t count : part.counts) *++offset = static_cast<std::int64_t>(total += count);
    }
    return offsets;
}

}  // namespace

void TokenArrays::append(std::span<const Token> tokens, text::PointCounter& counter) {
    std::array<std::int64_t, 2 * batch> points;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        points[2 * i] = static_cast<std::int64_t>(tokens[i].span.start);
        points[2 * i + 1] = static_cast<std::int64_t>(tokens[i].span.end);
    }
    counter.convert(std::span(points).first(2 * tokens.size()));
    const std::size_t before = kinds.size();
    starts.resize(before + tokens.size());
    ends.resize(before + tokens.size());
    kinds.resize(before + tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        starts[before + i] = points[2 * i];
        ends[before + i] = points[2 * i + 1];
        kinds[before + i] = static_cast<std::uint8_t>(tokens[i].kind);
    }
}

void TokenArrays::append(std::string_view text, const WordOptions& options, const PatternOptions& patterns) {
    text::PointCounter counter(text);
    if (changes_words(text, patterns)) {
        const std::vector<Token> tokens = words(text, options, patterns);
        for (std::size_t at = 0; at < tokens.size(); at += batch) {
            append(std::span(tokens).subspan(at, std::min(batch, tokens.size() - at)), counter);
        }
        return;
    }
    const std::size_t expected = kinds.size() + text.size() / 5 + batch;
    if (kinds.capacity() < expected) {
        const std::size_t enough = std::max(expected, kinds.capacity() * 2);
        starts.reserve(enough);
        ends.reserve(enough);
        kinds.reserve(enough);
    }
    std::array<Token, batch> room;
    WordReader reader(text, options);
    while (const std::size_t count = reader.read(room)) append(std::span(room).first(count), counter);
}

TokenColumn words_column(const TextColumn& texts, const WordOptions& options, const PatternOptions& patterns,
                         const RunOptions& run) {
    const std::vector<Chunk> chunks = chunks_of(texts);
    std::vector<Part> parts(chunks.size());
    const auto part_of = [&](const Chunk& chunk) -> Part& {
        return parts[static_cast<std::size_t>(&chunk - chunks.data())];
    };
    TokenColumn all;
    all.valid = PlainArray<bool>(texts.size());
    bool* valid = all.valid.data();
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        Part& part = part_of(chunk);
        std::string scratch;
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            const std::size_t before = part.tokens.kinds.size();
            valid[row] = !texts.null(row);
            part.tokens.append(texts.text(row, scratch), options, patterns);
            part.counts.push_back(part.tokens.kinds.size() - before);
        }
    });
    all.offsets = add_up(parts, texts.size());
    const auto total = static_cast<std::size_t>(all.offsets.data()[texts.size()]);
    all.starts = PlainArray<std::int64_t>(total);
    all.ends = PlainArray<std::int64_t>(total);
    all.kinds = PlainArray<std::uint8_t>(total);
    RunOptions quiet;  // the texts have been counted
    quiet.threads = run.threads;
    parallel_for(chunks, quiet, [&](const Chunk& chunk) {
        Part& part = part_of(chunk);
        copy_to(part.tokens.starts, all.starts.data() + part.first_token);
        copy_to(part.tokens.ends, all.ends.data() + part.first_token);
        copy_to(part.tokens.kinds, all.kinds.data() + part.first_token);
        part.tokens = {};
    });
    return all;
}

}  // namespace retold::tokenize
