#include "annotate/values/lexicon_keys.hpp"

#include <charconv>
#include <map>

namespace retold::annotate {
namespace {

using Roles = std::map<std::string_view, Role>;

const Roles& date_roles() {
    static const Roles roles = {{"present", Role::present},
                                {"future time", Role::future_time},
                                {"last", Role::last},
                                {"this", Role::this_},
                                {"next", Role::next},
                                {"ago", Role::ago},
                                {"later", Role::later},
                                {"few", Role::few},
                                {"within", Role::within},
                                {"to", Role::to},
                                {"until", Role::to},
                                {"and", Role::and_},
                                {"or", Role::or_},
                                {"from", Role::from},
                                {"between", Role::between},
                                {"since", Role::since},
                                {"before", Role::before},
                                {"early", Role::early},
                                {"mid", Role::mid},
                                {"late", Role::late},
                                {"season", Role::season},
                                {"part", Role::part},
                                {"of", Role::of},
                                {"the", Role::the},
                                {"on", Role::on},
                                {"future", Role::future},
                                {"decades", Role::decades},
                                {"holiday", Role::holiday},
                                {"day noun", Role::day_noun},
                                {"past", Role::past},
                                {"decade", Role::decade},
                                {"year mark", Role::year_mark},
                                {"year prefix", Role::year_prefix},
                                {"month prefix", Role::month_prefix},
                                {"month noun", Role::month_noun},
                                {"date word", Role::date_word},
                                {"quarter prefix", Role::quarter_prefix},
                                {"era", Role::era},
                                {"year char", Role::year_char},
                                {"month char", Role::month_char},
                                {"day char", Role::day_char},
                                {"decade char", Role::decade_char},
                                {"jalali", Role::jalali},
                                {"each", Role::each}};
    return roles;
}

const Roles& number_roles() {
    static const Roles roles = {
        {"one", Role::one},   {"and", Role::and_number}, {"minus", Role::minus},          {"point", Role::point},
        {"sino", Role::sino}, {"time", Role::times},     {"ordinal", Role::ordinal_mark}, {"over", Role::over}};
    return roles;
}

const Roles& bound_roles() {
    static const Roles roles = {{"at_least", Role::at_least}, {"at_most", Role::at_most},
                                {"about", Role::about},       {"between", Role::between_numbers},
                                {"from", Role::from_number},  {"to", Role::to_number},
                                {"and", Role::and_bound},     {"tens", Role::tens}};
    return roles;
}

const Roles& unit_roles() {
    static const Roles roles = {
        {"percent", Role::percent}, {"tenth", Role::tenth}, {"currency", Role::currency},  {"counter", Role::counter},
        {"clock", Role::clock},     {"price", Role::price}, {"label", Role::label},        {"old", Role::old},
        {"pronoun", Role::pronoun}, {"verb", Role::verb},   {"half year", Role::half_year}};
    return roles;
}

const std::map<std::string_view, TimeUnit>& time_units() {
    static const std::map<std::string_view, TimeUnit> units = {
        {"century", TimeUnit::century}, {"decade", TimeUnit::decade}, {"year", TimeUnit::year},
        {"quarter", TimeUnit::quarter}, {"month", TimeUnit::month},   {"week", TimeUnit::week},
        {"weekend", TimeUnit::weekend}, {"day", TimeUnit::day},       {"hour", TimeUnit::hour},
        {"minute", TimeUnit::minute},   {"second", TimeUnit::second}};
    return units;
}

// Takes the last word off `key` if it is one of those wanted.
std::string_view take_last_word(std::string_view& key) {
    const std::size_t space = key.rfind(' ');
    if (space == std::string_view::npos) return {};
    const std::string_view word = key.substr(space + 1);
    key = key.substr(0, space);
    return word;
}

bool is_numeric(std::string_view word) {
    return !word.empty() && word.find_first_not_of("+-.0123456789e") == std::string_view::npos && word != "e";
}

// "7", "x100", "3rd", "1/2", "+1/2", "10+".
bool read_number_key(std::string_view key, Meaning& meaning) {
    const std::size_t slash = key.find('/');
    if (slash != std::string_view::npos) {
        const double value = number_of(key.substr(0, slash)) / number_of(key.substr(slash + 1));
        const bool sign = key[0] == '+' || key[0] == '-';
        meaning.role = sign ? Role::plus : Role::fraction;
        meaning.value = value;
        return true;
    }
    if (key[0] == 'x') {
        meaning.role = Role::multiplier;
        meaning.value = number_of(key.substr(1));
        return true;
    }
    if (key.back() == '+') {
        meaning.role = Role::collective;
        meaning.value = number_of(key.substr(0, key.size() - 1));
        return true;
    }
    if (is_numeric(key)) {
        meaning.role = Role::cardinal;
        meaning.value = number_of(key);
        return true;
    }
    if (key[0] < '0' || key[0] > '9') return false;
    meaning.role = Role::ordinal;
    meaning.value = number_of(key);
    return true;
}

const Roles& roles_of_kind(std::string_view kind) {
    if (kind == "relative_days") return date_roles();
    if (kind == "number_words") return number_roles();
    return kind == "bounds" ? bound_roles() : unit_roles();
}

}  // namespace

double number_of(std::string_view word) {
    if (!word.empty() && word.front() == '+') word.remove_prefix(1);
    double value = 0;
    std::from_chars(word.data(), word.data() + word.size(), value);
    return value;
}

bool read_key(std::string_view key, std::string_view kind, Meaning& meaning) {
    const std::string_view whole = key;
    std::string_view rest = key;
    std::string_view last = take_last_word(rest);
    if (last == "before" || last == "after") {
        meaning.side = last == "before" ? Side::before : Side::after;
        key = rest;
    }
    const Roles& roles = roles_of_kind(kind);
    auto role = roles.find(whole);
    if (role == roles.end()) role = roles.find(key);
    if (role == roles.end()) {
        rest = key;
        last = take_last_word(rest);
        const bool known = roles.contains(rest) || time_units().contains(rest) || rest == "jalali year";
        if (known) key = rest;
        if (known && is_numeric(last)) {
            meaning.value = number_of(last);
        } else if (known) {
            meaning.name = last;
        }
        role = roles.find(key);
    }
    const auto unit = time_units().find(key);
    if (role != roles.end()) {
        meaning.role = role->second;
    } else if (key == "jalali year") {
        meaning.role = Role::period;
        meaning.unit = TimeUnit::year;
        meaning.name = "jalali";
    } else if (unit != time_units().end()) {
        meaning.role = kind == "relative_days" ? Role::period : Role::time_unit;
        meaning.unit = unit->second;
    } else if (kind == "number_words") {
        return read_number_key(key, meaning);
    } else {
        meaning.role = Role::noun;
        meaning.name = key;
    }
    return true;
}

}  // namespace retold::annotate
