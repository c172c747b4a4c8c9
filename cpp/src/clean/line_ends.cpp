#include "clean/line_ends.hpp"

#include <algorithm>
#include <cstdint>

namespace retold::clean {
namespace {

constexpr std::string_view first_bytes = "\r\v\f\xC2\xE2";

// Whether a C1 control other than NEL stands in the text: UTF-8 or Windows text that was read as Latin-1.
bool has_other_c1(std::string_view raw) {
    for (std::size_t at = raw.find('\xC2'); at != std::string_view::npos; at = raw.find('\xC2', at + 1)) {
        const auto next = static_cast<unsigned char>(at + 1 < raw.size() ? raw[at + 1] : 0xFF);
        if (next < 0xA0 && next != 0x85) return true;
    }
    return false;
}

// How many bytes of a text are this one; some at a time, counted in a byte.
std::size_t count_of(std::string_view text, char wanted) {
    constexpr std::size_t some = 128;
    std::size_t count = 0;
    while (text.size() >= some) {
        std::uint8_t here = 0;
        for (std::size_t k = 0; k < some; ++k) here = static_cast<std::uint8_t>(here + (text[k] == wanted ? 1 : 0));
        count += here;
        text.remove_prefix(some);
    }
    return count + static_cast<std::size_t>(std::count(text.begin(), text.end(), wanted));
}

}  // namespace

// The bytes of the line end at `at`, "\n" not among them, or 0. A "\r" before "\n" is part of that.
std::size_t LineEnds::other_end(std::size_t at) const {
    switch (raw_[at]) {
        case '\r':
            return at + 1 < raw_.size() && raw_[at + 1] == '\n' ? 0 : 1;
        case '\v':
        case '\f':
            return 1;
        case '\xC2':  // U+0085
            return !misread_ && raw_.substr(at, 2) == "\xC2\x85" ? 2 : 0;
        case '\xE2':  // U+2028, U+2029
            return raw_.substr(at, 2) == "\xE2\x80" && at + 2 < raw_.size() &&
                           (raw_[at + 2] == '\xA8' || raw_[at + 2] == '\xA9')
                       ? 3
                       : 0;
        default:
            return 0;
    }
}

LineEnds::LineEnds(std::string_view raw) : raw_(raw), misread_(has_other_c1(raw)) {
    const auto newlines = count_of(raw, '\n');
    std::size_t others = 0;
    for (const char first : first_bytes) {
        for (std::size_t at = raw.find(first); at != std::string_view::npos; at = raw.find(first, at + 1))
            others += other_end(at) != 0 ? 1U : 0U;
    }
    all_kinds_ = others > newlines;
    count_ = newlines + (all_kinds_ ? others : 0) + 1;
}

LineEnds::Line LineEnds::line_from(std::size_t start) const {
    if (!all_kinds_) {
        const std::size_t end = std::min(raw_.find('\n', start), raw_.size());
        return {end, std::min(end + 1, raw_.size())};
    }
    for (std::size_t at = start; at < raw_.size(); ++at) {
        if (raw_[at] == '\n') return {at, at + 1};
        if (const std::size_t size = other_end(at); size != 0) return {at, at + size};
    }
    return {raw_.size(), raw_.size()};
}

}  // namespace retold::clean
