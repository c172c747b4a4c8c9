#include "retold/tokenize/span_column.hpp"

#include <functional>
#include <utility>

#include "retold/base/for_each_row.hpp"
#include "retold/base/freed_memory.hpp"
#include "retold/text/code_points.hpp"
#include "retold/tokenize/graphemes.hpp"
#include "retold/tokenize/paragraphs.hpp"

namespace retold::tokenize {
namespace {

template <typename T>
void move_behind(std::vector<T>& all, std::vector<T>& more) {
    if (all.empty()) {
        all = std::move(more);
    } else {
        all.insert(all.end(), more.begin(), more.end());
    }
    give_back(more);
}

// Appends what is found in one text; called from many threads.
using Find = std::function<void(std::string_view text, SpanColumn& found)>;

SpanColumn find_in_rows(const TextColumn& texts, const RunOptions& run, const Find& find) {
    SpanColumn all;
    all.valid.resize(texts.size());
    const std::vector<Chunk> chunks = chunks_of(texts);
    std::vector<SpanColumn> parts(chunks.size());  // their offsets: how many each row has
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        SpanColumn& part = parts[static_cast<std::size_t>(&chunk - chunks.data())];
        part.offsets.clear();
        std::string scratch;
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            const std::size_t before = part.starts.size();
            all.valid[row] = texts.null(row) ? 0 : 1;
            find(texts.text(row, scratch), part);
            part.offsets.push_back(static_cast<std::int64_t>(part.starts.size() - before));
        }
    });
    all.offsets.reserve(texts.size() + 1);
    for (SpanColumn& part : parts) {
        for (const std::int64_t count : part.offsets) all.offsets.push_back(all.offsets.back() + count);
        move_behind(all.starts, part.starts);
        move_behind(all.ends, part.ends);
        move_behind(all.hashes, part.hashes);
    }
    return all;
}

void append(std::string_view text, const std::vector<Span>& spans, SpanColumn& found) {
    text::CodePointSpans points = text::to_code_points(text, spans);
    move_behind(found.starts, points.starts);
    move_behind(found.ends, points.ends);
}

// Neighbouring shingles overlap, so starts and ends go their own ways to code points.
std::vector<std::int64_t> points_of(std::string_view text, const std::vector<Span>& spans, std::size_t Span::*side) {
    std::vector<Span> points;
    points.reserve(spans.size());
    for (const Span& span : spans) points.push_back({span.*side, span.*side});
    return text::to_code_points(text, points).starts;
}

void append_shingles(std::string_view text, const ShingleOptions& options, SpanColumn& found) {
    Shingles one = shingles(text, options);
    std::vector<std::int64_t> starts = points_of(text, one.spans, &Span::start);
    std::vector<std::int64_t> ends = points_of(text, one.spans, &Span::end);
    move_behind(found.starts, starts);
    move_behind(found.ends, ends);
    move_behind(found.hashes, one.hashes);
}

}  // namespace

SpanColumn sentences_column(const TextColumn& texts, const SentenceSplitter& split, const RunOptions& run) {
    return find_in_rows(texts, run,
                        [&](std::string_view text, SpanColumn& found) { append(text, split(text), found); });
}

SpanColumn paragraphs_column(const TextColumn& texts, const RunOptions& run) {
    return find_in_rows(texts, run,
                        [](std::string_view text, SpanColumn& found) { append(text, paragraphs(text), found); });
}

SpanColumn graphemes_column(const TextColumn& texts, const RunOptions& run) {
    return find_in_rows(texts, run,
                        [](std::string_view text, SpanColumn& found) { append(text, graphemes(text), found); });
}

SpanColumn shingles_column(const TextColumn& texts, const ShingleOptions& options, const RunOptions& run) {
    return find_in_rows(texts, run,
                        [&](std::string_view text, SpanColumn& found) { append_shingles(text, options, found); });
}

SpanColumn shingle_points(std::string_view text, const ShingleOptions& options) {
    SpanColumn found;
    append_shingles(text, options, found);
    return found;
}

}  // namespace retold::tokenize
