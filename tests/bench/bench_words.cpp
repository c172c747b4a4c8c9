// words() against ICU's UTF-8 iterator and StringZilla, one core, by script. Usage: bench_words [file of English text]
#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

#include "bench/measure.hpp"
#include "bench/peers/stringzilla_words.hpp"
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
    return {
        {"English news", bench::english_text(count, arguments, {"aune_herald", "coast_wire", "tarn_express"})},
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
        {"Greek",
         repeated(
             "Την Τρίτη περισσότεροι από 3.500 κάτοικοι της πόλης άφησαν τα σπίτια τους, επειδή η γέφυρα πάνω από το "
             "ποτάμι παραμένει κλειστή· ο δήμαρχος είπε: «Περιμένουμε βοήθεια».")},
        {"Hebrew",
         repeated("ביום שלישי עזבו יותר מ-3500 תושבי העיר את בתיהם, משום שהגשר מעל הנהר עדיין סגור; ראש העיר אמר: "
                  "\"אנחנו מחכים לעזרה\", לפי דובר צה\"ל.")},
        {"Hindi",
         repeated("मंगलवार को शहर के 3500 से अधिक निवासियों ने अपने घर छोड़ दिए, क्योंकि नदी पर बना पुल अब भी बंद है; महापौर ने "
                  "कहा: “हम मदद का इंतज़ार कर रहे हैं”।")},
        {"Chinese",
         repeated("星期二，超过三千五百名居民离开了家园，因为河上的大桥仍然关闭。市长说：“我们在等待帮助。”")},
        {"Japanese",
         repeated(
             "火曜日、川に架かる橋がまだ閉鎖されているため、三千五百人以上の住民が家を離れた。市長は「私たちは助けを待"
             "っている」とテレビのインタビューで語った。")},
        {"Thai", repeated("เมื่อวันอังคาร ชาวเมืองกว่า 3500 คนออกจากบ้าน เพราะสะพานข้ามแม่น้ำยังปิดอยู่ นายกเทศมนตรีกล่าวว่า "
                          "“เรากำลังรอความช่วยเหลือ” ")},
    };
}

// Every boundary in turn, as an iterator's user sees them.
double time_icu(const std::vector<std::string>& documents) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    return bench::best_of(1, [&] {
        for (const std::string& document : documents) {
            UText reader = UTEXT_INITIALIZER;
            utext_openUTF8(&reader, document.data(), static_cast<std::int64_t>(document.size()), &status);
            words->setText(&reader, status);
            while (words->next() != icu::BreakIterator::DONE) {
            }
            utext_close(&reader);
        }
    });
}

// 0 if StringZilla's headers or AVX2 are not there.
double time_stringzilla(const std::vector<std::string>& documents) {
#if defined(RETOLD_STRINGZILLA)
    if (best_simd_level() != SimdLevel::avx2) return 0;
    std::size_t pieces = 0;
    const double seconds = bench::best_of(1, [&] {
        for (const std::string& document : documents) pieces += bench::count_stringzilla_words(document);
    });
    return pieces > 0 ? seconds : 0;
#else
    static_cast<void>(documents);
    return 0;
#endif
}

double time_ours(const std::vector<std::string>& documents, SimdLevel level, tokenize::Keep keep) {
    std::array<tokenize::Token, 512> room;
    return bench::best_of(1, [&] {
        for (const std::string& document : documents) {
            tokenize::WordReader reader(document, {.keep = keep, .simd = level});
            while (reader.read(room) != 0) {
            }
        }
    });
}

// Whether both tiers give ICU's boundaries (in the flavour that docs/text_and_tokens.md states).
bool equal_icu(const std::string& document) {
    reference::IcuWords icu;
    const auto ends = icu(document);
    for (const SimdLevel level : {SimdLevel::scalar, best_simd_level()}) {
        const auto tokens = tokenize::words(document, {.keep = tokenize::Keep::all, .simd = level});
        if (tokens.size() != ends.size()) return false;
        for (std::size_t i = 0; i < ends.size(); ++i) {
            if (tokens[i].span.end != ends[i]) return false;
        }
    }
    return true;
}

bool run(const Sample& sample) {
    const auto documents = bench::documents_from(sample.text, 4'000'000);
    if (!equal_icu(documents[0])) {
        std::fprintf(stderr, "%s: boundaries differ from ICU's\n", sample.name);
        return false;
    }
    const double megabytes = 1e-6 * static_cast<double>(bench::bytes_of(documents));
    double icu = 1e30, peer = 1e30, scalar = 1e30, words = 1e30, all = 1e30;
    for (int round = 0; round < 7; ++round) {  // in turns: other work on the machine meets all alike
        icu = std::min(icu, time_icu(documents));
        peer = std::min(peer, time_stringzilla(documents));
        scalar = std::min(scalar, time_ours(documents, SimdLevel::scalar, tokenize::Keep::words));
        words = std::min(words, time_ours(documents, best_simd_level(), tokenize::Keep::words));
        all = std::min(all, time_ours(documents, best_simd_level(), tokenize::Keep::all));
    }
    std::printf("| %s | %.0f | ", sample.name, megabytes / icu);
    if (peer > 0) std::printf("%.0f", megabytes / peer);
    std::printf(" | %.0f | %.1f | %.0f | %.1f | ", megabytes / scalar, icu / scalar, megabytes / words, icu / words);
    if (peer > 0) std::printf("%.1f", peer / words);
    std::printf(" | %.0f | %.1f | ", megabytes / all, icu / all);
    if (peer > 0) std::printf("%.1f", peer / all);
    std::printf(" |\n");
    return true;
}

}  // namespace
}  // namespace retold

int main(int count, char** arguments) {
    std::printf(
        "## Words\n\n"
        "`tokenize::words` in C++ beside the word iterator of ICU " U_ICU_VERSION
        " over UTF-8 (`utext_openUTF8`, every boundary) and StringZilla's `sz_utf8_wordbreaks_haswell` (left empty "
        "where it is absent). MB/s; x is how many times faster. "
        "\"Words\" gives words with their kinds, \"all\" every piece as the peers do; \"scalar\" gives words without "
        "vector "
        "code. Text: the bundled sample pages, and an invented sentence each. All boundaries are equal to ICU's in the "
        "flavour that [text_and_tokens.md](text_and_tokens.md) states; StringZilla has no dictionaries, so its "
        "Chinese is cut into characters. What limits: instructions, some three for a byte, not memory. A sentence that "
        "is repeated is kind to what is remembered of the dictionary: Chinese and Japanese texts of many different "
        "words "
        "reach a third of these figures, 3 to 4 times ICU's, which slows down, too.\n\n"
        "| text | ICU | StringZilla | scalar | x ICU | words | x ICU | x SZ | all | x ICU | x SZ |\n"
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    bool right = true;
    for (const auto& sample : retold::samples(count, arguments)) right = retold::run(sample) && right;
    return right ? 0 : 1;
}
