#include "retold/annotate/annotation_fields.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "retold/annotate/annotation_columns.hpp"

namespace retold::annotate {
namespace {

using Strings = std::vector<std::string>;

template <Described Struct>
Strings names_of() {
    Strings names;
    for_each_field<Struct>([&](const auto& field) { names.emplace_back(field.name); });
    return names;
}

TEST(AnnotationFields, OnlyWhatMayBeMissingIsOptional) {
    EXPECT_TRUE(is_optional("speaker"));
    EXPECT_TRUE(is_optional("unit"));
    EXPECT_FALSE(is_optional("value"));
    EXPECT_FALSE(is_optional("speaker_span"));
}

TEST(AnnotationFields, RecordsAreDescribedInTheirOrder) {
    EXPECT_EQ(names_of<Slot>(),
              (Strings{"type", "value", "bound", "unit", "span", "inferred", "score", "evidence", "speaker", "own"}));
    EXPECT_EQ(names_of<Flag>(), (Strings{"kind", "span", "reason", "score"}));
}

// The columns of a table that a record fills: its number and line before its members, a span as start and end.
template <Described Record>
Strings columns_for(const std::string& left_out = {}) {
    Strings columns = {"row", "line"};
    for (const std::string& name : names_of<Record>()) {
        if (name == "span") {
            columns.insert(columns.end(), {"start", "end"});
        } else if (name != left_out) {
            columns.push_back(name);
        }
    }
    return columns;
}

TEST(AnnotationFields, EveryMemberHasItsColumn) {
    EXPECT_EQ(names_of<QuoteColumns>(), columns_for<Quote>());
    EXPECT_EQ(names_of<NameColumns>(), columns_for<Name>());
    EXPECT_EQ(names_of<SlotColumns>(), columns_for<Slot>("own"));  // shown as the type
    EXPECT_EQ(names_of<FlagColumns>(), columns_for<Flag>());
}

}  // namespace
}  // namespace retold::annotate
