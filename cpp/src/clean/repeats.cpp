// A copy is told from a refrain by its company: a long line that occurs again is dispensable at once; short ones only
// as part of a second copy of the body, or next to the line they repeat. Removing every repeated line would eat
// choruses, one-word answers and standing subheadings.
#include "clean/repeats.hpp"

#include <algorithm>
#include <unordered_map>

#include "retold/base/hash.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t long_words = 12;  // a line of this many words is not said twice by accident
constexpr std::size_t near = 3;           // lines between a caption and its repetition

struct Seen {
    std::size_t first = 0;
    std::uint32_t count = 0;
};

// Marks the short lines inside a second copy: those whose earlier twin stands as far from the copied line before.
void extend_copy(const Lines& lines, std::vector<std::size_t>& copy_of, const std::vector<std::size_t>& first_of) {
    std::size_t shift = 0;
    bool inside = false;
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
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

}  // namespace

Repeats find_repeats(const Lines& lines, const Story& story) {
    const std::size_t count = lines.lines.size();
    Repeats out;
    out.copy_of.assign(count, not_repeated);
    out.times.assign(count, 1);
    out.before.assign(count, 0);
    std::unordered_map<std::uint64_t, Seen, HashKey> seen;
    seen.reserve(count);
    std::vector<std::size_t> first_of(count);
    std::size_t body = 0;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Line& line = lines.lines[i];
        const auto [at, fresh] = seen.try_emplace(line.key, Seen{i, 0});
        first_of[i] = at->second.first;
        out.before[i] = at->second.count++;
        if (story.prose[i] == 0 || line.size < long_words) {
            if (!fresh && line.size >= 4 && i - first_of[i] <= near && i > 0 && first_of[i] + 1 == i) {
                out.copy_of[i] = first_of[i];
            }
            continue;
        }
        if (fresh) {
            body += line.size;
        } else {
            copied += line.size;
            out.copy_of[i] = first_of[i];
        }
    }
    for (std::size_t i = 0; i < count; ++i) out.times[i] = seen.find(lines.lines[i].key)->second.count;
    out.whole_body = copied != 0 && copied * 10 >= body * 6;
    out.exact = copied * 10 >= body * 9;
    for (std::size_t i = 0; i < count; ++i) {
        // A long line that is no sentence (a caption, a headline) is dispensable when repeated at all.
        if (out.copy_of[i] == not_repeated && first_of[i] < i && lines.lines[i].size >= long_words)
            out.copy_of[i] = first_of[i];
    }
    extend_copy(lines, out.copy_of, first_of);
    return out;
}

}  // namespace retold::clean
