#include "tokenize/token_arrays.hpp"

#include <algorithm>
#include <array>

namespace retold::bindings {
namespace {

constexpr std::size_t batch = 512;

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

}  // namespace

void TokenArrays::append(std::span<const tokenize::Token> tokens, text::PointCounter& counter) {
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

void TokenArrays::append(std::string_view text, const tokenize::WordOptions& options,
                         const tokenize::PatternOptions& patterns) {
    text::PointCounter counter(text);
    if (tokenize::changes_words(text, patterns)) {
        const std::vector<tokenize::Token> tokens = tokenize::words(text, options, patterns);
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
    std::array<tokenize::Token, batch> room;
    tokenize::WordReader reader(text, options);
    while (const std::size_t count = reader.read(room)) append(std::span(room).first(count), counter);
}

py::tuple tokens_of_column(const TextColumn& texts, const tokenize::WordOptions& options,
                           const tokenize::PatternOptions& patterns, const RunOptions& run) {
    const std::size_t rows = texts.size();
    auto chunks = chunks_by_weight(rows, [&](std::size_t row) { return texts.weight(row); });
    std::vector<Part> parts(chunks.size());
    const auto part_of = [&](const Chunk& chunk) -> Part& {
        const auto found = std::lower_bound(chunks.begin(), chunks.end(), chunk.first,
                                            [](const Chunk& c, std::size_t first) { return c.first < first; });
        return parts[static_cast<std::size_t>(found - chunks.begin())];
    };
    py::array_t<bool> valid(static_cast<py::ssize_t>(rows));
    bool* is_valid = valid.mutable_data();
    without_gil([&] {
        parallel_for(chunks, run, [&](const Chunk& chunk) {
            Part& part = part_of(chunk);
            std::string scratch;
            for (std::size_t row = chunk.first; row < chunk.last; ++row) {
                const std::size_t before = part.tokens.kinds.size();
                is_valid[row] = !texts.null(row);
                part.tokens.append(texts.text(row, scratch), options, patterns);
                part.counts.push_back(part.tokens.kinds.size() - before);
            }
        });
    });
    py::array_t<std::int64_t> offsets(static_cast<py::ssize_t>(rows + 1));
    std::int64_t* offset = offsets.mutable_data();
    std::size_t total = 0;
    *offset = 0;
    for (Part& part : parts) {
        part.first_token = total;
        for (const std::size_t count : part.counts) *++offset = static_cast<std::int64_t>(total += count);
    }
    py::array_t<std::int64_t> starts(static_cast<py::ssize_t>(total));
    py::array_t<std::int64_t> ends(static_cast<py::ssize_t>(total));
    py::array_t<std::uint8_t> kinds(static_cast<py::ssize_t>(total));
    std::int64_t* start = starts.mutable_data();
    std::int64_t* end = ends.mutable_data();
    std::uint8_t* kind = kinds.mutable_data();
    RunOptions quiet;
    quiet.threads = run.threads;
    without_gil([&] {
        parallel_for(chunks, quiet, [&](const Chunk& chunk) {
            Part& part = part_of(chunk);
            copy_to(part.tokens.starts, start + part.first_token);
            copy_to(part.tokens.ends, end + part.first_token);
            copy_to(part.tokens.kinds, kind + part.first_token);
            part.tokens = {};
        });
    });
    return py::make_tuple(offsets, starts, ends, kinds, valid);
}

}  // namespace retold::bindings
