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

// What a terminal reads as one command begins with ESC, or with the one character that stands for ESC [ (ECMA-48, 5.3
// to 5.6). Of a command that does not end as it should, the escape character alone goes: the rest may be text.

// Behind ESC [: parameters, a final byte. The place behind it, or 0.
std::size_t control_end(std::string_view text, std::size_t at) {
    constexpr std::size_t most = 64;  // chosen: bytes; real ones have up to twenty
    const std::size_t end = std::min(text.size(), at + most);
    for (std::size_t i = at; i < end; ++i) {
        if (text[i] >= '@' && text[i] <= '~') return i + 1;
        if (text[i] < ' ' || text[i] > '?') return 0;
    }
    return 0;
}

// Behind ESC ] and its like: a string (a window's title, a link's address) up to BEL or ESC \. It stops at any other
// control, so that no byte is read for two escapes.
std::size_t string_end(std::string_view text, std::size_t at) {
    constexpr std::size_t most = 4096;  // chosen: bytes; addresses of links are the longest
    const std::size_t end = std::min(text.size(), at + most);
    for (std::size_t i = at; i < end; ++i) {
        if (text[i] == '\x07') return i + 1;
        if (text[i] == '\x1B') return i + 1 < end && text[i + 1] == '\\' ? i + 2 : 0;
        if (static_cast<unsigned char>(text[i]) < 0x20) return 0;
    }
    return 0;
}

std::size_t sequence_size(std::string_view text, std::size_t at, const Unit& unit) {
    const std::string_view behind = text.substr(at + unit.size);
    const auto whole = [&](std::size_t end) { return end == 0 ? std::size_t{unit.size} : end - at; };
    if (unit.code_point == U'\x9B') {
        // Text that was read in a wrong encoding has this character, too: only with parameters and a letter it is one.
        const std::size_t end = control_end(text, at + unit.size);
        const bool sure = end != 0 && (behind[0] == '?' || is_digit(static_cast<unsigned char>(behind[0]))) &&
                          is_letter(static_cast<unsigned char>(text[end - 1]));
        return whole(sure ? end : 0);
    }
    if (unit.code_point != U'\x1B' || behind.empty()) return unit.size;
    if (behind[0] == '[') return whole(control_end(text, at + 2));
    constexpr std::string_view strings = "]P_^X";
    if (strings.find(behind[0]) != std::string_view::npos) return whole(string_end(text, at + 2));
    // Keypads and sets of characters. Letters right behind an escape are left: it may stand before a word.
    for (const std::string_view command : {"=", ">", "\\", "(B", "(0", ")B", ")0"})
        if (behind.starts_with(command)) return unit.size + command.size();
    return unit.size;
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
            const std::size_t size = sequence_size(text, at, unit);
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
