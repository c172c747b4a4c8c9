#include <algorithm>
#include <array>
#include <utility>

#include "clean/parts.hpp"

namespace retold::clean {
namespace {

constexpr std::array<std::string_view, 83> names = {
    // its place
    "below", "parts_to_main", "gap_above", "gap_below", "dropped_to_main", "words_to_main", "place", "lines_left",
    "words_below",
    // its size
    "words", "lines", "words_a_line", "share", "to_main", "main_words", "main_lines", "parts", "main_share",
    "line_to_main",
    // what it shares
    "in_main", "in_others", "in_main_by_count", "different_words", "title_in_it", "title_in_main", "headed",
    "main_headed",
    // its tone
    "score", "least_score", "highest_score", "ends", "questions", "quotes", "exclaims", "stops", "capitals", "digits",
    "years", "clocks", "addresses", "sentences", "stops_more", "capitals_more", "ends_more", "quotes_more",
    "soft_subscribe", "soft_account", "soft_cookie", "soft_advert", "soft_related", "soft_share", "soft_comment",
    "soft_legal", "soft_credit", "soft_time", "soft_nav", "soft_media", "soft_contact", "soft_byline", "soft_speech",
    "soft_you", "main_you",
    // what was dropped above, below, and between it and the main part
    "above_teasers", "above_menus", "above_people", "above_others", "above_size", "above_figures", "above_short",
    "below_teasers", "below_menus", "below_people", "below_others", "below_size", "below_figures", "below_short",
    "between_teasers", "between_menus", "between_people", "between_comments", "between_legal", "between_share",
    "between_cues"};

constexpr std::size_t beside = 4;            // chosen: dropped lines above and below that are looked at
constexpr std::uint32_t heading_words = 25;  // chosen: the longest headline
constexpr std::uint32_t short_size = 4;      // chosen: names, buttons

bool is_menu(Label label) {
    return label == Label::nav || label == Label::widget || label == Label::form || label == Label::share;
}

bool is_person(Label label) {
    return label == Label::byline || label == Label::date;
}

float ratio(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0.0F : static_cast<float>(part) / static_cast<float>(whole);
}

// The words of a part in the stretch of prose that is taken for the story's.
std::uint32_t words_of_story(const Work& work, const Part& part) {
    if (!work.story.found) return 0;
    std::uint32_t words = 0;
    for (std::size_t i = std::max(part.first, work.story.first); i <= std::min(part.last, work.story.last); ++i)
        words += work.lines.lines[i].size;
    return words;
}

}  // namespace

std::span<const std::string_view> part_feature_names() {
    return names;
}

Parts::Parts(const Work& work) : work_(work) {
    const std::vector<Line>& lines = work.lines.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!work.page.blocks[i].kept) continue;
        if (parts_.empty() || parts_.back().last + 1 != i) parts_.push_back({i, i, 0});
        parts_.back().last = i;
        parts_.back().words += lines[i].size;
    }
    if (parts_.size() < 2) return;  // there is none that rows are asked of
    const auto main = std::ranges::max_element(
        parts_, {}, [&](const Part& part) { return std::pair(words_of_story(work, part), part.words); });
    main_ = static_cast<std::size_t>(main - parts_.begin());
    sum_up();
    note_words();
    main_tone_ = tone_of(lines_of(*main));
}

void Parts::sum_up() {
    Above above;
    std::size_t from = 0;
    for (const Part& part : parts_) {
        for (std::size_t i = from; i < part.first; ++i) {
            const Label label = work_.page.blocks[i].label;
            above.dropped[0] += label == Label::teaser ? 1U : 0U;
            above.dropped[1] += is_menu(label) ? 1U : 0U;
            above.dropped[2] += is_person(label) ? 1U : 0U;
            above.dropped[3] += label == Label::comment ? 1U : 0U;
            above.dropped[4] += label == Label::legal ? 1U : 0U;
            above.dropped[5] += label == Label::share ? 1U : 0U;
            above.dropped[6] += work_.cues[i] != nullptr && work_.cues[i]->ends_story ? 1U : 0U;
        }
        above_.push_back(above);
        above.words += part.words;
        above.lines += part.last + 1 - part.first;
        from = part.last + 1;
    }
    words_ = above.words;
}

void Parts::note_words() {
    const Lines& lines = work_.lines;
    words_in_.assign(lines.numbers_end, {});
    for (std::size_t k = 0; k < parts_.size(); ++k) {
        for (std::size_t i = parts_[k].first; i <= parts_[k].last; ++i) {
            for (const std::uint32_t word : lines.numbers_of(lines.lines[i])) {
                WordIn& in = words_in_[word];
                if (in.first == 0) in.first = number_of(k);
                in.last = number_of(k);
                in.main = in.main || k == main_;
            }
        }
    }
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        if (work_.page.blocks[i].label != Label::title || work_.page.blocks[i].kept) continue;
        for (const std::uint32_t word : lines.numbers_of(lines.lines[i])) {
            if (word == 0 || words_in_[word].title) continue;
            words_in_[word].title = true;
            ++title_words_;
            title_in_main_ += words_in_[word].main ? 1U : 0U;
        }
    }
}

void Parts::row(std::size_t k, std::span<float> out) const {
    std::vector<float> values;
    values.reserve(names.size());
    write_place(k, values);
    write_shared(k, values);
    write_headings(k, values);
    write_tone(k, values);
    write_around(k, values);
    std::ranges::copy(values, out.begin());
}

void Parts::write_place(std::size_t k, std::vector<float>& out) const {
    const Part& part = parts_[k];
    const Part& main = parts_[main_];
    const bool below = k > main_;
    const std::size_t count = work_.page.blocks.size();
    const std::size_t near = below ? main.last : part.last;
    const std::size_t far = below ? part.first : main.first;
    const Above& one = above_[std::min(k, main_)];  // above the upper of the two
    const Above& other = above_[std::max(k, main_)];
    const std::size_t upper_lines = below ? main.last + 1 - main.first : part.last + 1 - part.first;
    const std::size_t kept_lines = other.lines - one.lines - upper_lines;
    const std::uint32_t between = other.words - one.words - (below ? main.words : part.words);
    const auto add = [&](auto value) { out.push_back(static_cast<float>(value)); };
    const std::size_t lines = part.last + 1 - part.first;
    const std::size_t main_lines = main.last + 1 - main.first;
    add(below ? 1 : 0);
    add(below ? k - main_ : main_ - k);
    add(part.first - end_above(k));
    add(start_below(k) - part.last - 1);
    add(far - near - 1 - kept_lines);
    add(between);
    add(ratio(part.first, count));
    add(count - part.last - 1);
    add(ratio(words_ - above_[k].words - part.words, words_));
    add(part.words);
    add(lines);
    add(ratio(part.words, lines));
    add(ratio(part.words, words_));
    add(ratio(part.words, main.words));
    add(main.words);
    add(main_lines);
    add(parts_.size());
    add(ratio(main.words, words_));
    add(ratio(part.words * main_lines, std::uint64_t{main.words} * lines));
}

void Parts::write_shared(std::size_t k, std::vector<float>& out) const {
    const Part& part = parts_[k];
    const Lines& lines = work_.lines;
    std::uint32_t own = 0;
    std::uint32_t in_main = 0;
    std::uint32_t in_others = 0;
    std::uint32_t title = 0;
    std::uint32_t told = 0;
    std::uint32_t told_in_main = 0;
    for (std::size_t i = part.first; i <= part.last; ++i) {
        for (const std::uint32_t word : lines.numbers_of(lines.lines[i])) {
            if (word == 0) continue;
            WordIn& in = words_in_[word];
            ++told;
            told_in_main += in.main ? 1U : 0U;
            if (in.seen) continue;
            in.seen = true;
            ++own;
            in_main += in.main ? 1U : 0U;
            in_others += (k > main_ ? in.first < number_of(k) : in.last > number_of(k)) ? 1U : 0U;
            title += in.title ? 1U : 0U;
        }
    }
    for (std::size_t i = part.first; i <= part.last; ++i) {
        for (const std::uint32_t word : lines.numbers_of(lines.lines[i])) words_in_[word].seen = false;
    }
    const float none = -1;
    out.push_back(ratio(in_main, own));
    out.push_back(ratio(in_others, own));
    out.push_back(ratio(told_in_main, told));
    out.push_back(static_cast<float>(own));
    out.push_back(title_words_ == 0 ? none : ratio(title, title_words_));
    out.push_back(title_words_ == 0 ? none : ratio(title_in_main_, title_words_));
}

// Of the lines right above, the shares of words that come again in this part, and in the main.
void Parts::write_headings(std::size_t k, std::vector<float>& out) const {
    const Part& part = parts_[k];
    const Lines& lines = work_.lines;
    const float none = -1;
    float headed = none;
    float main_headed = none;
    const std::size_t from = std::max(end_above(k), part.first - std::min(part.first, beside));
    for (std::size_t i = from; i < part.first; ++i) {
        const Line& line = lines.lines[i];
        if (line.size < 2 || line.size > heading_words) continue;
        std::uint32_t all = 0;
        std::uint32_t here = 0;
        std::uint32_t there = 0;
        for (const std::uint32_t word : lines.numbers_of(line)) {
            if (word == 0) continue;
            ++all;
            const WordIn& in = words_in_[word];
            const bool within = in.first != 0 && in.first <= number_of(k) && in.last >= number_of(k);
            here += within ? 1U : 0U;
            there += in.main ? 1U : 0U;
        }
        if (all < 2) continue;
        headed = std::max(headed, ratio(here, all));
        main_headed = std::max(main_headed, ratio(there, all));
    }
    out.push_back(headed);
    out.push_back(main_headed);
}

void Parts::write_tone(std::size_t k, std::vector<float>& out) const {
    const Part& part = parts_[k];
    double sum = 0;
    double least = 1;
    double highest = 0;
    for (std::size_t i = part.first; i <= part.last; ++i) {
        const double score = work_.scores[i];
        sum += score;
        least = std::min(least, score);
        highest = std::max(highest, score);
    }
    const Tone tone = tone_of(lines_of(part));
    const Tone& main = main_tone_;
    for (const double value : {sum / static_cast<double>(part.last + 1 - part.first), least, highest, tone.ends,
                               tone.questions, tone.quotes, tone.exclaims, tone.stops, tone.capitals, tone.digits,
                               tone.years, tone.clocks, tone.addresses, tone.sentences, tone.stops - main.stops,
                               tone.capitals - main.capitals, tone.ends - main.ends, tone.quotes - main.quotes})
        out.push_back(static_cast<float>(value));
    for (const double share : tone.soft) out.push_back(static_cast<float>(share));
    out.push_back(static_cast<float>(main.soft[soft_you]));
}

void Parts::write_around(std::size_t k, std::vector<float>& out) const {
    const std::vector<Block>& blocks = work_.page.blocks;
    const auto write = [&](std::size_t from, std::size_t to) {
        std::array<std::size_t, 4> kinds{};
        std::uint64_t size = 0;
        std::size_t figures = 0;
        std::size_t shorts = 0;
        for (std::size_t i = from; i < to; ++i) {
            const Label label = blocks[i].label;
            const Line& line = work_.lines.lines[i];
            ++kinds[label == Label::teaser ? 0 : is_menu(label) ? 1 : is_person(label) ? 2 : 3];
            size += line.size;
            figures += line.year || line.clock ? 1 : 0;
            shorts += line.size < short_size ? 1 : 0;
        }
        for (const std::size_t count : kinds) out.push_back(static_cast<float>(count));
        out.push_back(from == to ? -1 : ratio(size, to - from));
        out.push_back(static_cast<float>(figures));
        out.push_back(static_cast<float>(shorts));
    };
    const Part& part = parts_[k];
    write(std::max(end_above(k), part.first - std::min(part.first, beside)), part.first);
    write(part.last + 1, std::min(start_below(k), part.last + 1 + beside));
    const auto& one = above_[std::min(k, main_)].dropped;
    const auto& other = above_[std::max(k, main_)].dropped;
    for (std::size_t kind = 0; kind < one.size(); ++kind) out.push_back(static_cast<float>(other[kind] - one[kind]));
}

}  // namespace retold::clean
