// Cleaning a page that is given as HTML: the lines that its reader sees, judged by a second set of weights that knows
// their markup as well; see docs/html.md.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "retold/clean/cleaner.hpp"
#include "retold/text/html/html_text.hpp"

namespace retold::clean {

struct HtmlOptions {
    CleanOptions clean;
    std::string url;                     // of the page; may hold its day
    bool comments = false;               // label what readers wrote `comment`, apart from the story
    bool tables = true;                  // tables of data are part of the story
    const TreeModel* model = nullptr;    // of lines; nullptr: the built-in one
    const TreeModel* context = nullptr;  // of lines among others; nullptr: the built-in one
    std::string_view words;  // a table for it, in the form of cpp/data/models/html_words.txt; "": the built-in one
};

// Cleans one page given as HTML in UTF-8. Throws Error if this build reads no HTML (text::html::html_available());
// never on markup. Linear time.
Page clean_html(std::string_view html, const HtmlOptions& options = {});
// The same without a copy: the page shares the text that it is given.
Page clean_html_shared(SharedText html, const HtmlOptions& options = {});

// Cleans a page that may be either: as HTML, with the flag "read_as_html", where it looks like it and this build reads
// it; else as plain text.
Page clean_any(std::string_view page, const CleanOptions& options = {});
// The same without a copy: the page shares the text that it is given.
Page clean_any_shared(SharedText page, const CleanOptions& options = {});

// The built-in models of HTML pages, read once: of lines, and of lines among those around them.
const TreeModel& built_in_html_model();
const TreeModel& built_in_html_context();

// The names of what the HTML model sees of a line: those of line_feature_names() and of its markup.
std::span<const std::string_view> html_feature_names();
// And of what the first model says of the lines around.
std::span<const std::string_view> html_context_names();

// For training: what the model sees of a page. `words` is a table of words in the form of
// cpp/data/models/html_words.txt; `names` are, per block, the words of the classes, ids, roles and itemprops of the six
// innermost elements around it.
struct HtmlFeatures {
    std::string raw;
    std::vector<Block> blocks;
    std::vector<float> values;  // html_feature_names().size() numbers per block, row by row
    std::vector<std::vector<std::string>> names;
    std::vector<float> context;  // if `chances` were given: html_context_names().size() numbers per block
};
HtmlFeatures html_features(std::string_view html, std::string_view words, std::span<const double> chances = {});

}  // namespace retold::clean
