#include "retold/tokenize/stemmer.hpp"

#include <algorithm>
#include <array>

#include "retold/base/error.hpp"
#include "retold/base/language_tag.hpp"

#if defined(RETOLD_WITH_STEMMER)
#include <libstemmer.h>
#endif

namespace retold::tokenize {

#if defined(RETOLD_WITH_STEMMER)

namespace {

struct Candidate {
    std::string_view language;
    const char* name;  // what Snowball is asked for
};
// A build of libstemmer may lack some.
constexpr auto candidates = std::to_array<Candidate>(
    {{"ar", "ar"}, {"ca", "ca"}, {"da", "da"}, {"de", "de"}, {"el", "el"}, {"en", "en"}, {"es", "es"}, {"et", "et"},
     {"eu", "eu"}, {"fi", "fi"}, {"fr", "fr"}, {"ga", "ga"}, {"hi", "hi"}, {"hu", "hu"}, {"hy", "hy"}, {"id", "id"},
     {"it", "it"}, {"lt", "lt"}, {"nb", "no"}, {"ne", "ne"}, {"nl", "nl"}, {"pt", "pt"}, {"ro", "ro"}, {"ru", "ru"},
     {"sr", "sr"}, {"sv", "sv"}, {"ta", "ta"}, {"tr", "tr"}, {"yi", "yi"}});

struct Delete {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Handle = std::unique_ptr<sb_stemmer, Delete>;

// The stemmer of a language, by the first part of its tag; null if there is none.
Handle open(std::string_view language) {
    const auto found = std::ranges::find(candidates, language, &Candidate::language);
    return found == candidates.end() ? Handle() : Handle(sb_stemmer_new(found->name, "UTF_8"));
}

std::string first_part(std::string_view tag) {
    const auto read = parse_language_tag(tag);
    return read ? read->language : std::string();
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
    for (const Candidate& candidate : candidates) {
        if (open(candidate.language)) languages.emplace_back(candidate.language);
    }
    return languages;
}

std::string stem_language(std::string_view tag) {
    std::string language = first_part(tag);
    return open(language) ? language : std::string();
}

Stemmer::Stemmer(std::string_view language) : state_(std::make_unique<State>()) {
    state_->handle = open(first_part(language));
    if (!state_->handle)
        throw InvalidArgument("stem", "true", "there is no stemmer for the language '" + std::string(language) + "'");
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
std::string stem_language(std::string_view) {
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
