#include "clean/going_on.hpp"

#include "clean/contents.hpp"
#include "clean/correspondence.hpp"
#include "clean/figure_rows.hpp"
#include "clean/forms.hpp"
#include "clean/items.hpp"
#include "clean/last_lines.hpp"
#include "clean/sections.hpp"
#include "clean/summary_points.hpp"

namespace retold::clean {

void keep_going_on(Work& work) {
    drop_contents(work);
    keep_summary_head(work);
    keep_items(work);
    keep_numbered(work);
    keep_programme(work);
    keep_forms(work);
    keep_figure_rows(work);
    keep_sections(work);
    keep_between(work);
    keep_letter(work);
    keep_last_line(work);
}

}  // namespace retold::clean
