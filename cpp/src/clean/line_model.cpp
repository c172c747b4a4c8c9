#include "retold/clean/line_model.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>

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
        const std::int32_t nodes = reader.number(0, most);
        const auto first = static_cast<std::int32_t>(model.nodes_.size());
        const auto leaf = static_cast<std::int32_t>(model.leaves_.size());
        // Children come after their parent, so that no path is endless.
        const auto child = [&](std::int32_t parent) {
            const std::int32_t value = reader.number(-nodes - 1, nodes);
            if (value >= 0 && value <= parent) throw DataError("line model: a tree is no tree");
            return value >= 0 ? first + value : value - leaf;
        };
        model.roots_.push_back(nodes == 0 ? ~leaf : first);
        for (std::int32_t i = 0; i < nodes; ++i) {
            Node node;
            node.feature = reader.number(0, features);
            node.threshold = reader.number<float>();
            node.left = child(i);
            node.right = child(i);
            model.nodes_.push_back(node);
        }
        for (std::int32_t i = 0; i <= nodes; ++i) model.leaves_.push_back(reader.number<std::int32_t>());
    }
    return model;
}

std::int64_t LineModel::score(std::span<const float> features) const {
    std::int64_t sum = bias_;
    for (std::int32_t at : roots_) {
        while (at >= 0) {
            const Node& node = nodes_[static_cast<std::size_t>(at)];
            at = features[static_cast<std::size_t>(node.feature)] <= node.threshold ? node.left : node.right;
        }
        sum += leaves_[static_cast<std::size_t>(~at)];
    }
    return sum;
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
