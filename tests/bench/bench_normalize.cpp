// normalize() with edits against ICU's normalizeUTF8 without, and mapping offsets, one core.
// Usage: bench_normalize [file of English text]
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <cstdio>

#include "bench/measure.hpp"
#include "retold/text/normalize.hpp"

namespace retold {
namespace {

std::string by_icu(const icu::Normalizer2& with, const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string result;
    icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
    with.normalizeUTF8(0, text, sink, nullptr, status);
    return result;
}

// Whether the results are ICU's.
bool run(const char* name, const std::vector<std::string>& documents, text::Form form, const icu::Normalizer2& with) {
    text::NormalizeOptions options;
    options.form = form;
    options.spaces = options.invisibles = false;
    std::size_t edits = 0;
    for (const std::string& document : documents) {
        const text::Edited edited = text::normalize(document, options);
        edits += edited.edits.edits().size();
        if (edited.text == by_icu(with, document)) continue;
        std::fprintf(stderr, "%s: the result is not ICU's\n", name);
        return false;
    }
    const double megabytes = 1e-6 * static_cast<double>(bench::bytes_of(documents));
    const double icu = bench::best_of(5, [&] {
        for (const std::string& document : documents) by_icu(with, document);
    });
    const double ours = bench::best_of(5, [&] {
        for (const std::string& document : documents) text::normalize(document, options);
    });
    options.spaces = options.invisibles = true;
    const double full = bench::best_of(5, [&] {
        for (const std::string& document : documents) text::normalize(document, options);
    });
    std::printf("| %s | %.0f | %.0f | %+.0f %% | %.0f | %.0f |\n", name, megabytes / icu, megabytes / ours,
                100 * (ours / icu - 1), megabytes / full, static_cast<double>(edits) / megabytes);
    return true;
}

std::string repeated(std::string_view sentence) {
    std::string text;
    while (text.size() < 4000) text += sentence;
    return text;
}

void map_offsets(const std::string& document) {
    text::NormalizeOptions options;
    options.form = text::Form::nfkc;
    options.quotes = true;
    const text::Edited edited = text::normalize(document, options);
    std::size_t sum = 0;
    std::size_t mapped = 0;
    const double seconds = bench::best_of(5, [&] {
        mapped = 0;
        for (std::size_t at = 0; at + 7 < edited.text.size(); at += 3, ++mapped)
            sum += edited.edits.to_raw({at, at + 7}).start;
    });
    std::printf(
        "\nMapping a range of the normalised text to the raw one among %zu edits takes %.1f ns, %.1f ns an offset.\n",
        edited.edits.edits().size(), 1e9 * seconds / static_cast<double>(mapped),
        5e8 * seconds / static_cast<double>(mapped));
    std::fprintf(stderr, "sum of offsets %zu\n", sum);
}

}  // namespace
}  // namespace retold

int main(int count, char** arguments) {
    using namespace retold;
    const std::string english = bench::english_text(count, arguments, {"aune_herald", "coast_wire", "tarn_express"});
    std::string decomposed = english;
    for (std::size_t at = 0; (at = decomposed.find(" a", at)) != std::string::npos; at += 400)
        decomposed.insert(at + 2, "\u0308");
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2& nfc = *icu::Normalizer2::getNFCInstance(status);
    const icu::Normalizer2& nfkc = *icu::Normalizer2::getNFKCInstance(status);
    const auto documents = bench::documents_from(english, 8'000'000);
    std::printf(
        "## Normalisation\n\n"
        "`text::normalize` with its edits, and without white space and invisible characters like its peer, beside "
        "`Normalizer2::normalizeUTF8` of ICU " U_ICU_VERSION
        ", which keeps no edits here. MB/s; \"time\" is ours against ICU's. \"All steps\" are the default options. "
        "Text: "
        "bundled sample pages, the same with a decomposed letter every 400 bytes, and an invented sentence in other "
        "scripts. "
        "Results are ICU's byte for byte.\n\n"
        "| text | ICU | retold | time | all steps | edits a MB |\n"
        "|---|---:|---:|---:|---:|---:|\n");
    const auto russian =
        bench::documents_from(repeated("Во вторник жители города покинули дома; мэр сказал: «Мы ждём». "), 4'000'000);
    const auto urdu = bench::documents_from(repeated("منگل کے روز شہر کے باشندوں نے اپنے گھر چھوڑ دیے۔ "), 4'000'000);
    bool right = run("English, NFC", documents, text::Form::nfc, nfc);
    right = run("English, some decomposed, NFC", bench::documents_from(decomposed, 8'000'000), text::Form::nfc, nfc) &&
            right;
    right = run("English, NFKC", documents, text::Form::nfkc, nfkc) && right;
    right = run("Russian, NFC", russian, text::Form::nfc, nfc) && right;
    right = run("Urdu, NFC", urdu, text::Form::nfc, nfc) && right;
    map_offsets(documents[0]);
    return right ? 0 : 1;
}
