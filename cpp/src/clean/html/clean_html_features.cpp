#include <algorithm>

#include "clean/html/markup_context.hpp"
#include "clean/score.hpp"
#include "retold/clean/html/clean_html.hpp"

namespace retold::clean {
namespace {

using text::html::no_element;

std::vector<std::string_view> all_names() {
    std::vector<std::string_view> names(feature_names().begin(), feature_names().end());
    names.insert(names.end(), markup_feature_names().begin(), markup_feature_names().end());
    return names;
}

std::vector<std::string> names_around(const text::html::HtmlText& page, std::string_view html, std::uint32_t element) {
    constexpr int nearest = 6;
    std::vector<std::string> words;
    for (int steps = 0; element != no_element && steps < nearest; ++steps, element = page.elements[element].parent) {
        for (const text::html::SourceRange range : page.elements[element].names) {
            visit_markup_words(html.substr(range.start, range.end - range.start),
                               [&](std::string_view word) { words.emplace_back(word); });
        }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

}  // namespace

std::span<const std::string_view> html_feature_names() {
    static const std::vector<std::string_view> names = all_names();
    return names;
}

std::span<const std::string_view> html_context_names() {
    return markup_context_names();
}

HtmlFeatures html_features(std::string_view html, std::string_view words, std::span<const double> chances) {
    const MarkupWords table = MarkupWords::parse(words);
    const text::html::Reading reading = text::html::read_shown_html(html);
    Page page;
    page.raw = reading.page.text;
    page.blocks = split_blocks(page.raw);
    HtmlFeatures out;
    out.raw = page.raw;
    if (page.blocks.empty()) return out;
    const CleanOptions options;
    Work work(page, options);
    observe(work);
    make_features(work);
    const Markup markup(reading.page, html, table, page.blocks, work.lines, work.story);
    const std::size_t width = html_feature_names().size();
    const std::size_t own = feature_names().size();
    out.values.resize(width * page.blocks.size());
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        const auto row = std::span(out.values).subspan(i * width, width);
        work.features->row(i, row.first(own));
        markup.row(i, row.subspan(own));
        out.names.push_back(names_around(reading.page, html, markup.line_of(i).element));
    }
    if (chances.size() == page.blocks.size()) {
        const std::size_t context_width = markup_context_names().size();
        const MarkupContext context(markup, work.lines, chances);
        out.context.resize(context_width * chances.size());
        for (std::size_t i = 0; i < chances.size(); ++i)
            context.row(i, std::span(out.context).subspan(i * context_width, context_width));
    }
    out.blocks = std::move(page.blocks);
    return out;
}

}  // namespace retold::clean
