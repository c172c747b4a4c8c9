#include "clean/sections.hpp"

#include <algorithm>
#include <cstdint>

#include "clean/line_relations.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t longest_heading = 8;  // chosen: words
constexpr std::size_t fewest_sections = 2;    // chosen: one heading may be any story's
constexpr double hopeless = 0.08;             // chosen: eleven to one against
constexpr std::size_t fewest_verses = 4;      // chosen: lines of a poem or a list
constexpr std::uint32_t longest_verse = 9;    // chosen: words
constexpr double doubtful = 0.3;              // from: keep_between, of lines below such as end no sentence
constexpr double hardly = 0.15;               // chosen: six to one against

class Sections {
  public:
    explicit Sections(Work& work) : work_(work) {}

    void keep() {
        const std::size_t count = work_.by_looks.size();
        std::size_t sections = 0;
        std::size_t needed = fewest_sections + 2;  // fewer where a heading was kept, or nearly
        std::size_t others = 0;                    // sentences that have no heading
        std::size_t last = 0;
        for (std::size_t i = 1; i < count; ++i) {
            if (!kept(i)) continue;
            last = i;
            if (!is_sentence(i)) continue;
            sections += is_headed(i) ? 1U : 0U;
            others += is_headed(i) ? 0U : 1U;
            if (is_headed(i) && kept(i - 1)) needed = fewest_sections;
            if (is_headed(i) && work_.scores[i - 1] >= doubtful) needed = std::min(needed, fewest_sections + 1);
        }
        if (sections < needed || others > 2 * sections) return;
        for (std::size_t i = work_.body_first + 1; i < last; ++i)
            if (is_open(i) && is_heading(i) && kept(i - 1) && is_sentence(i - 1) && is_headed(i + 1))
                take(i, "a heading like those of the story");
        keep_below(last);
    }

    void keep_verse() {
        const std::size_t count = work_.by_looks.size();
        for (std::size_t i = work_.body_first + 1; i < std::min(work_.body_last, count); ++i) {
            std::size_t end = i;
            std::size_t open = 0;
            while (end < count && is_verse(end, doubtful)) open += kept(end++) ? 0U : 1U;
            const std::size_t size = end - i;
            const bool some = open != 0 && 2 * open <= size && size >= fewest_verses;
            if (some && kept(i - 1) && end < count && kept(end))
                for (std::size_t k = i; k < end; ++k)
                    if (is_open(k)) take(k, "between lines of the story, and much like them");
            i = std::max(i, end);
        }
        keep_stanzas();
    }

  private:
    const Line& line(std::size_t i) const { return work_.lines.lines[i]; }
    bool kept(std::size_t i) const { return work_.page.blocks[i].kept; }
    bool is_open(std::size_t i) const { return work_.by_looks[i] && work_.scores[i] >= hopeless; }
    bool is_sentence(std::size_t i) const {
        return line(i).ends_sentence && line(i).size > 2 && line(i).back != U'?' && line(i).back != U'？';
    }
    bool is_heading(std::size_t i) const {
        return !line(i).ends_sentence && line(i).size <= longest_heading && line(i).letters != 0 && !line(i).address &&
               line(i).back != U':' && work_.cues[i] == nullptr && !is_day(work_, i) &&
               (line(i).cues & 1U << soft_credit) == 0;
    }
    bool is_verse(std::size_t i, double least) const {
        const bool open = work_.by_looks[i] && work_.scores[i] >= least;
        return (kept(i) || open) && line(i).size <= longest_verse && !line(i).ends_marked() && line(i).digits == 0 &&
               line(i).letters != 0 && !line(i).address && work_.cues[i] == nullptr;
    }

    bool is_advert(std::size_t i) const {
        return work_.cues[i] != nullptr && work_.page.blocks[i].label == Label::advert && !kept(i);
    }
    // A kept sentence right below a heading, which stands below another kept sentence or begins the story.
    bool is_headed(std::size_t i) const {
        if (i == 0 || !is_sentence(i) || !kept(i) || !is_heading(i - 1)) return false;
        if (kept(i - 1)) return !(i >= 2 && is_heading(i - 2) && kept(i - 2));
        return is_open(i - 1) && i >= 2 && kept(i - 2) && is_sentence(i - 2);
    }

    // All lines between two sentences of the story, none of them hopeless, in scripts whose names have no capitals.
    void keep_stanzas() {
        std::size_t last = 0;
        for (std::size_t i = 0; i < work_.by_looks.size(); ++i) last = kept(i) ? i : last;
        for (std::size_t i = work_.body_first + 1; i < last; ++i) {
            std::size_t end = i;
            const auto is_open_verse = [&](std::size_t k) {
                return !kept(k) && is_verse(k, hardly) && line(k).upper == 0 &&
                       work_.page.blocks[k].label == Label::nav;
            };
            while (end < last && is_open_verse(end)) ++end;
            if (end - i >= fewest_verses && kept(i - 1) && is_sentence(i - 1) && kept(end) && is_sentence(end))
                for (std::size_t k = i; k < end; ++k) take(k, "between lines of the story, and much like them");
            i = std::max(i, end);
        }
    }

    // Pairs right below the last line of the story, which ends with such; between them an advert may stand.
    void keep_below(std::size_t last) {
        const std::size_t count = work_.by_looks.size();
        std::size_t above = 0;
        for (std::size_t i = last + 1; i-- > 0 && (kept(i) || is_advert(i));) above += is_headed(i) ? 1U : 0U;
        if (above < fewest_sections) return;
        for (std::size_t i = last + 1; i + 1 < count;) {
            if (is_advert(i)) ++i;
            if (i + 1 >= count || !work_.by_looks[i] || !is_heading(i) || !is_open(i + 1) || !is_sentence(i + 1))
                return;
            if (work_.scores[i] < hopeless && work_.scores[i + 1] < doubtful) return;
            take(i, "a heading like those of the story");
            for (++i; i < count && is_open(i) && is_sentence(i); ++i)
                take(i, "below a heading like those of the story");
        }
    }

    void take(std::size_t i, const char* reason) {
        work_.keep(i, reason);
        work_.by_looks[i] = false;
    }

    Work& work_;
};

}  // namespace

void keep_sections(Work& work) {
    if (!work.story.found) return;
    Sections sections(work);
    sections.keep();
    sections.keep_verse();
}

}  // namespace retold::clean
