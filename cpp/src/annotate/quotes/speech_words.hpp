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
using Words = std::uint32_t;
struct Word {
    static constexpr Words say = 1U << 0U;        // "said": content on either side, with or without a link
    static constexpr Words state = 1U << 1U;      // "denied": content behind it, a clause or a noun phrase
    static constexpr Words call = 1U << 2U;       // "called": what is called, and what it is called
    static constexpr Words trail = 1U << 3U;      // "adding": the subject of the clause before speaks on
    static constexpr Words tell = 1U << 4U;       // "told": somebody stands between it and the content
    static constexpr Words source = 1U << 5U;     // "according to": the speaker stands behind it
    static constexpr Words sourced = 1U << 6U;    // "zufolge": the speaker stands before it
    static constexpr Words as = 1U << 7U;         // "as", "wie": before a speaker and a verb
    static constexpr Words link = 1U << 8U;       // "dass": not of the content
    static constexpr Words kept_link = 1U << 9U;  // "that", "whether": of the content
    static constexpr Words pronoun = 1U << 10U;
    static constexpr Words who = 1U << 11U;
    static constexpr Words adverb = 1U << 12U;  // may stand between subject, verb and content
    static constexpr Words helper = 1U << 13U;  // auxiliaries, "not": of the verb
    static constexpr Words preposition = 1U << 14U;
    static constexpr Words conjunction = 1U << 15U;
    static constexpr Words role = 1U << 16U;  // "minister", "Dr.": no part of the name
    static constexpr Words article = 1U << 17U;
    static constexpr Words venue = 1U << 18U;     // "in an interview with"
    static constexpr Words thing = 1U << 19U;     // "the book": what stands behind it in marks is a title
    static constexpr Words topic = 1U << 20U;     // "は": ends the subject
    static constexpr Words quoting = 1U << 21U;   // "と", "diye": behind what is said
    static constexpr Words time = 1U << 22U;      // "Monday": a capital that is no name
    static constexpr Words noun = 1U << 23U;      // "plans": a verb only behind a name or pronoun
    static constexpr Words passive = 1U << 24U;   // "was" of "was called"
    static constexpr Words particle = 1U << 25U;  // "van der": joins two words of a name
    static constexpr Words claim = 1U << 26U;     // "allegation": a noun with a clause behind it
    static constexpr Words of = 1U << 27U;        // "by": between such a noun and whose it is
    static constexpr Words opener = 1U << 28U;    // "because": a clause begins
    static constexpr Words people = 1U << 29U;    // "officials": who speaks, but no name
    static constexpr Words reported = 1U << 30U;  // German "sei": the sentence goes on reporting
    static constexpr Words own = 1U << 31U;       // "his": whose a noun of saying is
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
    bool cased() const { return cased_; }          // its script tells capitals
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
    bool cased_ = true;
    bool empty_ = true;
};

}  // namespace retold::annotate
