// All that follows from a comparison and is found when somebody asks for it. What is read of its pages is read once.
#pragma once
#include <cstddef>
#include <memory>
#include <vector>

#include "retold/annotate/annotations.hpp"
#include "retold/base/parallel.hpp"
#include "retold/compare/comparison.hpp"
#include "retold/compare/facts/facts.hpp"
#include "retold/compare/findings/change_class.hpp"
#include "retold/compare/findings/omissions.hpp"
#include "retold/compare/findings/page_flags.hpp"
#include "retold/compare/findings/statements.hpp"
#include "retold/compare/findings/timeline.hpp"

namespace retold::compare {

// Positions count what those of the comparison count. Calls from several threads wait for each other.
class Findings {
  public:
    // The comparison must outlive it. `own`: for each document its values of the user's fact types (SlotType::own), in
    // positions as those of the comparison; or empty. Throws InvalidArgument for another number of them.
    explicit Findings(const Comparison& comparison, std::vector<std::vector<annotate::Slot>> own = {});
    ~Findings();
    Findings(const Findings&) = delete;
    Findings& operator=(const Findings&) = delete;

    const Comparison& comparison() const;

    // What each page states by itself, with the names of pages on one matter brought together; one per document. Dates
    // are resolved from the day that the page states. Linear in the texts, and in pairs of different names of pages on
    // one topic.
    std::vector<annotate::Annotations> pages(const RunOptions& run = {}) const;

    // What several pages say of the same thing; see facts.hpp.
    std::vector<Fact> facts(const RunOptions& run = {}) const;

    // What somebody said, as two or more pages of one topic tell it: those with other speakers first, then what most
    // pages tell, by place. The first version is the one in marks, in the words of most pages, with most words; the
    // others follow by document. Of more than 50 pages only those whose sentences are aligned with others of their
    // story are looked at. Linear in the texts; quotations are found again by the rare words that they share.
    std::vector<Statement> statements(const RunOptions& run = {}) const;

    // When the pages came out and the dates that they tell of: first those with a place among days, by their first day,
    // the wider before the narrower; then days of an unknown year, by the calendar, one entry for a topic; then
    // weekdays and the like, which each page has for itself. Linear in the texts.
    std::vector<Moment> timeline(const RunOptions& run = {}) const;

    // What a document leaves out of its story, the most important first, of equals what most pages tell. The pages of
    // its story are read, once.
    std::vector<WeighedOmission> omissions(std::size_t document) const;

    // Places that look as if something went wrong, by document and place: what each page shows by itself, and names,
    // speakers and dates that contradict the other pages of its topic. Linear in the texts and in aligned sentences.
    std::vector<PageFlag> flags(const RunOptions& run = {}) const;

    // What the changes of the aligned sentences of a pair are about: for each group, for each of its changes, in their
    // order. Only the two pages are read. Linear in both.
    std::vector<std::vector<ChangeClass>> change_classes(const Pair& pair) const;

  private:
    struct Kept;
    std::unique_ptr<Kept> kept_;
};

// The same for one question only.
std::vector<annotate::Annotations> findings(const Comparison& comparison, const RunOptions& run = {});

}  // namespace retold::compare
