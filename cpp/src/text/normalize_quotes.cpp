// Malformed bytes, and quotation marks.
#include "normalize_stages.hpp"
#include "retold/text/utf8.hpp"
#include "rewriter.hpp"

namespace retold::text {
namespace {

// The ASCII mark for a quotation mark or apostrophe of another shape; 0 for everything else.
char straight_mark(char32_t code_point) {
    switch (code_point) {
        case 0x2018:
        case 0x2019:
        case 0x201A:
        case 0x201B:  // curly and low single marks
        case 0x2039:
        case 0x203A:  // single angle marks
        case 0x2032:
        case 0x2035:  // primes
        case 0x02B9:
        case 0x02BB:
        case 0x02BC:
        case 0x02BD:  // modifier letters typed as apostrophes
        case 0x00B4:
        case 0x275B:
        case 0x275C:
        case 0x275F:
        case 0xFF07:
            return '\'';
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x201F:  // curly and low double marks
        case 0x00AB:
        case 0x00BB:  // angle marks
        case 0x2033:
        case 0x2036:
        case 0x275D:
        case 0x275E:
        case 0x2760:
        case 0x301D:
        case 0x301E:
        case 0x301F:
        case 0xFF02:
            return '"';
        default:
            return 0;
    }
}

}  // namespace

std::optional<Edited> straighten_quotes(std::string_view text) {
    std::optional<Rewriter> writer;
    for (std::size_t at = 0; at < text.size();) {
        const Unit unit = decode_at(text, at);
        if (const char mark = straight_mark(unit.code_point); mark != 0) {
            if (!writer) writer.emplace(text);
            writer->replace(at, at + unit.size, std::string_view(&mark, 1), EditReason::quotes);
        }
        at += unit.size;
    }
    if (!writer) return std::nullopt;
    return writer->finish();
}

std::optional<Edited> repair_malformed(std::string_view text) {
    if (is_valid_utf8(text)) return std::nullopt;
    Rewriter writer(text);
    for (std::size_t at = 0; at < text.size();) {
        const Unit unit = decode_at(text, at);
        if (!unit.valid) writer.replace(at, at + unit.size, "\xEF\xBF\xBD", EditReason::malformed);
        at += unit.size;
    }
    return writer.finish();
}

}  // namespace retold::text
