#include "retold/compare/findings/findings.hpp"

#include "compare/findings/findings_of.hpp"

namespace retold::compare {

std::vector<annotate::Annotations> findings(const Comparison& comparison, const RunOptions& run) {
    return findings_of(comparison, std::vector<bool>(comparison.documents.size(), true), run);
}

}  // namespace retold::compare
