#include "retold/clean/label_model.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "retold/base/error.hpp"

namespace retold::clean {
namespace {

constexpr std::array<std::string_view, 2> names = {"size", "digits"};

// One split each: nav where digits are few, date where they are many.
const std::string two_labels =
    "# a record with the word label in it\n"
    "label nav\nfeatures 2 size digits bias 0 trees 1\n1\n1 3.5 -1 -2\n100 -100\n"
    "label date\nfeatures 2 size digits bias 0 trees 1\n1\n1 3.5 -1 -2\n-50 70\n";

TEST(LabelModel, TheSurestModelNamesTheRow) {
    const LabelModel model = LabelModel::parse(two_labels, names);
    EXPECT_EQ(model.label_count(), 2U);
    std::array<float, 6 + TreeColumns::padding> columns = {5, 5, 1, 0, 8, 3};
    EXPECT_EQ(model.best_of({columns.data(), 3, 3}), (std::vector<Label>{Label::nav, Label::date, Label::nav}));
}

TEST(LabelModel, WithoutModelsEveryRowIsOther) {
    const LabelModel model = LabelModel::parse("# nothing\n", names);
    const std::array<float, 2 + TreeColumns::padding> columns{};
    EXPECT_EQ(model.best_of({columns.data(), 1, 1}), std::vector<Label>{Label::other});
}

TEST(LabelModel, DamagedTextIsRefused) {
    EXPECT_THROW(LabelModel::parse("label menu\nfeatures 2 size digits bias 0 trees 0\n", names), DataError);
    EXPECT_THROW(LabelModel::parse("label nav\n", names), DataError);
    EXPECT_THROW(LabelModel::parse("label nav\nfeatures 1 size bias 0 trees 0\n", names), DataError);
}

}  // namespace
}  // namespace retold::clean
