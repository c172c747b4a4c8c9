// Cleaning: which lines of a web page's text are the story, and why the rest is not.
// Evidence in this order: cue phrases, repeats within the page, the site's template, a boosted-tree score over features
// of the line and the whole page, the edges of the story, and a guard for pages that are clean already. The line
// features follow Kohlschütter et al. 2010 (shallow text features) and Pomikálek 2011 (context); see docs/cleaning.md.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "retold/clean/cues.hpp"
#include "retold/clean/models.hpp"
#include "retold/clean/page.hpp"
#include "retold/clean/template.hpp"

namespace retold::clean {

struct CleanOptions {
    std::string language = "auto";  // "auto", or a BCP 47 tag
    Mode mode = Mode::automatic;
    std::string source;                       // the site, for the template
    const Template* site_template = nullptr;  // what is known of sites; must outlive the call, as the models
    const Models* models = nullptr;           // nullptr: the built-in ones
    WordLists lists;                          // for judging what is left without them
};

// Cleans one page. Never throws on text shorter than 4 GiB; InvalidArgument for a language that is no tag. Linear time;
// memory about the page again plus its blocks.
Page clean(std::string_view raw, const CleanOptions& options = {});
// The same without a copy: the page shares the text that it is given.
Page clean_shared(SharedText raw, const CleanOptions& options = {});

// What a user says of a block: a label and the reason.
struct Verdict {
    Label label = Label::other;
    std::string reason;
};

// Overrules blocks: one entry per block, nothing to leave it as it is. `content` keeps the block, any other label drops
// it; `title` also sets page.title. Text and edits are made anew. Throws InvalidArgument if the sizes differ.
void overrule(Page& page, const std::vector<std::optional<Verdict>>& verdicts);

// What a user's cues say of the blocks, for overrule(): the reason names the list and the phrase. The story that
// a cue must be above or below is the longest stretch of prose, as for built-in cues. Linear in the words of the page.
std::vector<std::optional<Verdict>> judge(const Page& page, const CueList& cues);

}  // namespace retold::clean
