#include "clean/figure_rows.hpp"

#include <cstdint>

#include "clean/line_relations.hpp"
#include "retold/text/char_class.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t longest_row = 5;   // chosen: words
constexpr std::uint32_t longest_head = 2;  // chosen: words of "Ingredients"
constexpr std::size_t most_rows = 8;       // chosen: lines
constexpr double hopeless = 0.15;          // chosen: six to one against
constexpr double least = 0.1;              // chosen: nine to one against; a button among the items

class Rows {
  public:
    explicit Rows(Work& work) : work_(work) {}

    void keep() {
        for (std::size_t i = work_.body_first + 1; i + 1 < work_.lines.lines.size() && i < work_.body_last; ++i)
            keep_above_items(i);
        keep_lists();
        keep_labelled();
        keep_heads_alike();
    }

  private:
    const Line& line(std::size_t i) const { return work_.lines.lines[i]; }
    bool is_kept(std::size_t i) const { return work_.page.blocks[i].kept; }

    bool is_item(std::size_t i) const {
        return is_kept(i) && line(i).lead > 0 && !line(i).ends_sentence && line(i).letters != 0;
    }
    bool is_row(std::size_t i) const {
        const bool brief = line(i).digits != 0 ? line(i).size <= longest_row : line(i).size <= longest_head;
        return work_.by_looks[i] && brief && line(i).letters != 0 && !line(i).ends_sentence && !line(i).year &&
               !line(i).address && work_.scores[i] >= hopeless;
    }
    // A row that a cue knows may stand among them.
    bool is_known(std::size_t i) const { return line(i).digits != 0 && work_.cues[i] != nullptr; }

    void take(std::size_t first, std::size_t end, const char* reason) {
        for (std::size_t k = first; k < end; ++k) {
            if (!work_.by_looks[k] || work_.scores[k] < least) continue;
            work_.keep(k, reason);
            work_.by_looks[k] = false;
        }
    }

    void keep_above_items(std::size_t i) {
        if (!is_item(i) || !is_item(i + 1)) return;
        const bool headed = is_kept(i - 1) && line(i - 1).size <= longest_head && !line(i - 1).ends_sentence;
        std::size_t first = headed ? i - 1 : i;
        if (first == 0 || !is_row(first - 1)) return;
        while (first > 0 && i - first < most_rows && (is_row(first - 1) || is_known(first - 1))) --first;
        // An advert, too, may part them from the sentence.
        const bool advert =
            first > 1 && work_.decided[first - 1] && work_.page.blocks[first - 1].label == Label::advert;
        const std::size_t above = advert ? first - 1 : first;
        if (above == 0 || !is_kept(above - 1) || !line(above - 1).ends_sentence) return;
        take(first, i, "a row above a list of the story");
    }

    // Lists that nothing but their looks speaks against, between two sentences that were kept.
    void keep_lists() {
        constexpr std::size_t fewest_items = 3;    // chosen: that begin with a figure
        constexpr std::size_t most_lines = 25;     // chosen: of a list with its headings
        constexpr std::uint32_t longest_item = 8;  // chosen: words
        const std::size_t count = work_.lines.lines.size();
        for (std::size_t i = 0; i + fewest_items < count; ++i) {
            if (!is_kept(i) || !line(i).ends_sentence) continue;
            std::size_t end = i + 1;
            std::size_t items = 0;
            std::size_t counted = 0;
            std::size_t open = 0;
            double sum = 0;
            for (; end < count && end - i <= most_lines && !line(end).ends_sentence; ++end) {
                const Line& item = line(end);
                if (item.size > longest_item || item.letters == 0 || item.address || item.year || item.clock) break;
                const bool figure = item.lead > 0 && text::is_digit(item.front);
                if (figure) ++items;
                if (figure && item.lead == line(end - 1).lead + 1) ++counted;
                if (!work_.by_looks[end]) continue;
                ++open;
                sum += work_.scores[end];
            }
            const bool closed = end < count && line(end).ends_sentence && is_kept(end);
            const bool list = items >= fewest_items && items * 3 >= end - i - 1 && counted * 2 < items;
            if (closed && list && open != 0 && sum >= hopeless * static_cast<double>(open))
                take(i + 1, end, "of a list between sentences of the story");
            i = end - 1;
        }
    }

    // "Vale: Roe, Bell, Cole, Dunn" amid the story, beside another line with a label.
    void keep_labelled() {
        constexpr std::uint32_t some_commas = 2;      // chosen
        constexpr std::uint32_t longest_result = 12;  // chosen: words
        for (std::size_t i = work_.body_first + 1; i + 1 < work_.lines.lines.size(); ++i) {
            if (!work_.by_looks[i] || line(i).address || !is_kept(i - 1) || !is_kept(i + 1)) continue;
            // "Vale - Tarn 2:2 (0:1)" above who scored.
            const bool result =
                line(i).numbers >= 2 && line(i).size <= longest_result && is_keyed(work_, i + 1) &&
                slice(work_.page.raw, work_.page.blocks[i].span).find_first_of(":-") != std::string_view::npos;
            if (result) take(i, i + 1, "a result above a line with a label");
            if (result || line(i).commas < some_commas || !is_keyed(work_, i)) continue;
            if (is_keyed(work_, i - 1) || is_keyed(work_, i + 1)) take(i, i + 1, "a row beside one with a label");
        }
    }

    bool may_head(std::size_t i) const {
        constexpr std::uint32_t longest = 7;  // chosen: words of a heading
        constexpr std::uint32_t told_by_others = 1U << soft_credit | 1U << soft_byline | 1U << soft_subscribe;
        return line(i).size <= longest && line(i).letters != 0 && !line(i).ends_sentence && !line(i).address &&
               (line(i).cues & told_by_others) == 0 && line(i).back != U':' && !is_keyed(work_, i) &&
               line(i + 1).ends_marked() && is_kept(i + 1);
    }

    // Where the story has three headings or more, each above a sentence, the others that were lost.
    void keep_heads_alike() {
        constexpr std::size_t fewest = 3;      // chosen: headings
        constexpr double hopeless_head = 0.2;  // chosen: four to one against
        constexpr double nearly = 0.4;         // chosen: three to two against
        const std::size_t count = work_.lines.lines.size();
        std::size_t heads = 0;
        std::size_t sentences = 0;
        for (std::size_t i = work_.body_first; i + 1 < count; ++i) {
            const bool likely = is_kept(i) || (work_.by_looks[i] && work_.scores[i] >= nearly);
            heads += likely && may_head(i) ? 1U : 0U;
            sentences += is_kept(i) && line(i).ends_sentence ? 1U : 0U;
        }
        if (heads < fewest || heads * 3 < sentences) return;
        for (std::size_t i = work_.body_first + 1; i + 1 < count; ++i) {
            const bool open = work_.by_looks[i] && work_.cues[i] == nullptr && work_.scores[i] >= hopeless_head;
            if (open && may_head(i)) take(i, i + 1, "heads a part like others of the story");
        }
    }

    Work& work_;
};

}  // namespace

void keep_figure_rows(Work& work) {
    Rows(work).keep();
}

}  // namespace retold::clean
