#include "tokenize/speech_tags.hpp"

#include <utility>

#include "tokenize/sentence_words.hpp"

namespace retold::tokenize {

// Whether a mark that ends a sentence or clause, or the line, is next.
bool SpeechTags::ends_clause(std::size_t at) const {
    if (at >= text_.size()) return true;
    const char32_t c = character_at(text_, at).code_point;
    return may_end(stop_of(c)) || line_break_of(c) != LineBreak::none || continues(c);
}

// Whether the word may belong to a name in a cased script: a capital, a particle, or one other word ("Holt later
// asked").
bool SpeechTags::may_name(std::string_view word, bool first, bool& other) {
    constexpr std::size_t longest_particle = 3;
    const bool capital = is_upper(character_at(word, 0).code_point);
    if (first) return capital && (word == "I" || !data_.role(hash_(word)).starter());
    if (capital || length(word, longest_particle + 1) <= longest_particle) return true;
    return !std::exchange(other, true);
}

// Behind an age between commas ("Holt, 43, asked"); `at` if there is none.
std::size_t SpeechTags::behind_age(std::size_t at) const {
    if (at >= text_.size() || text_[at] != ',') return at;
    const std::string_view age = word_after(text_, behind_blanks(text_, at + 1));
    if (!all_digits(age)) return at;
    const auto end = static_cast<std::size_t>(age.data() - text_.data()) + age.size();
    return end < text_.size() && text_[end] == ',' ? end + 1 : at;
}

bool SpeechTags::follow(std::size_t at) {
    constexpr int most_words = 6;
    bool cased = false;
    bool verb = false;
    bool other = false;
    for (int words = 0; words < most_words; ++words) {
        const std::string_view word = word_after(text_, at);
        if (word.empty()) return false;
        if (words == 0) cased = !is_uncased(character_at(word, 0).code_point);
        verb = verb || is_verb(word);
        at += word.size();
        if (cased && words > 0 && verb) return true;
        if (cased && !may_name(word, words == 0, other)) return false;
        if (!cased && verb && words > 0 && ends_clause(at)) return true;
        if (at < text_.size() && text_[at] == '.') ++at;  // an initial, a title
        at = behind_age(at);
        const std::size_t next = behind_blanks(text_, at);
        if (next == at || next == text_.size()) return false;
        at = next;
    }
    return false;
}

bool SpeechTags::follow_particle(std::size_t at) const {
    const std::string_view rest = text_.substr(at, 12);
    for (const std::string_view particle : {"って", "など", "を"}) {
        if (rest.starts_with(particle)) return true;
    }
    if (!rest.starts_with("と")) return false;
    // Words of their own that begin with the same sign: とても, ところで, とりあえず, ときに, とくに.
    for (const std::string_view word : {"とて", "とこ", "とり", "とき", "とく"}) {
        if (rest.starts_with(word)) return false;
    }
    return true;
}

bool SpeechTags::follow_unspaced(std::size_t at) {
    constexpr std::size_t most_characters = 12;
    constexpr std::size_t longest_verb = 3;
    std::size_t starts[longest_verb] = {at, at, at};  // of the last characters
    for (std::size_t count = 0; count <= most_characters && at < text_.size(); ++count) {
        const Character c = character_at(text_, at);
        if (!is_word(c.code_point)) {
            // A colon leads to what is said next; a comma stands between two parts of one speech.
            const bool comma = c.code_point == U'，' || c.code_point == U',';
            if (count < 2 || !(comma || may_end(stop_of(c.code_point)))) return false;
            for (const std::size_t start : starts) {
                if (is_verb(text_.substr(start, at - start))) return true;
            }
            return false;
        }
        starts[0] = starts[1];
        starts[1] = starts[2];
        starts[2] = at;
        at += c.size;
    }
    return false;
}

}  // namespace retold::tokenize
