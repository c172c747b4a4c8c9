// words() against ICU's UTF-8 iterator, one core, by script. Usage: bench_words [file of English text]
#include <cstdio>
#include <memory>

#include "bench/measure.hpp"
#include "reference/icu_words.hpp"
#include "retold/tokenize/words.hpp"

namespace retold {
namespace {

struct Sample {
    const char* name;
    std::string text;
};

std::string repeated(std::string_view sentence) {
    std::string text;
    while (text.size() < 4000) (text += sentence) += ' ';
    return text + "\n";
}

std::vector<Sample> samples(int count, char** arguments) {
    std::string english;
    if (count > 1) {
        english = bench::read_file(arguments[1]);
    } else {
        for (const char* name : {"aune_herald", "coast_wire", "tarn_express"}) {
            english += bench::read_file(std::string(RETOLD_SAMPLES "/") + name + ".txt");
        }
    }
    return {
        {"English news", english},
        {"German",
         repeated("Am Dienstag wurden in der Nähe von Köln über 3.500 Menschen aus ihren Häusern gebracht, weil "
                  "die Brücke für längere Zeit gesperrt bleibt; die Gemeinde hofft auf „schnelle Hilfe“.")},
        {"Russian",
         repeated("Во вторник более 3500 жителей города покинули свои дома, потому что мост через реку закрыт; "
                  "мэр сказал: «Мы ждём помощи».")},
        {"Arabic",
         repeated("غادر أكثر من ٣٥٠٠ من سكان المدينة منازلهم يوم الثلاثاء لأن الجسر فوق النهر ما زال مغلقا، وقال "
                  "رئيس البلدية: «ننتظر المساعدة».")},
        {"Urdu",
         repeated("منگل کے روز شہر کے ۳۵۰۰ سے زیادہ باشندوں نے اپنے گھر چھوڑ دیے کیونکہ دریا پر پل اب تک بند ہے؛ "
                  "میئر نے کہا: ”ہم مدد کا انتظار کر رہے ہیں“۔")},
        {"Chinese",
         repeated("星期二，超过三千五百名居民离开了家园，因为河上的大桥仍然关闭。市长说：“我们在等待帮助。”")},
    };
}

void run(const Sample& sample) {
    const auto documents = bench::documents_from(sample.text, 4'000'000);
    const double megabytes = 1e-6 * static_cast<double>(bench::bytes_of(documents));
    reference::IcuWords icu;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> plain(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    std::size_t wrong = 0;
    for (const SimdLevel level : {SimdLevel::scalar, best_simd_level()}) {
        const auto tokens = tokenize::words(documents[0], {.keep = tokenize::Keep::all, .simd = level});
        const auto ends = icu(documents[0]);
        wrong += tokens.size() != ends.size();
        for (std::size_t i = 0; i < std::min(tokens.size(), ends.size()); ++i) wrong += tokens[i].span.end != ends[i];
    }
    const double icu_time = bench::best_of(3, [&] {
        for (const std::string& document : documents) {
            UText reader = UTEXT_INITIALIZER;
            utext_openUTF8(&reader, document.data(), static_cast<std::int64_t>(document.size()), &status);
            plain->setText(&reader, status);
            while (plain->next() != icu::BreakIterator::DONE) {
            }
            utext_close(&reader);
        }
    });
    const auto ours = [&](SimdLevel level, tokenize::Keep keep) {
        return bench::best_of(5, [&] {
            for (const std::string& document : documents) tokenize::words(document, {.keep = keep, .simd = level});
        });
    };
    const double scalar = ours(SimdLevel::scalar, tokenize::Keep::words);
    const double best = ours(best_simd_level(), tokenize::Keep::words);
    const double all = ours(best_simd_level(), tokenize::Keep::all);
    std::printf("%-14s %8.1f %8.1f %7.1fx %8.1f %7.1fx %8.1f %7.1fx  %s\n", sample.name, megabytes / icu_time,
                megabytes / scalar, icu_time / scalar, megabytes / best, icu_time / best, megabytes / all,
                icu_time / all, wrong == 0 ? "equal" : "DIFFERS");
}

}  // namespace
}  // namespace retold

int main(int count, char** arguments) {
    std::printf("%-14s %8s %8s %8s %8s %8s %8s %8s\n", "MB/s", "ICU", "scalar", "", "words", "", "keep all", "");
    for (const auto& sample : retold::samples(count, arguments)) retold::run(sample);
}
