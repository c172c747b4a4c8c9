#include "retold/compare/findings/findings.hpp"

#include <mutex>
#include <string>
#include <utility>

#include "compare/facts/find_facts.hpp"
#include "compare/findings/class_changes.hpp"
#include "compare/findings/page_store.hpp"
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
    if (kept_->given.offsets == Offsets::bytes) return pages;
    for (std::size_t row = 0; row < pages.size(); ++row) {
        const text::CodePointIndex index(kept_->given.documents[row].raw);
        annotate::turn_spans(pages[row], [&](Span span) { return index.to_code_points(span); });
    }
    return pages;
}

std::vector<Fact> Findings::facts(const RunOptions& run) const {
    const std::scoped_lock lock(kept_->mutex);
    std::vector<Fact> facts = find_facts(kept_->store, run);
    kept_->store.view().restore(facts);
    return facts;
}

std::vector<std::vector<ChangeClass>> Findings::change_classes(const Pair& pair) const {
    const std::scoped_lock lock(kept_->mutex);
    return pair.alignment < 0 ? std::vector<std::vector<ChangeClass>>() : class_changes(kept_->store, pair);
}

std::vector<annotate::Annotations> findings(const Comparison& comparison, const RunOptions& run) {
    return Findings(comparison).pages(run);
}

}  // namespace retold::compare
