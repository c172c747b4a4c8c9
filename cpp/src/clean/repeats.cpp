// A copy is told from a refrain by its company: a long line that occurs again is dispensable at once; short ones only
// as part of a second copy of the body, or next to the line they repeat. Removing every repeated line would eat
// choruses, one-word answers and standing subheadings.
#include "clean/repeats.hpp"

#include <algorithm>

#include "clean/line_counts.hpp"
#include "retold/base/flat_table.hpp"
#include "retold/base/number_table.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t long_words = 12;  // a line of this many words is not said twice by accident

// The first line with each key.
class FirstLines {
  public:
    explicit FirstLines(const Lines& lines) : lines_(lines) { numbers_.reserve(lines.lines.size()); }

    // The first line with this line's key, which is the line itself if none came before.
    std::uint32_t of(std::uint32_t line) {
        const auto key = [&](std::uint32_t at) { return lines_.lines[at].key; };
        const auto hash = [&](std::uint32_t at) { return seeded_hash(key(at), numbers_.seed()); };
        const std::uint32_t number = numbers_.add(
            hash(line), [&](std::uint32_t at) { return key(firsts_[at]) == key(line); },
            [&](std::uint32_t at) { return hash(firsts_[at]); });
        if (number == firsts_.size()) firsts_.push_back(line);
        return firsts_[number];
    }

  private:
    const Lines& lines_;
    NumberTable numbers_;  // of firsts_
    std::vector<std::uint32_t> firsts_;
};

// Marks the short lines inside a second copy: those whose earlier twin stands as far from the copied line before.
void extend_copy(const Lines& lines, std::vector<std::uint32_t>& copy_of, const std::vector<std::uint32_t>& first_of) {
    std::uint32_t shift = 0;
    bool inside = false;
    for (std::uint32_t i = 0; i < first_of.size(); ++i) {
        if (copy_of[i] != not_repeated) {
            shift = i - copy_of[i];
            inside = true;
        } else if (inside && first_of[i] < i && i - first_of[i] == shift) {
            copy_of[i] = first_of[i];
        } else if (lines.lines[i].size >= long_words) {
            inside = false;
        }
    }
}

constexpr std::uint32_t standing_times = 4;  // chosen: a slide show repeats its heading for each picture
constexpr std::uint32_t row_times = 3;       // chosen: in a row not even a refrain says the same three times
constexpr std::uint32_t standing_words = 3;  // chosen: one or two words are answers, names and subheadings

// Headings of a slide show: short lines that stand there again and again, each time between other lines, which tells
// them from refrains; or three times in a row. Names, which stand above answers, are in capitals throughout.
void mark_standing(const Lines& lines, const std::vector<std::uint16_t>& times,
                   const std::vector<std::uint32_t>& first_of, std::vector<std::uint32_t>& copy_of) {
    const std::size_t count = first_of.size();
    std::vector<std::uint32_t> alike(count, 0);  // of each first line: copies that share a neighbour with it
    std::vector<std::uint32_t> rows(count, 0);   // and copies that follow one another
    const auto above = [&](std::size_t i) { return i > 0 ? first_of[i - 1] : not_repeated; };
    const auto below = [&](std::size_t i) { return i + 1 < count ? first_of[i + 1] : not_repeated; };
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t first = first_of[i];
        if (first == i) continue;
        alike[first] += above(i) == above(first) || below(i) == below(first) ? 1U : 0U;
        rows[first] += above(i) == first ? 1U : 0U;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t first = first_of[i];
        const Line& line = lines.lines[i];
        const bool heading = line.size >= standing_words && !line.ends_marked() && line.back != U':' &&
                             line.capitalised < line.word_count;
        if (first == i || copy_of[i] != not_repeated || !heading) continue;
        const bool apart = times[i] >= standing_times && alike[first] * 2 < times[i];
        if (apart || rows[first] + 1 >= row_times) copy_of[i] = first;
    }
}

}  // namespace

std::uint32_t Repeats::copy_of(std::size_t line) const {
    const auto found = std::ranges::lower_bound(copies, line, {}, &std::pair<std::uint32_t, std::uint32_t>::first);
    return found == copies.end() || found->first != line ? not_repeated : found->second;
}

Repeats find_repeats(const Lines& lines, const Story& story) {
    const auto count = static_cast<std::uint32_t>(lines.lines.size());
    Repeats out;
    std::vector<std::uint32_t> copy_of(count, not_repeated);
    out.times.reserve(count);
    out.before.reserve(count);
    std::vector<std::uint32_t> times(count);  // of first lines
    FirstLines first_lines(lines);
    std::vector<std::uint32_t> first_of(count);
    std::size_t body = 0;
    std::size_t copied = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const Line& line = lines.lines[i];
        first_of[i] = first_lines.of(i);
        const bool fresh = first_of[i] == i;
        out.before.push_back(narrowed(times[first_of[i]]++));
        if (story.prose[i] == 0 || line.size < long_words) {
            if (!fresh && line.size >= 4 && first_of[i] + 1 == i) {
                copy_of[i] = first_of[i];
            }
            continue;
        }
        if (fresh) {
            body += line.size;
        } else {
            copied += line.size;
            copy_of[i] = first_of[i];
        }
    }
    for (std::uint32_t i = 0; i < count; ++i) out.times.push_back(narrowed(times[first_of[i]]));
    out.whole_body = copied != 0 && copied * 10 >= body * 6;
    out.exact = copied * 10 >= body * 9 && copied * 3 >= story.words;
    for (std::uint32_t i = 0; i < count; ++i) {
        // A long line that is no sentence (a caption, a headline) is dispensable when repeated at all.
        if (copy_of[i] == not_repeated && first_of[i] < i && lines.lines[i].size >= long_words)
            copy_of[i] = first_of[i];
    }
    extend_copy(lines, copy_of, first_of);
    mark_standing(lines, out.times, first_of, copy_of);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (copy_of[i] != not_repeated) out.copies.emplace_back(i, copy_of[i]);
    }
    return out;
}

}  // namespace retold::clean
