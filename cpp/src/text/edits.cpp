#include "retold/text/edits.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "retold/base/cancel.hpp"

namespace retold::text {
namespace {

constexpr std::array<std::string_view, 13> reason_names = {
    "malformed", "byte_order", "encoding", "mojibake", "entity",  "form",  "fold",
    "spaces",    "invisibles", "quotes",   "glued",    "dropped", "joined"};

// Whether offsets inside the edit map one to one.
bool keeps_offsets(const Edit& edit) {
    return edit.reason == EditReason::fold && edit.raw.size() == edit.out.size();
}

// Both directions are the same search with the sides exchanged.
using Side = Span Edit::*;

std::size_t map_start(const std::vector<Edit>& edits, std::size_t at, Side from, Side to) {
    // The last edit that begins at or before `at`; one that is empty on this side and lies at `at` is passed over.
    const auto after = std::upper_bound(edits.begin(), edits.end(), at,
                                        [from](std::size_t value, const Edit& e) { return value < (e.*from).start; });
    if (after == edits.begin()) return at;
    const Edit& edit = *std::prev(after);
    const Span near = edit.*from;
    const Span far = edit.*to;
    if (at >= near.end) return far.end + (at - near.end);
    return far.start + (keeps_offsets(edit) ? at - near.start : 0);
}

std::size_t map_end(const std::vector<Edit>& edits, std::size_t at, Side from, Side to) {
    // The last edit that begins before `at`; one that only touches it is outside.
    const auto after = std::lower_bound(edits.begin(), edits.end(), at,
                                        [from](const Edit& e, std::size_t value) { return (e.*from).start < value; });
    if (after == edits.begin()) return at;
    const Edit& edit = *std::prev(after);
    const Span near = edit.*from;
    const Span far = edit.*to;
    if (at >= near.end) return far.end + (at - near.end);
    return keeps_offsets(edit) ? far.start + (at - near.start) : far.end;
}

Span map_span(const std::vector<Edit>& edits, Span span, Side from, Side to) {
    const std::size_t start = map_start(edits, span.start, from, to);
    return {start, std::max(start, map_end(edits, span.end, from, to))};
}

}  // namespace

std::string to_string(EditReason reasons) {
    std::string names;
    for (std::size_t bit = 0; bit < reason_names.size(); ++bit) {
        if ((static_cast<std::uint32_t>(reasons) >> bit & 1U) == 0) continue;
        if (!names.empty()) names += '+';
        names += reason_names[bit];
    }
    return names;
}

void EditList::add(Span raw, Span out, EditReason reason) {
    const Edit edit{raw, out, reason};
    if (!edits_.empty()) {
        Edit& last = edits_.back();
        const bool touches = last.raw.end == raw.start && last.out.end == out.start && last.reason == reason;
        const bool alike = (keeps_offsets(last) && keeps_offsets(edit)) || (last.out.empty() && out.empty()) ||
                           (last.raw.empty() && raw.empty()) || reason == EditReason::malformed;
        if (touches && alike) {
            last.raw.end = raw.end;
            last.out.end = out.end;
            return;
        }
    }
    if (edits_.size() % 4096 == 0) check_cancelled();  // here every verb that edits a text comes by
    edits_.push_back(edit);
}

Span EditList::to_raw(Span out) const {
    return map_span(edits_, out, &Edit::out, &Edit::raw);
}
Span EditList::from_raw(Span raw) const {
    return map_span(edits_, raw, &Edit::raw, &Edit::out);
}

EditList compose(const EditList& first, const EditList& second) {
    const auto& early = first.edits();
    const auto& late = second.edits();
    EditList result;
    std::size_t i = 0;
    std::size_t j = 0;
    // Where the text between edits stands, relative to the text in the middle (may be "negative": unsigned
    // wrap-around).
    std::size_t raw_shift = 0;
    std::size_t out_shift = 0;
    while (i < early.size() || j < late.size()) {
        // A group: edits of either list that overlap in the middle. Of two that start together the empty one comes
        // first.
        const bool take_early =
            j == late.size() || (i < early.size() && std::pair(early[i].out.start, early[i].out.end) <=
                                                         std::pair(late[j].raw.start, late[j].raw.end));
        Span middle = take_early ? early[i].out : late[j].raw;
        const std::size_t raw_start = middle.start + raw_shift;
        const std::size_t out_start = middle.start + out_shift;
        EditReason reason = EditReason::none;
        const auto take = [&](const std::vector<Edit>& list, std::size_t& next, Side in, Side other,
                              std::size_t& shift) {
            middle.end = std::max(middle.end, (list[next].*in).end);
            shift = (list[next].*other).end - (list[next].*in).end;
            reason = reason | list[next].reason;
            ++next;
        };
        if (take_early) {
            take(early, i, &Edit::out, &Edit::raw, raw_shift);
        } else {
            take(late, j, &Edit::raw, &Edit::out, out_shift);
        }
        while (true) {
            if (i < early.size() && early[i].out.start < middle.end) {
                take(early, i, &Edit::out, &Edit::raw, raw_shift);
            } else if (j < late.size() && late[j].raw.start < middle.end) {
                take(late, j, &Edit::raw, &Edit::out, out_shift);
            } else {
                break;
            }
        }
        const Span raw{raw_start, middle.end + raw_shift};
        const Span out{out_start, middle.end + out_shift};
        if (!raw.empty() || !out.empty()) result.add(raw, out, reason);
    }
    return result;
}

}  // namespace retold::text
