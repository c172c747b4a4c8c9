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

void run(const char* name, const std::vector<std::string>& documents, text::Form form, const icu::Normalizer2& with) {
    text::NormalizeOptions options;
    options.form = form;
    options.spaces = options.invisibles = false;
    std::size_t wrong = 0;
    std::size_t edits = 0;
    for (const std::string& document : documents) {
        const text::Edited edited = text::normalize(document, options);
        wrong += edited.text != by_icu(with, document);
        edits += edited.edits.edits().size();
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
    std::printf(
        "%-18s ICU %7.0f MB/s   ours with edits %7.0f MB/s, time %+6.1f %%   and spaces, invisibles %7.0f MB/s   %7zu "
        "edits  %s\n",
        name, megabytes / icu, megabytes / ours, 100 * (ours / icu - 1), megabytes / full, edits,
        wrong == 0 ? "equal" : "DIFFERS");
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
    std::printf("mapping a range to the raw text: %.1f ns, an offset %.1f ns (%zu edits, sum %zu)\n",
                1e9 * seconds / static_cast<double>(mapped), 5e8 * seconds / static_cast<double>(mapped),
                edited.edits.edits().size(), sum);
}

}  // namespace
}  // namespace retold

int main(int count, char** arguments) {
    using namespace retold;
    std::string english;
    if (count > 1) english = bench::read_file(arguments[1]);
    for (const char* name : {"aune_herald", "coast_wire", "tarn_express"}) {
        if (count <= 1) english += bench::read_file(std::string(RETOLD_SAMPLES "/") + name + ".txt");
    }
    std::string decomposed = english;
    for (std::size_t at = 0; (at = decomposed.find(" a", at)) != std::string::npos; at += 400)
        decomposed.insert(at + 2, "\u0308");
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2& nfc = *icu::Normalizer2::getNFCInstance(status);
    const icu::Normalizer2& nfkc = *icu::Normalizer2::getNFKCInstance(status);
    const auto documents = bench::documents_from(english, 8'000'000);
    run("NFC", documents, text::Form::nfc, nfc);
    run("NFC, decomposed", bench::documents_from(decomposed, 8'000'000), text::Form::nfc, nfc);
    run("NFKC", documents, text::Form::nfkc, nfkc);
    run("NFC, Russian",
        bench::documents_from(repeated("Во вторник жители города покинули дома; мэр сказал: «Мы ждём». "), 4'000'000),
        text::Form::nfc, nfc);
    run("NFC, Urdu", bench::documents_from(repeated("منگل کے روز شہر کے باشندوں نے اپنے گھر چھوڑ دیے۔ "), 4'000'000),
        text::Form::nfc, nfc);
    map_offsets(documents[0]);
}
