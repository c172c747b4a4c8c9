#include "text/html/script_text.hpp"

#include <charconv>
#include <string>

#include "retold/text/html/tag.hpp"
#include "retold/text/utf8.hpp"
#include "text/html/notes.hpp"
#include "text/html/references.hpp"

namespace retold::text::html {
namespace {

class ScriptText {
  public:
    ScriptText(std::string_view html, Span source, LineWriter& writer)
        : text_(html.substr(0, source.end)), at_(source.start), writer_(writer) {}

    void write() {
        writer_.cut();
        while (at_ < text_.size()) {
            if (skip_tag()) continue;
            const char c = text_[at_];
            if (c == '\\' && at_ + 1 < text_.size())
                take_escape();
            else if (c == '&')
                take_reference();
            else
                take_plain();
        }
        writer_.cut();
    }

  private:
    // How many bytes at `at` are `c`, as it stands, as \u00XX or as a reference; 0 if they are not.
    std::size_t stands(std::size_t at, char c) const {
        if (at < text_.size() && text_[at] == c) return 1;
        const std::string_view rest = text_.substr(std::min(at, text_.size()));
        for (const std::string_view form : {c == '<' ? "\\u003c" : "\\u003e", c == '<' ? "&lt;" : "&gt;"}) {
            if (is_name(rest.substr(0, form.size()), form)) return form.size();
        }
        return 0;
    }

    // Passes over a tag, which cuts the line if it is a block's.
    bool skip_tag() {
        constexpr std::size_t longest = 400;  // bytes
        const std::size_t open = stands(at_, '<');
        if (open == 0) return false;
        std::size_t name = at_ + open;
        while (name < text_.size() && (text_[name] == '/' || text_[name] == '\\')) ++name;
        std::size_t end = name;
        std::string tag;
        while (end < text_.size() && is_letter_or_digit(text_[end]) && tag.size() < 20)
            tag += ascii_lower(text_[end++]);
        if (tag.empty()) return false;
        for (std::size_t size = 0; end < text_.size() && end - at_ < longest; ++end) {
            if (size = stands(end, '>'); size == 0) continue;
            const Tag known = tag_from(tag);
            if ((traits_of(known) & block) != 0 || known == Tag::br) writer_.cut();
            at_ = end + size;
            return true;
        }
        return false;
    }

    static bool is_letter_or_digit(char c) {
        const char low = ascii_lower(c);
        return (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9');
    }

    unsigned unit_at(std::size_t at) const {
        unsigned value = 0;
        if (at + 6 > text_.size() || text_[at] != '\\' || text_[at + 1] != 'u') return 0;
        const char* first = text_.data() + at + 2;
        return std::from_chars(first, first + 4, value, 16).ptr == first + 4 ? value : 0;
    }

    void take_escape() {
        const char c = text_[at_ + 1];
        if (c == 'n' || c == 'r') {
            writer_.cut();
            at_ += 2;
        } else if (c == 'u' && unit_at(at_) != 0) {
            std::size_t size = 6;
            char32_t code = unit_at(at_);
            const char32_t low = unit_at(at_ + 6);
            if (code >= 0xD800 && code < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                size = 12;
            }
            std::string decoded;
            append_utf8(decoded, code >= 0xD800 && code < 0xE000 ? U'\uFFFD' : code);
            put(size, decoded);
        } else if (text_.substr(at_, 6) == "\\u0000") {
            at_ += 6;  // shows nothing
        } else {
            const bool space = c == 't' || c == 'b' || c == 'f';
            put(2, space ? std::string(" ") : std::string(1, c));
        }
    }

    void take_reference() {
        std::string decoded;
        const std::size_t size = decode_reference(text_.substr(at_), false, decoded);
        if (size == 0)
            take_plain();
        else
            put(size, decoded);
    }

    void put(std::size_t size, const std::string& decoded) {
        if (decoded.size() == 1 && is_html_space(decoded[0]))
            writer_.due_space();
        else
            writer_.put({at_, at_ + size}, decoded);
        at_ += size;
    }

    void take_plain() {
        if (is_html_space(text_[at_])) {
            if (text_[at_] == '\n')
                writer_.cut();
            else
                writer_.due_space();
            ++at_;
            return;
        }
        std::size_t end = at_ + 1;
        while (end < text_.size() && !is_html_space(text_[end]) &&
               std::string_view("\\&<").find(text_[end]) == std::string_view::npos)
            ++end;
        writer_.put({at_, end}, {});
        at_ = end;
    }

    std::string_view text_;
    std::size_t at_;
    LineWriter& writer_;
};

}  // namespace

void append_script_text(std::string_view html, Span source, LineWriter& writer) {
    ScriptText(html, source, writer).write();
}

}  // namespace retold::text::html
