// Timing for the benchmarks: processor time of this thread, best of several runs.
#pragma once
#include <algorithm>
#include <ctime>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace retold::bench {

inline double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// Seconds of the fastest of `rounds` runs.
template <typename Work>
double best_of(int rounds, Work&& work) {
    double best = 1e30;
    for (int i = 0; i < rounds; ++i) {
        const double start = cpu_seconds();
        work();
        best = std::min(best, cpu_seconds() - start);
    }
    return best;
}

inline std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The file that the command line names, else bundled sample pages.
inline std::string english_text(int count, char** arguments, std::initializer_list<const char*> pages) {
    if (count > 1) return read_file(arguments[1]);
    std::string text;
    for (const char* page : pages) text += read_file(std::string(RETOLD_SAMPLES "/") + page + ".txt");
    return text;
}

inline std::size_t bytes_of(const std::vector<std::string>& documents) {
    std::size_t bytes = 0;
    for (const std::string& document : documents) bytes += document.size();
    return bytes;
}

// About `bytes` of documents made from `seed`; no two begin alike.
inline std::vector<std::string> documents_from(std::string_view seed, std::size_t bytes) {
    std::vector<std::string> documents;
    for (std::size_t made = 0; made < bytes; made += documents.back().size()) {
        documents.push_back(std::to_string(made % 997) + " " + std::string(seed));
    }
    return documents;
}

}  // namespace retold::bench
