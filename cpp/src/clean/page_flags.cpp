#include "clean/page_flags.hpp"

#include <string>

namespace retold::clean {

bool is_rivalled(const Work& work) {
    const Stretch& rival = work.story.rival;
    if (rival.sum == 0) return false;
    std::size_t kept = 0;
    std::size_t lost = 0;
    for (std::size_t i = rival.first; i <= rival.last; ++i) {
        if (work.page.blocks[i].kept) kept += work.story.prose[i];
        if (work.by_looks[i]) lost += work.story.prose[i];  // what a rule tells is no story
    }
    return lost > kept;
}

void tell_flags(Work& work, bool error_page) {
    Page& page = work.page;
    std::size_t kept = 0;
    std::size_t lost = 0;
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        if (page.blocks[i].kept) kept += work.lines.lines[i].size;
        const bool prose = work.story.prose[i] != 0 && i >= work.story.first && i <= work.story.last;
        const bool other = page.blocks[i].label == Label::duplicate || work.apart[i];
        if (prose && !page.blocks[i].kept && !other) lost += work.lines.lines[i].size;
    }
    if (kept == 0) page.flags.emplace_back("no_body");
    if (lost > kept && !error_page) page.flags.emplace_back("suspicious");
    if (work.looks_clean) page.flags.emplace_back("clean_already");
    if (work.repeats.whole_body) page.flags.emplace_back("body_repeated");
}

void tell_capabilities(Work& work) {
    Page& page = work.page;
    if (!work.cue_language.empty()) {
        page.capabilities.push_back("cues:" + std::string(work.cue_language));
    } else if (page.language != "und") {
        page.capabilities.emplace_back("no_cues");
    }
    for (const char* name : {"repeats", "line_model"}) page.capabilities.emplace_back(name);
    if (!work.story.stops_known) page.capabilities.emplace_back("no_stop_words");
}

}  // namespace retold::clean
