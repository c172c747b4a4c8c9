#include "retold/clean/page.hpp"

#include "clean/repair.hpp"

namespace retold::clean {
using text::EditReason;

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
    std::vector<std::string_view> kept;
    for (const Block& block : page.blocks) {
        if (block.kept) kept.push_back(slice(page.raw, block.span));
    }
    const std::vector<text::Edited> lines = repair_blocks(kept, page.language);
    std::size_t raw_end = 0;
    std::size_t next = 0;
    bool first = true;
    for (const Block& block : page.blocks) {
        if (!block.kept) continue;
        const text::Edited& line = lines[next++];
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
