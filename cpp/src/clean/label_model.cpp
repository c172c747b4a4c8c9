#include "retold/clean/label_model.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "retold/base/error.hpp"

namespace retold::clean {
namespace {

constexpr std::string_view head = "label ";

// Where the next line that begins with "label " starts, from `from`, the start of a line.
std::size_t next_head(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size();) {
        if (text.substr(at).starts_with(head)) return at;
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
    return text.size();
}

}  // namespace

LabelModel LabelModel::parse(std::string_view text, std::span<const std::string_view> names) {
    LabelModel out;
    for (std::size_t at = next_head(text, 0); at < text.size();) {
        const std::size_t line_end = std::min(text.find('\n', at), text.size());
        const std::string_view name = text.substr(at + head.size(), line_end - at - head.size());
        const auto label = label_from(name);
        if (!label) throw DataError("label model: unknown label \"" + std::string(name.substr(0, 40)) + "\"");
        if (out.labels_.size() == clean::label_count) throw DataError("label model: more models than labels");
        const std::size_t end = next_head(text, std::min(line_end + 1, text.size()));
        out.labels_.push_back(*label);
        out.models_.append(TreeModel::parse(text.substr(line_end, end - line_end), names));
        at = end;
    }
    return out;
}

std::vector<Label> LabelModel::best_of(const TreeColumns& rows) const {
    std::vector<Label> best(rows.rows, Label::other);
    if (labels_.empty()) return best;
    std::array<std::int64_t, TreeColumns::most_rows * clean::label_count> scores;
    models_.score_columns(rows, std::span(scores).first(rows.rows * labels_.size()));
    for (std::size_t i = 0; i < rows.rows; ++i) {
        const auto first = scores.begin() + static_cast<std::ptrdiff_t>(i * labels_.size());
        const auto highest = std::max_element(first, first + static_cast<std::ptrdiff_t>(labels_.size()));
        best[i] = labels_[static_cast<std::size_t>(highest - first)];
    }
    return best;
}

}  // namespace retold::clean
