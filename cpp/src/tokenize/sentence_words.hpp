// What sentence rules ask about characters and words.
#pragma once
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "tokenize/marks.hpp"
#include "tokenize/stops.hpp"

namespace retold::tokenize {

inline constexpr std::size_t reach = 40;  // bytes of a word that matter

inline bool is_word(char32_t c) {
    if (c < 0x80) return (c >= U'0' && c <= U'9') || ((c | 0x20U) >= U'a' && (c | 0x20U) <= U'z');
    return text::is_alphanumeric(c) || c == 0x200C || c == 0x200D;
}
inline bool is_lower(char32_t c) {
    return c < 0x80 ? c >= U'a' && c <= U'z' : text::is_lower(c);
}
inline bool is_upper(char32_t c) {
    return c < 0x80 ? c >= U'A' && c <= U'Z' : text::is_upper(c);
}
inline bool is_digit(char32_t c) {
    return c < 0x80 ? c >= U'0' && c <= U'9' : text::is_digit(c);
}
// A letter of a script without case.
inline bool is_uncased(char32_t c) {
    return c >= 0x80 && text::is_letter(c) && !text::is_lower(c) && !text::is_upper(c);
}

// Marks that no sentence begins with: commas and the like, and signs between two things ("5 in. × 3 in.").
constexpr bool continues(char32_t c) {
    if (c == U'×' || c == U'÷' || c == U'±') return true;
    return c == U',' || c == U';' || c == U':' || c == U'،' || c == U'؛' || c == U'，' || c == U'、' || c == U'；' ||
           c == U'：' || c == U'&' || c == U'＆' || c == U'/';
}

// Behind the blanks at `at`, at most one line end among them; `at` itself if there are none.
inline std::size_t behind_blanks(std::string_view text, std::size_t at) {
    bool line = false;
    while (at < text.size()) {
        const Character c = character_at(text, at);
        if (!is_blank(c.code_point)) break;
        if (c.code_point != U'\r' && line_break_of(c.code_point) != LineBreak::none && std::exchange(line, true)) break;
        at += c.size;
    }
    return at;
}

// Where the blanks before `end` start, as above.
inline std::size_t before_blanks(std::string_view text, std::size_t end) {
    bool line = false;
    while (end > 0) {
        const Character c = character_before(text, end);
        if (!is_blank(c.code_point)) break;
        if (c.code_point != U'\r' && line_break_of(c.code_point) != LineBreak::none && std::exchange(line, true)) break;
        end -= c.size;
    }
    return end;
}

// Number of characters, counted up to `most`.
inline std::size_t length(std::string_view word, std::size_t most) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < word.size() && count < most; at += character_at(word, at).size) ++count;
    return count;
}

// The word that ends at `end`, with inner full stops, apostrophes, hyphens, "&" and "°" ("N°").
inline std::string_view word_before(std::string_view text, std::size_t end) {
    std::size_t start = end;
    while (start > 0 && end - start < reach) {
        const Character c = character_before(text, start);
        const bool inner = c.code_point == U'.' || c.code_point == U'-' || c.code_point == U'&' ||
                           c.code_point == U'\'' || c.code_point == U'’' || c.code_point == U'°';
        if (!inner && !is_word(c.code_point)) break;
        start -= c.size;
    }
    while (start < end) {
        const Character c = character_at(text, start);
        if (is_word(c.code_point)) break;
        start += c.size;
    }
    return text.substr(start, end - start);
}

// The word that starts at `start`, with inner apostrophes.
inline std::string_view word_after(std::string_view text, std::size_t start) {
    std::size_t end = start;
    while (end < text.size() && end - start < reach) {
        const Character c = character_at(text, end);
        if (!is_word(c.code_point) && c.code_point != U'\'' && c.code_point != U'’') break;
        end += c.size;
    }
    return text.substr(start, end - start);
}

inline bool all_digits(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const Character c = character_at(word, at);
        if (!is_digit(c.code_point)) return false;
        at += c.size;
    }
    return !word.empty();
}

// Single letters with full stops between them, as "U.S" or "e.g".
inline bool is_dotted(std::string_view word) {
    bool letter = true;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size(); letter = !letter) {
        const Character c = character_at(word, at);
        if (letter ? !text::is_letter(c.code_point) : c.code_point != U'.') return false;
        letters += letter ? 1U : 0U;
        at += c.size;
    }
    return letters > 1 && !letter;
}

inline bool is_roman(std::string_view word) {
    return !word.empty() && word.size() <= 5 && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

// Whether `.word` at the start of `rest` is the tail of a host or file name.
inline bool is_name_tail(std::string_view word) {
    static constexpr std::string_view tails[] = {
        "com", "org", "net", "edu",  "gov", "mil",  "int", "uk",  "us",   "eu",   "io",  "co",  "de",
        "fr",  "ru",  "cn",  "jp",   "in",  "pk",   "ir",  "tv",  "me",   "html", "htm", "php", "asp",
        "txt", "pdf", "doc", "docx", "xls", "xlsx", "csv", "xml", "json", "js",   "css", "jpg", "jpeg",
        "png", "gif", "svg", "mp3",  "mp4", "zip",  "exe", "py",  "cpp",  "app"};
    std::string folded(word);
    for (char& c : folded) c = static_cast<char>(text::to_lower(static_cast<unsigned char>(c)));
    return std::ranges::find(tails, folded) != std::ranges::end(tails);
}

}  // namespace retold::tokenize
