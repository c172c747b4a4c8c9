// Characters that show nothing, dropped unless the script around them needs them.
#include <algorithm>

#include "break_classes.hpp"
#include "mark_classes.hpp"
#include "normalize_scan.hpp"
#include "normalize_stages.hpp"
#include "plain_characters.hpp"
#include "retold/text/char_class.hpp"
#include "rewriter.hpp"

namespace retold::text {
namespace {

// Whether joiners change how letters of the script are shown.
bool joins(Script script) {
    switch (script) {
        case Script::arabic:
        case Script::syriac:
        case Script::mongolian:
        case Script::devanagari:
        case Script::bengali:
        case Script::gurmukhi:
        case Script::gujarati:
        case Script::oriya:
        case Script::tamil:
        case Script::telugu:
        case Script::kannada:
        case Script::malayalam:
        case Script::sinhala:
        case Script::khmer:
        case Script::myanmar:
        case Script::tibetan:
        case Script::other:
            return true;
        default:
            return false;
    }
}

bool has_no_spaces(Script script) {
    return script == Script::thai || script == Script::lao || script == Script::khmer || script == Script::myanmar ||
           script == Script::tibetan;
}

bool right_to_left(Script script) {
    return script == Script::arabic || script == Script::hebrew || script == Script::syriac || script == Script::thaana;
}

// The text around an invisible character; looks at a bounded number of units.
class Surroundings {
  public:
    Surroundings(std::string_view text, std::size_t start, std::size_t end) : text_(text), start_(start), end_(end) {}

    // The nearest code point before or behind that is not invisible itself; 0 at the text's ends.
    char32_t before() const {
        return look_back([](char32_t c) { return mark_class(c).invisible() == Invisible::no; });
    }
    char32_t behind() const {
        return look_ahead([](char32_t c) { return mark_class(c).invisible() == Invisible::no; });
    }
    // The nearest letters.
    char32_t letter_before() const { return look_back(is_letter); }
    char32_t letter_behind() const { return look_ahead(is_letter); }

  private:
    static constexpr int reach = 16;

    template <typename Wanted>
    char32_t look_back(Wanted wanted) const {
        std::size_t at = start_;
        for (int steps = 0; at > 0 && steps < reach; ++steps) {
            const Unit unit = decode_before(text_, at);
            if (wanted(unit.code_point)) return unit.code_point;
            at -= unit.size;
        }
        return 0;
    }
    template <typename Wanted>
    char32_t look_ahead(Wanted wanted) const {
        std::size_t at = end_;
        for (int steps = 0; at < text_.size() && steps < reach; ++steps) {
            const Unit unit = next_unit(text_, at);
            if (wanted(unit.code_point)) return unit.code_point;
            at += unit.size;
        }
        return 0;
    }

    std::string_view text_;
    std::size_t start_;
    std::size_t end_;
};

// Emoji and other pictures; those in the basic plane are symbols too.
bool is_picture(char32_t c) {
    return is_symbol(c) && c > 0xA8;
}

// A joiner or other character of a script, or a mark on it: is `c` of a script for which `needs` holds?
template <typename Needs>
bool of_script(char32_t c, Needs needs) {
    return (is_letter(c) || is_mark(c)) && script_of(c) != Script::common && needs(script_of(c));
}

bool is_needed(Invisible kind, const Surroundings& around) {
    switch (kind) {
        case Invisible::joiner: {
            const char32_t before = around.before();
            const char32_t behind = around.behind();
            return (is_picture(before) && is_picture(behind)) || of_script(before, joins) || of_script(behind, joins);
        }
        case Invisible::wide_break:
            return of_script(around.before(), has_no_spaces) || of_script(around.behind(), has_no_spaces);
        case Invisible::bidi:
            return right_to_left(script_of(around.letter_before())) || right_to_left(script_of(around.letter_behind()));
        case Invisible::variation: {
            const char32_t before = around.before();
            return before > 0x7F ? !is_space(before) : is_digit(before) || before == '#' || before == '*';
        }
        case Invisible::tag:
            return around.before() == 0x1F3F4;
        case Invisible::filler:
            return script_of(around.before()) == Script::hangul || script_of(around.behind()) == Script::hangul;
        case Invisible::mongolian:
            return script_of(around.before()) == Script::mongolian;
        case Invisible::glue:
            return is_mark(around.behind());
        default:
            return false;
    }
}

// The size of a terminal's control sequence (ECMA-48, 5.4: ESC [, parameters, a final byte) at an escape character; of
// the character alone where none stands there.
std::size_t sequence_size(std::string_view text, std::size_t at) {
    constexpr std::size_t most = 64;  // chosen: bytes; real ones have up to twenty
    if (at + 1 == text.size() || text[at + 1] != '[') return 1;
    const std::size_t end = std::min(text.size(), at + most);
    for (std::size_t i = at + 2; i < end; ++i) {
        if (text[i] >= '@' && text[i] <= '~') return i + 1 - at;
        if (text[i] < ' ' || text[i] > '?') return 1;
    }
    return 1;
}

}  // namespace

std::optional<Edited> drop_invisibles(std::string_view text) {
    std::optional<Rewriter> writer;
    const PlainCharacters& plain = PlainCharacters::of(Form::none, false);
    for (std::size_t at = skip_plain(text, 0, Interest::controls); at < text.size();
         at = skip_plain(text, at, Interest::controls)) {
        if (const std::size_t size = plain.size_at(text, at); size > 0) {
            at += size;
            continue;
        }
        const Unit unit = next_unit(text, at);
        const Invisible kind = mark_class(unit.code_point).invisible();
        if (kind != Invisible::no && !is_needed(kind, {text, at, at + unit.size})) {
            if (!writer) writer.emplace(text);
            const std::size_t size = unit.code_point == U'\x1B' ? sequence_size(text, at) : unit.size;
            writer->replace(at, at + size, "", EditReason::invisibles);
            at += size;
            continue;
        }
        at += unit.size;
    }
    if (!writer) return std::nullopt;
    return writer->finish();
}

}  // namespace retold::text
