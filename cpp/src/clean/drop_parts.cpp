#include "clean/drop_parts.hpp"

#include "clean/html/page_words.hpp"
#include "clean/labels.hpp"
#include "clean/parts.hpp"
#include "clean/score_rows.hpp"

namespace retold::clean {

namespace {

// Nothing but one request or advert stands between a part and the one above: that is an insert, and what goes on below
// it is the same story.
bool goes_on_behind_insert(const Work& work, const Part& above, const Part& part) {
    if (part.first != above.last + 2) return false;
    const std::size_t insert = above.last + 1;
    const Label label = work.page.blocks[insert].label;
    const bool insert_like = label == Label::form || label == Label::advert;
    if (!insert_like || work.cues[insert] == nullptr || work.cues[insert]->ends_story) return false;
    for (std::size_t i = part.first; i <= part.last; ++i) {
        constexpr std::uint32_t asks = 1U << soft_subscribe | 1U << soft_account | 1U << soft_contact;
        const bool plea = gifts_of(slice(work.page.raw, work.page.blocks[i].span)) != 0;
        if (plea || work.lines.lines[i].address || (work.lines.lines[i].cues & asks) != 0) return false;
    }
    return work.scores[part.first] >= keep_from && work.story.prose[part.first] != 0 &&
           (work.lines.lines[insert].cues & 1U << soft_comment) == 0;
}

}  // namespace

void drop_parts(Work& work) {
    const TreeModel& model = work.models.parts;
    if (model.tree_count() == 0) return;
    const Parts parts(work);
    std::vector<std::size_t> asked;
    for (std::size_t k = 0; k < parts.all().size(); ++k) {
        if (k != parts.main()) asked.push_back(k);
    }
    const auto write = [&](std::size_t k, std::span<float> row) { parts.row(asked[k], row); };
    const std::vector<std::int64_t> scores = score_rows_of(model, asked.size(), part_feature_names().size(), write);
    std::vector<std::uint32_t> gone;
    for (std::size_t k = 0; k < asked.size(); ++k) {
        const Part& part = parts.all()[asked[k]];
        const bool below = asked[k] > 0 && (gone.empty() || gone.back() + 1 < part.first);
        if (scores[k] < 0 && below && parts.main() < asked[k] &&
            goes_on_behind_insert(work, parts.all()[asked[k] - 1], part)) {
            for (std::size_t i = part.first; i <= part.last; ++i) work.keep(i, "goes on behind an insert");
            continue;
        }
        for (std::size_t i = part.first; i <= part.last && scores[k] < 0; ++i)
            gone.push_back(static_cast<std::uint32_t>(i));
    }
    name_by_model(work, gone);
    for (const std::size_t i : gone) {
        work.drop(i, work.names[i], "in a part of the page that reads like a story, but not like this one");
        work.apart[i] = true;
        work.by_looks[i] = true;
    }
    // The story ends with what is left of it.
    const auto kept = [&](std::size_t i) { return work.page.blocks[i].kept; };
    if (gone.empty()) return;
    while (work.body_first < work.body_last && !kept(work.body_first)) ++work.body_first;
    while (work.body_last > work.body_first && !kept(work.body_last)) --work.body_last;
}

}  // namespace retold::clean
