#include "retold/clean/line_model.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "clean/features.hpp"
#include "retold/base/error.hpp"
#include "retold/base/resources.hpp"

namespace retold::clean {
namespace {

constexpr std::string_view lines_path = "models/lines.txt";
constexpr std::string_view titles_path = "models/titles.txt";

// The words of the model text, comments left out.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::string_view word() {
        for (;;) {
            const std::size_t start = text_.find_first_not_of(" \t\r\n");
            if (start == std::string_view::npos) return {};
            text_.remove_prefix(start);
            if (text_.front() != '#') break;
            text_.remove_prefix(std::min(text_.find('\n'), text_.size()));
        }
        const std::size_t size = std::min(text_.find_first_of(" \t\r\n"), text_.size());
        const std::string_view found = text_.substr(0, size);
        text_.remove_prefix(size);
        return found;
    }

    void expect(std::string_view wanted) {
        if (word() != wanted) throw DataError("line model: no \"" + std::string(wanted) + "\" where it should be");
    }

    template <typename Number>
    Number number() {
        const std::string_view digits = word();
        Number value{};
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc() || end != digits.data() + digits.size())
            throw DataError("line model: a number is damaged");
        return value;
    }

    std::int32_t number(std::int32_t low, std::int32_t high) {
        const auto value = number<std::int32_t>();
        if (value < low || value >= high) throw DataError("line model: a number is out of range");
        return value;
    }

  private:
    std::string_view text_;
};

constexpr std::int32_t most = 1 << 20;

}  // namespace

std::span<const std::string_view> LineModel::feature_names() {
    return clean::feature_names();
}

LineModel LineModel::parse(std::string_view text) {
    Reader reader(text);
    LineModel model;
    reader.expect("features");
    if (reader.number<std::size_t>() != clean::feature_names().size())
        throw DataError("line model: made for other features");
    for (const std::string_view name : clean::feature_names()) reader.expect(name);
    const auto features = static_cast<std::int32_t>(clean::feature_names().size());
    reader.expect("bias");
    model.bias_ = reader.number<std::int64_t>();
    reader.expect("trees");
    for (std::int32_t left = reader.number(0, most); left > 0; --left) {
        const std::int32_t count = reader.number(0, most);
        const auto first = static_cast<std::uint32_t>(model.nodes_.size());
        const std::uint32_t leaf = first + static_cast<std::uint32_t>(count);
        // Children come after their parent, so that no path is endless; below 0 they are the leaf ~child.
        const auto child = [&](std::int32_t parent) {
            const std::int32_t value = reader.number(-count - 1, count);
            if (value >= 0 && value <= parent) throw DataError("line model: a tree is no tree");
            return value >= 0 ? first + static_cast<std::uint32_t>(value) : leaf + static_cast<std::uint32_t>(~value);
        };
        for (std::int32_t i = 0; i < count; ++i) {
            Node node;
            node.feature = static_cast<std::uint32_t>(reader.number(0, features));
            node.threshold = reader.number<float>();
            node.children[0] = child(i);
            node.children[1] = child(i);
            model.nodes_.push_back(node);
            model.values_.push_back(0);
        }
        for (std::int32_t i = 0; i <= count; ++i) model.add_leaf(reader.number<std::int32_t>());
        model.trees_.push_back({first, model.depth_of(first, leaf)});
    }
    return model;
}

void LineModel::add_leaf(std::int32_t value) {
    const auto self = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({0, 0, {self, self}});
    values_.push_back(value);
}

// Children come after their parents, so one pass from behind measures all paths.
std::uint32_t LineModel::depth_of(std::uint32_t first, std::uint32_t leaf) const {
    std::vector<std::uint32_t> depth(nodes_.size() - first, 0);
    for (std::uint32_t at = leaf; at-- > first;) {
        const auto& next = nodes_[at].children;
        depth[at - first] = 1 + std::max(depth[next[0] - first], depth[next[1] - first]);
    }
    return depth.front();
}

std::int64_t LineModel::score(std::span<const float> features) const {
    std::int64_t sum = 0;
    score_rows(features, std::span(&sum, 1));
    return sum;
}

// `lanes` rows side by side: their loads overlap where a single row would wait for each.
template <std::size_t lanes>
void LineModel::score_lanes(const float* rows, std::int64_t* scores) const {
    const std::size_t width = feature_names().size();
    const Node* nodes = nodes_.data();
    std::array<std::int64_t, lanes> sums;
    sums.fill(bias_);
    for (const Tree& tree : trees_) {
        std::array<std::uint32_t, lanes> at;
        at.fill(tree.root);
        for (std::uint32_t step = 0; step < tree.depth; ++step) {
            for (std::size_t k = 0; k < lanes; ++k) {
                const Node& node = nodes[at[k]];
                at[k] = node.children[rows[k * width + node.feature] > node.threshold ? 1 : 0];
            }
        }
        for (std::size_t k = 0; k < lanes; ++k) sums[k] += values_[at[k]];
    }
    std::copy(sums.begin(), sums.end(), scores);
}

void LineModel::score_rows(std::span<const float> rows, std::span<std::int64_t> scores) const {
    constexpr std::size_t lanes = 8;
    const std::size_t width = feature_names().size();
    std::size_t i = 0;
    for (; i + lanes <= scores.size(); i += lanes) score_lanes<lanes>(rows.data() + i * width, scores.data() + i);
    for (; i < scores.size(); ++i) score_lanes<1>(rows.data() + i * width, scores.data() + i);
}

double to_probability(std::int64_t score) {
    return 1 / (1 + std::exp(-static_cast<double>(score) / 1e6));
}

const LineModel& built_in_line_model() {
    static const LineModel model = LineModel::parse(resource(lines_path));
    return model;
}

const LineModel& built_in_title_model() {
    static const LineModel model = LineModel::parse(resource(titles_path));
    return model;
}

}  // namespace retold::clean
