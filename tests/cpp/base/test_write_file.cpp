#include "retold/base/write_file.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <thread>

#include "retold/base/error.hpp"

namespace retold {
namespace {

namespace fs = std::filesystem;

// A folder of its own, gone at the end.
class WriteFile : public ::testing::Test {
  protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "retold-write-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        folder_ = name;
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string path(const std::string& name) const { return (folder_ / name).string(); }
    void put(const std::string& name, const std::string& text) const { std::ofstream(path(name)) << text; }
    std::string read(const std::string& name) const {
        std::ifstream file(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    std::set<std::string> names() const {
        std::set<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder_)) found.insert(entry.path().filename().string());
        return found;
    }
    mode_t mode_of(const std::string& name) const {
        struct stat info {};
        EXPECT_EQ(::stat(path(name).c_str(), &info), 0);
        return info.st_mode & 07777U;
    }

    fs::path folder_;
};

using Names = std::set<std::string>;

TEST_F(WriteFile, WritesWhatItIsGivenAndNothingElse) {
    write_file(path("новости.html"), std::string("a\0b\n", 4));
    EXPECT_EQ(read("новости.html"), std::string("a\0b\n", 4));
    write_file(path("новости.html"), "");
    EXPECT_EQ(read("новости.html"), "");
    EXPECT_EQ(names(), Names{"новости.html"});
}

TEST_F(WriteFile, TakesTheLongestNameThatAFileMayHave) {
    const std::string name = "x" + std::string(126, 'y') + std::string(128, 'z');
    write_file(path(name), "text");
    EXPECT_EQ(names(), Names{name});
}

TEST_F(WriteFile, KeepsThePermissionsOfAFileAndGivesANewOneWhatTheUmaskLeaves) {
    const mode_t before = ::umask(027);
    put("old", "1");
    ::chmod(path("old").c_str(), 0604);
    write_file(path("old"), "2");
    write_file(path("new"), "2");
    ::umask(before);
    EXPECT_EQ(mode_of("old"), 0604U);
    EXPECT_EQ(mode_of("new"), 0640U);
}

TEST_F(WriteFile, FollowsLinksToFilesThatAreThereAndToOthers) {
    fs::create_directory(folder_ / "data");
    put("data/real", "old");
    fs::create_symlink("data/real", folder_ / "link");
    fs::create_symlink(folder_ / "link", folder_ / "second");
    fs::create_symlink("data/missing", folder_ / "dangling");
    write_file(path("second"), "new");
    write_file(path("dangling"), "made");
    EXPECT_EQ(read("data/real"), "new");
    EXPECT_EQ(read("data/missing"), "made");
    EXPECT_TRUE(fs::is_symlink(folder_ / "link") && fs::is_symlink(folder_ / "second"));
    EXPECT_TRUE(fs::is_symlink(folder_ / "dangling"));
    fs::create_symlink("circle", folder_ / "circle");
    EXPECT_THROW(write_file(path("circle"), "x"), DataError);
}

TEST_F(WriteFile, DoesNotFollowALinkThatSomebodyPutBesideThePlace) {
    put("victim", "mine");
    fs::create_symlink("victim", folder_ / "news.part");
    write_file(path("news"), "text");
    EXPECT_EQ(read("victim"), "mine");
    EXPECT_EQ(names(), (Names{"news", "news.part", "victim"}));
}

TEST_F(WriteFile, WritesIntoAFifo) {
    ASSERT_EQ(::mkfifo(path("fifo").c_str(), 0600), 0);
    std::string got;
    std::thread reader([&] { got = read("fifo"); });
    write_file(path("fifo"), std::string(1'000'000, 'x'));
    reader.join();
    EXPECT_EQ(got.size(), 1'000'000U);
    EXPECT_TRUE(fs::is_fifo(folder_ / "fifo"));
}

TEST_F(WriteFile, WritesIntoAnOpenFileBehindWhatIsInItAlready) {
    const int file = ::open(path("out").c_str(), O_WRONLY | O_CREAT, 0600);
    ASSERT_EQ(::write(file, "head ", 5), 5);
    write_file("/dev/fd/" + std::to_string(file), "text");
    fs::create_symlink("/proc/self/fd/" + std::to_string(file), folder_ / "link");
    write_file(path("link"), " tail");
    ::close(file);
    EXPECT_EQ(read("out"), "head text tail");
    EXPECT_THROW(write_file("/dev/fd/" + std::to_string(file), "x"), DataError);
}

TEST_F(WriteFile, ADeviceStaysADevice) {
    write_file("/dev/null", "text");
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(WriteFile, AFullDiskIsAnErrorThatNamesTheFile) {
    if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full";
    try {
        write_file("/dev/full", "text");
        FAIL() << "no error";
    } catch (const DataError& error) {
        EXPECT_STREQ(error.what(), "cannot write /dev/full: No space left on device");
    }
}

TEST_F(WriteFile, WhatHasNoRoomLeavesTheOldFileAndNothingElse) {
    put("old", "old");
    struct rlimit usual {};
    ::getrlimit(RLIMIT_FSIZE, &usual);
    struct rlimit small = usual;
    small.rlim_cur = 4096;
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
    const std::string large(1'000'000, 'x');
    EXPECT_THROW(write_file(path("old"), large), DataError);
    EXPECT_THROW(write_files({{path("first"), "1"}, {path("new"), large}}), DataError);
    ::setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(read("old"), "old");
    EXPECT_EQ(names(), Names{"old"});
}

TEST_F(WriteFile, StopsWhenPollThrowsAndLeavesNothing) {
    EXPECT_THROW(write_file(path("new"), "text", [] { throw std::runtime_error("stop"); }), std::runtime_error);
    EXPECT_EQ(names(), Names{});
}

TEST_F(WriteFile, WrongPathsAreRefusedBeforeAnythingIsWritten) {
    fs::create_directory(folder_ / "folder");
    const std::string good = path("good");
    EXPECT_THROW(write_files({{good, "1"}, {"", "2"}}), InvalidArgument);
    EXPECT_THROW(write_files({{good, "1"}, {std::string("a\0b", 3), "2"}}), InvalidArgument);
    EXPECT_THROW(write_files({{good, "1"}, {good, "2"}}), InvalidArgument);
    EXPECT_THROW(write_files({{good, "1"}, {path("folder"), "2"}}), DataError);
    EXPECT_THROW(write_files({{good, "1"}, {path("mistyped/report"), "2"}}), DataError);
    EXPECT_EQ(names(), Names{"folder"});
}

TEST_F(WriteFile, ManyWritersOfOneFileNeverMixTheirTexts) {
    std::vector<std::thread> writers;
    for (char letter = 'a'; letter < 'e'; ++letter) {
        writers.emplace_back([&, letter] {
            for (std::size_t size = 1; size < 50; ++size) write_file(path("news"), std::string(size * 1000, letter));
        });
    }
    for (int i = 0; i < 200; ++i) {
        const std::string text = read("news");
        EXPECT_EQ(text.find_first_not_of(text.substr(0, 1)), std::string::npos);
        EXPECT_EQ(text.size() % 1000, 0U);
    }
    for (std::thread& writer : writers) writer.join();
    EXPECT_EQ(names(), Names{"news"});
}

}  // namespace
}  // namespace retold
