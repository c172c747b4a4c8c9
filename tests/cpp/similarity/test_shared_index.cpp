#include "retold/similarity/shared_index.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "reference/near_duplicates.hpp"
#include "retold/base/error.hpp"

namespace retold::similarity {
namespace {

using Strings = std::vector<std::string>;

SharedIndex empty_index() {
    return SharedIndex(Index({Measure::jaccard, 1, 0}), reference::hash_words);
}

std::size_t add(SharedIndex& index, const Strings& ids, const Strings& texts, const RunOptions& run = {}) {
    return index.add(ids, StringColumn(texts), run);
}

Strings numbered(std::size_t count, const std::string& name) {
    Strings all;
    for (std::size_t i = 0; i < count; ++i) all.push_back(name + std::to_string(i));
    return all;
}

TEST(SharedIndex, SaysWhichIdIsTakenOrMissingAndThenChangesNothing) {
    SharedIndex index = empty_index();
    EXPECT_EQ(add(index, {"a", "خ"}, {"one two", "一 二"}), 2U);
    EXPECT_EQ(add(index, {"b", "خ"}, {"one", "two"}), 1U);
    EXPECT_EQ(add(index, {"b", "b"}, {"one", "two"}), 1U);
    EXPECT_THROW(add(index, {"b"}, {"one", "two"}), InvalidArgument);
    EXPECT_EQ(index.remove({"a", "b"}), 1U);
    EXPECT_EQ(index.ids(), (Strings{"a", "خ"}));
    EXPECT_EQ(index.remove({"a"}), 1U);
    EXPECT_EQ(index.ids(), (Strings{"خ"}));
    EXPECT_EQ(index.query("一 二", 1.0), (std::vector<IndexHit>{{"خ", 1}}));
}

TEST(SharedIndex, ManyIdsComeAndGoInOrder) {
    SharedIndex index = empty_index();
    const Strings ids = numbered(5000, "id ");
    EXPECT_EQ(add(index, ids, numbered(5000, "word")), 5000U);
    EXPECT_EQ(index.ids(), ids);
    EXPECT_EQ(index.query("word4321", 0.9), (std::vector<IndexHit>{{"id 4321", 1}}));
    EXPECT_EQ(index.remove(Strings(ids.begin(), ids.begin() + 4999)), 4999U);
    EXPECT_EQ(index.ids(), (Strings{"id 4999"}));
    EXPECT_EQ(index.size(), 1U);
}

TEST(SharedIndex, ACancelledAddAddsNothing) {
    SharedIndex index = empty_index();
    RunOptions run;
    run.tick = [](std::size_t, std::size_t) { throw Error("stop"); };
    EXPECT_THROW(add(index, numbered(3000, "id "), numbered(3000, "word"), run), Error);
    EXPECT_EQ(index.size(), 0U);
    EXPECT_EQ(add(index, numbered(3000, "id "), numbered(3000, "word")), 3000U);
}

TEST(SharedIndex, TheTickMayAskAndChangeTheIndex) {
    SharedIndex index = empty_index();
    RunOptions run;
    std::size_t calls = 0;
    run.tick = [&](std::size_t, std::size_t) {
        if (calls++ == 0) add(index, {"b"}, {"other"});
        EXPECT_TRUE(index.contains("b"));
    };
    EXPECT_EQ(add(index, {"a", "b"}, {"one", "two"}, run), 1U);
    EXPECT_GT(calls, 0U);
    EXPECT_EQ(index.ids(), (Strings{"b"}));
}

// Whoever asks meanwhile sees all that one call adds, or nothing of it.
TEST(SharedIndex, WhatIsAddedAppearsAtOnce) {
    SharedIndex index = empty_index();
    constexpr std::size_t batch = 6000;
    std::atomic<bool> done{false};
    std::atomic<bool> torn{false};
    std::thread reader([&] {
        while (!done) {
            if (index.size() % batch != 0) torn = true;
            if (index.query("all", 0.1).size() % batch != 0) torn = true;
            if (index.contains("0:0") && !index.contains("0:" + std::to_string(batch - 1))) torn = true;
        }
    });
    for (std::size_t round = 0; round < 4; ++round)
        add(index, numbered(batch, std::to_string(round) + ":"), Strings(batch, "all"));
    done = true;
    reader.join();
    EXPECT_FALSE(torn);
    EXPECT_EQ(index.size(), 4 * batch);
}

TEST(SharedIndex, TwoThreadsThatAddLeaveWhatBothAdded) {
    SharedIndex index = empty_index();
    const auto work = [&](const std::string& name) {
        for (std::size_t i = 0; i < 20; ++i)
            add(index, numbered(50, name + std::to_string(i) + "."), Strings(50, name));
    };
    std::thread first(work, "a");
    std::thread second(work, "b");
    first.join();
    second.join();
    EXPECT_EQ(index.size(), 2000U);
    EXPECT_EQ(index.query("a", 1.0).size(), 1000U);
    EXPECT_EQ(Index::from_bytes(index.to_bytes()).size(), 2000U);
}

}  // namespace
}  // namespace retold::similarity
