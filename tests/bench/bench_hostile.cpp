// Texts that break tokenizers: time for the whole text and for its half, and the most memory the process ever held,
// with the text itself. Usage: bench_hostile [megabytes of spaces]
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <functional>

#include "bench/measure.hpp"
#include "retold/text/normalize.hpp"
#include "retold/tokenize/graphemes.hpp"
#include "retold/tokenize/paragraphs.hpp"
#include "retold/tokenize/sentences.hpp"
#include "retold/tokenize/shingles.hpp"
#include "retold/tokenize/words.hpp"

namespace retold {
namespace {

// How many pieces a verb found, the bytes of its result, and whether the pieces lie in order inside the text.
struct Outcome {
    std::size_t pieces = 0;
    std::size_t bytes = 0;
    bool right = true;
};

template <typename Piece, typename SpanOf>
Outcome outcome_of(const std::vector<Piece>& pieces, std::size_t size, const SpanOf& span_of) {
    Outcome outcome{pieces.size(), pieces.size() * sizeof(Piece), true};
    std::size_t behind = 0;
    for (const Piece& piece : pieces) {
        const Span span = span_of(piece);
        outcome.right = outcome.right && span.start >= behind && span.start <= span.end && span.end <= size;
        behind = span.end;
    }
    return outcome;
}
Outcome outcome_of(const std::vector<Span>& spans, std::size_t size) {
    return outcome_of(spans, size, [](const Span& span) { return span; });
}

Outcome find_words(const std::string& text) {
    return outcome_of(tokenize::words(text), text.size(), [](const tokenize::Token& token) { return token.span; });
}
Outcome find_sentences(const std::string& text) {
    return outcome_of(tokenize::sentences(text), text.size());
}
Outcome find_paragraphs(const std::string& text) {
    return outcome_of(tokenize::paragraphs(text), text.size());
}
Outcome find_graphemes(const std::string& text) {
    return outcome_of(tokenize::graphemes(text), text.size());
}
Outcome find_shingles(const std::string& text) {
    const tokenize::Shingles found = tokenize::shingles(text);
    return {found.hashes.size(), found.hashes.size() * 8 + found.spans.size() * sizeof(Span),
            found.hashes.size() == found.spans.size()};
}
Outcome find_edits(const std::string& text) {
    const text::Edited edited = text::normalize(text);
    Outcome outcome = outcome_of(edited.edits.edits(), text.size(), [](const text::Edit& edit) { return edit.raw; });
    outcome.bytes += edited.text.size();
    return outcome;
}

struct Verb {
    const char* name;
    Outcome (*run)(const std::string&);
};
constexpr Verb words{"words", find_words};
constexpr Verb sentences{"sentences", find_sentences};
constexpr Verb paragraphs{"paragraphs", find_paragraphs};
constexpr Verb graphemes{"graphemes", find_graphemes};
constexpr Verb shingles{"shingles", find_shingles};
constexpr Verb normalize{"normalize", find_edits};

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    text.reserve(bytes);
    while (text.size() + piece.size() <= bytes) text += piece;
    return text;
}

// Bytes of every value in no order, most of them no UTF-8.
std::string noise(std::size_t bytes) {
    std::string text(bytes, '\0');
    std::uint64_t state = 1;
    for (char& byte : text) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        byte = static_cast<char>(state >> 56U);
    }
    return text;
}

double peak_bytes() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word != "VmHWM:") continue;
        double kilobytes = 0;
        status >> kilobytes;
        return kilobytes * 1024;
    }
    return 0;
}

// A word every eight bytes, and a byte that belongs to no character every hundred.
std::string damaged(std::size_t bytes) {
    std::string text = repeated("a word. ", bytes);
    for (std::size_t at = 50; at < text.size(); at += 100) text[at] = '\xFF';
    return text;
}

using Make = std::function<std::string(std::size_t)>;

// In a process of its own, so that peaks are apart. Returns whether all went well.
bool run(const char* name, const Make& make, std::size_t bytes, const Verb& verb) {
    std::fflush(stdout);
    const pid_t child = fork();
    if (child != 0) {
        int status = 1;
        return child > 0 && waitpid(child, &status, 0) == child && status == 0;
    }
    const double before = peak_bytes();
    double half = 0;
    {
        const std::string text = make(bytes / 2);
        half = bench::best_of(1, [&] { verb.run(text); });
    }
    const std::string text = make(bytes);
    Outcome outcome;
    const double whole = bench::best_of(1, [&] { outcome = verb.run(text); });
    const auto size = static_cast<double>(text.size());
    std::printf("| %s | %s | %.0f | %zu | %.2f | %.1f | %.1f | %.1f |\n", name, verb.name, 1e-6 * size, outcome.pieces,
                whole, whole / half, (peak_bytes() - before) / size, static_cast<double>(outcome.bytes) / size);
    std::fflush(stdout);
    _exit(outcome.right ? 0 : 1);
}

}  // namespace
}  // namespace retold

int main(int count, char** arguments) {
    using namespace retold;
    const std::size_t spaces = static_cast<std::size_t>(count > 1 ? std::atoll(arguments[1]) : 1000) * 1'000'000;
    std::printf(
        "## Hostile texts\n\n"
        "In C++, one thread, seconds of CPU. \"Twice\" is the time for the whole text by that for its half: 2 is "
        "linear. "
        "\"Memory\" is the most the process held by the size of the text, and counts text and result. Pieces are "
        "checked to "
        "lie in order inside the text; for normalize they are edits.\n\n"
        "| text | verb | MB | pieces | s | twice | memory | of it the result "
        "|\n|---|---|---:|---:|---:|---:|---:|---:|\n");
    const auto of = [](std::string_view piece) { return [piece](std::size_t size) { return repeated(piece, size); }; };
    bool right = true;
    for (const Verb& verb : {words, sentences, paragraphs, shingles, normalize})
        right = run("spaces", of(" "), spaces, verb) && right;
    for (const Verb& verb : {words, sentences, paragraphs, graphemes, shingles, normalize}) {
        if (verb.run != find_graphemes)
            right = run("letters without a space", of("abcdefgh"), 10'000'000, verb) && right;
        if (verb.run != find_graphemes) right = run("Han without a space", of("东京新闻"), 10'000'000, verb) && right;
        right = run("a million marks", of("\xCC\x81\xCC\xA3"), 2'000'000, verb) && right;
        if (verb.run != find_graphemes) right = run("bytes of all values", noise, 16'000'000, verb) && right;
        right = run("a bad byte in a hundred", damaged, 16'000'000, verb) && right;
        right = run("bad bytes only", of("\xFF"), 16'000'000, verb) && right;
    }
    right = run("full stops", of("."), 10'000'000, sentences) && right;
    right = run("initials", of("A. "), 10'000'000, sentences) && right;
    right = run("opening brackets", of("[ "), 10'000'000, sentences) && right;
    return right ? 0 : 1;
}
