#include "clean/drop_parts.hpp"

#include "clean/labels.hpp"
#include "clean/parts.hpp"
#include "clean/score_rows.hpp"

namespace retold::clean {

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
    std::vector<std::size_t> gone;
    for (std::size_t k = 0; k < asked.size(); ++k) {
        const Part& part = parts.all()[asked[k]];
        for (std::size_t i = part.first; i <= part.last && scores[k] < 0; ++i) gone.push_back(i);
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
