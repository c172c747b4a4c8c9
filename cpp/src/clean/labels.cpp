#include "clean/labels.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "clean/line_relations.hpp"
#include "clean/picture_credit.hpp"
#include "clean/score_rows.hpp"

namespace retold::clean {
namespace {

bool has(const Line& line, SoftCue group) {
    return ((line.cues >> group) & 1U) != 0;
}

// A short line that is mostly a date, a time or an age. A clock among words is a programme, a bus or a film's length.
bool is_date(const Line& line) {
    if (line.digits == 0 || line.size > 12 || line.ends_sentence) return false;
    const bool dated = line.year && (line.numbers >= 2 || line.word_count <= 4);
    if (dated && line.letters <= 4 * line.digits + 14) return true;
    const bool timed = line.clock && line.letters <= 2 * line.digits + 6 && line.marks <= line.digits;
    return timed || (has(line, soft_time) && line.size <= 9 && line.letters <= 4 * line.digits + 12);
}

// Items of a menu on one line: parted by wide gaps or signs, a few words each.
bool is_row_of_items(std::string_view text, const Line& line) {
    std::size_t gaps = line.separators;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const bool wide =
            text[at] == '\t' || (text[at] == ' ' && text[at - 1] == ' ' && (at < 2 || text[at - 2] != ' '));
        gaps += wide || (text[at] == '/' && text[at - 1] == ' ') ? 1U : 0U;
    }
    return gaps >= 2 && line.size <= 4 * (gaps + 1);
}

// A copyright sign that begins a word; inside one it is half of a letter in the wrong encoding.
bool has_copyright(std::string_view text, const Line& line) {
    if (line.chars == text.size()) return false;  // all of ASCII
    std::size_t at = text.find("\xC2\xA9");
    if (at != std::string_view::npos && at >= 2 && text.substr(at - 2, 2) == "\xC3\x82") at -= 2;  // mojibake: "Â©"
    return at != std::string_view::npos &&
           (at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' || text[at - 1] == '|');
}

// "The quay at dawn. © Ann Roe": a sentence and who made the picture.
bool is_credited(std::string_view text, const Line& line) {
    constexpr std::uint32_t fewest_told = 4;  // chosen: words of sentence and name
    if (line.digits != 0 || line.size < fewest_told || has(line, soft_legal)) return false;
    const std::size_t at = text.find("\xC2\xA9");
    return at != std::string_view::npos && at >= 2 && text[at - 1] == ' ' &&
           (text[at - 2] == '.' || text[at - 2] == '!' || text[at - 2] == '?');
}

// "Copyright Harbour Media, 2031": the word in place of the sign.
bool begins_with_copyright(std::string_view text, const Line& line) {
    if (text.starts_with("(c) ") && line.digits != 0) return true;
    constexpr std::string_view word = "copyright";
    const auto same = [](char a, char b) { return (a | 0x20) == b; };
    return line.size <= 15 && text.size() > word.size() && text[word.size()] == ' ' &&
           std::equal(word.begin(), word.end(), text.begin(), same);
}

// A player of sound or pictures with its length: "Listen · 3:12".
bool is_player(const Line& line) {
    return has(line, soft_media) && line.clock && !line.year && !line.ends_sentence && line.size <= 12;
}

// Words of several kinds of requests: of a newsletter, an account, a comment, an address.
bool is_request(const Line& line) {
    const int kinds = (has(line, soft_subscribe) ? 1 : 0) + (has(line, soft_account) ? 1 : 0) +
                      (has(line, soft_comment) ? 1 : 0) + (has(line, soft_contact) ? 1 : 0) + (line.address ? 1 : 0);
    return kinds >= 2 && !has(line, soft_speech);
}

constexpr std::uint32_t headline_words = 3;  // chosen: a question of so many words is a headline as well as a request

// Whether something but its shape speaks for a label; where nothing does, a line is a link: long ones to a story.
bool has_evidence(std::string_view text, const Line& line, Label label) {
    switch (label) {
        case Label::form:
            return has(line, soft_subscribe) || has(line, soft_account) || has(line, soft_comment) ||
                   has(line, soft_contact) || line.address || (line.back == U'?' && line.size < headline_words) ||
                   (has(line, soft_you) && (line.size < 5 || line.ends_sentence));
        case Label::legal:
            return has(line, soft_legal) || has(line, soft_cookie) || has_copyright(text, line);
        case Label::date:  // a headline may tell a time, too
            return has(line, soft_time) && (line.year || line.size <= 4);
        case Label::byline:
            return has(line, soft_byline) || (line.size <= 8 && !line.ends_sentence);
        case Label::advert:
            return has(line, soft_advert) || line.size <= 3;
        case Label::credit:
            return has(line, soft_credit) || text.front() == '(';
        default:
            return true;
    }
}

// "(rin/yus)": who wrote and who edited, as agencies sign.
bool is_initials(std::string_view text, const Line& line) {
    constexpr std::size_t longest = 14;  // chosen: bytes
    return text.size() <= longest && line.front == U'(' && line.back == U')' && line.digits == 0 && line.upper == 0 &&
           text.find('/') != std::string_view::npos;
}

// What a line is by its characters alone, if they tell.
std::optional<Label> plain_label(std::string_view text, const Line& line) {
    if (is_credited(text, line)) return Label::caption;
    if (has_copyright(text, line) || begins_with_copyright(text, line)) return Label::legal;
    if (is_player(line)) return Label::widget;
    if (is_date(line)) return Label::date;
    if (is_signed(text, line) || is_initials(text, line)) return Label::byline;
    if (has(line, soft_share) && line.size <= 12 && !line.ends_sentence) return Label::share;
    if (is_reading(text, line)) return Label::widget;
    if (line.letters == 0 || is_row_of_items(text, line)) return Label::nav;
    return std::nullopt;
}

// What another line of this size can be at all.
Label believable(std::string_view text, const Line& line, Label label) {
    if (!has_evidence(text, line, label)) return line.size >= 5 ? Label::teaser : Label::nav;
    if (label == Label::teaser && is_request(line)) return Label::form;
    if (label == Label::nav && line.size >= 10) return Label::teaser;
    if (label == Label::teaser && line.size <= 2) return Label::nav;
    return label;
}

// A page begins with the site's name, its motto, and what leads to other parts; never with a link to a story.
bool tops_page(const Work& work, std::size_t i) {
    constexpr std::size_t top = 3;
    constexpr std::uint32_t motto = 9;  // chosen: words
    return i < top && i < work.body_first && work.lines.lines[i].size <= motto;
}

// The last line of a page is no link to a story: a sentence there is about the page, and so is an address.
bool is_last_word(const Work& work, std::size_t i) {
    constexpr std::uint32_t some_commas = 2;  // chosen: a name, a street and a town
    constexpr std::uint32_t long_number = 6;  // chosen: figures of a register's number
    const Line& line = work.lines.lines[i];
    if (i + 1 != work.lines.lines.size() || i <= work.body_last || line.back == U'?') return false;
    return (line.ends_marked() && line.back == U'.') || line.commas >= some_commas ||
           (line.digits >= long_number && !line.clock && !line.year);
}

// "The gate in about 1931. Photograph: Ann Roe": a sentence before the credit, as headlines with brackets have none.
bool tells_picture(std::string_view text, const Line& line) {
    constexpr std::uint32_t most = 3;  // chosen: ends of sentences, initials among them
    if (line.sentences == 0 || line.sentences > most || line.ends_marked()) return false;
    if (begins_with_picture_word(text.substr(std::min(text.find(". "), text.size() - 2) + 2))) return true;
    return line.sentences == 1 && ends_with_picture_credit(text, line.word_count);
}

// "DPX", "Source: DPX": who sent a report, below its end.
bool is_sender(std::string_view text, const Line& line) {
    const bool told = line.size == 1 || text.find(": ") != std::string_view::npos;
    return told && line.size <= 3 && line.all_caps != 0 && !line.ends_sentence && line.digits == 0;
}

}  // namespace

bool is_signed(std::string_view text, const Line& line) {
    const bool dash = line.front == 0x2013 || line.front == 0x2014 || text.starts_with("--");
    return dash && line.digits == 0 && !line.ends_sentence && line.word_count >= 2 && line.size <= 8 &&
           line.capitalised * 3 >= line.word_count * 2;
}

bool is_reading(std::string_view text, const Line& line) {
    constexpr std::uint32_t longest = 9;   // chosen: words
    constexpr std::uint32_t letters = 14;  // chosen: of a name; headlines with a percentage have more
    if (line.digits == 0 || line.size > longest || line.letters > letters || line.ends_sentence) return false;
    constexpr std::array<std::string_view, 6> signs = {"%", "\xC2\xB0", "km/h", "mph", "hPa", "m/s"};
    if (std::ranges::any_of(signs, [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; }))
        return true;
    // "Vale 40 8,914.20 -12.08": the change since the day before.
    const std::size_t last = text.rfind(' ');
    return last != std::string_view::npos && last + 2 < text.size() && line.numbers >= 3 &&
           (text[last + 1] == '+' || text[last + 1] == '-') && text.find('.', last) != std::string_view::npos &&
           text.substr(last + 2).find_first_not_of("0123456789.,") == std::string_view::npos;
}

void name_lines(Work& work) {
    work.names.assign(work.page.blocks.size(), Label::other);
    std::vector<std::uint32_t> open;
    for (std::size_t i = 0; i < work.names.size(); ++i) {
        const bool may_go =
            work.scores[i] < keep_from || (!work.template_lines.empty() && work.template_lines[i] != nullptr);
        if (work.decided[i] || work.looks_clean || !may_go) continue;
        if (const auto label = plain_label(slice(work.page.raw, work.page.blocks[i].span), work.lines.lines[i]))
            work.names[i] = *label;
        else
            open.push_back(static_cast<std::uint32_t>(i));
    }
    name_by_model(work, open);
}

void name_by_model(Work& work, std::span<const std::uint32_t> open) {
    if (open.empty()) return;
    RowBatch rows(all_feature_names().size());
    for (std::size_t first = 0; first < open.size(); first += rows.size()) {
        const std::size_t count = std::min(rows.size(), open.size() - first);
        const auto write = [&](std::size_t k, std::span<float> row) { work.features->full_row(open[first + k], row); };
        const auto labels = work.models.labels.best_of(rows.fill(count, write));
        for (std::size_t k = 0; k < count; ++k) {
            const Line& line = work.lines.lines[open[first + k]];
            const std::string_view text = slice(work.page.raw, work.page.blocks[open[first + k]].span);
            Label& name = work.names[open[first + k]];
            name = believable(text, line, labels[k]);
            if (name == Label::teaser && tops_page(work, open[first + k])) name = Label::nav;
            // The first line of a page is its site's name, for the most part.
            if (open[first + k] == 0 && work.body_first != 0 && line.digits == 0 &&
                (name == Label::byline || name == Label::share || name == Label::form))
                name = Label::nav;
            if (name == Label::teaser && is_last_word(work, open[first + k])) name = Label::legal;
            const bool ends = open[first + k] + 1 == work.lines.lines.size() && open[first + k] > work.body_last;
            if (name == Label::teaser && ends) name = Label::nav;
            if (name == Label::teaser && in_keyed_rows(work, open[first + k])) name = Label::widget;
            if (name == Label::teaser && line.lead < 0 && tells_picture(text, line)) name = Label::caption;
            if (is_sender(text, line) && open[first + k] == work.body_last + 1) name = Label::credit;
        }
    }
}

const char* reason_by_looks(const Work& work, std::size_t i) {
    constexpr std::array<std::array<const char*, 3>, 3> reasons = {{
        {"a sentence before the story", "a sentence after the story", "a sentence unlike the story around it"},
        {"a short line before the story", "a short line after the story", "a short line unlike the story around it"},
        {"no full sentence before the story", "no full sentence after the story",
         "no full sentence unlike the story around it"},
    }};
    const std::size_t kind = work.story.prose[i] != 0 ? 0 : work.lines.lines[i].size < 8 ? 1 : 2;
    const std::size_t place = i < work.body_first ? 0 : i > work.body_last ? 1 : 2;
    return reasons[kind][place];
}

}  // namespace retold::clean
