// Stems of words by the Snowball algorithms (Porter 2001), where the library was built with libstemmer.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace retold::tokenize {

// Whether this build can stem at all.
bool stemming_available();

// BCP 47 tags of the languages that have a stemmer in this build, sorted.
std::vector<std::string> stem_languages();

// Which of them a BCP 47 tag takes: that of its language, "" if there is none. Region and script do not matter.
std::string stem_language(std::string_view tag);

// A stemmer of one language. Not for use from several threads at once.
class Stemmer {
  public:
    // Throws InvalidArgument if the language has no stemmer, Error if this build has none at all.
    explicit Stemmer(std::string_view language);
    ~Stemmer();
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;

    // The stem of a word in lower case; about 0.3 microseconds.
    std::string operator()(std::string_view word) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace retold::tokenize
