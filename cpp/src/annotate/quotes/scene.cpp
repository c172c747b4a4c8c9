#include "annotate/quotes/scene.hpp"

#include <algorithm>
#include <utility>

#include "annotate/quotes/dash_parts.hpp"
#include "annotate/quotes/inserted_sayings.hpp"
#include "retold/annotate/reader/given_months.hpp"
#include "retold/base/cancel.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::annotate {
namespace {

constexpr std::size_t longest_sentence = 512;  // chosen: items; what runs on without a stop is cut, and costs no more

// Also behind an apostrophe: d'Or, l'Azienda.
bool has_capital(std::string_view text, const ReadToken& token) {
    if (token.capital) return true;
    const std::string_view word = slice(text, token.span);
    std::size_t at = word.find('\'');
    std::size_t size = 1;
    if (at == std::string_view::npos) {
        at = word.find("\u2019");
        size = 3;
    }
    if (at == std::string_view::npos || at > 3 || at + size >= word.size()) return false;
    return text::is_upper(text::decode_at(word, at + size).code_point);
}

// "LIND, May 3 (Port News) - ...": where the sentence begins behind place, day and agency; only capitals, numbers and
// what stands beside them, and at least a comma, a bracket, or a place in capitals.
std::uint32_t behind_dateline(const Scene& scene, const Frame& frame) {
    constexpr std::uint32_t longest_dateline = 16;  // chosen: items; two places, a day and an agency
    const std::vector<ReadToken>& tokens = scene.reading.tokens;
    const std::uint32_t limit = std::min(frame.last, frame.first + longest_dateline);
    const ReadToken& opener = tokens[scene.items[frame.first].first];
    if (opener.last - opener.first == 1) return frame.first;  // "A. – Yes"
    bool bracket = false;
    bool sure = scene.is_word(frame.first) && tokens[scene.items[frame.first].first].capitals;
    for (std::uint32_t i = frame.first; i < limit && !scene.is_part(i); ++i) {
        if (scene.is_break(i)) return sure && i > frame.first && i + 1 < frame.last ? i + 1 : frame.first;
        sure = sure || (i > frame.first && scene.items[i].role != MarkRole::none) || scene.is(i, MarkRole::opening);
        bracket = scene.is(i, MarkRole::opening) || (bracket && !scene.is(i, MarkRole::closing));
        if (bracket || !scene.is_word(i) || scene.items[i].capital || scene.is_number(i)) continue;
        const bool dated = (i > frame.first && scene.is_number(i - 1)) || (i + 1 < limit && scene.is_number(i + 1));
        if (scene.speech.cased() ? !dated : i > frame.first + 3) break;
    }
    return frame.first;
}

class LayOut {
  public:
    LayOut(Scene& scene, const std::vector<bool>& starts) : scene_(scene), starts_(starts) {}

    void run() {
        const std::vector<ReadToken>& tokens = scene_.reading.tokens;
        std::size_t part = 0;
        CancelCheck check;
        for (std::uint32_t t = 0; t < tokens.size();) {
            check();
            while (part < scene_.parts.size() && scene_.parts[part].end <= t) ++part;
            const bool in_part = part < scene_.parts.size() && scene_.parts[part].begin <= t;
            Item item{.first = t, .last = t + 1};
            if (in_part) {
                item.part = static_cast<std::uint32_t>(part);
                scene_.item_of_part[part] = static_cast<std::uint32_t>(scene_.items.size());
                item.last = scene_.parts[part].end;
                item.role = MarkRole::other;
            } else {
                read_word(item);
            }
            item.spaced = tokens[t].spaced;
            begin_frame(item);
            scene_.items.push_back(item);
            t = std::max(item.last, t + 1);
        }
        close_frame();
        find_ends();
        for (Frame& frame : scene_.frames)
            if (frame.starts_paragraph || scene_.is(frame.first, MarkRole::opening))
                frame.first = behind_dateline(scene_, frame);
    }

  private:
    void read_word(Item& item) {
        const ReadToken& token = scene_.reading.tokens[item.first];
        item.role = token.role;
        item.capital = has_capital(scene_.reading.text, token);
        const SpeechWords::Match match = scene_.speech.longest(scene_.reading.letters, token.first);
        item.words = match.words;
        const std::u32string_view letters = scene_.reading.letters;
        if ((item.words & Word::time) != 0 && is_given_month(scene_.reading, item.first)) item.words &= ~Word::time;
        // "In May Will called it": a name.
        if (token.capital && !scene_.items.empty() && !begins_frame(item)) item.words &= ~Word::helper;
        if (match.words == 0 && !item.capital &&
            scene_.speech.is_adverb(letters.substr(token.first, token.last - token.first)))
            item.words = Word::adverb;
        ends_.push_back(match.end);
    }

    void begin_frame(const Item& item) {
        if (!scene_.items.empty() && !begins_frame(item)) return;
        close_frame();
        if (starts_[item.first]) ++paragraph_;
        scene_.frames.push_back({.first = static_cast<std::uint32_t>(scene_.items.size()),
                                 .last = 0,
                                 .starts_paragraph = starts_[item.first],
                                 .paragraph = paragraph_});
    }
    bool begins_frame(const Item& item) const {
        if (starts_[item.first]) return true;
        if (scene_.items.size() - scene_.frames.back().first >= longest_sentence) return true;
        const std::vector<ReadToken>& tokens = scene_.reading.tokens;
        const Item& before = scene_.items.back();
        if (tokens[item.first].sentence == tokens[before.last - 1].sentence) return false;
        // What follows a quotation in small letters belongs to it.
        if (before.part != no_part && item.part == no_part) return item.capital || !scene_.speech.cased();
        return true;
    }
    void close_frame() {
        if (!scene_.frames.empty()) scene_.frames.back().last = static_cast<std::uint32_t>(scene_.items.size());
    }

    // From letters to items: where each phrase ends.
    void find_ends() {
        std::size_t word = 0;
        for (std::uint32_t i = 0; i < scene_.items.size(); ++i) {
            Item& item = scene_.items[i];
            item.end = i + 1;
            if (scene_.is_part(i)) continue;
            const std::size_t end = ends_[word++];
            if (item.words == 0) continue;
            while (item.end < scene_.items.size() && !scene_.is_part(item.end) &&
                   scene_.reading.tokens[scene_.items[item.end].first].first < end) {
                ++item.end;
            }
            item.cut = scene_.reading.tokens[scene_.items[item.end - 1].last - 1].last > end;
            // Korean "고쳤다고": the letters of a particle open another word.
            if (item.cut && item.spaced) item.words &= ~Word::quoting;
            // A phrase that a marked part cuts is none.
            if (scene_.reading.tokens[scene_.items[item.end - 1].last - 1].last < end) {
                item.words = 0;
                item.end = i + 1;
            }
        }
    }

    Scene& scene_;
    const std::vector<bool>& starts_;
    std::vector<std::size_t> ends_;
    std::uint32_t paragraph_ = 0;
};

}  // namespace

bool Scene::is_mark(std::uint32_t i, std::string_view mark) const {
    return !is_part(i) && slice(reading.text, reading.tokens[items[i].first].span) == mark;
}

bool Scene::is_break(std::uint32_t i) const {
    return is(i, MarkRole::dash) && (items[i].spaced || i + 1 >= items.size() || items[i + 1].spaced ||
                                     reading.tokens[items[i].first].span.size() > 1);
}

bool Scene::is_title(std::uint32_t i) const {
    constexpr std::uint32_t longest_title = 6;  // chosen: words; longer ones are rare without a stop
    const MarkedPart& part = parts[items[i].part];
    if (i == 0 || part.dash || reading.tokens[part.last - 1].role == MarkRole::stop) return false;
    return has(i - 1, Word::article | Word::preposition | Word::thing) && count_words(i, i + 1) <= longest_title;
}

// Two words or more, all with capitals but the small ones: "Two Herrings, Waiting".
bool Scene::is_in_title_case(std::uint32_t i) const {
    constexpr std::uint32_t longest_title = 8;  // chosen: words, as titles of works have
    const MarkedPart& part = parts[items[i].part];
    if (part.dash || count_words(i, i + 1) > longest_title) return false;
    if (reading.tokens[part.last - 1].role != MarkRole::none) return false;
    std::uint32_t capitals = 0;
    for (std::uint32_t t = part.first; t < part.last; ++t) {
        const ReadToken& token = reading.tokens[t];
        if (token.role != MarkRole::none) continue;
        const bool small = (speech.longest(reading.letters, token.first).words &
                            (Word::article | Word::preposition | Word::conjunction | Word::particle)) != 0;
        if (!token.capital && !small) return false;
        capitals += token.capital ? 1U : 0U;
    }
    return capitals > 1;
}

bool Scene::is_named(std::uint32_t i) const {
    if (speech.cased() && is_in_title_case(i)) return true;
    constexpr std::uint32_t shortest_phrase = 4;  // chosen: words in small letters that say something of a thing
    if (!is_title(i)) return false;
    if (!speech.cased() || reading.tokens[parts[items[i].part].first].capital) return true;
    return has(i - 1, Word::thing) && count_words(i, i + 1) < shortest_phrase;
}

std::uint32_t Scene::count_words(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t count = 0;
    for (std::uint32_t i = first; i < last; ++i) {
        for (std::uint32_t t = items[i].first; t < items[i].last; ++t)
            count += reading.tokens[t].role == MarkRole::none ? 1U : 0U;
    }
    return count;
}

Span Scene::span_of(std::uint32_t first, std::uint32_t last) const {
    return {reading.tokens[items[first].first].span.start, reading.tokens[items[last - 1].last - 1].span.end};
}

Span Scene::span_of(const MarkedPart& part) const {
    return {reading.tokens[part.first].span.start, reading.tokens[part.last - 1].span.end};
}

bool is_possessive(std::string_view word) {
    return word.ends_with("'s") || word.ends_with("\u2019s") || word.ends_with("s'") || word.ends_with("s\u2019");
}

Scene lay_out(const TextReading& reading) {
    const SpeechWords& speech = SpeechWords::of(reading);
    const std::vector<bool> starts = paragraph_starts(reading);
    std::vector<MarkedPart> parts = find_marked_parts(reading, starts);
    if (speech.inserted()) cut_at_sayings(reading, speech, parts);
    if (speech.dashes()) add_dash_parts(reading, speech, starts, parts);
    Scene scene{
        .reading = reading, .speech = speech, .parts = std::move(parts), .items = {}, .frames = {}, .item_of_part = {}};
    scene.item_of_part.resize(scene.parts.size(), no_part);
    LayOut(scene, starts).run();
    return scene;
}

}  // namespace retold::annotate
