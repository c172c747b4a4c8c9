// Units cover every text forwards and backwards, and offsets convert both ways.
#include "fuzz/exact_buffer.hpp"
#include "retold/text/code_points.hpp"
#include "retold/text/utf8.hpp"

using namespace retold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::ExactBuffer buffer(data, size);
    const std::string_view text = buffer.view();
    const text::CodePointIndex index(text);
    bool valid = true;
    std::string written;
    std::vector<std::size_t> starts;
    std::vector<Span> units;
    for (std::size_t at = 0; at < text.size();) {
        const text::Unit unit = text::decode_at(text, at);
        valid = valid && unit.valid;
        starts.push_back(at);
        units.push_back({at, at + unit.size});
        text::append_utf8(written, unit.code_point);
        at += unit.size;
        fuzz::require(unit.size >= 1 && at <= text.size(), "a unit lies inside the text");
    }
    fuzz::require(valid == text::is_valid_utf8(text), "a text is valid if all its units are");
    fuzz::require(!valid || written == text, "what was read is written as it was");
    std::size_t end = text.size();
    for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
        fuzz::require(end - text::decode_before(text, end).size == *start, "units are the same backwards");
        end = *start;
    }
    if (valid) {
        text::PointCounter counter(text);
        for (std::size_t i = 0; i < starts.size(); ++i) {
            fuzz::require(index.to_code_point(starts[i]) == i && index.to_byte(i) == starts[i], "offsets convert");
            fuzz::require(counter.before(starts[i]) == static_cast<std::int64_t>(i), "offsets are counted");
        }
        std::vector<std::int64_t> offsets(starts.begin(), starts.end());
        text::PointCounter(text).convert(offsets);
        const text::CodePointSpans spans = text::to_code_points(text, units);
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const auto number = static_cast<std::int64_t>(i);
            fuzz::require(offsets[i] == number, "offsets are counted at once");
            fuzz::require(spans.starts[i] == number && spans.ends[i] == number + 1, "spans convert");
        }
    }
    return 0;
}
