#include "compare/check_pages.hpp"

#include <cmath>
#include <string>
#include <unordered_set>

#include "retold/base/error.hpp"
#include "retold/base/hash.hpp"
#include "retold/base/language_tag.hpp"

namespace retold::compare {

void check_pages(const std::vector<SourcePage>& pages, const CompareOptions& options) {
    std::unordered_set<std::string_view, HashKey> ids;
    for (const SourcePage& page : pages) {
        if (!page.language.empty()) check_language(page.language);
        if (!ids.insert(page.id).second) throw InvalidArgument("pages", page.id, "ids must be unique");
        std::size_t at = 0;
        for (const Span span : page.body) {
            if (span.start < at || span.end < span.start || span.end > page.raw.size()) {
                throw InvalidArgument("body", page.id, "spans must be sorted, apart and inside the page");
            }
            at = span.end;
        }
        if (page.title && (page.title->end < page.title->start || page.title->end > page.raw.size())) {
            throw InvalidArgument("title", page.id, "must be inside the page");
        }
    }
    const Embeddings& vectors = options.embeddings;
    if (vectors.values.size() != vectors.dimensions * (vectors.dimensions == 0 ? 0 : pages.size())) {
        throw InvalidArgument("embeddings", std::to_string(vectors.values.size()), "must have one row for each page");
    }
    if (!options.sources.empty() && options.sources.size() != pages.size())
        throw InvalidArgument("sources", std::to_string(options.sources.size()), "must be one for each page");
    if (options.window && !(*options.window >= 0 && std::isfinite(*options.window)))
        throw InvalidArgument("window", std::to_string(*options.window), "must be a number of days, 0 or more");
}

}  // namespace retold::compare
