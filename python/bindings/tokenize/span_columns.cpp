#include "tokenize/span_columns.hpp"

namespace retold::bindings {
namespace {

struct Part {
    FoundSpans found;
    std::vector<std::int64_t> counts;
};

template <typename T>
void move_behind(std::vector<T>& all, std::vector<T>& more) {
    if (all.empty()) {
        all = std::move(more);
    } else {
        all.insert(all.end(), more.begin(), more.end());
    }
    more = {};
}

}  // namespace

void FoundSpans::append(std::string_view text, const std::vector<Span>& spans) {
    const text::CodePointSpans points = text::to_code_points(text, spans);
    starts.insert(starts.end(), points.starts.begin(), points.starts.end());
    ends.insert(ends.end(), points.ends.begin(), points.ends.end());
}

py::tuple spans_of_column(const py::object& source, const RunOptions& run, bool with_hashes, const FindSpans& find) {
    const auto texts = make_column(source);
    FoundSpans all;
    std::vector<std::int64_t> offsets{0};
    std::vector<std::uint8_t> valid(texts->size());
    without_gil([&] {
        const auto chunks = chunks_by_weight(texts->size(), [&](std::size_t row) { return texts->weight(row); });
        std::vector<Part> parts(chunks.size());
        parallel_for(chunks, run, [&](const Chunk& chunk) {
            Part& part = parts[static_cast<std::size_t>(&chunk - chunks.data())];
            std::string scratch;
            for (std::size_t row = chunk.first; row < chunk.last; ++row) {
                const std::size_t before = part.found.starts.size();
                valid[row] = texts->null(row) ? 0 : 1;
                find(texts->text(row, scratch), part.found);
                part.counts.push_back(static_cast<std::int64_t>(part.found.starts.size() - before));
            }
        });
        for (Part& part : parts) {
            for (const std::int64_t count : part.counts) offsets.push_back(offsets.back() + count);
            move_behind(all.starts, part.found.starts);
            move_behind(all.ends, part.found.ends);
            move_behind(all.hashes, part.found.hashes);
        }
    });
    const auto arrays =
        py::make_tuple(to_array(std::move(offsets)), to_array(std::move(all.starts)), to_array(std::move(all.ends)));
    const auto flags = py::make_tuple(to_array(std::move(valid)));
    if (!with_hashes) return arrays + flags;
    return arrays + py::make_tuple(to_array(std::move(all.hashes))) + flags;
}

}  // namespace retold::bindings
