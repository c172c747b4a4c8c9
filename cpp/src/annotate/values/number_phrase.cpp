#include "annotate/values/number_phrase.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace retold::annotate {
namespace {

constexpr double no_limit = 1e300;       // chosen: above every number that words can write
constexpr std::size_t most_pieces = 60;  // chosen: a longer chain of number words is no number

class Builder {
  public:
    Builder(const Pieces& pieces, std::size_t at) : pieces_(pieces), at_(at) { number_.first = at; }

    std::optional<NumberPhrase> build() {
        const bool minus = take_minus();
        if (take_leading_point()) return number_;
        while (at_ - number_.first < most_pieces && take_next()) {
        }
        if (terms_.empty()) return std::nullopt;
        if (!number_.digits && pieces_.as(at_, Role::point) != nullptr) {
            const std::size_t point = at_;
            terms_.push_back(decimals_in_words(pieces_, at_));
            number_.fraction = number_.fraction || at_ != point;
        }
        for (const double term : terms_) number_.value += term;
        if (minus) number_.value = -number_.value;
        number_.last = at_;
        number_.scaled = scaled_;
        if (at_ != number_.first + (minus ? 2 : 1)) number_.run = 0;
        return number_;
    }

  private:
    bool empty() const { return terms_.empty() && pending_ == 0; }

    bool take_minus() {
        const bool word = pieces_.as(at_, Role::minus) != nullptr;
        const bool mark = pieces_.is_mark(at_, U'-') && pieces_.glued(at_ + 1) && pieces_.is_digits(at_ + 1) &&
                          (pieces_[at_].spaced || at_ == 0);
        if (word || mark) ++at_;
        return word || mark;
    }

    // ".08"
    bool take_leading_point() {
        if (pieces_.glued(at_ + 2) && pieces_[at_ + 2].kind != PieceKind::mark) return false;
        const bool point =
            pieces_.is_mark(at_, U'.') && pieces_[at_].spaced && pieces_.is_digits(at_ + 1) && pieces_.glued(at_ + 1);
        if (!point || (pieces_.glued(at_ + 2) && pieces_.is_mark(at_ + 2, U'.') && pieces_.is_digits(at_ + 3)))
            return false;
        number_.value = pieces_[at_ + 1].value / std::pow(10.0, static_cast<double>(pieces_[at_ + 1].size()));
        number_.digits = number_.fraction = true;
        number_.last = at_ + 2;
        return true;
    }

    bool take_next() {
        std::size_t next = at_;
        const bool joined = !empty() && skip_joint(next) && !pieces_.is_mark(at_, U'-');
        if (next >= pieces_.size()) return false;
        if (take_digits(next, joined) || take_collective(next)) return true;
        if (take_fraction(next, joined) || take_cardinal(next, joined) || take_multiplier(next)) return true;
        return take_plus(at_) || take_ordinal(next);
    }

    // "and" and hyphens between parts of one number.
    bool skip_joint(std::size_t& next) const {
        if (pieces_.as(next, Role::and_number) != nullptr) {
            ++next;
            return true;
        }
        if (pieces_.is_mark(next, U'-') && !words_.empty()) {
            ++next;
            return pieces_.glued(next - 1);
        }
        return false;
    }

    bool take_digits(std::size_t next, bool joined) {
        if (!pieces_.is_digits(next)) return false;
        if (!empty() && (!after_multiplier_ || pieces_[next].value >= room_ || (next != at_ && !joined))) return false;
        const DigitRun run = read_digits(pieces_, next);
        if (!run.valid || (!terms_.empty() && run.value >= room_)) return false;
        if (terms_.empty()) number_.run = run.grouped ? 0 : pieces_[next].size();
        number_.grouped = number_.grouped || run.grouped;
        number_.fraction = number_.fraction || run.decimal;
        number_.digits = true;
        push(run.value + pending_, 0, run.last);
        terms_.back() *= exponent_behind(pieces_, at_);
        terms_.back() = power_behind(pieces_, at_, terms_.back());
        if (const double scale = letter_scale(pieces_, at_); scale != 0) {
            terms_.back() *= scale;
            scaled_ = true;
            ++at_;
        }
        return true;
    }

    bool take_collective(std::size_t next) {
        const Meaning* meaning = pieces_.as(next, Role::collective);
        if (meaning == nullptr || !terms_.empty()) return false;
        number_.collective = true;
        push(meaning->value, 0, next + 1);
        return true;
    }

    bool is_multiplier(std::size_t i) const {
        return pieces_.as(i, Role::multiplier) != nullptr || pieces_.as(i, Role::fraction) != nullptr ||
               pieces_.as(i, Role::collective) != nullptr;
    }

    // "one year" where "one" is no article of other words: not in languages of
    // Europe, whose "un an" says less.
    bool is_one_unit(std::size_t next) const {
        constexpr std::string_view languages[] = {"hi", "ur", "fa", "tr", "bn", "vi", "id"};
        if (std::ranges::find(languages, pieces_.lexicon().language()) == std::end(languages)) return false;
        const Meaning* unit = pieces_.as(next, Role::time_unit);
        return unit != nullptr && unit->value == 0;
    }

    bool take_cardinal(std::size_t next, bool joined) {
        const Meaning* meaning = pieces_.as(next, Role::cardinal);
        double value = meaning == nullptr ? 0 : meaning->value;
        if (meaning == nullptr && (meaning = pieces_.as(next, Role::one)) != nullptr) {
            const bool tens = pieces_.as(next + 1, Role::and_number) != nullptr &&
                              pieces_.as(next + 2, Role::cardinal) != nullptr && pieces_.glued(next + 1);
            const Meaning* half = pieces_.as(next + 1, Role::plus, Side::after);  // "bir buçuk"
            const bool plus = half != nullptr && half->side == Side::after;
            if (empty() ? !is_multiplier(next + 1) && !tens && !plus && !is_one_unit(next + 1)
                        : room_ <= 1 || number_.digits || pieces_.is_language("en"))
                return false;
            value = 1;
        }
        if (meaning == nullptr && (meaning = pieces_.as(next, Role::sino)) != nullptr) {
            if (!after_multiplier_ && !is_multiplier(next + 1)) return false;
            value = meaning->value;
        }
        if (meaning == nullptr) return false;
        const bool reversed = joined && !terms_.empty() && last_ < 10 && last_ > 0 && value >= 20 && value < 100 &&
                              pieces_.as(at_, Role::and_number) != nullptr;
        if (!terms_.empty() && !reversed && value >= room_) return false;
        push(value + pending_, place_of(value, pieces_), next + 1);
        return true;
    }

    bool stands_alone(const Meaning& multiplier) const {
        if (pending_ != 0) return true;
        const std::string_view language = pieces_.lexicon().language();
        if (multiplier.value == 10 || multiplier.value == 100 || multiplier.value == 1000 ||
            multiplier.value == 10000) {
            if (language == "zh" || language == "ja" || language == "ko") return true;
        }
        return (multiplier.value == 100 || multiplier.value == 1000) && multiplier.exact && language != "en" &&
               language != "zh" && language != "vi" && language != "id";
    }

    bool take_multiplier(std::size_t next) {
        const Meaning* meaning = pieces_.as(next, Role::multiplier);
        if (meaning == nullptr) return false;
        if (terms_.empty() && !stands_alone(*meaning)) return false;
        double sum = 0;
        bool last_word = !after_multiplier_;  // what stands just before it, even if
                                              // larger: "322 hundred"
        while (!terms_.empty() && (terms_.back() < meaning->value || last_word)) {
            last_word = false;
            sum += terms_.back();
            terms_.pop_back();
        }
        if (sum == 0 && !terms_.empty() && !after_multiplier_) return false;
        if (sum == 0) sum = 1 + (terms_.empty() ? pending_ : 0);
        scaled_ = true;
        push(sum * meaning->value, meaning->value, next + 1);
        after_multiplier_ = true;
        scale_ = meaning->value;
        return true;
    }

    // "three quarters", "five and a quarter", "half a million", "two thirds".
    bool take_fraction(std::size_t next, bool joined) {
        const bool article = pieces_.as(next, Role::one) != nullptr && pieces_.as(next, Role::fraction) == nullptr;
        const std::size_t noun = article ? next + 1 : next;
        const Meaning* meaning = pieces_.as(noun, Role::fraction);
        const Meaning* count = joined ? pieces_.as(noun, Role::cardinal) : nullptr;
        if (count != nullptr && pieces_.as(noun + 1, Role::fraction) != nullptr) {  // "three and two thirds"
            push(count->value * pieces_.as(noun + 1, Role::fraction)->value, 0, noun + 2);
            number_.fraction = true;
            return true;
        }
        if (meaning == nullptr) return take_ordinal_as_fraction(noun, article, joined);
        if (terms_.empty()) {
            push(meaning->value, 0, noun + 1);
        } else if (joined) {
            push(meaning->value * (after_multiplier_ ? scale_ : 1), 0, noun + 1);
        } else if (!article && !number_.digits) {
            terms_ = {total() * meaning->value};
            at_ = noun + 1;
            words_.push_back(noun);
        } else {
            return false;
        }
        room_ = 0;
        number_.fraction = true;
        const auto is_unit = [&](std::size_t at) {
            return pieces_.as(at, Role::multiplier) != nullptr || pieces_.as(at, Role::time_unit) != nullptr;
        };
        std::size_t noun_at = at_;  // "half a million", "two thirds of a million", "half an hour", "jumătate de oră"
        if (pieces_.as(noun_at, Role::of) != nullptr) ++noun_at;
        if (pieces_.as(noun_at, Role::one) != nullptr && is_unit(noun_at + 1)) ++noun_at;
        if (noun_at > at_ && is_unit(noun_at)) at_ = noun_at;
        return true;
    }

    // English "a fifth", "one eighth", "five and a third".
    bool take_ordinal_as_fraction(std::size_t noun, bool article, bool joined) {
        const Meaning* meaning = pieces_.is_language("en") ? pieces_.as(noun, Role::ordinal) : nullptr;
        if (meaning == nullptr || meaning->value < 3) return false;
        const bool closes = noun + 1 >= pieces_.size() || pieces_.as(noun + 1, Role::of) != nullptr ||
                            pieces_[noun + 1].kind == PieceKind::mark;
        const bool one = terms_.size() == 1 && terms_[0] == 1 && !joined;
        if (!closes || !(one || article)) return false;
        if (one) terms_.clear();
        push(1 / meaning->value, 0, noun + 1);
        room_ = 0;
        number_.fraction = true;
        return true;
    }

    // "and a half" behind a number, Hindi "sadhe" before it.
    bool take_plus(std::size_t next) {
        if (terms_.empty()) {
            const Meaning* before = pieces_.as(next, Role::plus, Side::before);
            if (before == nullptr || before->side != Side::before || pending_ != 0) return false;
            pending_ = before->value;
            at_ = next + 1;
            return true;
        }
        const Meaning* after = pieces_.as(next, Role::plus, Side::after);
        if (after == nullptr || after->side != Side::after) return false;
        push(after->value * (after_multiplier_ ? scale_ : 1), 0, next + 1);
        number_.fraction = true;
        room_ = 0;
        return true;
    }

    bool take_ordinal(std::size_t next) {
        const Meaning* meaning = pieces_.as(next, Role::ordinal);
        if (meaning == nullptr || pending_ != 0 || (!terms_.empty() && (number_.digits || meaning->value >= room_)))
            return false;
        push(meaning->value, 0, next + 1);
        number_.ordinal = true;
        return false;
    }

    double total() const {
        double sum = 0;
        for (const double term : terms_) sum += term;
        return sum;
    }

    void push(double value, double room, std::size_t next) {
        terms_.push_back(value);
        last_ = value;
        room_ = room;
        pending_ = 0;
        after_multiplier_ = false;
        words_.push_back(next - 1);
        at_ = next;
    }

    const Pieces& pieces_;
    std::size_t at_;
    NumberPhrase number_;
    std::vector<double> terms_;       // to be summed; a multiplier takes the smaller ones at the end
    std::vector<std::size_t> words_;  // pieces taken
    double last_ = 0;
    double room_ = no_limit;
    double scale_ = 1;
    double pending_ = 0;
    bool after_multiplier_ = false;
    bool scaled_ = false;
};

}  // namespace

std::optional<NumberPhrase> read_number(const Pieces& pieces, std::size_t at) {
    return pieces.numbers().get(at, [&] { return Builder(pieces, at).build(); });
}

}  // namespace retold::annotate
