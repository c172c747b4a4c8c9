#include "text/html/line_writer.hpp"

#include <algorithm>
#include <string>

#include "text/html/references.hpp"

namespace retold::text::html {
namespace {

// Whether the text ends, or goes on, in a word of a script that has spaces (two bytes: all from Latin to Arabic).
bool ends_word(std::string_view text) {
    if (text.empty()) return false;
    const auto last = static_cast<unsigned char>(text.back());
    if (last < 0x80) return last > ' ' && last != '(' && last != '[' && last != '-';
    return text.size() > 1 && (static_cast<unsigned char>(text[text.size() - 2]) & 0xE0U) == 0xC0U;
}

bool begins_word(std::string_view text) {
    if (text.empty()) return false;
    const auto first = static_cast<unsigned char>(text.front());
    const auto letter = static_cast<unsigned char>(first | 0x20U);
    return (first >= '0' && first <= '9') || (letter >= 'a' && letter <= 'z') || (first & 0xE0U) == 0xC0U;
}

}  // namespace

// Puts source [start, end) into the text, as it stands or, if it is a reference, decoded.
void LineWriter::write(std::size_t start, std::size_t end, std::string_view decoded, EditReason reason) {
    if (!indent_.empty()) {
        const std::vector<Span> indent = std::move(indent_);
        indent_.clear();
        for (const Span spaces : indent) write(spaces.start, spaces.end, {});
    }
    // The mark of a tag before spaces of preformatted text, which are written by now.
    if (start < done_) start = end = done_;
    const std::string_view next = decoded.empty() ? html_.substr(start, end - start) : decoded;
    space_ = space_ || (parted_ && open_ && ends_word(out_.text) && begins_word(next));
    parted_ = false;
    const bool first = out_.lines.empty();
    const std::string_view separator = !open_ ? (first ? "" : "\n") : space_ ? " " : "";
    if (!open_) {
        HtmlLine line;
        line.span.start = out_.text.size() + separator.size();
        out_.lines.push_back(line);
    }
    if (html_.substr(done_, start - done_) != separator) {
        const std::size_t at = out_.text.size();
        const auto why = separator.empty() ? EditReason::dropped : EditReason::dropped | EditReason::joined;
        out_.edits.add({done_, start}, {at, at + separator.size()}, why);
    }
    out_.text += separator;
    if (decoded.empty()) {
        out_.text.append(html_, start, end - start);
    } else {
        const std::size_t at = out_.text.size();
        out_.text += decoded;
        out_.edits.add({start, end}, {at, out_.text.size()}, reason);
    }
    done_ = end;
    open_ = true;
    space_ = false;
}

void LineWriter::put_here(std::string_view characters, EditReason reason) {
    const bool space = space_;
    space_ = parted_ = false;
    write(done_, done_, characters, reason);
    space_ = space;
}

std::size_t LineWriter::append(Span source, bool pre) {
    const std::size_t before = out_.text.size();
    std::string decoded;
    for (std::size_t at = source.start; at < source.end;) {
        const char c = html_[at];
        if (is_html_space(c)) {
            if (pre && (c == '\n' || c == '\r')) {
                cut();
            } else if (pre && open_) {
                write(at, at + 1, {});
            } else if (pre) {
                indent(at);
            } else {
                space_ = space_ || open_;
            }
            ++at;
            continue;
        }
        if (c == '<' && html_.substr(at, 3) == "</>") {  // an end tag of nothing is nothing
            at += 3;
            continue;
        }
        if (c == '&') {
            decoded.clear();
            const std::size_t size = decode_reference(html_.substr(at, source.end - at), false, decoded);
            // A line end that a reference makes is a space, as the one it stands for.
            if (size != 0 && decoded.size() == 1 && is_html_space(decoded[0])) {
                space_ = space_ || open_;
            } else if (size != 0) {
                write(at, at + size, decoded);
            } else {
                write(at, at + 1, {});
            }
            at += std::max<std::size_t>(size, 1);
            continue;
        }
        std::size_t end = at + 1;
        // One space between characters stays as it is.
        while (end < source.end && html_[end] != '&' && html_[end] != '<' &&
               (!is_html_space(html_[end]) ||
                (html_[end] == ' ' && end + 1 < source.end && !is_html_space(html_[end + 1]) && html_[end + 1] != '&')))
            ++end;
        write(at, end, {});
        at = end;
    }
    return out_.text.size() - before;
}

void LineWriter::cut() {
    if (open_) out_.lines.back().span.end = out_.text.size();
    open_ = false;
    space_ = false;
    indent_.clear();
}

// Spaces alone are no line: they are written with the first character behind them.
void LineWriter::indent(std::size_t at) {
    constexpr std::size_t most_pieces = 100;
    if (!indent_.empty() && indent_.back().end == at)
        indent_.back().end = at + 1;
    else if (indent_.size() < most_pieces)
        indent_.push_back({at, at + 1});
}

void LineWriter::finish() {
    cut();
    if (done_ != html_.size())
        out_.edits.add({done_, html_.size()}, {out_.text.size(), out_.text.size()}, EditReason::dropped);
}

}  // namespace retold::text::html
