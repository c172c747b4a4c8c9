#include "compare/findings/find_page_flags.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "compare/findings/find_statements.hpp"
#include "compare/findings/flags_across.hpp"
#include "compare/id_ranks.hpp"

namespace retold::compare {

std::vector<PageFlag> find_page_flags(PageStore& store, const RunOptions& run) {
    const auto& pages = store.folded(run);
    std::vector<PageFlag> flags;
    for (std::uint32_t document = 0; document < pages.size(); ++document) {
        for (const annotate::Flag& flag : pages[document].flags)
            flags.push_back({document, to_string(flag.kind), flag.span, flag.reason, flag.score});
    }
    const auto add = [&](std::vector<PageFlag> found) {
        for (PageFlag& flag : found) flags.push_back(std::move(flag));
    };
    add(flag_garbled_names(store, run));
    add(flag_exchanged_speakers(find_statements(store, run)));
    add(flag_contradicting_dates(store));
    const std::vector<std::uint32_t> ranks = id_ranks(store.comparison());
    const auto place = [&](const PageFlag& flag) { return std::tuple(ranks[flag.document], flag.span, flag.kind); };
    // What a page and its neighbours both show is said once, in the surer way.
    std::ranges::sort(flags, {},
                      [&](const PageFlag& flag) { return std::tuple(place(flag), -flag.score, flag.reason); });
    const auto same = [&](const PageFlag& x, const PageFlag& y) { return place(x) == place(y); };
    flags.erase(std::unique(flags.begin(), flags.end(), same), flags.end());
    return flags;
}

}  // namespace retold::compare
