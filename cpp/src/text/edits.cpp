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
    if (size_ > 0) {
        const bool touches = last_.raw.end == raw.start && last_.out.end == out.start && last_.reason == reason;
        const bool alike = (keeps_offsets(last_) && keeps_offsets(edit)) || (last_.out.empty() && out.empty()) ||
                           (last_.raw.empty() && raw.empty()) || reason == EditReason::malformed;
        if (touches && alike) {
            last_.raw.end = raw.end;
            last_.out.end = out.end;
            return;
        }
        pack(last_);
    }
    if (size_ % 4096 == 0) check_cancelled();  // here every verb that edits a text comes by
    last_ = edit;
    ++size_;
}

// The last edit of those whose side `from` begins where begins(offset) holds, which is so for a first part of the
// list; an empty one at 0 where there is none.
template <typename Begins>
Edit EditList::last_where(Begins begins, Side from) const {
    if (size_ == 0) return {};
    if (begins((last_.*from).start)) return last_;
    const auto after = std::partition_point(milestones_.begin(), milestones_.end(),
                                            [&](const Milestone& stone) { return begins((stone.edit.*from).start); });
    if (after == milestones_.begin()) return {};
    Iterator at(*this, static_cast<std::size_t>(std::prev(after) - milestones_.begin()) * every);
    Edit found = *at;
    for (++at; at != end() && begins(((*at).*from).start); ++at) found = *at;
    return found;
}

std::size_t EditList::map_start(std::size_t at, Side from, Side to) const {
    // The last edit that begins at or before `at`; one that is empty on this side and lies at `at` is passed over.
    const Edit edit = last_where([at](std::size_t start) { return start <= at; }, from);
    const Span near = edit.*from;
    const Span far = edit.*to;
    if (at >= near.end) return far.end + (at - near.end);
    return far.start + (keeps_offsets(edit) ? at - near.start : 0);
}

std::size_t EditList::map_end(std::size_t at, Side from, Side to) const {
    // The last edit that begins before `at`; one that only touches it is outside.
    const Edit edit = last_where([at](std::size_t start) { return start < at; }, from);
    const Span near = edit.*from;
    const Span far = edit.*to;
    if (at >= near.end) return far.end + (at - near.end);
    return keeps_offsets(edit) ? far.start + (at - near.start) : far.end;
}

Span EditList::map_span(Span span, Side from, Side to) const {
    const std::size_t start = map_start(span.start, from, to);
    return {start, std::max(start, map_end(span.end, from, to))};
}

Span EditList::to_raw(Span out) const {
    return map_span(out, &Edit::out, &Edit::raw);
}
Span EditList::from_raw(Span raw) const {
    return map_span(raw, &Edit::raw, &Edit::out);
}

EditList compose(const EditList& first, const EditList& second) {
    auto early = first.begin();
    auto late = second.begin();
    constexpr std::default_sentinel_t end;
    EditList result;
    // Where the text between edits stands, relative to the text in the middle (may be "negative": unsigned
    // wrap-around).
    std::size_t raw_shift = 0;
    std::size_t out_shift = 0;
    while (early != end || late != end) {
        // A group: edits of either list that overlap in the middle. Of two that start together the empty one comes
        // first.
        const bool take_early = late == end || (early != end && std::pair(early->out.start, early->out.end) <=
                                                                    std::pair(late->raw.start, late->raw.end));
        Span middle = take_early ? early->out : late->raw;
        const std::size_t raw_start = middle.start + raw_shift;
        const std::size_t out_start = middle.start + out_shift;
        EditReason reason = EditReason::none;
        const auto take = [&](EditList::Iterator& next, Span Edit::*in, Span Edit::*other, std::size_t& shift) {
            const Edit& edit = *next;
            middle.end = std::max(middle.end, (edit.*in).end);
            shift = (edit.*other).end - (edit.*in).end;
            reason = reason | edit.reason;
            ++next;
        };
        if (take_early) {
            take(early, &Edit::out, &Edit::raw, raw_shift);
        } else {
            take(late, &Edit::raw, &Edit::out, out_shift);
        }
        while (true) {
            if (early != end && early->out.start < middle.end) {
                take(early, &Edit::out, &Edit::raw, raw_shift);
            } else if (late != end && late->raw.start < middle.end) {
                take(late, &Edit::raw, &Edit::out, out_shift);
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
