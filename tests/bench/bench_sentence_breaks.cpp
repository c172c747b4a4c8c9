// SentenceSplitter against ICU's sentence iterator, one core. Usage: bench_sentence_breaks [file of English text]
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <cstdio>
#include <memory>

#include "bench/measure.hpp"
#include "retold/tokenize/sentences.hpp"

namespace retold {
namespace {

struct Times {
    double utf8 = 0;
    double utf16 = 0;
};

Times time_icu(const std::vector<std::string>& documents) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createSentenceInstance(icu::Locale("en"), status));
    std::vector<icu::UnicodeString> converted;
    for (const std::string& document : documents) converted.push_back(icu::UnicodeString::fromUTF8(document));
    const auto walk = [&] {
        while (iterator->next() != icu::BreakIterator::DONE) {
        }
    };
    Times times;
    times.utf8 = bench::best_of(3, [&] {
        for (const std::string& document : documents) {
            UText reader = UTEXT_INITIALIZER;
            utext_openUTF8(&reader, document.data(), static_cast<std::int64_t>(document.size()), &status);
            iterator->setText(&reader, status);
            walk();
            utext_close(&reader);
        }
    });
    times.utf16 = bench::best_of(3, [&] {
        for (const icu::UnicodeString& document : converted) {
            iterator->setText(document);
            walk();
        }
    });
    return times;
}

double time_ours(const std::vector<std::string>& documents, const tokenize::SentenceOptions& options,
                 SimdLevel level = best_simd_level()) {
    const tokenize::SentenceSplitter split(options);
    return bench::best_of(7, [&] {
        for (const std::string& document : documents) split(document, level);
    });
}

// A line end in the place of the space after every 70 bytes or so.
std::string wrapped(std::string text) {
    std::size_t line = 0;
    for (std::size_t at = 0; at < text.size(); ++at, ++line) {
        if (text[at] == '\n') line = 0;
        if (text[at] == ' ' && line >= 66) {
            text[at] = '\n';
            line = 0;
        }
    }
    return text;
}

bool run(const char* name, const std::string& text) {
    const auto documents = bench::documents_from(text, 6'000'000);
    const tokenize::SentenceSplitter split({.language = "en"});
    if (split(documents[0], SimdLevel::scalar) != split(documents[0])) {
        std::fprintf(stderr, "%s: the tiers differ\n", name);
        return false;
    }
    const double megabytes = 1e-6 * static_cast<double>(bench::bytes_of(documents));
    const Times icu = time_icu(documents);
    const double english = time_ours(documents, {.language = "en"});
    const double guessed = time_ours(documents, {});
    const double scalar = time_ours(documents, {.language = "en"}, SimdLevel::scalar);
    std::printf("| %s | %.0f | %.0f | %.0f | %.1f | %.1f | %.0f | %.1f | %.0f | %.1f |\n", name, megabytes / icu.utf8,
                megabytes / icu.utf16, megabytes / english, icu.utf8 / english, icu.utf16 / english,
                megabytes / guessed, icu.utf8 / guessed, megabytes / scalar, icu.utf8 / scalar);
    return true;
}

}  // namespace
}  // namespace retold

int main(int count, char** arguments) {
    using namespace retold;
    const std::string english = bench::english_text(count, arguments, {"aune_herald", "coast_wire", "transit_review"});
    std::printf(
        "## Sentence breaks\n\n"
        "`tokenize::SentenceSplitter` in C++ beside the sentence iterator of ICU " U_ICU_VERSION
        " for English, over UTF-8 (`utext_openUTF8`) and over text that is UTF-16 already (not counting the "
        "conversion). MB/s of UTF-8; x is how many times faster. \"Guessed\" finds the language of every text first. "
        "Text: "
        "bundled sample pages, as they are and hard-wrapped. What the sentences are worth stands in the section "
        "Sentences.\n\n"
        "| text | ICU UTF-8 | ICU UTF-16 | retold | x UTF-8 | x UTF-16 | guessed | x UTF-8 | scalar | x UTF-8 |\n"
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    const bool right = run("paragraphs", english) && run("hard-wrapped", wrapped(english));
    return right ? 0 : 1;
}
