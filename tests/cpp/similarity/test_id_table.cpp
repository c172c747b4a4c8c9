#include "retold/similarity/id_table.hpp"

#include <gtest/gtest.h>

namespace retold::similarity {
namespace {

TEST(IdTable, AnIdKeepsItsFirstNumberUntilItIsErased) {
    IdTable table;
    EXPECT_TRUE(table.insert("a", 7));
    EXPECT_FALSE(table.insert("a", 8));
    EXPECT_EQ(table.find("a"), 7U);
    table.erase("a");
    table.erase("never there");
    EXPECT_EQ(table.find("a"), std::nullopt);
    EXPECT_TRUE(table.insert("a", 9));
    EXPECT_EQ(table.find("a"), 9U);
    EXPECT_EQ(table.size(), 1U);
}

TEST(IdTable, AnyBytesAreAnId) {
    IdTable table;
    const std::string with_nul("x\0y", 3);
    for (const std::string& id : {std::string(), with_nul, std::string("خبر"), std::string("ข่าว"), std::string("\xFF")})
        EXPECT_TRUE(table.insert(id, static_cast<std::uint32_t>(id.size())));
    EXPECT_EQ(table.find(with_nul), 3U);
    EXPECT_EQ(table.find("x"), std::nullopt);
    EXPECT_EQ(table.find(""), 0U);
    EXPECT_EQ(table.size(), 5U);
}

TEST(IdTable, ManyIdsAreAllFound) {
    IdTable table;
    for (std::uint32_t i = 0; i < 20000; ++i) table.insert("id " + std::to_string(i), i);
    EXPECT_EQ(table.size(), 20000U);
    for (std::uint32_t i = 0; i < 20000; ++i) ASSERT_EQ(table.find("id " + std::to_string(i)), i);
}

}  // namespace
}  // namespace retold::similarity
