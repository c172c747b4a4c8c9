#include "retold/clean/page.hpp"

#include "retold/text/normalize.hpp"

namespace retold::clean {
namespace {

using text::EditReason;

// A block in one line: normalised, and whatever still breaks lines made a space.
text::Edited one_line(std::string_view block) {
    text::Edited result = text::normalize(block);
    if (result.text.find('\n') == std::string::npos) return result;
    text::EditList breaks;
    for (std::size_t at = result.text.find('\n'); at != std::string::npos; at = result.text.find('\n', at + 1)) {
        result.text[at] = ' ';
        breaks.add({at, at + 1}, {at, at + 1}, EditReason::spaces);
    }
    result.edits = text::compose(result.edits, breaks);
    return result;
}

}  // namespace

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
    page.text.clear();
    page.edits = {};
    std::size_t raw_end = 0;
    bool first = true;
    for (const Block& block : page.blocks) {
        if (!block.kept) continue;
        text::Edited line = one_line(slice(page.raw, block.span));
        const std::size_t start = page.text.size();
        if (!first) page.text.push_back('\n');
        const bool same = !first && slice(page.raw, {raw_end, block.span.start}) == "\n";
        if (!same && (raw_end != block.span.start || !first)) {
            page.edits.add({raw_end, block.span.start}, {start, page.text.size()},
                           first ? EditReason::dropped : EditReason::dropped | EditReason::joined);
        }
        const std::size_t at = page.text.size();
        for (const text::Edit& edit : line.edits.edits()) {
            page.edits.add({edit.raw.start + block.span.start, edit.raw.end + block.span.start},
                           {edit.out.start + at, edit.out.end + at}, edit.reason);
        }
        page.text += line.text;
        raw_end = block.span.end;
        first = false;
    }
    if (raw_end < page.raw.size()) {
        page.edits.add({raw_end, page.raw.size()}, {page.text.size(), page.text.size()}, EditReason::dropped);
    }
}

}  // namespace retold::clean
