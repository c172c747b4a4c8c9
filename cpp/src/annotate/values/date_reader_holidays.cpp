// Days by their own names: "Christmas 2030", "Easter Monday", 2031年のクリスマス.
#include "annotate/values/date_reader.hpp"

namespace retold::annotate {
namespace {

class Holiday : public DateReader {
  public:
    using DateReader::DateReader;

    std::optional<DatePoint> read() {
        constexpr int about_easter = 4;  // from: April holds most Easter Sundays
        const bool year_first = pieces_.is_digits(at_) && pieces_[at_].size() == 4;  // 2031年のクリスマス
        std::size_t at = at_;
        if (year_first) {
            ++at;
            skip(at, Role::year_char);
            skip(at, Role::of);
            if (pieces_.is_language("ja") && pieces_.letter_after(at - 1) == U'の') ++at;
        }
        const Meaning* day = pieces_.as(at, Role::holiday);
        if (day == nullptr || is_part_of_a_name(at)) return std::nullopt;
        point_.holiday = day->name;
        point_.month = day->name.empty() ? static_cast<int>(day->value) / 100 : about_easter;
        point_.day = day->name.empty() ? static_cast<int>(day->value) % 100 : 0;
        if (!year_first) {
            with_year(at + 1, "name of a day");
            return point_;
        }
        point_.year = whole(pieces_[at_].value);
        finish(at + 1, "name of a day");
        return point_;
    }

  private:
    // "Easter Island", "Noel Christmas", Italian "la città natale".
    bool is_part_of_a_name(std::size_t at) const {
        constexpr std::string_view capitals[] = {"it", "pt", "es", "fr", "ro", "ca"};  // that only holidays have
        const std::string_view language = pieces_.lexicon().language();
        const bool several =
            slice(pieces_.reading().text, pieces_.span_of(at, at + 1)).find(' ') != std::string_view::npos;
        if (!pieces_.capital(at)) return !several && std::ranges::find(capitals, language) != std::end(capitals);
        const auto is_capital = [&](std::size_t i) {
            return i < pieces_.size() && pieces_[i].kind == PieceKind::word && pieces_.capital(i);
        };
        const bool hyphen = at > 1 && pieces_.is_mark(at - 1, U'-') && pieces_.glued(at);  // Jean-Noël
        if (hyphen) return true;
        if (is_capital(at + 1) && language != "de") return true;
        return at > 1 && is_capital(at - 1) && pieces_[at - 2].kind != PieceKind::mark && language != "de";
    }
};

}  // namespace

std::optional<DatePoint> read_holiday(const Pieces& pieces, std::size_t at) {
    return Holiday(pieces, at).read();
}

}  // namespace retold::annotate
