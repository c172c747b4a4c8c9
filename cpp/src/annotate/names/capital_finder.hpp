// How names are found in scripts with capitals: runs of capitalised words are cut at titles, trimmed, and kept where a
// rule says that they are names; then parts of names kept, and names that stand side by side.
#pragma once
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "annotate/names/capital_runs.hpp"
#include "annotate/names/found_name.hpp"

namespace retold::annotate {

// Tokens [first, last).
struct Range {
    std::uint32_t first;
    std::uint32_t last;
    std::uint32_t size() const { return last - first; }
    bool empty() const { return first >= last; }
};

class CapitalFinder {
  public:
    explicit CapitalFinder(const NamePage& page)
        : page_(page),
          runs_(page),
          capital_nouns_(page.lexicon().has_option("capital nouns")),
          towns_behind_titles_(page.lexicon().has_option("towns behind titles")),
          of_name_(page.word_count(), false) {}

    std::vector<FoundName> find();

  private:
    void split(Range run);
    void take(Range range);
    Range trimmed(Range range) const;
    Range inside_quotes(Range range) const;
    void take_genitives();
    std::uint32_t quoted_last(std::uint32_t first) const;
    bool is_short(std::uint32_t i) const;
    bool follows_place(std::uint32_t start, std::uint32_t i, std::uint32_t last) const;
    bool drops_first(Range range) const;
    std::string_view reason(Range range) const;
    std::string_view reason_of_one(Range range) const;
    std::string_view reason_of_noun(Range range) const;
    bool is_enclosed(Range run) const;
    bool take_behind_office(Range run);
    bool take_behind_town(Range run);
    void take_parts();
    void split_known();
    std::uint64_t sequence(Range range) const;
    FoundName made(Range range, std::string_view why) const;
    void push(Range range, std::string_view why);
    NameWords words_in(Range range) const;
    NameWords held_words(Range range) const;
    std::uint32_t words_of(Range range) const;
    bool is_acronym(std::uint32_t i) const;
    bool is_adjective(std::uint32_t i) const;
    // Whether it stands in quotation marks behind a head noun.
    bool quoted(Range range) const {
        if (range.first < 2 || !page_.is(range.first - 2, bit(NameWord::organisation))) return false;
        const MarkRole mark = page_.token(range.first - 1).role;
        return mark == MarkRole::opening || mark == MarkRole::quotation;  // not "the head of the bank, Ada Horn"
    }
    bool headed(Range range) const;
    bool is_hidden(std::uint32_t i) const { return page_[i].initial || page_[i].headline; }

    const NamePage& page_;
    CapitalRuns runs_;
    bool capital_nouns_;
    bool towns_behind_titles_;
    std::vector<bool> of_name_;  // by word: whether it is part of a name that was taken
    std::vector<FoundName> found_;
    std::vector<Range> open_;  // one word, taken only if it is part of another name
};

}  // namespace retold::annotate
