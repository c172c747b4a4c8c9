#include "text/charset_detector.hpp"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace retold::text {
namespace {

constexpr std::size_t head_size = 4096;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

// Where `word` (lower case) occurs at or after `from`, ignoring ASCII case.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
    const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())), text.end(),
                                   word.begin(), word.end(), [](char a, char b) { return lower(a) == b; });
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

// The value after `name` "=" in a tag: quoted, or up to a blank, a semicolon or the tag's end.
std::optional<std::string_view> find_value(std::string_view tag, std::string_view name) {
    for (std::size_t at = find_word(tag, name, 0); at != std::string_view::npos; at = find_word(tag, name, at + 1)) {
        std::size_t i = at + name.size();
        while (i < tag.size() && is_blank(tag[i])) ++i;
        if (i == tag.size() || tag[i] != '=') continue;
        ++i;
        while (i < tag.size() && (is_blank(tag[i]) || tag[i] == '"' || tag[i] == '\'')) ++i;
        std::size_t end = i;
        while (end < tag.size() && !is_blank(tag[end]) &&
               std::string_view("\"';>?").find(tag[end]) == std::string_view::npos) {
            ++end;
        }
        if (end > i) return tag.substr(i, end - i);
    }
    return std::nullopt;
}

}  // namespace

// Pieces are cut after ASCII bytes only.
std::string telling_sample(std::string_view bytes) {
    constexpr std::size_t piece_size = 400;
    constexpr std::size_t enough = 2048;  // chosen: what those who look at it take
    const auto is_high = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]) >= 0x80; };
    std::string parts;
    for (std::size_t start = 0; start < bytes.size() && parts.size() < enough;) {
        const std::string_view rest = bytes.substr(start);
        unsigned all = 0;
        std::size_t size = 0;
        while (size < std::min(piece_size, rest.size()) && rest[size] != '\n' && rest[size] != '<')
            all |= static_cast<unsigned char>(rest[size++]);
        const bool whole = size < rest.size() && (rest[size] == '\n' || rest[size] == '<');
        while (!whole && size < std::min(enough, rest.size()) && is_high(start + size)) ++size;
        size = std::min(size + 1, rest.size());
        all |= static_cast<unsigned char>(rest[size - 1]);
        if (all >= 0x80) parts.append(rest.substr(0, size)).push_back('\n');
        start += size;
    }
    return parts;
}

Guess find_byte_order_mark(std::string_view bytes) {
    using std::string_view_literals::operator""sv;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> marks = {{{"\xFF\xFE\0\0"sv, "utf-32le"},
                                                                                     {"\0\0\xFE\xFF"sv, "utf-32be"},
                                                                                     {"\xFF\xFE"sv, "utf-16le"},
                                                                                     {"\xFE\xFF"sv, "utf-16be"},
                                                                                     {"\xEF\xBB\xBF"sv, "utf-8"}}};
    for (const auto& [mark, name] : marks) {
        if (bytes.starts_with(mark)) return {find_charset(name), 1, mark.size()};
    }
    return {};
}

Guess find_wide_encoding(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 65536);
    if (head.find('\0') == std::string_view::npos) return {};
    std::array<std::size_t, 4> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 4] += head[i] == '\0' ? 1U : 0U;
    const std::size_t quarter = head.size() / 4;
    const auto full = [&](std::size_t place) { return quarter >= 2 && zeros[place] * 10 >= quarter * 9; };
    const auto none = [&](std::size_t place) { return zeros[place] * 50 <= quarter; };
    if (full(3) && zeros[2] * 2 > quarter && none(0)) return {find_charset("utf-32le"), .9, 0};
    if (full(0) && zeros[1] * 2 > quarter && none(3)) return {find_charset("utf-32be"), .9, 0};
    // UTF-16: spaces and other ASCII have their zero always on the same side of the pair.
    const std::size_t even = zeros[0] + zeros[2];
    const std::size_t odd = zeros[1] + zeros[3];
    const std::size_t pairs = head.size() / 2;
    if (pairs < 2) return {};
    const double confidence = std::min(.9, .5 + static_cast<double>(std::max(even, odd)) / static_cast<double>(pairs));
    if (odd * 20 >= pairs && even * 50 <= odd) return {find_charset("utf-16le"), confidence, 0};
    if (even * 20 >= pairs && odd * 50 <= even) return {find_charset("utf-16be"), confidence, 0};
    return {};
}

Guess find_escape_encoding(std::string_view bytes) {
    if (bytes.find('\x1B') == std::string_view::npos) return {};
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> escapes = {{{"\x1B$B", "iso-2022-jp"},
                                                                                       {"\x1B$@", "iso-2022-jp"},
                                                                                       {"\x1B(J", "iso-2022-jp"},
                                                                                       {"\x1B(I", "iso-2022-jp"},
                                                                                       {"\x1B$)C", "iso-2022-kr"},
                                                                                       {"\x1B$)A", "iso-2022-cn"},
                                                                                       {"\x1B$)G", "iso-2022-cn"}}};
    static const auto charsets = [&] {
        std::array<Charset, escapes.size()> found;
        for (std::size_t i = 0; i < escapes.size(); ++i) found[i] = find_charset(escapes[i].second);
        return found;
    }();
    for (std::size_t i = 0; i < escapes.size(); ++i) {
        if (bytes.find(escapes[i].first) != std::string_view::npos) return {charsets[i], .9, 0};
    }
    return {};
}

Charset find_declaration(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, head_size);
    std::size_t first = 0;
    while (first < head.size() && is_blank(head[first])) ++first;
    std::optional<std::string_view> label;
    if (head.substr(first).starts_with("<?xml")) {
        label = find_value(head.substr(first, head.find('>', first) - first), "encoding");
    }
    for (std::size_t at = head.find('<'); !label && at != std::string_view::npos; at = head.find('<', at + 1)) {
        if (head.substr(at).starts_with("<!--")) {
            at = head.find("-->", at);
            if (at == std::string_view::npos) break;
        } else if (find_word(head.substr(at, 5), "<meta", 0) == 0) {
            label = find_value(head.substr(at, head.find('>', at) - at), "charset");
        }
    }
    if (!label) return {};
    Charset charset = find_charset(*label);
    // A tag that could be read as ASCII does not stand in UTF-16 (HTML standard, 13.2.3.2).
    return charset.ascii_based ? charset : find_charset("utf-8");
}

std::vector<Guess> detect(std::string_view sample) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error), &ucsdet_close);
    if (U_FAILURE(error) != 0) return {};
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &error);
    std::int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &error);
    if (U_FAILURE(error) != 0) return {};
    std::vector<Guess> guesses;
    for (std::int32_t i = 0; i < count; ++i) {
        UErrorCode ignored = U_ZERO_ERROR;
        const char* name = ucsdet_getName(matches[i], &ignored);
        const std::int32_t percent = ucsdet_getConfidence(matches[i], &ignored);
        Charset charset = name == nullptr ? Charset{} : find_charset(name);
        if (charset.name.empty() || !charset.ascii_based) continue;
        guesses.push_back({std::move(charset), percent / 100.0, 0});
    }
    return guesses;
}

}  // namespace retold::text
