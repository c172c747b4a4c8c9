// Cue phrases: wordings by which a line of page furniture gives itself away. Built-in ones are data files, one per
// language (cpp/data/languages/<tag>/cues.txt); users bring their own. Phrases are compared word by word without case
// and punctuation.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "retold/clean/block.hpp"

namespace retold::clean {

// Where in a line the phrase must stand.
enum class CueWhere : std::uint8_t {
    line,      // it is the whole line, numbers and punctuation around it aside
    start,     // the line begins with it
    anywhere,  // it stands somewhere in the line
};

// Which part of the page the line must be in, for phrases that a story could use as well.
enum class CuePart : std::uint8_t { page, top, bottom, edge };

struct Cue {
    std::string phrase;
    Label label = Label::other;
    CueWhere where = CueWhere::line;
    CuePart part = CuePart::page;
    std::size_t max_words = 0;  // longer lines do not count; 0: 40 words, or 12 more than the phrase for `anywhere`
    bool ends_story = false;    // what follows such a line is rarely the story
    std::string source;         // the list it comes from, as "en"; shown in the reason
};

// A prepared set of cues. Immutable, thread-safe, cheap to copy.
class CueList {
  public:
    CueList() = default;
    explicit CueList(std::vector<Cue> cues);

    const std::vector<Cue>& cues() const;
    bool empty() const { return cues().empty(); }

    // The cue that a line of these words (see word_hashes) fulfils, or nullptr: a whole line before a start before an
    // inner phrase, the longest first. Linear in the words.
    struct Place {
        bool top = true;  // what the line's place on the page allows
        bool bottom = true;
        // Cues of other sources than English (furniture is English everywhere) and this language must be the whole
        // line, since inserts come from elsewhere. None: all cues count alike.
        std::string_view language = {};
    };
    const Cue* match(std::string_view line, Place place) const;

    struct Table;
    const Table* table() const { return table_.get(); }

  private:
    std::shared_ptr<const Table> table_;
};

// Whether a phrase has a word to compare: signs alone are none.
bool has_words(std::string_view phrase);

// Cues in the text format of those files: "[label where part ...]" headers, one phrase a line, "#" comments.
// Throws DataError with the line number.
std::vector<Cue> parse_cues(std::string_view text, std::string_view source);

// All built-in cues; made once.
const CueList& built_in_cues();

// The languages that have built-in cues, sorted.
std::vector<std::string> cue_languages();

}  // namespace retold::clean
