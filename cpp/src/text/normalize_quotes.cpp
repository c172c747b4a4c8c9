// Malformed bytes, and quotation marks.
#include "break_classes.hpp"
#include "mark_classes.hpp"
#include "normalize_scan.hpp"
#include "normalize_stages.hpp"
#include "rewriter.hpp"

namespace retold::text {
std::optional<Edited> straighten_quotes(std::string_view text) {
    std::optional<Rewriter> writer;
    for (std::size_t at = skip_plain(text, 0, Interest::none); at < text.size();
         at = skip_plain(text, at, Interest::none)) {
        const Unit unit = next_unit(text, at);
        if (const char mark = mark_class(unit.code_point).quote(); mark != 0) {
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
    for (std::size_t at = skip_plain(text, 0, Interest::none); at < text.size();
         at = skip_plain(text, at, Interest::none)) {
        const Unit unit = next_unit(text, at);
        if (!unit.valid) writer.replace(at, at + unit.size, "\xEF\xBF\xBD", EditReason::malformed);
        at += unit.size;
    }
    return writer.finish();
}

}  // namespace retold::text
