// Writes the text of a page line by line, with the edits that lead back to the source.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"
#include "retold/text/html/html_text.hpp"

namespace retold::text::html {

inline bool is_html_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

class LineWriter {
  public:
    LineWriter(std::string_view html, HtmlText& out) : html_(html), out_(out) {}

    // Appends a range of the source: spaces levelled unless `pre`, where line ends end lines; references decoded.
    // Returns how many bytes of text came of it. Lines begin with their first character: see `lines_begun`.
    std::size_t append(Span source, bool pre);
    // Ends the line; what follows is the next.
    void cut();
    // Puts a range of the source into the text as `decoded`, or as it stands if that is empty. Ranges come in order,
    // but for a tag that stands for characters: behind spaces that were written since, they stand for nothing of the
    // source.
    void put(Span source, std::string_view decoded, EditReason reason = EditReason::entity) {
        write(source.start, source.end, decoded, reason);
    }
    // Puts characters behind the last one that stand for nothing of the source. A line must be open.
    void put_here(std::string_view characters, EditReason reason);
    // A space is due if the line has begun.
    void due_space() { space_ = space_ || open_; }
    // A space is due, although the source has none.
    void space() { space_ = true; }
    // The same, if what follows would else be one word with what is there: a picture stands between.
    void part_words() { parted_ = true; }
    // To be called once, at the end of the page.
    void finish();

    bool line_open() const { return open_; }

  private:
    void indent(std::size_t at);
    void write(std::size_t start, std::size_t end, std::string_view decoded, EditReason reason = EditReason::entity);

    std::string_view html_;
    HtmlText& out_;
    std::size_t done_ = 0;      // of the source
    bool open_ = false;         // the line has characters
    bool space_ = false;        // a space is due before the next character
    bool parted_ = false;       // a space is due if it is a letter
    std::vector<Span> indent_;  // of the source: spaces that a line of preformatted text begins with, if it has more
};

}  // namespace retold::text::html
