#include "retold/text/edit_map.hpp"

#include <string>

#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"
#include "retold/text/code_points.hpp"
#include "retold/text/utf8.hpp"

namespace retold::text {
namespace {

Span points_of(PointCounter& counter, Span bytes) {
    const auto start = static_cast<std::size_t>(counter.before(bytes.start));
    return {start, static_cast<std::size_t>(counter.before(bytes.end))};
}

Span checked(std::int64_t start, std::int64_t end, std::size_t size) {
    if (start < 0 || end < start || static_cast<std::size_t>(end) > size) {
        throw InvalidArgument("start, end", std::to_string(start) + ", " + std::to_string(end),
                              "must be 0 <= start <= end <= " + std::to_string(size));
    }
    return {static_cast<std::size_t>(start), static_cast<std::size_t>(end)};
}

}  // namespace

EditMap::EditMap(std::string_view raw, const Edited& edited)
    : EditMap(count_code_points(raw), count_code_points(edited.text)) {
    PointCounter before(raw);
    PointCounter after(edited.text);
    CancelCheck check;
    for (const Edit& edit : edited.edits) {
        check();
        edits_.add(points_of(before, edit.raw), points_of(after, edit.out), edit.reason);
    }
}

EditMap::EditMap(std::size_t raw_size, std::size_t size, const std::vector<Edit>& edits) : EditMap(raw_size, size) {
    Span raw_last;
    Span last;
    for (const auto& [raw, out, reason] : edits) {
        const bool ordered =
            raw_last.end <= raw.start && raw.start <= raw.end && last.end <= out.start && out.start <= out.end;
        if (!ordered || raw.end > raw_size || out.end > size) throw DataError("edits overlap or lie outside");
        edits_.add(raw, out, reason);
        raw_last = raw;
        last = out;
    }
}

EditMap EditMap::from_bytes(std::size_t raw_size, std::string_view out, const EditList& edits) {
    EditMap map(raw_size, count_code_points(out));
    PointCounter after(out);
    CancelCheck check;
    for (const Edit& edit : edits) {
        check();
        map.edits_.add(edit.raw, points_of(after, edit.out), edit.reason);
    }
    return map;
}

Span EditMap::to_raw(std::int64_t start, std::int64_t end) const {
    return edits_.to_raw(checked(start, end, size_));
}

Span EditMap::from_raw(std::int64_t start, std::int64_t end) const {
    return edits_.from_raw(checked(start, end, raw_size_));
}

}  // namespace retold::text
