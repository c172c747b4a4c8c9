#include "retold/base/cpu.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace retold {
namespace {

// The flags of the first processor that the system tells of; empty where it does not.
std::string processor_flags() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("flags")) return line + " ";
    }
    return {};
}

TEST(BestSimdLevel, IsWhatTheSystemSaysOfTheProcessor) {
#if !defined(__x86_64__)
#if defined(__aarch64__)
    EXPECT_EQ(best_simd_level(), SimdLevel::neon);
#else
    EXPECT_EQ(best_simd_level(), SimdLevel::scalar);
#endif
    return;  // an emulator shows the flags of the machine that it runs on
#endif
    const std::string flags = processor_flags();
    if (flags.empty()) GTEST_SKIP() << "this system does not list the flags of its processors";
    const auto has = [&](const std::string& flag) { return flags.find(" " + flag + " ") != std::string::npos; };
    EXPECT_EQ(best_simd_level() == SimdLevel::avx2, has("avx2") && has("bmi1") && has("bmi2"));
}

}  // namespace
}  // namespace retold
