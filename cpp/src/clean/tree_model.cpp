#include "retold/clean/tree_model.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>

#include "retold/base/error.hpp"

namespace retold::clean {
namespace {

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
        if (word() != wanted) throw DataError("model: no \"" + std::string(wanted) + "\" where it should be");
    }

    template <typename Number>
    Number number() {
        const std::string_view digits = word();
        Number value{};
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc() || end != digits.data() + digits.size()) throw DataError("model: a number is damaged");
        return value;
    }

    std::int32_t number(std::int32_t low, std::int32_t high) {
        const auto value = number<std::int32_t>();
        if (value < low || value >= high) throw DataError("model: a number is out of range");
        return value;
    }

  private:
    std::string_view text_;
};

constexpr std::int32_t most_trees = 1 << 16;
constexpr std::int32_t most_leaves = 32;  // of a tree: they are the bits of a number

}  // namespace

// Reads one tree after the other into a model.
class TreeModel::Parser {
  public:
    Parser(Reader& reader, TreeModel& model) : reader_(reader), model_(model) {}

    void read_tree() {
        nodes_.clear();
        const std::int32_t count = reader_.number(0, most_leaves);
        const auto features = static_cast<std::int32_t>(model_.splits_.size());
        for (std::int32_t i = 0; i < count; ++i) {
            Node node;
            node.feature = static_cast<std::size_t>(reader_.number(0, features));
            node.threshold = reader_.number<float>();
            if (!std::isfinite(node.threshold)) throw DataError("model: a number is out of range");
            // Children come after their parent, so that no path is endless; below 0 they are the leaf ~child.
            for (std::int32_t& child : node.children) {
                child = reader_.number(-count - 1, count);
                if (child >= 0 && child <= i) throw DataError("model: a tree is no tree");
            }
            nodes_.push_back(node);
        }
        leaves_.clear();
        for (std::int32_t i = 0; i <= count; ++i) leaves_.push_back(reader_.number<std::int32_t>());
        tree_ = static_cast<std::uint32_t>(model_.first_leaf_.size());
        model_.first_leaf_.push_back(static_cast<std::uint32_t>(model_.values_.size()));
        placed_ = 0;
        place(count == 0 ? -1 : 0);
    }

  private:
    struct Node {
        std::size_t feature = 0;
        float threshold = 0;  // not above it: children[0]
        std::array<std::int32_t, 2> children{};
    };

    // Places the leaves below a child from left to right and its splits; a tree that reaches a node twice has more
    // leaves than it may have.
    void place(std::int32_t child) {
        if (child < 0) {
            if (++placed_ > leaves_.size()) throw DataError("model: a tree is no tree");
            model_.values_.push_back(leaves_[static_cast<std::size_t>(~child)]);
            return;
        }
        const Node& node = nodes_[static_cast<std::size_t>(child)];
        const std::size_t first = placed_;
        place(node.children[0]);
        const auto left = static_cast<std::uint32_t>(((std::uint64_t{1} << (placed_ - first)) - 1U) << first);
        place(node.children[1]);
        model_.splits_[node.feature].push_back({node.threshold, tree_, left});
    }

    Reader& reader_;
    TreeModel& model_;
    std::vector<Node> nodes_;
    std::vector<std::int32_t> leaves_;
    std::uint32_t tree_ = 0;
    std::size_t placed_ = 0;
};

TreeModel TreeModel::parse(std::string_view text, std::span<const std::string_view> names) {
    Reader reader(text);
    TreeModel model;
    reader.expect("features");
    if (reader.number<std::size_t>() != names.size()) throw DataError("model: made for other features");
    for (const std::string_view name : names) reader.expect(name);
    reader.expect("bias");
    const auto bias = reader.number<std::int64_t>();
    reader.expect("trees");
    model.splits_.resize(names.size());
    Parser parser(reader, model);
    for (std::int32_t left = reader.number(0, most_trees); left > 0; --left) parser.read_tree();
    model.sums_.push_back({bias, model.tree_count()});
    model.sort_splits();
    return model;
}

void TreeModel::sort_splits() {
    for (auto& splits : splits_) {
        std::stable_sort(splits.begin(), splits.end(),
                         [](const Split& a, const Split& b) { return a.threshold < b.threshold; });
    }
}

void TreeModel::append(const TreeModel& other) {
    const std::size_t trees = tree_count();
    const std::size_t leaves = values_.size();
    splits_.resize(std::max(splits_.size(), other.splits_.size()));
    for (std::size_t feature = 0; feature < other.splits_.size(); ++feature) {
        for (Split split : other.splits_[feature]) {
            split.tree += static_cast<std::uint32_t>(trees);
            splits_[feature].push_back(split);
        }
    }
    for (const std::uint32_t first : other.first_leaf_)
        first_leaf_.push_back(first + static_cast<std::uint32_t>(leaves));
    values_.insert(values_.end(), other.values_.begin(), other.values_.end());
    for (const Sum& sum : other.sums_) sums_.push_back({sum.bias, sum.end + trees});
    sort_splits();
}

std::int64_t TreeModel::score(std::span<const float> features) const {
    std::int64_t sum = 0;
    score_rows(features, {&sum, 1});
    return sum;
}

namespace {

// Vectors of four and of eight numbers.
struct Narrow {
    using Floats = float __attribute__((vector_size(16)));
    using Masks = std::int32_t __attribute__((vector_size(16)));
    static constexpr std::size_t bytes = 16;
};
struct Wide {
    using Floats = float __attribute__((vector_size(32)));
    using Masks = std::int32_t __attribute__((vector_size(32)));
    static constexpr std::size_t bytes = 32;
};

}  // namespace

template <typename Vectors>
[[gnu::always_inline]] inline float highest_of(const typename Vectors::Floats& given) {
    std::array<float, Vectors::bytes / sizeof(float)> values;
    std::memcpy(values.data(), &given, Vectors::bytes);
    for (std::size_t step = values.size() / 2; step != 0; step /= 2) {
        for (std::size_t k = 0; k < step; ++k) values[k] = values[k] > values[k + step] ? values[k] : values[k + step];
    }
    return values[0];
}

// Up to two vectors of rows, one row per lane; lanes without a row repeat the last. `lost` has room for the leaves of
// every tree in every lane. Inlined into a function per level.
template <typename Vectors>
[[gnu::always_inline]] inline void TreeModel::score_lanes(const float* rows, std::size_t count, std::uint32_t* lost,
                                                          std::int64_t* scores) const {
    using Floats = typename Vectors::Floats;
    using Masks = typename Vectors::Masks;
    constexpr std::size_t bytes = Vectors::bytes;
    constexpr std::size_t half = bytes / sizeof(float);
    constexpr std::size_t lanes = 2 * half;
    const std::size_t width = splits_.size();
    std::array<const float*, lanes> starts;
    for (std::size_t k = 0; k < lanes; ++k) starts[k] = rows + std::min(k, count - 1) * width;
    std::fill_n(lost, first_leaf_.size() * lanes, 0U);
    for (std::size_t feature = 0; feature < width; ++feature) {
        if (splits_[feature].empty()) continue;
        std::array<float, lanes> values;
        for (std::size_t k = 0; k < lanes; ++k) values[k] = starts[k][feature];
        Floats low;
        Floats high;
        std::memcpy(&low, values.data(), bytes);
        std::memcpy(&high, values.data() + half, bytes);
        const float highest = highest_of<Vectors>(low > high ? low : high);
        for (const Split& split : splits_[feature]) {
            if (!(highest > split.threshold)) break;
            const Floats threshold = Floats{} + split.threshold;
            const Masks leaves = Masks{} | static_cast<std::int32_t>(split.leaves);
            std::uint32_t* at = lost + split.tree * lanes;
            Masks one;
            Masks two;
            std::memcpy(&one, at, bytes);
            std::memcpy(&two, at + half, bytes);
            one |= leaves & (low > threshold);
            two |= leaves & (high > threshold);
            std::memcpy(at, &one, bytes);
            std::memcpy(at + half, &two, bytes);
        }
    }
    std::size_t tree = 0;
    for (std::size_t s = 0; s < sums_.size(); ++s) {
        std::array<std::int64_t, lanes> sums;
        sums.fill(sums_[s].bias);
        for (; tree < sums_[s].end; ++tree) {
            const std::int32_t* values = values_.data() + first_leaf_[tree];
            const std::uint32_t* leaves = lost + tree * lanes;
            for (std::size_t k = 0; k < lanes; ++k) sums[k] += values[std::countr_one(leaves[k])];
        }
        for (std::size_t k = 0; k < count; ++k) scores[k * sums_.size() + s] = sums[k];
    }
}

void TreeModel::score_eight(const float* rows, std::size_t count, std::uint32_t* lost, std::int64_t* scores) const {
    score_lanes<Narrow>(rows, count, lost, scores);
}

#if defined(__x86_64__)
[[gnu::target("avx2,bmi")]] void TreeModel::score_sixteen(const float* rows, std::size_t count, std::uint32_t* lost,
                                                          std::int64_t* scores) const {
    score_lanes<Wide>(rows, count, lost, scores);
}
#else
void TreeModel::score_sixteen(const float* rows, std::size_t count, std::uint32_t* lost, std::int64_t* scores) const {
    const std::size_t first = std::min<std::size_t>(count, 8);
    score_eight(rows, first, lost, scores);
    if (count > first) score_eight(rows + first * splits_.size(), count - first, lost, scores + first * sums_.size());
}
#endif

void TreeModel::score_rows(std::span<const float> rows, std::span<std::int64_t> scores, SimdLevel level) const {
    const std::size_t lanes = level >= SimdLevel::avx2 ? 16 : 8;
    const std::size_t all = scores.size() / std::max<std::size_t>(sums_.size(), 1);
    std::vector<std::uint32_t> lost(first_leaf_.size() * lanes);
    for (std::size_t i = 0; i < all; i += lanes) {
        const std::size_t count = std::min(lanes, all - i);
        const float* first = rows.data() + i * splits_.size();
        std::int64_t* out = scores.data() + i * sums_.size();
        if (count > 8)
            score_sixteen(first, count, lost.data(), out);
        else
            score_eight(first, count, lost.data(), out);
    }
}

double to_probability(std::int64_t score) {
    return 1 / (1 + std::exp(-static_cast<double>(score) / 1e6));
}

}  // namespace retold::clean
