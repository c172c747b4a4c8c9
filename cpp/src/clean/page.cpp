#include "retold/clean/page.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "clean/one_line.hpp"
#include "clean/repair.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/languages.hpp"
#include "retold/clean/page_fields.hpp"

namespace retold::clean {
using text::EditReason;

namespace {

// What is shown as it stands in the page reads as the text does.
void repair_field(std::optional<Found>& field, std::string_view raw) {
    if (!field || field->value != slice(raw, field->span)) return;
    std::string text;
    text::EditList edits;
    append_repaired(slice(raw, field->span), field->span.start, text, edits);
    field->value = std::move(text);
}

// On a page of one line a separator belongs to the line behind it, but not to what that line says.
void cut_separator(Found& field, std::string_view raw) {
    const std::size_t size = separator_before(slice(raw, field.span));
    if (size == 0 || field.value != slice(raw, field.span)) return;
    field.span.start += size;
    field.value.erase(0, size);
}

}  // namespace

std::optional<Mode> mode_from(std::string_view name) {
    return from_word<Mode>(name);
}

std::string_view to_string(Mode mode) {
    return word_of(mode);
}

double Page::kept_share() const {
    std::size_t all = 0;
    std::size_t kept = 0;
    for (const Block& block : blocks) {
        all += block.span.size();
        kept += block.kept ? block.span.size() : 0;
    }
    return all == 0 ? 0 : static_cast<double>(kept) / static_cast<double>(all);
}

void assemble(Page& page) {
    if (page.title) cut_separator(*page.title, page.raw);
    for (std::optional<Found>* field : {&page.title, &page.byline, &page.outlet}) repair_field(*field, page.raw);
    page.text.clear();
    page.edits = {};
    std::size_t kept_bytes = 0;
    for (const Block& block : page.blocks) kept_bytes += block.kept ? block.span.size() + 1 : 0;
    constexpr std::size_t spaced = 256;                   // chosen: bytes for each space that glued words may get
    page.text.reserve(kept_bytes + kept_bytes / spaced);  // so that it seldom grows, which takes room for two
    std::size_t raw_end = 0;
    bool first = true;
    for (const Block& block : page.blocks) {
        check_cancelled();
        if (!block.kept) continue;
        const std::size_t start = page.text.size();
        if (!first) page.text.push_back('\n');
        const bool same = !first && slice(page.raw, {raw_end, block.span.start}) == "\n";
        if (!same && (raw_end != block.span.start || !first)) {
            page.edits.add({raw_end, block.span.start}, {start, page.text.size()},
                           first ? EditReason::dropped : EditReason::dropped | EditReason::joined);
        }
        append_repaired(slice(page.raw, block.span), block.span.start, page.text, page.edits);
        raw_end = block.span.end;
        first = false;
    }
    if (raw_end < page.raw.size()) {
        page.edits.add({raw_end, page.raw.size()}, {page.text.size(), page.text.size()}, EditReason::dropped);
    }
    // Where names take endings, as "Carpaților" of "Carpați", an ending may look like a function word glued to the
    // name: only in languages that clean has cues for, where this was measured.
    if (!nearest_language(page.language, "cues").empty()) split_glued_words(page.text, page.edits, page.language);
}

}  // namespace retold::clean
