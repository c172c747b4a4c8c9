#include "clean/copyright_line.hpp"

#include <algorithm>
#include <array>

#include "clean/lines.hpp"
#include "clean/show.hpp"
#include "retold/clean/cues.hpp"

namespace retold::clean {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool same_letters(std::string_view text, std::string_view wanted) {
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a | 0x20 : a) == b; };
    return text.size() >= wanted.size() &&
           std::equal(wanted.begin(), wanted.end(), text.begin(), [&](char b, char a) { return same(a, b); });
}

// Behind the sign, "(c)" or "Copyright", with the year and what stands between it and the name; npos without a sign.
std::size_t behind_sign(std::string_view text) {
    std::size_t at = std::string_view::npos;
    for (const std::string_view sign : {"©", "ⓒ"}) {
        const std::size_t found = text.find(sign);
        if (found != std::string_view::npos) at = found + sign.size();
    }
    const bool signed_line = at != std::string_view::npos;
    for (const std::string_view word : {"copyright", "(c)"}) {
        if (!signed_line && same_letters(text, word)) at = word.size();
    }
    if (at == std::string_view::npos) return at;
    bool year = false;
    for (bool again = true; again && at < text.size();) {
        again = false;
        for (const std::string_view skipped : {" ", ",", "-", "–", ":", "by ", "copyright", "(c)"}) {
            if (!same_letters(text.substr(at), skipped)) continue;
            at += skipped.size();
            again = true;
        }
        for (; at < text.size() && is_digit(text[at]); again = true) year = true, ++at;
    }
    return signed_line || year ? at : std::string_view::npos;
}

// Where words about rights begin, in any language; the end of `text` if there are none.
std::size_t rights_in(std::string_view text) {
    // In scripts without spaces they may follow at once.
    constexpr std::array<std::string_view, 9> glued = {"無断", "禁",   "版权",   "版權", "转载",
                                                       "轉載", "무단", "저작권", "保留"};
    std::size_t end = text.size();
    for (const std::string_view word : glued) end = std::min(end, text.find(word));
    end = std::min({end, text.find(" All "), text.find("all rights")});
    const PlacedWords placed = placed_words(text, {0, text.size()});
    for (const std::size_t start : placed.starts) {
        if (start >= end) break;
        const Cue* cue = built_in_cues().match(text.substr(start), {});
        if (cue != nullptr && cue->label == Label::legal && cue->where != CueWhere::anywhere) end = start;
    }
    return end;
}

}  // namespace

std::optional<Found> read_copyright_owner(std::string_view raw, Span line) {
    const std::string_view text = slice(raw, line);
    if (text.size() > 300) return std::nullopt;
    const std::size_t start = behind_sign(text);
    if (start >= text.size()) return std::nullopt;
    std::size_t end = text.size();
    for (const std::string_view mark : {". ", "|", " - ", " – ", " — ", " · ", " • ", "。"})
        end = std::min(end, text.find(mark, start));
    end = start + rights_in(text.substr(start, end - start));
    const auto loose = [](char c) { return c == '.' || c == ' ' || c == ',' || c == '-' || c == ':'; };
    const auto ends_in_year = [&] {
        const std::string_view name = text.substr(start, end - start);
        return name.size() > 5 && std::ranges::all_of(name.substr(name.size() - 4), is_digit) &&
               loose(name[name.size() - 5]);
    };
    for (bool again = true; again;) {
        while (end > start && loose(text[end - 1])) --end;
        again = ends_in_year();
        if (again) end -= 4;
    }
    if (end <= start || end - start > 80) return std::nullopt;
    const Span span = trim(raw, {line.start + start, line.start + end});
    if (span.empty()) return std::nullopt;
    return Found{std::string(slice(raw, span)), span};
}

std::string_view without_rights(std::string_view name) {
    const std::size_t end = rights_in(name);
    if (end == 0 || end == name.size()) return name;
    name = name.substr(0, end);
    const std::size_t last = name.find_last_not_of(" -|,.:");
    name = name.substr(0, last == std::string_view::npos ? 0 : last + 1);
    for (const std::string_view mark : {" –", " —", " ·"}) {
        if (name.ends_with(mark)) name.remove_suffix(mark.size());
    }
    return name;
}

bool is_copyright_line(std::string_view raw, Span line) {
    const std::string_view text = slice(raw, line);
    const auto begins = [&](std::string_view sign) { return same_letters(text, sign); };
    const bool sign = begins("©") || begins("ⓒ") || begins("(c) ") || begins("copyright ");
    return sign && read_copyright_owner(raw, line).has_value();
}

}  // namespace retold::clean
