#include "clean/forms.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "clean/line_relations.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t longest_heading = 6;  // chosen: words of "14.05 BST" and its like
constexpr std::size_t fewest_headings = 3;    // chosen: two headings alike may be chance
constexpr std::size_t fewest_clocks = 2;      // chosen: if they tell the time, two are enough
constexpr std::size_t fewest_turns = 2;       // chosen: of a speaker, or of questions with an answer
constexpr std::int32_t fewest_numbers = 3;    // chosen: 1, 2, 3
constexpr double hopeless = 0.1;              // chosen: nine to one against
constexpr std::size_t reach = 4;              // chosen: lines between the form and where it goes on: an insert

// A heading without its figures; empty for a line that is none.
std::string shape_of(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    std::string shape;
    if (line.digits == 0 || line.size > longest_heading || line.year) return shape;
    for (const char c : slice(work.page.raw, work.page.blocks[i].span)) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit || shape.empty() || shape.back() != '0') shape.push_back(digit ? '0' : c);
    }
    return shape;
}

// What stands before a colon, if it is the name of a speaker or a letter for one; empty if not.
std::string_view label_of(const Work& work, std::size_t i) {
    constexpr std::size_t longest = 40;  // chosen: bytes of a name
    const std::string_view text = slice(work.page.raw, work.page.blocks[i].span);
    const std::size_t colon = text.substr(0, longest).find(": ");
    return colon == std::string_view::npos ? std::string_view{} : text.substr(0, colon);
}

bool is_question(const Line& line) {
    return line.back == U'?' || line.back == U'？' || line.back == U'؟' || line.back == U';';
}

class Forms {
  public:
    explicit Forms(Work& work) : work_(work) {
        for (std::size_t i = work.body_first; i <= work.body_last && i < work.by_looks.size(); ++i)
            if (work.page.blocks[i].kept) read(i);
        for (std::size_t i = 0; i < work.by_looks.size(); ++i)
            if ((work.by_looks[i] || work.page.blocks[i].kept) && line(i).clock && line(i).size <= longest_heading)
                ++clocks_[shape_of(work, i)];
    }

    void go_on() {
        const std::size_t last = last_;
        take_speakers();
        take_headings();
        take_list_heads();
        talk_ = is_interview();
        if (talk_) take_questions();
        last_ = last;
        go_on_below(work_.body_last);
        if (is_interview() && is_question(line(last_)) && is_open_sentence(last_ + 1))
            take(last_ + 1, "an answer like those of the story");
        for (std::size_t i = work_.body_last + 1; i < work_.by_looks.size(); ++i) {
            if (work_.page.blocks[i].kept) {
                read(i);
                go_on_below(i);
            } else if (work_.by_looks[i]) {
                go_on_at(i);
            }
        }
    }

  private:
    const Line& line(std::size_t i) const { return work_.lines.lines[i]; }
    bool is_open(std::size_t i) const { return i < work_.by_looks.size() && work_.by_looks[i]; }
    bool is_open_sentence(std::size_t i) const { return is_open(i) && line(i).ends_sentence; }
    bool is_open_prose(std::size_t i) const { return is_open(i) && work_.story.prose[i] != 0; }

    // A question that no other follows.
    bool is_answered(std::size_t i) const {
        return is_open(i) && is_question(line(i)) && i + 1 < work_.by_looks.size() && !is_question(line(i + 1));
    }

    // Prose that was kept, or dropped for its looks, and sentences of a few words.
    bool is_entry(std::size_t i) const {
        if (is_open_prose(i)) return true;
        const bool told = i < work_.by_looks.size() && line(i).ends_marked() && line(i).size >= 3;
        if (is_open(i)) return told && work_.scores[i] >= hopeless;
        return i < work_.by_looks.size() && work_.page.blocks[i].kept && (work_.story.prose[i] != 0 || told);
    }

    // A line of the story.
    void read(std::size_t i) {
        if (std::string shape = shape_of(work_, i); !shape.empty()) ++headings_[shape];
        if (const std::string_view label = label_of(work_, i); !label.empty()) ++labels_[label];
        if (line(i).lead == number_ + 1) ++number_;
        if (i > 0 && last_ == i - 1 && is_question(line(i - 1)) && !is_question(line(i))) ++answers_;
        last_ = i;
        ++lines_;
    }

    void take(std::size_t i, const char* reason) {
        work_.keep(i, reason);
        work_.by_looks[i] = false;
        read(i);
    }
    void take_sentences(std::size_t i, const char* reason) {
        for (; is_open_sentence(i) || is_open_prose(i); ++i) take(i, reason);
    }

    // "ANN ROE, HOST:" above what she says, where "ROE" is the label of others.
    void take_speakers() {
        constexpr std::size_t fewest_letters = 3;  // chosen: of a label
        const auto names = [&](std::string_view text, bool capitals) {
            return std::ranges::any_of(labels_, [&](const auto& label) {
                return label.first.size() >= fewest_letters && (capitals || label.second >= fewest_turns) &&
                       text.find(label.first) != std::string_view::npos;
            });
        };
        constexpr std::size_t most_labels = 100;  // chosen: of a talk; so that long pages stay linear
        const std::size_t above = work_.body_first - std::min<std::size_t>(work_.body_first, 1);
        if (is_open(above) && line(above).size > longest_heading && labels_.contains(label_of(work_, above)))
            take(above, "begins like other lines of the story");
        if (labels_.size() < fewest_turns || labels_.size() > most_labels) return;
        const std::size_t first = work_.body_first - std::min<std::size_t>(work_.body_first, 1);
        for (std::size_t i = first; i < work_.body_last; ++i) {
            const std::string_view text = slice(work_.page.raw, work_.page.blocks[i].span);
            if (is_open(i) && line(i).back == U':' && line(i).size <= longest_heading &&
                names(text, line(i).all_caps == line(i).word_count)) {
                work_.keep(i, "names a speaker of the story");
                work_.by_looks[i] = false;
            }
        }
    }

    // "14:05", "Uhrzeit 14:05": a time that opens the line, or one of three or more with the same words around.
    bool is_time(std::size_t i) const {
        if (begins_with_time(slice(work_.page.raw, work_.page.blocks[i].span))) return true;
        const auto found =
            line(i).clock && line(i).size <= longest_heading ? clocks_.find(shape_of(work_, i)) : clocks_.end();
        return found != clocks_.end() && found->second >= fewest_headings;
    }

    // Headings of a log amid the story, above what was kept of their entries.
    void take_headings() {
        constexpr std::size_t above = 2;  // chosen: the time and the heading of the first entry
        for (std::size_t i = work_.body_first - std::min(work_.body_first, above); i < work_.body_last; ++i) {
            if (!is_open(i) || !is_time(i) || !goes_on_log(i)) continue;
            take(i, "heads an entry like those of the story");
            take_entry(i + 1);
        }
    }

    // "Method" above "1. ...", "Zutaten" above "500 g ...": a heading above a list of the story.
    void take_list_heads() {
        constexpr std::size_t fewest_items = 3;    // chosen: lines that begin with a number
        constexpr std::uint32_t longest_head = 4;  // chosen: words
        for (std::size_t i = work_.body_first + 1; i < work_.body_last; ++i) {
            if (!is_open(i) || line(i).size > longest_head || line(i).digits != 0 || line(i).address) continue;
            if (!work_.page.blocks[i - 1].kept && !is_open(i - 1)) continue;
            std::size_t items = 0;
            std::size_t kept = 0;
            for (std::size_t k = i + 1; k < work_.by_looks.size() && line(k).lead > 0 && line(k).size > 1;
                 ++k, ++items) {
                if (!work_.page.blocks[k].kept && !is_open(k)) break;
                kept += work_.page.blocks[k].kept ? 1U : 0U;
            }
            if (items < fewest_items || kept * 2 < items) continue;
            take(i, "heads a list of the story");
            for (std::size_t k = i + 1; k <= i + items; ++k)
                if (is_open(k)) take(k, "an item of the story's list");
        }
    }

    // Questions of an interview above answers that were kept.
    void take_questions() {
        for (std::size_t i = work_.body_first + 1; i < work_.body_last; ++i) {
            if (is_answered(i) && (work_.page.blocks[i + 1].kept || is_open_sentence(i + 1)))
                take(i, "a question like those of the story");
            if (is_open_sentence(i) && work_.page.blocks[i - 1].kept && is_question(line(i - 1)))
                take(i, "an answer like those of the story");
        }
    }

    // Below the last number or heading that was kept.
    void go_on_below(std::size_t i) {
        if (i != last_) return;
        if (number_ > fewest_numbers && line(i).lead == number_)
            take_sentences(i + 1, "below the last number of the story's list");
        if (line(i).clock && goes_on_log(i)) take_entry(i + 1);
    }

    // A heading, and the sentences below it.
    void take_entry(std::size_t i) {
        if (is_open(i) && !is_open_prose(i)) take(i, "heads an entry like those of the story");
        take_sentences(is_open_prose(i) ? i : i + 1, "an entry like those of the story");
    }

    // "1 Ann Roe (Vale) 1:42:07" above two more places, each with figures of its own: a table of results. A list of
    // other stories is numbered, too, but has headlines.
    bool opens_results(std::size_t i) const {
        constexpr std::int32_t fewest = 3;         // chosen: places
        constexpr std::uint32_t figures = 3;       // chosen: the place, and a time or points of two
        constexpr std::uint32_t longest_row = 12;  // chosen: words
        for (std::int32_t place = 1; place <= fewest; ++place, ++i) {
            const bool row = is_open(i) && line(i).lead == place && line(i).numbers >= figures &&
                             line(i).size <= longest_row && work_.cues[i] == nullptr;
            const char32_t back = row ? line(i).back : U'?';
            if (!row || !((back >= U'0' && back <= U'9') || back == U')')) return false;
        }
        return true;
    }

    void take_results(std::size_t i) {
        constexpr std::uint32_t longest_head = 3;  // chosen: words
        if (is_open(i - 1) && line(i - 1).size <= longest_head && !line(i - 1).ends_sentence)
            take(i - 1, "heads a table of results");
        for (std::int32_t place = 1; is_open(i) && line(i).lead == place; ++i, ++place) take(i, "a row of results");
        if (i < work_.by_looks.size() && work_.scores[i] >= hopeless) take_sentences(i, "below a table of results");
    }

    // "14:45 The flood of 1966" below a line that begins so, one of three.
    bool goes_on_chapters(std::size_t i) const {
        const auto timed = [&](std::size_t k) {
            return begins_with_time(slice(work_.page.raw, work_.page.blocks[k].span)) && line(k).size > 2;
        };
        if (i < 2 || last_ + 1 != i || !timed(i) || !timed(last_)) return false;
        return timed(last_ - 1) || (i + 1 < work_.by_looks.size() && timed(i + 1));
    }

    void go_on_at(std::size_t i) {
        const bool near = i - last_ <= reach;
        if (near && opens_results(i)) {
            take_results(i);
            return;
        }
        if (goes_on_chapters(i)) {
            take(i, "begins with a time, like the lines above");
            return;
        }
        const auto label = labels_.find(label_of(work_, i));
        if (goes_on_log(i)) {
            take(i, "heads an entry like those of the story");
            take_entry(i + 1);
        } else if (near && number_ + 1 >= fewest_numbers && line(i).lead == number_ + 1 && is_open_sentence(i + 1)) {
            take(i, "the next number of the story's list");
            take_sentences(i + 1, "below the next number of the story's list");
        } else if (near && label != labels_.end() && label->second >= fewest_turns) {
            take(i, "a speaker of the story goes on");
        } else if (near && is_interview() && is_answered(i) &&
                   (is_open_sentence(i + 1) || work_.page.blocks[i + 1].kept)) {
            take(i, "a question like those of the story");
            for (std::size_t k = i + 1; is_open_sentence(k); ++k)
                take(k,
                     is_question(line(k)) ? "a question like those of the story" : "an answer like those of the story");
        }
    }

    // At least a third of its lines are questions with an answer below.
    bool is_interview() const { return talk_ || (answers_ >= fewest_turns && answers_ * 3 >= lines_); }

    // Whether the story has headings of the line's shape.
    bool comes_again(std::size_t i) const {
        const auto found = headings_.find(shape_of(work_, i));
        const bool time = line(i).clock || (line(i).chars <= 5 && line(i).digits >= 3);  // "14:05", "14h05"
        const bool bare = line(i).letters <= 1 && time && (is_entry(i + 1) || is_entry(i + 2));
        const bool one = bare || (found != headings_.end() && is_time(i));
        return found != headings_.end() && found->second >= (one ? 1 : line(i).clock ? fewest_clocks : fewest_headings);
    }

    bool goes_on_log(std::size_t i) const {
        if (!comes_again(i)) return false;
        if (!is_time(i)) return is_open_prose(i + 1) || (is_open_sentence(i + 1) && work_.scores[i + 1] >= hopeless);
        const bool heading = is_open(i + 1) || (i + 1 < work_.by_looks.size() && work_.page.blocks[i + 1].kept);
        return is_entry(i + 1) || (heading && is_entry(i + 2));
    }

    Work& work_;
    std::map<std::string, std::size_t> headings_;
    std::map<std::string, std::size_t> clocks_;  // of all of the page that may be the story's
    std::map<std::string_view, std::size_t> labels_;
    std::int32_t number_ = 0;  // of the list, so far
    std::size_t answers_ = 0;  // to questions that are lines
    std::size_t lines_ = 0;
    bool talk_ = false;     // an interview, so far
    std::size_t last_ = 0;  // line of the story
};

}  // namespace

void keep_forms(Work& work) {
    Forms(work).go_on();
}

}  // namespace retold::clean
