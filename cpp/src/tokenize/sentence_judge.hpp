// Decides whether a run of stop marks ends a sentence, from the word before, the closing marks behind it and the word
// after.
#pragma once
#include <cstddef>
#include <string_view>

#include "tokenize/marks.hpp"
#include "tokenize/sentence_data.hpp"
#include "tokenize/stops.hpp"
#include "tokenize/word_hash.hpp"

namespace retold::tokenize {

// What comes of a stop mark: where the sentence ends, if it does, and where to look for the next mark.
struct Verdict {
    std::size_t next = 0;
    std::size_t end = 0;
    bool ends = false;
};

class SentenceJudge {
  public:
    // `extra` holds the caller's abbreviations; `line_breaks` says whether a single line end ends a sentence.
    SentenceJudge(std::string_view text, const SentenceData& data, const SentenceData& extra, bool line_breaks)
        : text_(text), hash_(text), data_(data), extra_(extra), line_breaks_(line_breaks) {}

    // Judges the mark at byte `at` (not a line end). Looks back at most 64 bytes, and forward over what it consumes
    // plus at most 64 bytes, so that all calls for a text take linear time.
    Verdict operator()(std::size_t at);

  private:
    // A run of marks and what belongs to it.
    struct Run {
        std::size_t start = 0;
        std::size_t end = 0;  // behind marks, closers and reference marks
        Stop kind = Stop::none;
        bool single = true;   // one mark only
        char32_t closer = 0;  // the last closing mark, 0 if there is none
    };
    // What follows a run.
    struct Follow {
        std::size_t start = 0;  // first character that is not a space
        std::size_t word = 0;   // behind opening marks
        bool gap = false;       // spaces between
        bool opened = false;    // opening marks between
        bool unit_end = false;  // nothing follows in this line or paragraph
        char32_t first = 0;     // at `word`; 0 at the end
    };

    // The verdict on most full stops of text in Latin letters, at a fraction of the cost; the rules proper agree.
    enum class Plain { unsure, goes_on, ends };
    Plain judge_plain(std::size_t at);
    Plain judge_plain_word(std::size_t end);

    // As stop_of(), with the mark of the language.
    Stop mark_of(char32_t c) const {
        const Stop stop = stop_of(c);
        return stop == Stop::none && c == static_cast<unsigned char>(data_.mark) ? Stop::question : stop;
    }

    Run read_run(std::size_t at) const;
    void read_closers(Run& run) const;
    void read_references(Run& run) const;
    Follow read_follow(std::size_t from) const;
    std::size_t spaced_closer(const Run& run, const Follow& follow) const;

    bool ends_without_gap(const Run& run, const Follow& follow);
    bool ends_with_gap(const Run& run, const Follow& follow);
    bool full_stop_ends(const Run& run, const Follow& follow);
    bool abbreviation_ends(Abbreviation kind, const Follow& follow, WordRole next) const;
    Abbreviation abbreviation_of(std::string_view word);

    std::string_view word_before(std::size_t end) const;
    std::string_view word_after(std::size_t start) const;
    bool starts_line(std::size_t at) const;

    std::string_view text_;
    WordHasher hash_;
    const SentenceData& data_;
    const SentenceData& extra_;
    bool line_breaks_;
};

}  // namespace retold::tokenize
