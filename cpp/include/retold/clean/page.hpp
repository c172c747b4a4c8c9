// What cleaning made of a page: the raw text with all its blocks, the kept text, and the way back from one to the
// other.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "retold/base/shared_text.hpp"
#include "retold/clean/block.hpp"
#include "retold/text/edits.hpp"
#include "retold/text/html/html_text.hpp"

namespace retold::clean {

// A value read off the page and the raw range it was read from.
struct Found {
    std::string value;
    Span span;
    friend bool operator==(const Found&, const Found&) = default;
};

enum class Mode : std::uint8_t {
    automatic,  // full, edges or off, as the page needs it
    full,       // decide on every line
    edges,      // cut before and after the story, and cue lines; never inside it on looks alone
    off,        // keep everything
};
std::optional<Mode> mode_from(std::string_view name);
std::string_view to_string(Mode mode);

// How much of a page is looked at, and why: a text that somebody cleaned or typed stays as it is.
struct Guard {
    Mode mode = Mode::off;  // that was applied; never `automatic`
    double score = 1;       // 0 to 1: how sure it is that the page has furniture; 1 where the caller chose the mode
    std::string reason;
    friend bool operator==(const Guard&, const Guard&) = default;
};

// What an HTML page says of itself, and where: "text" (its lines), "json-ld", "meta", "time", "item" (microdata),
// "title", "link" or "url".
struct Stated {
    std::string name;  // title date modified byline outlet language url image
    std::string value;
    std::string origin;
    Span source;  // in HtmlSource::html
    friend bool operator==(const Stated&, const Stated&) = default;
};

// Where a page that was given as HTML came from.
struct HtmlSource {
    SharedText html;
    text::html::HtmlText page;   // without its text, which is Page::raw
    unsigned unhidden = 0;       // see text::html::Unhide
    std::vector<Span> scripts;   // of `html`: strings of scripts that were read as text
    std::vector<Stated> stated;  // the values that were taken, at most one of a name
};

// Invariants: blocks are sorted and do not overlap; what lies between them shows nothing; `text` has one line per kept
// block; kept blocks, dropped blocks and the spaces between them are the raw page.
struct Page {
    SharedText raw;
    std::vector<Block> blocks;
    std::string text;      // the kept blocks, each normalised, one line each
    text::EditList edits;  // from raw to text
    std::optional<Found> title;
    std::optional<Found> date;    // the stated publication date, ISO 8601; a page clock or a teaser's date never is
    std::optional<Found> byline;  // who wrote it, as printed but for broken characters
    std::optional<Found> outlet;  // who published it, likewise
    Guard guard;
    std::string language;                   // BCP 47, or "und"
    std::vector<std::string> flags;         // what a reader should look at: "suspicious", "no_body", ...
    std::vector<std::string> capabilities;  // which rules ran: "cues:en", "model", "template", ...

    std::shared_ptr<const HtmlSource> html;  // of a page that was given as HTML

    // The raw range of a range of `text`. O(log edits).
    Span to_raw(Span out) const { return edits.to_raw(out); }
    // Words of kept blocks per words of all blocks, by bytes; 0 for an empty page.
    double kept_share() const;
};

// The kept blocks of a page as text: each normalised (spaces, invisible characters, NFC), joined by line ends. Sets
// page.text and page.edits from page.raw and page.blocks, and repairs what title, byline and outlet show of the page.
// Linear time.
void assemble(Page& page);

}  // namespace retold::clean
