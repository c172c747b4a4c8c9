// Decides whether a run of stop marks ends a sentence, from the word before, the closing marks behind it and the word
// after.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "tokenize/abbreviations.hpp"
#include "tokenize/marks.hpp"
#include "tokenize/sentence_data.hpp"
#include "tokenize/speech_tags.hpp"
#include "tokenize/stops.hpp"

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
        : text_(text), data_(data), abbreviations_(text, data, extra), tags_(text, data), line_breaks_(line_breaks) {}

    // Judges the mark at byte `at` (not a line end) of the sentence that starts at `sentence_start`, blanks before it
    // perhaps. Looks at a few words before and behind, so that all calls for a text take linear time.
    Verdict operator()(std::size_t at, std::size_t sentence_start);

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

    Run read_run(std::size_t at);
    void read_closers(Run& run);
    bool closes(char32_t mark, std::size_t at, std::size_t behind);
    void read_references(Run& run);
    std::size_t blanks_in_run(std::size_t at) const;
    std::size_t footnote_at(const Run& run);
    Follow read_follow(std::size_t from) const;
    std::size_t spaced_closer(const Run& run, const Follow& follow) const;

    bool ends_without_gap(const Run& run, const Follow& follow);
    bool ends_with_gap(const Run& run, const Follow& follow);
    bool full_stop_ends(const Run& run, const Follow& follow);
    bool abbreviation_ends(Abbreviation kind, const Follow& follow, WordRole next) const;
    bool joins_quotation(char32_t next, std::size_t at);
    bool is_behind_colon(std::string_view digits) const;
    bool is_bracketed(std::string_view word) const;
    bool starts_item(std::string_view word) const;
    std::size_t next_item(const Run& run, const Follow& follow);
    bool starts_next_item(std::size_t at) const;

    // Where marks that show which way quotations open stand first; npos where there is none.
    struct Firsts {
        std::size_t left;   // « ‹
        std::size_t right;  // » ›
        std::size_t low;    // ‚
    };

    std::string_view text_;
    const SentenceData& data_;
    Abbreviations abbreviations_;
    SpeechTags tags_;
    bool line_breaks_;
    std::size_t sentence_start_ = 0;
    std::optional<Firsts> firsts_;
};

}  // namespace retold::tokenize
