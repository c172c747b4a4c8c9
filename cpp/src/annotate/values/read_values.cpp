#include "retold/annotate/values/read_values.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "annotate/values/find_dates.hpp"
#include "annotate/values/find_numbers.hpp"
#include "annotate/values/find_times.hpp"
#include "retold/annotate/values/calendar.hpp"
#include "retold/base/error.hpp"

namespace retold::annotate {
namespace {

// "22.15 horas" and "at 7.15" are times of day: their figures last no hours and count nothing.
void drop_clocks(Values& values) {
    const auto told = [&](const Slot& slot) {
        if (slot.type != SlotType::duration && slot.type != SlotType::number) return false;
        auto time = std::ranges::upper_bound(values.times, slot.span.start, {},
                                             [](const Slot& clock) { return clock.span.start; });
        if (time == values.times.begin()) return false;
        --time;
        if (slot.type == SlotType::number) return slot.span.start < time->span.end;
        return time->span.start == slot.span.start && slot.span.end <= time->span.end;
    };
    std::erase_if(values.numbers, told);
}

}  // namespace

Values read_values(const TextReading& reading, const ValueOptions& options) {
    std::optional<long> anchor;
    if (!options.anchor.empty()) {
        anchor = day_number(options.anchor);
        if (!anchor || options.anchor.size() != 10) {
            throw InvalidArgument("anchor", options.anchor, "must be an ISO day, as 2031-05-09");
        }
    }
    const Pieces pieces(reading);
    std::vector<bool> taken(pieces.size(), false);
    Values values;
    values.dates = find_dates(pieces, anchor, taken);
    values.numbers = find_numbers(pieces, taken);
    values.times = find_times(pieces, taken);
    drop_clocks(values);
    values.language = pieces.lexicon().language();
    if (reading.language.empty()) {
        constexpr double less_sure = 0.9;  // chosen: a tenth less; says that the language was guessed
        for (Slot& slot : values.dates) slot.score *= less_sure;
        for (Slot& slot : values.numbers) slot.score *= less_sure;
        for (Slot& slot : values.times) slot.score *= less_sure;
    }
    return values;
}

}  // namespace retold::annotate
