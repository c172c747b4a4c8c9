#include "retold/compare/facts/facts.hpp"

#include "retold/compare/findings/findings.hpp"

namespace retold::compare {

std::vector<Fact> facts(const Comparison& comparison, const RunOptions& run,
                        std::span<const std::vector<annotate::Slot>> own) {
    return Findings(comparison, {own.begin(), own.end()}).facts(run);
}

}  // namespace retold::compare
