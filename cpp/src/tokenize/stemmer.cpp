#include "retold/tokenize/stemmer.hpp"

#include <algorithm>
#include <array>

#include "retold/base/error.hpp"
#include "retold/tokenize/language.hpp"

#if defined(RETOLD_WITH_STEMMER)
#include <libstemmer.h>
#endif

namespace retold::tokenize {

#if defined(RETOLD_WITH_STEMMER)

namespace {

// What Snowball is asked for by name; a build of libstemmer may lack some.
constexpr auto candidates = std::to_array<const char*>({"ar", "ca", "da", "de", "el", "en", "es", "et", "eu", "fi",
                                                        "fr", "ga", "hi", "hu", "hy", "id", "it", "lt", "ne", "nl",
                                                        "no", "pt", "ro", "ru", "sr", "sv", "ta", "tr", "yi"});

struct Delete {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Handle = std::unique_ptr<sb_stemmer, Delete>;

Handle open(const char* language) {
    return Handle(sb_stemmer_new(language, "UTF_8"));
}

}  // namespace

struct Stemmer::State {
    Handle handle;
};

bool stemming_available() {
    return true;
}

std::vector<std::string> stem_languages() {
    std::vector<std::string> languages;
    for (const char* language : candidates) {
        if (open(language)) languages.emplace_back(language);
    }
    return languages;
}

Stemmer::Stemmer(std::string_view language) : state_(std::make_unique<State>()) {
    const std::string primary = primary_language(language);
    if (std::ranges::find(candidates, primary) != candidates.end()) state_->handle = open(primary.c_str());
    if (!state_->handle)
        throw InvalidArgument("stem", "true", "there is no stemmer for the language '" + primary + "'");
}

std::string Stemmer::operator()(std::string_view word) const {
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    if (word.size() > 1000) return std::string(word);
    const sb_symbol* stem = sb_stemmer_stem(state_->handle.get(), bytes, static_cast<int>(word.size()));
    if (stem == nullptr) return std::string(word);
    const auto size = static_cast<std::size_t>(sb_stemmer_length(state_->handle.get()));
    return {reinterpret_cast<const char*>(stem), size};
}

#else

struct Stemmer::State {};

bool stemming_available() {
    return false;
}
std::vector<std::string> stem_languages() {
    return {};
}
Stemmer::Stemmer(std::string_view) {
    throw Error(
        "stem=true: this build of retold has no stemmer; install libstemmer (apt: libstemmer-dev) and build again");
}
std::string Stemmer::operator()(std::string_view word) const {
    return std::string(word);
}

#endif

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

}  // namespace retold::tokenize
