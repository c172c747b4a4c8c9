// The headline is looked for above the story: the line whose words the story uses most, not too short or long, and
// near.
#include "clean/title.hpp"

#include <algorithm>
#include <unordered_set>

#include "retold/base/hash.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t least_words = 3;
constexpr std::uint32_t most_words = 30;
constexpr std::size_t reach = 40;  // lines above the story

// How many of the line's words the story has, 0 to 1.
double shared_words(const Work& work, const Line& line, const std::unordered_set<std::uint32_t, HashKey>& story) {
    std::size_t shared = 0;
    const auto words = work.lines.words_of(line);
    for (const std::uint32_t word : words) shared += story.count(word);
    return words.empty() ? 0 : static_cast<double>(shared) / static_cast<double>(words.size());
}

}  // namespace

void find_title(Work& work) {
    if (!work.story.found || work.body_first == 0) return;
    std::unordered_set<std::uint32_t, HashKey> story;
    for (std::size_t i = work.body_first; i <= work.body_last; ++i) {
        if (work.story.prose[i] == 0) continue;
        for (const std::uint32_t word : work.lines.words_of(work.lines.lines[i])) story.insert(word);
    }
    std::size_t best = 0;
    double best_score = 0.6;
    const std::size_t first = work.body_first > reach ? work.body_first - reach : 0;
    for (std::size_t i = first; i < work.body_first; ++i) {
        const Line& line = work.lines.lines[i];
        if (work.decided[i] || line.size < least_words || line.size > most_words) continue;
        double score = shared_words(work, line, story) + 0.02 * std::min<std::uint32_t>(line.size, 12);
        score -= 0.01 * static_cast<double>(work.body_first - i);
        if (line.ends_sentence && line.back != U'?') score -= 0.2;
        if (work.repeats.times[i] > 1) score += 0.1;
        if (score > best_score) {
            best_score = score;
            best = i;
        }
    }
    if (best_score <= 0.6) return;
    work.drop(best, Label::title, "headline above the story, whose words it shares");
    work.page.title =
        Found{std::string(slice(work.page.raw, work.page.blocks[best].span)), work.page.blocks[best].span};
    for (std::size_t i = 0; i < work.lines.lines.size(); ++i) {
        if (i != best && !work.decided[i] && work.lines.lines[i].key == work.lines.lines[best].key) {
            work.drop(i, Label::duplicate, "repeats the title");
        }
    }
}

}  // namespace retold::clean
