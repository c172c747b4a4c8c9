#include "annotate/values/number_units.hpp"

#include <algorithm>
#include <array>

#include "annotate/values/find_numbers.hpp"
#include "retold/text/char_class.hpp"
#include "retold/tokenize/stop_words.hpp"

namespace retold::annotate {
namespace {

bool is_latin_letter(char32_t c) {
    if (c < 0x80) return c >= U'a' && c <= U'z';
    return text::is_letter(c) && text::script_of(c) == text::Script::latin;
}

std::string text_of(const Pieces& pieces, std::size_t i) {
    return std::string(slice(pieces.reading().text, pieces.span_of(i, i + 1)));
}

class Measurer {
  public:
    Measurer(const Pieces& pieces, const NumberPhrase& number, std::size_t free)
        : pieces_(pieces), number_(number), free_(free) {
        amount_.first = number.first;
        amount_.last = number.last;
        amount_.value = number.value;
        amount_.scaled = number.scaled;
        for (double scale = 1; scale <= number.value; scale *= 1000) amount_.scale = scale;
    }

    Amount measure() {
        if (is_label()) return amount_;
        look_before();
        if (const Meaning* money = pieces_.as(number_.last - 1, Role::currency); money != nullptr && number_.scaled) {
            set(AmountKind::money, number_.last,
                money->name);  // Swedish "mkr": million and crowns in one
        }
        std::size_t next = amount_.last;
        if (pieces_.glued(next) && pieces_.is_mark(next, U'-') && amount_.kind == AmountKind::bare &&
            !is_digits_behind(next))
            ++next;
        if (!look_behind(next)) {
            // "millions of euros", "2.5 million de personas"
            const bool linked = pieces_.as(next, Role::of) != nullptr;
            const bool abbreviated = pieces_.glued(next) && pieces_.is_mark(next, U'.');  // "3,75 Mio. Euro"
            if ((linked || abbreviated) && number_.scaled) look_behind(next + 1);
        }
        if (amount_.kind == AmountKind::bare && is_age()) set_time(TimeUnit::year, amount_.last);
        if (amount_.kind == AmountKind::bare) count_noun();
        return amount_;
    }

  private:
    bool is_digits_behind(std::size_t next) const { return pieces_.is_digits(next + 1); }

    // "a las 22", not "a las 12 empresas".
    bool is_bare_hour() const {
        constexpr double last_hour = 24;  // from: clocks
        const std::size_t next = number_.last;
        return number_.plain() && number_.value <= last_hour &&
               (next >= pieces_.size() || (pieces_[next].kind == PieceKind::mark && !pieces_.glued(next + 1)));
    }

    bool is_label() {
        const std::size_t first = number_.first;
        if (first == 0 || !number_.digits || number_.scaled) return false;
        std::size_t before = first - 1;
        if (pieces_.is_mark(before, U'.') && before > 0) --before;
        const Meaning* clock = pieces_.as(before, Role::clock, Side::before);
        if (clock != nullptr && clock->side == Side::before && (clock->name.empty() || is_bare_hour()) &&
            pieces_.as(number_.last, Role::time_unit) == nullptr) {
            amount_.kind = AmountKind::clock;
            return true;
        }
        if (pieces_.as(before, Role::label) == nullptr) return false;
        amount_.kind = AmountKind::label;
        return true;
    }

    // An age behind a name: "Anna Keller, 61, said", "(71)".
    bool is_age() const {
        if (!number_.plain() || number_.value < 10 || number_.value > 110 || number_.first < 2) return false;
        const std::size_t mark = number_.first - 1;
        const bool bracket = pieces_.is_mark(mark, U'(') && pieces_.is_mark(number_.last, U')');
        const bool commas =
            pieces_.is_mark(mark, U',') && (pieces_.is_mark(number_.last, U',') || pieces_.is_mark(number_.last, U'.'));
        if ((!bracket && !commas) || pieces_[mark - 1].kind != PieceKind::word) return false;
        if (is_unspaced_language(pieces_)) return bracket && !pieces_[mark].spaced;
        return pieces_.capital(mark - 1) && pieces_[mark - 1].size() > 1;
    }

    void look_before() {
        if (amount_.first <= free_) return;
        std::size_t before = amount_.first - 1;
        const Meaning* money = pieces_.as(before, Role::currency, Side::before);
        if (money != nullptr && (money->side == Side::before || number_.digits) && money->name.size() > 0) {
            const bool word = money->side == Side::any && pieces_[before].size() > 3;
            if (word && pieces_[amount_.first].spaced && !is_unspaced_language(pieces_)) return;
            amount_.kind = AmountKind::money;
            amount_.unit = std::string(money->name);
            amount_.first = before;
            return;
        }
        const Meaning* percent = pieces_.as(before, Role::percent);
        if (percent != nullptr && percent->side == Side::before) {
            amount_.kind = AmountKind::percent;
            amount_.first = before;
        }
    }

    bool set(AmountKind kind, std::size_t last, std::string_view unit) {
        amount_.kind = kind;
        amount_.last = last;
        amount_.unit = std::string(unit);
        return true;
    }

    // The unit that starts at piece `next`.
    bool look_behind(std::size_t next) {
        // "a 23-year-old", "47enne": not "29km"
        const bool hyphened = pieces_.is_language("en") && next == number_.last + 1 && pieces_.is_mark(next - 1, U'-');
        if (pieces_.as(next, Role::old) != nullptr && (hyphened || pieces_[next].size() > 3) &&
            amount_.kind == AmountKind::bare)
            return set_time(TimeUnit::year, next + 1);
        const Meaning* span = hyphened ? pieces_.as(next, Role::time_unit) : nullptr;
        if (span != nullptr && span->value == 0 && amount_.kind == AmountKind::bare)
            return set_time(span->unit, next + 1);
        const bool glued = pieces_.glued(next) && is_latin_letter(pieces_.letter_after(next - 1));
        if (pieces_.as(next, Role::percent, Side::after) != nullptr) return set(AmountKind::percent, next + 1, {});
        if (const Meaning* money = pieces_.as(next, Role::currency, Side::after);
            money != nullptr && (!glued || money->name.size() == 3)) {
            if (amount_.kind == AmountKind::money && amount_.unit != "$") return true;
            set(AmountKind::money, next + 1, money->name);
            take_small_coins();
            return true;
        }
        if (amount_.kind != AmountKind::bare) return true;
        if (is_degrees(pieces_, next)) return set(AmountKind::noun, next + 2, "°" + text_of(pieces_, next + 1));
        if (glued) return false;
        if (pieces_.as(next, Role::tenth) != nullptr) {
            amount_.value *= 10;
            return set(AmountKind::percent, next + 1, {});
        }
        if (pieces_.as(next, Role::old) != nullptr) return set_time(TimeUnit::year, next + 1);
        const Meaning* time = pieces_.as(next, Role::time_unit);
        if (time != nullptr && time->value == 0)
            return !is_of_the(next - 1) && set_time(time->unit, next + 1);  // "12 millones del año pasado"
        if (pieces_.as(next, Role::clock, Side::after) != nullptr && number_.digits) {
            return set(AmountKind::clock, next + 1, {});
        }
        if (const Meaning* noun = pieces_.as(next, Role::noun)) return set(AmountKind::noun, next + 1, noun->name);
        if (pieces_.as(next, Role::times) != nullptr) return set(AmountKind::noun, next + 1, "time");
        if (pieces_.as(next, Role::counter) == nullptr) return false;
        return set(AmountKind::noun, next + 1, text_of(pieces_, next));
    }

    // "of" with an article in it: "del", "do", "dell'".
    bool is_of_the(std::size_t i) const {
        if (pieces_.as(i, Role::of) == nullptr || pieces_.as(i, Role::multiplier) != nullptr) return false;
        const std::string word = text_of(pieces_, i);
        return word != "de" && word != "di" && word != "d'";
    }

    bool set_time(TimeUnit unit, std::size_t last) {
        amount_.time = unit;
        set(AmountKind::time, last, to_string(unit));
        const Meaning* plus = pieces_.as(last, Role::plus, Side::after);
        if (plus != nullptr && plus->side == Side::after) {
            amount_.value += plus->value;
            ++amount_.last;
        }
        if (pieces_.is_language("en") && pieces_.as(amount_.last, Role::old) != nullptr) ++amount_.last;
        return true;
    }

    // "3 dollars 50 cents": one sum.
    void take_small_coins() {
        const std::size_t next = amount_.last + (pieces_.as(amount_.last, Role::and_number) != nullptr ? 1 : 0);
        const auto coins = next < pieces_.size() ? read_number(pieces_, next) : std::nullopt;
        if (!coins || coins->value >= 100 || coins->ordinal) return;
        const Meaning* unit = pieces_.as(coins->last, Role::currency, Side::after);
        if (unit == nullptr || unit->name.size() != 3 || unit->name[2] < 'a') return;
        amount_.value += coins->value / 100;
        amount_.last = coins->last + 1;
    }

    // The word behind the number, if it can be what is counted.
    void count_noun() {
        std::size_t next = amount_.last;
        if (next >= pieces_.size() || pieces_.is_language("") || pieces_.glued(next)) return;
        if (number_.scaled && pieces_.as(next, Role::of) != nullptr) ++next;
        if (next >= pieces_.size() || is_unspaced_language(pieces_) || !may_be_counted(next)) return;
        const bool cased = text::is_lower(pieces_.reading().letters[pieces_[next].first]);
        if (cased && pieces_.capital(next) && !pieces_.is_language("de")) return;
        const std::size_t head = head_from(next);
        const Meaning* noun = pieces_.as(head, Role::noun);
        set(AmountKind::noun, head + 1, noun != nullptr ? std::string(noun->name) : text_of(pieces_, head));
    }

    bool may_be_counted(std::size_t i) const {
        return pieces_[i].kind == PieceKind::word && pieces_[i].size() >= 2 && pieces_.as(i, Role::verb) == nullptr &&
               !tokenize::is_stop_word(text_of(pieces_, i), pieces_.lexicon().language());
    }

    // The noun behind adjectives and other nouns, where a language marks it: "17 brass instruments", "12 alte Häuser".
    std::size_t head_from(std::size_t next) const {
        constexpr std::size_t most_words = 3;  // chosen: "12 old wooden chairs"
        for (std::size_t i = next; i < std::min(next + most_words, pieces_.size()); ++i) {
            if (pieces_.as(i, Role::noun) != nullptr && !pieces_.glued(i)) return i;
            if (!may_be_counted(i) || pieces_.glued(i)) break;
            if (is_marked_noun(i)) return i;
        }
        return next;
    }

    // By the plural in English, by the capital in German.
    bool is_marked_noun(std::size_t i) const {
        if (pieces_.is_language("de")) return pieces_.capital(i);
        const std::string word = text_of(pieces_, i);
        const std::string_view ending = std::string_view(word).substr(word.size() - 2);
        return pieces_.is_language("en") && number_.value != 1 && ending[1] == 's' && ending != "ss" &&
               ending != "us" && ending != "is" && ending != "'s";
    }

    const Pieces& pieces_;
    const NumberPhrase& number_;
    std::size_t free_;
    Amount amount_;
};

}  // namespace

Amount measure(const Pieces& pieces, const NumberPhrase& number, std::size_t free) {
    return Measurer(pieces, number, free).measure();
}

}  // namespace retold::annotate
