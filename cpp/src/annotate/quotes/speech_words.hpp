// The words of saying of one language, and what stands around them: languages/<tag>/speech.txt.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "retold/annotate/reader/phrase_table.hpp"
#include "retold/annotate/reader/reading.hpp"

namespace retold::annotate {

// What a phrase does; a bit each, as one phrase may do many things.
using Words = std::uint64_t;
struct Word {
    static constexpr Words say = Words{1} << 0U;        // "said": content on either side, with or without a link
    static constexpr Words state = Words{1} << 1U;      // "denied": content behind it, a clause or a noun phrase
    static constexpr Words call = Words{1} << 2U;       // "called": what is called, and what it is called
    static constexpr Words trail = Words{1} << 3U;      // "adding": the subject of the clause before speaks on
    static constexpr Words tell = Words{1} << 4U;       // "told": somebody stands between it and the content
    static constexpr Words source = Words{1} << 5U;     // "according to": the speaker stands behind it
    static constexpr Words sourced = Words{1} << 6U;    // "zufolge": the speaker stands before it
    static constexpr Words as = Words{1} << 7U;         // "as", "wie": before a speaker and a verb
    static constexpr Words link = Words{1} << 8U;       // "dass": not of the content
    static constexpr Words kept_link = Words{1} << 9U;  // "that", "whether": of the content
    static constexpr Words pronoun = Words{1} << 10U;
    static constexpr Words who = Words{1} << 11U;
    static constexpr Words adverb = Words{1} << 12U;  // may stand between subject, verb and content
    static constexpr Words helper = Words{1} << 13U;  // auxiliaries, "not": of the verb
    static constexpr Words preposition = Words{1} << 14U;
    static constexpr Words conjunction = Words{1} << 15U;
    static constexpr Words role = Words{1} << 16U;  // "minister", "Dr.": no part of the name
    static constexpr Words article = Words{1} << 17U;
    static constexpr Words venue = Words{1} << 18U;       // "in an interview with"
    static constexpr Words thing = Words{1} << 19U;       // "the book": what stands behind it in marks is a title
    static constexpr Words topic = Words{1} << 20U;       // "は": ends the subject
    static constexpr Words quoting = Words{1} << 21U;     // "と", "diye": behind what is said
    static constexpr Words time = Words{1} << 22U;        // "Monday": a capital that is no name
    static constexpr Words noun = Words{1} << 23U;        // "plans": a verb only behind a name or pronoun
    static constexpr Words passive = Words{1} << 24U;     // "was" of "was called"
    static constexpr Words particle = Words{1} << 25U;    // "van der": joins two words of a name
    static constexpr Words claim = Words{1} << 26U;       // "allegation": a noun with a clause behind it
    static constexpr Words of = Words{1} << 27U;          // "by": between such a noun and whose it is
    static constexpr Words opener = Words{1} << 28U;      // "because": a clause begins
    static constexpr Words people = Words{1} << 29U;      // "officials": who speaks, but no name
    static constexpr Words reported = Words{1} << 30U;    // German "sei": the sentence goes on reporting
    static constexpr Words own = Words{1} << 31U;         // "his": whose a noun of saying is
    static constexpr Words own_source = Words{1} << 32U;  // "in her words": a source whose speaker is a pronoun in it
    static constexpr Words back = Words{1} << 33U;        // Italian "lo", German "das": what was said stands before
    static constexpr Words view = Words{1} << 34U;        // French "pour": before whose view marks give
    static constexpr Words adjunct = Words{1} << 35U;     // "in": a preposition that opens no object
    static constexpr Words verdict = Words{1} << 36U;     // "criticism": a noun, what it is about behind it
    static constexpr Words about = Words{1} << 37U;       // "of": between such a noun and that
    static constexpr Words survey = Words{1} << 38U;      // "poll": "in a poll, ..." tells what it found
    static constexpr Words regard = Words{1} << 39U;      // "see": a verb of calling only where "as" follows
    static constexpr Words source_relative = Words{1} << 40U;  // "according to whom": the speaker stands before it
    static constexpr Words verb = say | state | call | tell;
};

// verb_second: what a phrase at the start is followed by; "Laut X kostet ...".
enum class WordOrder : std::uint8_t { verb_middle, verb_second, verb_last, verb_first };

class SpeechWords {
  public:
    // Of a language without a list: one that knows no words. Read once, then shared.
    static const SpeechWords& of(std::string_view language);

    // Of the text's language; where that is not known, or its words cover little of the text's start, of the one whose
    // words cover most; none where they cover next to nothing.
    static const SpeechWords& of(const TextReading& reading);

    struct Match {
        std::size_t end = 0;  // letters; 0: nothing
        Words words = 0;
    };
    Match longest(std::u32string_view letters, std::size_t at) const;

    WordOrder order() const { return order_; }
    bool dashes() const { return dashes_; }        // a dash may open speech
    bool inserted() const { return inserted_; }    // who speaks may stand between the marks
    bool modifiers() const { return modifiers_; }  // a name may stand before a noun in small letters
    bool drops() const { return drops_; }          // a verb needs no subject
    bool cased() const { return cased_; }          // its script tells capitals
    bool has_articles() const { return articles_; }
    bool hangs_articles() const { return hung_; }  // the article is an ending: Swedish "polisen"
    bool empty() const { return empty_; }
    // Whether it ends as adverbs do: "-ly".
    bool is_adverb(std::u32string_view word) const;

  private:
    friend struct SpeechLists;
    void read(std::string_view tag);

    PhraseTable phrases_;
    std::vector<std::u32string> adverb_endings_;
    WordOrder order_ = WordOrder::verb_middle;
    bool dashes_ = false;
    bool inserted_ = false;
    bool modifiers_ = false;
    bool drops_ = false;
    bool cased_ = true;
    bool articles_ = false;
    bool hung_ = false;
    bool empty_ = true;
};

}  // namespace retold::annotate
