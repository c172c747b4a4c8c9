#include "retold/clean/clean_column.hpp"

#include "retold/base/for_each_row.hpp"

namespace retold::clean {
namespace {

void take(const TextColumn* column, std::size_t row, std::string& value) {
    if (column == nullptr) return;
    std::string scratch;
    value = column->text(row, scratch);
}

}  // namespace

PageColumn clean_column(const TextColumn& pages, const TextColumn* sources, const CleanOptions& options,
                        const RunOptions& run) {
    check_length("sources", sources, pages);
    PageColumn done(pages.size());
    for_each_row(pages, run, [&](std::size_t row, std::string_view page) {
        CleanOptions own = options;
        take(sources, row, own.source);
        done[row] = clean_any(page, own);
    });
    return done;
}

PageColumn clean_html_column(const TextColumn& pages, const TextColumn* sources, const TextColumn* urls,
                             const HtmlOptions& options, const RunOptions& run) {
    check_length("sources", sources, pages);
    check_length("urls", urls, pages);
    PageColumn done(pages.size());
    for_each_row(pages, run, [&](std::size_t row, std::string_view page) {
        HtmlOptions own = options;
        take(sources, row, own.clean.source);
        take(urls, row, own.url);
        done[row] = clean_html(page, own);
    });
    return done;
}

}  // namespace retold::clean
