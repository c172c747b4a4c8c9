#include "compare/facts/agreement.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "compare/facts/duration_length.hpp"
#include "compare/facts/speaker_names.hpp"

namespace retold::compare {
namespace {

using annotate::Bound;
using annotate::Slot;
using annotate::SlotType;

constexpr double about_share = 0.1;  // chosen: "about 300" may be 270 to 330
constexpr double tolerance = 1e-9;   // chosen: more than double precision loses

struct Interval {
    double low = 0;
    double high = 0;
    double size() const { return high - low; }
};

std::optional<double> to_number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// What a bound and a value allow; the two ends of a range.
std::optional<Interval> interval_of(const Slot& slot) {
    const std::string_view value = slot.value;
    const std::size_t slash = value.find('/');
    if (slash != std::string_view::npos) {
        const auto low = to_number(value.substr(0, slash));
        const auto high = to_number(value.substr(slash + 1));
        return low && high ? std::optional<Interval>({*low, *high}) : std::nullopt;
    }
    const auto number = to_number(value);
    if (!number) return std::nullopt;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    switch (slot.bound) {
        case Bound::at_least:
            return Interval{*number, infinity};
        case Bound::at_most:
            return Interval{-infinity, *number};
        case Bound::about:
            return Interval{*number - about_share * std::abs(*number), *number + about_share * std::abs(*number)};
        default:
            return Interval{*number, *number};
    }
}

// Digits before the zeros that end a decimal number: 3 of 84300, 2 of 1.3.
std::size_t significant_digits(std::string_view value) {
    std::string digits;
    for (const char c : value) {
        if (c >= '0' && c <= '9' && !(digits.empty() && c == '0')) digits.push_back(c);
    }
    while (!digits.empty() && digits.back() == '0') digits.pop_back();
    return digits.size();
}

// Whether one number is the other, rounded to fewer digits: 84000 and 84300, 1.3 and 1.34.
bool rounded(const Slot& a, const Slot& b) {
    const std::size_t digits_a = significant_digits(a.value);
    const std::size_t digits_b = significant_digits(b.value);
    const Slot& coarse = digits_a < digits_b ? a : b;
    const Slot& fine = digits_a < digits_b ? b : a;
    const std::size_t digits = std::min(digits_a, digits_b);
    if (digits_a == digits_b || digits < 2) return false;
    const double value = to_number(coarse.value).value_or(0);
    if (value <= 0) return false;
    const double step = std::pow(10, std::floor(std::log10(value)) - static_cast<double>(digits) + 1);
    return std::abs(to_number(fine.value).value_or(0) - value) <= step / 2 + tolerance;
}

// "half" and "17 instruments": a part of a thing and a count of things.
bool is_part_and_count(const Slot& a, const Slot& b) {
    if (a.type != SlotType::number || a.unit == b.unit) return false;
    const double x = to_number(a.value).value_or(1);
    const double y = to_number(b.value).value_or(1);
    return x > 0 && y > 0 && (x < 1) != (y < 1);
}

AgreementVerdict compare_numbers(const Slot& a, const Slot& b) {
    if (is_part_and_count(a, b)) return {};
    const auto left = interval_of(a);
    const auto right = interval_of(b);
    if (!left || !right) return {};
    if (a.bound == b.bound && a.value == b.value) return {Agreement::equal, {}};
    const bool ranges = a.bound == Bound::between || b.bound == Bound::between;
    if (a.bound == b.bound && !ranges && a.bound != Bound::about && a.bound != Bound::none)
        return {Agreement::different, {}};  // two bounds of one kind: "up to 2.5" and "up to 3.5"
    const double low = std::max(left->low, right->low);
    const double high = std::min(left->high, right->high);
    const bool both_open = std::isinf(left->size()) && std::isinf(right->size());
    if (both_open) return {Agreement::different, {}};  // at least and at most
    if (low <= high + tolerance) {
        if (a.value == b.value) return {Agreement::compatible, "one page gives it as a bound"};
        if (a.bound == Bound::about || b.bound == Bound::about) return {Agreement::compatible, "about as many"};
        return {Agreement::compatible, ranges ? "inside the range" : "inside the bound"};
    }
    if (!ranges && rounded(a, b)) return {Agreement::compatible, "the same, rounded"};
    return {Agreement::different, {}};
}

// "Nine weeks" are more than "at least nine days", and yet tell of something else.
bool are_near(const std::optional<Interval>& a, const std::optional<Interval>& b) {
    constexpr double most = 2;  // chosen: times as long
    if (!a || !b) return false;
    const double x = std::isinf(a->low) ? a->high : a->low;
    const double y = std::isinf(b->low) ? b->high : b->low;
    return x <= most * y && y <= most * x;
}

AgreementVerdict compare_durations(const Slot& a, const Slot& b) {
    if (a.value == b.value) return {a.bound == b.bound ? Agreement::equal : Agreement::compatible, "a bound"};
    const std::optional<Length> left = length_of(a.value);
    const std::optional<Length> right = length_of(b.value);
    if (!left || !right || left->months != right->months) return {Agreement::different, {}};
    Slot one = a;
    Slot two = b;
    one.value = left->value;
    two.value = right->value;
    if (a.unit != b.unit && !are_near(interval_of(one), interval_of(two))) return {Agreement::different, {}};
    return compare_numbers(one, two);
}

// Two ISO dates, component by component; X stands for what a page does not say.
AgreementVerdict compare_days(std::string_view a, std::string_view b) {
    if (a == b) return {Agreement::equal, {}};
    const auto is_open = [](std::string_view value) { return value.ends_with("_REF") || value.empty(); };
    if (is_open(a) || is_open(b)) return {};
    const auto kind_of = [](std::string_view value) {
        if (value.find('W') != std::string_view::npos) return 'W';
        if (value.size() > 5 && value[5] >= 'A' && value[5] <= 'Z') return value[5] == 'Q' ? 'Q' : 'S';
        return 'D';
    };
    if (kind_of(a) != kind_of(b)) return {};
    const std::size_t shared = std::min(a.size(), b.size());
    bool stated = false;
    for (std::size_t i = 0; i < shared; ++i) {
        if (a[i] == 'X' || b[i] == 'X' || a[i] == b[i]) {
            stated = stated || (a[i] == b[i] && a[i] >= '0' && a[i] <= '9');
            continue;
        }
        return {Agreement::different, {}};
    }
    if (!stated) return {};
    return {Agreement::compatible, "one page says it less exactly"};
}

AgreementVerdict compare_dates(const Slot& a, const Slot& b) {
    if (a.value == b.value) {
        return a.value.ends_with("_REF") ? AgreementVerdict{} : AgreementVerdict{Agreement::equal, {}};
    }
    const auto part = [](std::string_view value, bool last) {
        const std::size_t slash = value.find('/');
        if (slash == std::string_view::npos) return value;
        return last ? value.substr(slash + 1) : value.substr(0, slash);
    };
    const bool ranges = a.value.find('/') != std::string::npos && b.value.find('/') != std::string::npos;
    const AgreementVerdict first = compare_days(part(a.value, false), part(b.value, false));
    const AgreementVerdict last = compare_days(part(a.value, true), part(b.value, true));
    if (ranges) return std::max(first.agreement, last.agreement) == first.agreement ? first : last;
    // A day and a range that it begins or ends: one page says more.
    if (first.agreement == last.agreement) return first;
    if (first.agreement == Agreement::different && last.agreement == Agreement::different) return first;
    return {Agreement::compatible, "one page gives a range"};
}

}  // namespace

bool says_no(const Slot& slot) {
    return slot.value == "negated" || slot.value == "denied";
}

// Decimal numbers as numbers, all else letter for letter.
AgreementVerdict compare_own(const Slot& a, const Slot& b) {
    const auto is_number = [](const Slot& slot) {
        return slot.value.find_first_not_of("0123456789.") == std::string::npos &&
               slot.value.find_first_of("0123456789") != std::string::npos;
    };
    if (!a.unit.empty() && !b.unit.empty() && a.unit != b.unit) return {Agreement::different, {}};
    if (is_number(a) && is_number(b)) return compare_numbers(a, b);
    return {a.value == b.value ? Agreement::equal : Agreement::different, {}};
}

// A sum and a large number of nothing: a retelling may leave the currency out.
bool is_sum_without_currency(const Slot& a, const Slot& b) {
    constexpr double large = 1000;  // chosen: smaller numbers of nothing are pages, rooms, grades
    const auto is_number = [&](const Slot& slot) {
        return slot.type == SlotType::number && slot.unit.empty() && to_number(slot.value).value_or(0) >= large;
    };
    return (a.type == SlotType::money && is_number(b)) || (b.type == SlotType::money && is_number(a));
}

AgreementVerdict agreement_of(const Slot& a, const Slot& b) {
    if (is_sum_without_currency(a, b)) return compare_numbers(a, b);
    if (a.type != b.type || a.own != b.own) return {};
    switch (a.type) {
        case SlotType::date:
            return compare_dates(a, b);
        case SlotType::duration:
            return compare_durations(a, b);
        case SlotType::polarity:
            return {says_no(a) == says_no(b) ? Agreement::equal : Agreement::different, {}};
        case SlotType::attribution:
            if (a.value.empty() != b.value.empty())
                return {Agreement::compatible, "one page says itself what another gives to a speaker"};
            return {may_be_one_name(a.value, b.value) ? Agreement::equal : Agreement::different, {}};
        case SlotType::source:
            return {may_be_one_name(a.value, b.value) ? Agreement::equal : Agreement::different, {}};
        case SlotType::own:
            return compare_own(a, b);
        case SlotType::time:
            return {a.value == b.value ? Agreement::equal : Agreement::different, {}};
        default:
            if (a.type == SlotType::money && a.unit != b.unit && a.unit != "$" && b.unit != "$" && !a.unit.empty() &&
                !b.unit.empty())
                return {};
            return compare_numbers(a, b);
    }
}

}  // namespace retold::compare
