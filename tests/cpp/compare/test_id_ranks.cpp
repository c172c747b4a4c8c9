#include "compare/id_ranks.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

TEST(IdRanks, AreThePlacesInTheOrderOfIds) {
    Comparison comparison;
    for (const char* id : {"харбор", "b", "10", "2", ""}) {
        comparison.documents.emplace_back();
        comparison.documents.back().id = id;
    }
    EXPECT_EQ(documents_by_id(comparison), (std::vector<std::uint32_t>{4, 2, 3, 1, 0}));
    EXPECT_EQ(id_ranks(comparison), (std::vector<std::uint32_t>{4, 3, 1, 2, 0}));
    EXPECT_TRUE(id_ranks({}).empty());
}

}  // namespace
}  // namespace retold::compare
