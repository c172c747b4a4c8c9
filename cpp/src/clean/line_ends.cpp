#include "clean/line_ends.hpp"

#include <algorithm>

namespace retold::clean {
namespace {

constexpr std::string_view first_bytes = "\r\v\f\xC2\xE2";

// The bytes of the line end at `at`, "\n" not among them, or 0. A "\r" before "\n" is part of that.
std::size_t other_end(std::string_view raw, std::size_t at) {
    switch (raw[at]) {
        case '\r':
            return at + 1 < raw.size() && raw[at + 1] == '\n' ? 0 : 1;
        case '\v':
        case '\f':
            return 1;
        case '\xC2':  // U+0085
            return raw.substr(at, 2) == "\xC2\x85" ? 2 : 0;
        case '\xE2':  // U+2028, U+2029
            return raw.substr(at, 2) == "\xE2\x80" && at + 2 < raw.size() &&
                           (raw[at + 2] == '\xA8' || raw[at + 2] == '\xA9')
                       ? 3
                       : 0;
        default:
            return 0;
    }
}

}  // namespace

LineEnds::LineEnds(std::string_view raw) : raw_(raw) {
    const auto newlines = static_cast<std::size_t>(std::count(raw.begin(), raw.end(), '\n'));
    std::size_t others = 0;
    for (const char first : first_bytes) {
        for (std::size_t at = raw.find(first); at != std::string_view::npos; at = raw.find(first, at + 1))
            others += other_end(raw, at) != 0 ? 1U : 0U;
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
        if (const std::size_t size = other_end(raw_, at); size != 0) return {at, at + size};
    }
    return {raw_.size(), raw_.size()};
}

}  // namespace retold::clean
