#include "annotate/quotes/marked_parts.hpp"

#include <algorithm>
#include <cstddef>

#include "retold/text/char_class.hpp"
#include "retold/text/mark_roles.hpp"
#include "retold/text/utf8.hpp"

namespace retold::annotate {
namespace {

enum class Family : std::uint8_t { none, round, single, angled, corner, white_corner };

Family family_of(char32_t c) {
    switch (c) {
        case U'"':
        case U'“':
        case U'”':
        case U'„':
        case U'‟':
        case U'＂':
        case U'〝':
        case U'〞':
        case U'〟':
        case U'״':
            return Family::round;
        case U'\'':
        case U'‘':
        case U'’':
        case U'‚':
        case U'‛':
        case U'‹':
        case U'›':
        case U'`':
            return Family::single;
        case U'«':
        case U'»':
            return Family::angled;
        case U'「':
        case U'」':
        case U'﹁':
        case U'﹂':
        case U'｢':
        case U'｣':
            return Family::corner;
        case U'『':
        case U'』':
            return Family::white_corner;
        default:
            return Family::none;
    }
}

enum class Side : std::uint8_t { none, opens, closes };

struct Pending {
    char32_t mark = 0;
    Family family = Family::none;
    std::uint32_t token = 0;
    std::uint32_t size = 1;  // tokens
    bool continues = false;
};

class Pairing {
  public:
    Pairing(const TextReading& reading, const std::vector<bool>& starts) : reading_(reading), starts_(starts) {}

    std::vector<MarkedPart> run() {
        const auto count = static_cast<std::uint32_t>(reading_.tokens.size());
        for (std::uint32_t t = 0; t < count;) {
            if (starts_[t]) end_paragraph(t);
            t += read(t);
        }
        end_paragraph(count);
        keep_outermost();
        return std::move(parts_);
    }

  private:
    char32_t code_point(std::uint32_t t) const {
        return text::decode_at(reading_.text, reading_.tokens[t].span.start).code_point;
    }
    bool starts_paragraph(std::uint32_t t) const { return t >= starts_.size() || starts_[t]; }

    // Whether a space, the end of the paragraph or another mark stands before the token, or behind it.
    bool free_before(std::uint32_t t) const {
        if (starts_paragraph(t) || reading_.tokens[t].spaced) return true;
        const MarkRole role = reading_.tokens[t - 1].role;
        return role == MarkRole::opening || role == MarkRole::dash || role == MarkRole::quotation;
    }
    bool free_behind(std::uint32_t t) const {
        return starts_paragraph(t + 1) || reading_.tokens[t + 1].spaced ||
               reading_.tokens[t + 1].role != MarkRole::none;
    }
    bool letters_around(std::uint32_t t) const {
        return !starts_paragraph(t) && !reading_.tokens[t].spaced && !starts_paragraph(t + 1) &&
               !reading_.tokens[t + 1].spaced && reading_.tokens[t - 1].role == MarkRole::none &&
               reading_.tokens[t + 1].role == MarkRole::none;
    }

    const Pending* pending(Family family) const {
        const auto found =
            std::find_if(stack_.rbegin(), stack_.rend(), [&](const Pending& open) { return open.family == family; });
        return found == stack_.rend() ? nullptr : &*found;
    }

    // A mark of either side: the side that what stands around it leaves, else the other one where one is open.
    Side by_place(std::uint32_t t, const Pending* open) const {
        const bool may_open = free_before(t);
        const bool loose = code_point(t) == U'"' && (starts_paragraph(t + 1) || reading_.tokens[t + 1].spaced);
        const bool may_close = free_behind(t) && (loose || !(may_open && reading_.tokens[t].spaced));
        if (open != nullptr && (may_close || !may_open)) return Side::closes;
        return may_open && !starts_paragraph(t + 1) ? Side::opens : Side::none;
    }

    Side single_side(std::uint32_t t, char32_t mark, const Pending* open) const {
        if (mark == U'‹' || mark == U'›') return open != nullptr ? Side::closes : Side::opens;
        if (letters_around(t)) return Side::none;
        if (mark == U'‚') return Side::opens;
        const bool spaced_behind = starts_paragraph(t + 1) || reading_.tokens[t + 1].spaced;
        if (open != nullptr && free_behind(t) && !(reading_.tokens[t].spaced && !spaced_behind)) return Side::closes;
        return free_before(t) && !spaced_behind ? Side::opens : Side::none;
    }

    Side side_of(std::uint32_t t, char32_t mark, Family family) const {
        const Pending* open = pending(family);
        switch (mark) {
            case U'„':
            case U'‟':
            case U'〝':
            case U'「':
            case U'『':
            case U'﹁':
            case U'｢':
                return Side::opens;
            case U'」':
            case U'』':
            case U'﹂':
            case U'｣':
            case U'〞':
            case U'〟':
                return open != nullptr ? Side::closes : Side::none;
            case U'“':
                if (open == nullptr) return Side::opens;
                return open->mark == U'„' || (!free_before(t) && free_behind(t)) ? Side::closes : Side::opens;
            case U'”':
                if (open != nullptr && open->mark != U'”') return Side::closes;
                return by_place(t, open);
            case U'«':
            case U'»':
                if (open == nullptr) return mark == U'«' || free_before(t) ? Side::opens : Side::none;
                return open->mark != mark ? Side::closes : by_place(t, open);
            default:
                return family == Family::single ? single_side(t, mark, open) : by_place(t, open);
        }
    }

    // "MOORE: ...: a paragraph of a transcript, whose mark has no partner.
    bool opens_label(std::uint32_t t) const {
        constexpr std::uint32_t longest = 3;  // chosen: words of a label
        if (!starts_paragraph(t)) return false;
        const auto count = static_cast<std::uint32_t>(reading_.tokens.size());
        std::uint32_t at = t + 1;
        while (at < count && at <= t + longest && !starts_paragraph(at) && reading_.tokens[at].capitals) ++at;
        return at > t + 1 && at < count && !starts_paragraph(at) && !reading_.tokens[at].spaced &&
               reading_.tokens[at].role == MarkRole::pause && code_point(at) == U':';
    }

    // Reads the mark at `t`; how many tokens it has.
    std::uint32_t read(std::uint32_t t) {
        if (reading_.tokens[t].role == MarkRole::none) return 1;
        const char32_t mark = code_point(t);
        Family family = family_of(mark);
        if (family == Family::none) return 1;
        // Two apostrophes side by side are a double mark.
        const bool two = family == Family::single && !starts_paragraph(t + 1) && !reading_.tokens[t + 1].spaced &&
                         reading_.tokens[t + 1].role != MarkRole::none && code_point(t + 1) == mark;
        const std::uint32_t size = two ? 2 : 1;
        if (two) family = Family::round;
        switch (two ? two_side(t) : side_of(t, mark, family)) {
            case Side::opens:
                if (!opens_label(t)) open({two ? U'"' : mark, family, t, size, false});
                break;
            case Side::closes:
                close(t, size, family);
                break;
            case Side::none:
                break;
        }
        return size;
    }
    Side two_side(std::uint32_t t) const {
        if (free_before(t) && !starts_paragraph(t + 2) && !reading_.tokens[t + 2].spaced) return Side::opens;
        return pending(Family::round) != nullptr ? Side::closes : Side::none;
    }

    void open(Pending mark) {
        // A second mark of the kind while one is open: the first had no partner, unless this begins a paragraph.
        mark.continues = starts_paragraph(mark.token) && open_family_ == mark.family;
        std::erase_if(stack_, [&](const Pending& other) { return other.family == mark.family; });
        stack_.push_back(mark);
    }

    void close(std::uint32_t t, std::uint32_t size, Family family) {
        while (stack_.back().family != family) stack_.pop_back();
        add(stack_.back(), t, size);
        stack_.pop_back();
    }

    // `size`: tokens of the closing mark; 0: there is none.
    void add(const Pending& open, std::uint32_t end, std::uint32_t size) {
        const bool unclosed = size == 0;
        if (open.token + open.size >= end) return;
        parts_.push_back({.begin = open.token,
                          .end = end + size,
                          .first = open.token + open.size,
                          .last = end,
                          .open = unclosed,
                          .continues = open.continues,
                          .single = open.family == Family::single});
    }

    // What is still open ends here; it may go on in the next paragraph where that begins with such a mark.
    void end_paragraph(std::uint32_t t) {
        open_family_ = Family::none;
        for (const Pending& open : stack_) {
            if (open.family == Family::single && !begins_with(t, Family::single)) continue;
            if (open_family_ == Family::none) {
                open_family_ = open.family;
                add(open, t, 0);
            }
        }
        stack_.clear();
    }
    bool begins_with(std::uint32_t t, Family family) const {
        return t < reading_.tokens.size() && reading_.tokens[t].role != MarkRole::none &&
               family_of(code_point(t)) == family;
    }

    void keep_outermost() {
        std::ranges::sort(parts_, [](const MarkedPart& a, const MarkedPart& b) {
            return a.first != b.first ? a.first < b.first : a.last > b.last;
        });
        std::vector<MarkedPart> outer;
        for (const MarkedPart& part : parts_)
            if (outer.empty() || part.first >= outer.back().last) outer.push_back(part);
        parts_ = std::move(outer);
    }

    const TextReading& reading_;
    const std::vector<bool>& starts_;
    std::vector<Pending> stack_;
    std::vector<MarkedPart> parts_;
    Family open_family_ = Family::none;
};

}  // namespace

std::vector<bool> paragraph_starts(const TextReading& reading) {
    std::vector<bool> starts(reading.tokens.size(), false);
    std::size_t last = 0;
    for (std::size_t t = 0; t < reading.tokens.size(); ++t) {
        const ReadToken& token = reading.tokens[t];
        const std::string_view gap = reading.text.substr(last, token.span.start - last);
        const auto lines = std::ranges::count(gap, '\n');
        starts[t] = t == 0 || lines > 1 || (lines == 1 && token.sentence != reading.tokens[t - 1].sentence);
        last = token.span.end;
    }
    return starts;
}

std::vector<MarkedPart> find_marked_parts(const TextReading& reading, const std::vector<bool>& starts) {
    return Pairing(reading, starts).run();
}

}  // namespace retold::annotate
