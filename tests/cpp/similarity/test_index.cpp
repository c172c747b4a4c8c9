#include "retold/similarity/index.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>

#include "reference/near_duplicates.hpp"
#include "retold/base/error.hpp"

namespace retold::similarity {
namespace {

using Texts = std::vector<std::string>;

std::vector<std::uint64_t> hashes_of(const std::string& text) {
    std::vector<std::uint64_t> hashes;
    reference::hash_words(text, hashes);
    return hashes;
}

void add(Index& index, const std::vector<std::string>& ids, const Texts& texts) {
    index.add(ids, StringColumn(texts), reference::hash_words);
}

Index small_index() {
    Index index({Measure::jaccard, 1, 0});
    add(index, {"a", "ب", "c", "empty"}, {"one two three four", "one two", "五 六", ""});
    return index;
}

TEST(Index, FindsWhatReachesTheThresholdBestFirst) {
    const Index index = small_index();
    const std::vector<IndexHit> hits = index.query(hashes_of("one two three"), 0.5);
    EXPECT_EQ(hits, (std::vector<IndexHit>{{"a", 0.75}, {"ب", 2.0 / 3}}));
    EXPECT_TRUE(index.query(hashes_of(""), 0.1).empty());
    EXPECT_TRUE(index.query(hashes_of("seven"), 0.1).empty());
    EXPECT_EQ(index.size(), 4U);
}

TEST(Index, WhatIsRemovedIsNotFoundAndMayComeBack) {
    Index index = small_index();
    index.remove({"a"});
    EXPECT_FALSE(index.contains("a"));
    EXPECT_EQ(index.query(hashes_of("one two three"), 0.5).size(), 1U);
    add(index, {"a"}, {"五 六"});
    EXPECT_EQ(index.query(hashes_of("五 六"), 1.0), (std::vector<IndexHit>{{"c", 1}, {"a", 1}}));
    EXPECT_EQ(index.ids(), (std::vector<std::string>{"ب", "c", "empty", "a"}));
}

TEST(Index, WrongIdsChangeNothing) {
    Index index = small_index();
    EXPECT_THROW(add(index, {"x", "a"}, {"1", "2"}), InvalidArgument);
    EXPECT_THROW(add(index, {"x", "x"}, {"1", "2"}), InvalidArgument);
    EXPECT_THROW(add(index, {"x"}, {"1", "2"}), InvalidArgument);
    EXPECT_THROW(index.remove({"c", "x"}), InvalidArgument);
    EXPECT_THROW(index.remove({"c", "c"}), InvalidArgument);
    EXPECT_THROW(index.query({}, 0), InvalidArgument);
    EXPECT_EQ(index.ids(), small_index().ids());
}

TEST(Index, WhatWasPreparedBeforeIsAddedAsIfAtOnce) {
    const Texts texts = {"one two", "三 四 one", ""};
    IndexBatch batch = Index::prepare(StringColumn(texts), reference::hash_words);
    Index index = small_index();
    index.remove({"c"});
    index.add({"x", "y", "z"}, std::move(batch));
    Index other = small_index();
    other.remove({"c"});
    add(other, {"x", "y", "z"}, texts);
    EXPECT_EQ(index.to_bytes(), other.to_bytes());
    EXPECT_THROW(index.check_new({"x"}, 1), InvalidArgument);
    EXPECT_THROW(index.add({"x", "v", "w"}, Index::prepare(StringColumn(texts), reference::hash_words)),
                 InvalidArgument);
    EXPECT_EQ(index.to_bytes(), other.to_bytes());
}

// Much is removed, in one call or in many, and new texts come between.
TEST(Index, AnswersTheSameAfterManyTextsWereRemoved) {
    Index index({Measure::jaccard, 1, 0});
    Index kept({Measure::jaccard, 1, 0});
    for (int round = 0; round < 4; ++round) {
        std::vector<std::string> ids;
        Texts texts;
        for (int i = 0; i < 1500; ++i) {
            ids.push_back(std::to_string(round) + "." + std::to_string(i));
            texts.emplace_back("w").append(std::to_string(i % 97)).append(" پل w").append(std::to_string(i % 11));
        }
        add(index, ids, texts);
        std::vector<std::string> stay;
        Texts stay_texts;
        std::vector<std::string> gone;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (i % 100 == 3) {
                stay.push_back(ids[i]);
                stay_texts.push_back(texts[i]);
            } else {
                gone.push_back(ids[i]);
            }
        }
        if (round % 2 == 0) {
            index.remove(gone);
        } else {
            for (const std::string& id : gone) index.remove({id});
        }
        add(kept, stay, stay_texts);
        ASSERT_EQ(index.ids(), kept.ids());
        ASSERT_EQ(index.query(hashes_of("w3 پل w3"), 0.2), kept.query(hashes_of("w3 پل w3"), 0.2));
        ASSERT_EQ(index.to_bytes(), kept.to_bytes());
    }
}

class IndexEqualsCounting : public testing::TestWithParam<Measure> {};

TEST_P(IndexEqualsCounting, AfterAnyHistory) {
    std::mt19937 random(41);
    Index index({GetParam(), 1, 0});
    std::vector<std::pair<std::string, std::string>> kept;  // id, text in order of adding
    for (int round = 0; round < 60; ++round) {
        std::vector<std::string> ids;
        Texts texts;
        for (std::size_t i = random() % 6; i > 0; --i) {
            ids.push_back(std::to_string(round) + "." + std::to_string(i));
            texts.emplace_back();
            for (std::size_t w = random() % 12; w > 0; --w) {
                texts.back().append("w").append(std::to_string(random() % 25)).append(" ");
            }
            kept.emplace_back(ids.back(), texts.back());
        }
        add(index, ids, texts);
        if (!kept.empty() && random() % 3 == 0) {
            const auto gone = kept.begin() + static_cast<std::ptrdiff_t>(random() % kept.size());
            index.remove({gone->first});
            kept.erase(gone);
        }
        if (round % 10 == 9) index = Index::from_bytes(index.to_bytes());
        std::string asked;
        for (std::size_t w = 1 + random() % 10; w > 0; --w) asked += "w" + std::to_string(random() % 25) + " ";
        for (const double threshold : {0.1, 0.3, 0.5, 0.8, 1.0}) {
            std::vector<IndexHit> expected;
            for (const auto& [id, text] : kept) {
                const double score = reference::score(GetParam(), reference::set_of(asked), reference::set_of(text));
                if (score >= threshold) expected.push_back({id, score});
            }
            std::ranges::stable_sort(expected, std::ranges::greater(), &IndexHit::score);
            ASSERT_EQ(index.query(hashes_of(asked), threshold), expected);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Both, IndexEqualsCounting, testing::Values(Measure::jaccard, Measure::containment));

TEST(IndexBytes, LeadBackToTheSameIndex) {
    Index index = small_index();
    index.remove({"ب"});
    const Index again = Index::from_bytes(index.to_bytes());
    EXPECT_EQ(again.ids(), index.ids());
    EXPECT_EQ(again.settings(), index.settings());
    EXPECT_EQ(again.to_bytes(), index.to_bytes());
    EXPECT_EQ(Index::from_bytes(Index().to_bytes()).size(), 0U);
}

TEST(IndexBytes, AnyCutAndAnyFlippedBitIsRefused) {
    const std::string bytes = small_index().to_bytes();
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_THROW(Index::from_bytes(bytes.substr(0, size)), DataError);
    EXPECT_THROW(Index::from_bytes(bytes + '\0'), DataError);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        std::string flipped = bytes;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        EXPECT_THROW(Index::from_bytes(flipped), DataError) << bit;
    }
}

TEST(IndexBytes, CountsThatNoFileCouldHoldAreRefusedBeforeAllocating) {
    std::string bytes = small_index().to_bytes().substr(0, 56);
    for (const std::size_t at : {24U, 32U, 40U}) {
        std::string huge = bytes;
        const std::uint64_t count = std::uint64_t{1} << 60U;
        std::memcpy(huge.data() + at, &count, 8);
        const std::uint64_t checksum = hash_bytes(std::string_view(huge).substr(0, 48));
        std::memcpy(huge.data() + 48, &checksum, 8);
        EXPECT_THROW(Index::from_bytes(huge), DataError);
    }
}

TEST(IndexBytes, AnotherVersionIsNamedInTheRefusal) {
    std::string bytes = small_index().to_bytes();
    bytes[8] = 9;
    try {
        Index::from_bytes(bytes);
        FAIL();
    } catch (const DataError& error) {
        EXPECT_NE(std::string(error.what()).find("version 9"), std::string::npos);
    }
}

TEST(IndexFile, IsWrittenAsideThenRenamed) {
    const auto folder = std::filesystem::temp_directory_path() / "retold_test_index";
    std::filesystem::create_directories(folder);
    const std::string path = (folder / "copies.index").string();
    const Index index = small_index();
    index.save(path);
    EXPECT_EQ(Index::load(path).to_bytes(), index.to_bytes());
    EXPECT_FALSE(std::filesystem::exists(path + ".part"));
    std::filesystem::resize_file(path, 70);
    EXPECT_THROW(Index::load(path), DataError);
    EXPECT_THROW(Index::load((folder / "none").string()), DataError);
    EXPECT_THROW(index.save((folder / "no" / "folder").string()), DataError);
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace retold::similarity
