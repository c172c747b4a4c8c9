#include "retold/compare/findings/findings.hpp"

#include <mutex>
#include <string>
#include <utility>

#include "compare/facts/find_facts.hpp"
#include "compare/findings/class_changes.hpp"
#include "compare/findings/find_page_flags.hpp"
#include "compare/findings/find_statements.hpp"
#include "compare/findings/find_timeline.hpp"
#include "compare/findings/page_store.hpp"
#include "compare/findings/weigh_omissions.hpp"
#include "retold/annotate/repaired.hpp"
#include "retold/base/error.hpp"
#include "retold/text/code_points.hpp"

namespace retold::compare {
namespace {

const Comparison& checked(const Comparison& comparison, const std::vector<std::vector<annotate::Slot>>& own) {
    if (!own.empty() && own.size() != comparison.documents.size())
        throw InvalidArgument("own", std::to_string(own.size()), "must be as many as the documents");
    return comparison;
}

// From bytes to the positions of a comparison.
class Points {
  public:
    explicit Points(const Comparison& given) {
        if (given.offsets == Offsets::bytes) return;
        indexes_.reserve(given.documents.size());
        for (const Document& document : given.documents) indexes_.emplace_back(document.raw);
    }
    Span turn(std::size_t document, Span span) const {
        return indexes_.empty() ? span : indexes_[document].to_code_points(span);
    }

  private:
    std::vector<text::CodePointIndex> indexes_;
};

}  // namespace

struct Findings::Kept {
    Kept(const Comparison& comparison, std::vector<std::vector<annotate::Slot>> own)
        : given(checked(comparison, own)), store(comparison, std::move(own)) {}

    const Comparison& given;
    PageStore store;
    std::mutex mutex;
};

Findings::Findings(const Comparison& comparison, std::vector<std::vector<annotate::Slot>> own)
    : kept_(std::make_unique<Kept>(comparison, std::move(own))) {}

Findings::~Findings() = default;

const Comparison& Findings::comparison() const {
    return kept_->given;
}

std::vector<annotate::Annotations> Findings::pages(const RunOptions& run) const {
    const std::scoped_lock lock(kept_->mutex);
    std::vector<annotate::Annotations> pages = kept_->store.folded(run);
    const Points points(kept_->given);
    for (std::size_t row = 0; row < pages.size(); ++row)
        annotate::turn_spans(pages[row], [&](Span span) { return points.turn(row, span); });
    return pages;
}

std::vector<Fact> Findings::facts(const RunOptions& run) const {
    const std::scoped_lock lock(kept_->mutex);
    std::vector<Fact> facts = find_facts(kept_->store, run);
    kept_->store.view().restore(facts);
    return facts;
}

std::vector<Statement> Findings::statements(const RunOptions& run) const {
    const std::scoped_lock lock(kept_->mutex);
    std::vector<Statement> statements = find_statements(kept_->store, run);
    const Points points(kept_->given);
    for (Statement& statement : statements) {
        for (Version& version : statement.versions) {
            std::vector<annotate::Quote> quote{std::move(version.quote)};
            annotate::turn_spans(quote, [&](Span span) { return points.turn(version.document, span); });
            version.quote = std::move(quote.front());
        }
    }
    return statements;
}

std::vector<Moment> Findings::timeline(const RunOptions& run) const {
    const std::scoped_lock lock(kept_->mutex);
    std::vector<Moment> moments = find_timeline(kept_->store, run);
    const Points points(kept_->given);
    for (Moment& moment : moments) {
        for (MomentPage& page : moment.pages)
            annotate::turn_spans(page.slots, [&](Span span) { return points.turn(page.document, span); });
    }
    return moments;
}

std::vector<WeighedOmission> Findings::omissions(std::size_t document) const {
    const std::scoped_lock lock(kept_->mutex);
    std::vector<WeighedOmission> found = weigh_omissions(kept_->store, document);
    const Points points(kept_->given);
    for (WeighedOmission& one : found) one.omission.span = points.turn(one.omission.document, one.omission.span);
    return found;
}

std::vector<PageFlag> Findings::flags(const RunOptions& run) const {
    const std::scoped_lock lock(kept_->mutex);
    std::vector<PageFlag> flags = find_page_flags(kept_->store, run);
    const Points points(kept_->given);
    for (PageFlag& flag : flags) flag.span = points.turn(flag.document, flag.span);
    return flags;
}

std::vector<std::vector<ChangeClass>> Findings::change_classes(const Pair& pair) const {
    const std::scoped_lock lock(kept_->mutex);
    return pair.alignment < 0 ? std::vector<std::vector<ChangeClass>>() : class_changes(kept_->store, pair);
}

std::vector<annotate::Annotations> findings(const Comparison& comparison, const RunOptions& run) {
    return Findings(comparison).pages(run);
}

}  // namespace retold::compare
