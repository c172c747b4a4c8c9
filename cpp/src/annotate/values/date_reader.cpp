#include "annotate/values/date_reader.hpp"

#include "annotate/values/number_phrase.hpp"
#include "annotate/values/number_units.hpp"
#include "retold/annotate/values/calendar.hpp"

namespace retold::annotate {
namespace {

// Languages that write the ordinal of a day with a full stop: "16. Mai".
bool has_ordinal_stop(const Pieces& pieces) {
    constexpr std::string_view languages[] = {"de", "da", "nb", "fi",      "cs", "hu", "sk",
                                              "sl", "hr", "sr", "sr-Latn", "pl", "tr"};
    return std::ranges::find(languages, pieces.lexicon().language()) != std::end(languages);
}

}  // namespace

bool DateReader::skip(std::size_t& i, Role role) const {
    if (pieces_.as(i, role) == nullptr) return false;
    ++i;
    return true;
}

bool DateReader::skip_mark(std::size_t& i, char32_t mark) const {
    if (!pieces_.is_mark(i, mark)) return false;
    ++i;
    return true;
}

int DateReader::month_at(std::size_t i) {
    if (const Meaning* jalali = pieces_.as(i, Role::jalali); jalali != nullptr) {
        point_.jalali = true;
        return static_cast<int>(jalali->value);
    }
    const Meaning* month = pieces_.as(i, Role::month);
    return month == nullptr ? 0 : static_cast<int>(month->value);
}

int DateReader::day_at(std::size_t i, std::size_t& next) const {
    next = i;
    if (i >= pieces_.size()) return 0;
    if (!pieces_.is_digits(i)) {
        const auto number = read_number(pieces_, i);
        if (!number || number->digits || number->fraction || number->value < 1 || number->value > 31) return 0;
        next = number->last;
        return whole(number->value);
    }
    const int day = whole(pieces_[i].value);
    if (pieces_[i].size() > 2 || day < 1 || day > 31) return 0;
    next = i + 1;
    if (!pieces_.glued(next) || pieces_[next].size() > 3 || pieces_.as(next, Role::day_char) != nullptr) return day;
    const bool stop = pieces_.is_mark(next, U'.') && has_ordinal_stop(pieces_);
    const bool sign = pieces_.is_mark(next, 0xBA) || pieces_.is_mark(next, 0xB0);
    if (stop || sign || pieces_[next].kind == PieceKind::word || pieces_.as(next, Role::ordinal) != nullptr ||
        pieces_.as(next, Role::ordinal_mark) != nullptr)
        ++next;
    return day;
}

int DateReader::year_at(std::size_t i, std::size_t& next) const {
    next = i;
    if (!skip_mark(next, U',')) skip(next, Role::of);
    skip(next, Role::year_prefix);
    if (next >= pieces_.size()) return 0;
    if (!pieces_.is_digits(next)) return year_in_words(next);
    const int year = whole(pieces_[next].value);
    const bool fits = pieces_[next].size() == 4 && year >= 1000 && year <= 2700;
    const bool grouped = pieces_.glued(next + 1) && pieces_.is_digits(next + 2) && pieces_.glued(next + 2) &&
                         (pieces_.is_mark(next + 1, U'.') || pieces_.is_mark(next + 1, U','));
    if (!fits || grouped) return 0;
    ++next;
    if (pieces_.as(next, Role::year_mark) != nullptr || pieces_.as(next, Role::year_char) != nullptr) ++next;
    return year;
}

int DateReader::year_in_words(std::size_t& next) const {
    const auto number = pieces_.is_language("en") ? read_number(pieces_, next) : std::nullopt;
    if (!number || number->digits || number->ordinal || number->fraction) return 0;
    if (number->value >= 1500 && number->value <= 2199) {
        next = number->last;
        return whole(number->value);
    }
    if (number->value < 16 || number->value > 21) return 0;
    const auto rest = number->last < pieces_.size() ? read_number(pieces_, number->last) : std::nullopt;
    if (!rest || rest->digits || rest->ordinal || rest->value < 10 || rest->value > 99) return 0;
    next = rest->last;
    return whole(number->value) * 100 + whole(rest->value);
}

int DateReader::order_at(std::size_t i, std::size_t& next) const {
    next = i;
    if (i >= pieces_.size()) return 0;
    if (pieces_.as(i, Role::last) != nullptr && pieces_.is_language("en")) {
        next = i + 1;
        return -1;
    }
    const auto number = read_number(pieces_, i);
    if (!number || number->value < 1 || number->value > 60) return 0;
    const bool in_digits = !number->ordinal && is_ordinal_in_digits(pieces_, *number);
    if (!number->ordinal && !in_digits) return 0;
    next = number->last + (in_digits ? 1 : 0);
    return whole(number->value);
}

int DateReader::common_year(int year) const {
    constexpr int buddhist_era = 543;  // from: the Thai calendar
    return pieces_.is_language("th") && year > 2400 ? year - buddhist_era : year;
}

bool DateReader::finish(std::size_t last, std::string_view evidence) {
    point_.last = last;
    point_.evidence = evidence;
    return true;
}

bool DateReader::with_year(std::size_t next, std::string_view evidence) {
    std::size_t behind = next;
    point_.year = common_year(year_at(next, behind));
    if (point_.year == 0 && (is_english() || pieces_.is_mark(next, U'/'))) {
        behind = next;
        short_year(behind);
    }
    if (point_.year != 0) {
        next = behind;
    } else {
        shifted_year(next);
    }
    const bool exists = point_.day <= 29 || point_.jalali ||
                        point_.day <= days_of_month(point_.year == 0 ? 2000 : point_.year, point_.month);
    if (!exists) point_.day = 0;
    return finish(next, evidence);
}

// "of 87", "-2019", "/2018"
void DateReader::short_year(std::size_t& next) {
    std::size_t i = next;
    const bool mark = skip_mark(i, U'-') || skip_mark(i, U'/');
    if (!mark && pieces_.as(i, Role::of) != nullptr) ++i;
    if (!pieces_.is_digits(i)) return;
    const int value = whole(pieces_[i].value);
    if (pieces_[i].size() == 4 && mark && value >= 1900 && value < 2200) point_.year = value;
    if (pieces_[i].size() == 2 && value > 31 && (i != next || pieces_.as(next - 1, Role::month) != nullptr))
        point_.year = 1900 + value;
    if (point_.year != 0) next = i + 1;
}

// "March of last year", "the third quarter this year"
void DateReader::shifted_year(std::size_t& next) {
    std::size_t i = next;
    if (!skip_mark(i, U',')) skip(i, Role::of);
    if (i >= pieces_.size()) return;
    const auto told = read_told_period(pieces_, i);
    if (told && told->unit == TimeUnit::year) {
        point_.relative = true;
        point_.unit = TimeUnit::year;
        point_.shift = told->shift;
        next = told->last;
        return;
    }
    read_direction(next);
}

void DateReader::read_direction(std::size_t& next) {
    if (next >= pieces_.size() || pieces_.is_language("en")) return;
    const bool last = pieces_.as(next, Role::last) != nullptr;
    const bool coming = pieces_.as(next, Role::next) != nullptr;
    const bool now = pieces_.as(next, Role::this_) != nullptr;
    if (!last && !coming && !now) return;
    point_.direction = last ? Direction::past : coming ? Direction::future : Direction::present;
    ++next;
}

}  // namespace retold::annotate
