#include <algorithm>
#include <cmath>

#include "clean/decide.hpp"
#include "clean/html/markup_features.hpp"
#include "clean/html/stated.hpp"
#include "retold/base/resources.hpp"
#include "retold/clean/html/clean_html.hpp"
#include "retold/text/html/looks_like_html.hpp"

namespace retold::clean {
namespace {

// Scores of the model that sees the markup, each levelled with those of its neighbours: stories are stretches.
class HtmlScores : public MarkupSource {
  public:
    HtmlScores(const HtmlSource& source, const TreeModel& model, const MarkupWords& words)
        : source_(source), model_(model), words_(words) {}

    std::vector<double> scores(const Work& work) const override {
        const std::size_t count = work.page.blocks.size();
        const Markup markup(source_.page, source_.html, words_, work.page.blocks, work.lines, work.story);
        const std::size_t own = feature_names().size();
        const std::size_t width = html_feature_names().size();
        constexpr std::size_t batch = 32;  // rows that stay in the cache
        std::vector<float> rows(batch * width);
        std::vector<std::int64_t> sums(batch);
        std::vector<double> chances;
        for (std::size_t first = 0; first < count; first += batch) {
            const std::size_t here = std::min(batch, count - first);
            for (std::size_t k = 0; k < here; ++k) {
                const auto row = std::span(rows).subspan(k * width, width);
                work.features->row(first + k, row.first(own));
                markup.row(first + k, row.subspan(own));
            }
            model_.score_rows(std::span(rows).first(here * width), std::span(sums).first(here));
            for (std::size_t k = 0; k < here; ++k) chances.push_back(to_probability(sums[k]));
        }
        return levelled(chances, work);
    }

  private:
    static std::vector<double> levelled(const std::vector<double>& chances, const Work& work) {
        constexpr double own_part = 0.6;  // chosen: a line counts more than its neighbours together
        constexpr std::size_t reach = 2;
        constexpr std::uint32_t most_times = 1000;  // that a story says one thing of two words at most
        std::vector<double> out;
        for (std::size_t i = 0; i < chances.size(); ++i) {
            if (work.repeats.times[i] > most_times && work.lines.lines[i].size <= 2) {
                out.push_back(0);
                continue;
            }
            double sum = 0;
            double weights = 0;
            for (std::size_t j = i < reach ? 0 : i - reach; j < std::min(chances.size(), i + reach + 1); ++j) {
                const double weight =
                    std::sqrt(static_cast<double>(work.page.blocks[j].span.size())) * (i == j ? 1.5 : 0.5);
                sum += weight * chances[j];
                weights += weight;
            }
            out.push_back(own_part * chances[i] + (1 - own_part) * sum / weights);
        }
        return out;
    }

    const HtmlSource& source_;
    const TreeModel& model_;
    const MarkupWords& words_;
};

}  // namespace

const TreeModel& built_in_html_model() {
    static const TreeModel model = TreeModel::parse(resource("models/html_lines.txt"), html_feature_names());
    return model;
}

Page clean_html(std::string_view html, const HtmlOptions& options) {
    text::html::Reading reading = text::html::read_shown_html(html);
    auto source = std::make_shared<HtmlSource>();
    source->html = html;
    source->unhidden = reading.unhidden;
    Page page;
    page.raw = std::move(reading.page.text);
    source->page = std::move(reading.page);
    source->page.text.clear();
    page.html = source;
    const MarkupWords own = MarkupWords::parse(options.words);
    const HtmlScores scores(*source, options.model != nullptr ? *options.model : built_in_html_model(),
                            own.empty() ? built_in_markup_words() : own);
    clean_raw(page, options.clean, &scores);
    take_stated(page, find_stated(source->page, page.raw, options.url), source->stated);
    if (reading.unhidden != 0) page.flags.emplace_back("hidden_text_read");
    if (source->page.too_deep) page.flags.emplace_back("nested_too_deep");
    assemble(page);
    return page;
}

Page clean_any(std::string_view page, const CleanOptions& options) {
    if (!text::html::html_available() || !text::html::looks_like_html(page)) return clean(page, options);
    HtmlOptions of_html;
    of_html.clean = options;
    Page done = clean_html(page, of_html);
    done.flags.emplace_back("read_as_html");
    return done;
}

}  // namespace retold::clean
