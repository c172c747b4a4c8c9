#include "compare/relate/find_direction.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "retold/text/char_class.hpp"
#include "retold/text/mark_roles.hpp"
#include "retold/text/utf8.hpp"

namespace retold::compare {
namespace {

constexpr float date_weight = 0.6F;    // chosen: a stated date is enough on its own
constexpr float mark_weight = 0.15F;   // chosen: for each group more, up to most_weight
constexpr float number_weight = 0.1F;  // chosen: for each group more
constexpr float most_weight = 0.4F;    // chosen: of one kind of sign; none but a date decides alone
constexpr int least_groups = 2;        // chosen: one group more may be chance

bool is_quotation_mark(char32_t c) {
    return text::roles_of(c).quotes();
}

template <typename Is>
bool has(std::string_view raw, const std::vector<Span>& spans, Is is) {
    for (const Span span : spans) {
        for (std::size_t at = span.start; at < span.end;) {
            const text::Unit unit = text::decode_at(raw, at);
            if (is(unit.code_point)) return true;
            at += unit.size;
        }
    }
    return false;
}

// Groups in which only a has the thing, less those in which only b has it.
template <typename Is>
int more_in_a(const Alignment& alignment, std::string_view raw_a, std::string_view raw_b, Is is) {
    int more = 0;
    for (const Aligned& group : alignment.aligned)
        more += (has(raw_a, group.a, is) ? 1 : 0) - (has(raw_b, group.b, is) ? 1 : 0);
    return more;
}

}  // namespace

std::vector<Evidence> find_direction(const Pair& pair, const Alignment& alignment, std::string_view raw_a,
                                     std::string_view raw_b, const StatedDays& days) {
    std::vector<Evidence> signs;
    const auto add = [&](const char* kind, int more, float each, const char* what) {
        const int count = std::abs(more);
        if (count < least_groups) return;
        signs.push_back({kind, more > 0 ? pair.a : pair.b, std::min(most_weight, each * static_cast<float>(count)),
                         std::to_string(count) + " aligned groups more have " + what + " only here"});
    };
    if (days.known && days.a != days.b) {
        const long apart = std::abs(days.a - days.b);
        signs.push_back({"date", days.a < days.b ? pair.a : pair.b, date_weight,
                         "states a date " + std::to_string(apart) + (apart == 1 ? " day" : " days") + " earlier"});
    }
    add("marks", more_in_a(alignment, raw_a, raw_b, is_quotation_mark), mark_weight, "quotation marks");
    add("numbers", more_in_a(alignment, raw_a, raw_b, [](char32_t c) { return text::is_digit(c); }), number_weight,
        "numbers");
    return signs;
}

}  // namespace retold::compare
