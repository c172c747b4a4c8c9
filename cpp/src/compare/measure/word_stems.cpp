#include "compare/measure/word_stems.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "retold/base/hash.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/stemmer.hpp"

namespace retold::compare {
namespace {

// chosen: names and nouns of these have case endings, or an article behind them, and their verbs change with persons
constexpr std::array<std::string_view, 22> inflecting = {"be", "bg", "bs", "cs", "el", "et", "fi", "hr",
                                                         "hu", "is", "kk", "lt", "lv", "mk", "pl", "ru",
                                                         "sk", "sl", "sr", "tr", "uk", "uz"};
constexpr std::size_t beginning = 5;  // from: McNamee et al. 2009, first letters do as a stem where there is no stemmer

// Numbers of languages are small; of two the smaller is taken.
using Code = std::uint16_t;
constexpr Code unseen = 0xFFFF;  // chosen: more than there are languages
constexpr Code as_it_is = 0;     // chosen: below all languages

std::string first_letters(std::string_view word) {
    std::size_t at = 0;
    for (std::size_t letters = 0; letters < beginning && at < word.size(); ++letters)
        at += text::decode_at(word, at).size;
    return std::string(word.substr(0, at));
}

class Stems {
  public:
    explicit Stems(const std::string& language) {
        const std::string known = tokenize::stem_language(language);
        if (!known.empty()) stemmer_.emplace(known);
    }

    std::string operator()(const std::string& word) const { return stemmer_ ? (*stemmer_)(word) : first_letters(word); }

  private:
    std::optional<tokenize::Stemmer> stemmer_;
};

// The languages that inflect, numbered from 1 in their order.
std::map<std::string, Code> number_languages(const std::vector<Prepared>& pages) {
    std::map<std::string, Code> codes;
    for (const Prepared& page : pages) {
        if (inflects(page.language)) codes.emplace(page.language, Code{1});
    }
    Code next = 1;
    for (auto& [language, code] : codes) code = next++;
    return codes;
}

std::vector<Code> codes_of_words(std::size_t words, const std::vector<Prepared>& pages,
                                 const std::map<std::string, Code>& codes) {
    std::vector<Code> of(words, unseen);
    for (const Prepared& page : pages) {
        const auto found = codes.find(page.language);
        const Code code = found == codes.end() ? as_it_is : found->second;
        for (const Word token : page.tokens)
            of[token.term] = std::min(of[token.term], token.number != 0 ? as_it_is : code);
    }
    return of;
}

}  // namespace

bool inflects(const std::string& language) {
    const std::string_view base = std::string_view(language).substr(0, language.find('-'));
    return std::ranges::find(inflecting, base) != inflecting.end();
}

std::vector<std::uint32_t> stems_of(const std::vector<std::string>& words, const std::vector<Prepared>& pages) {
    const std::map<std::string, Code> codes = number_languages(pages);
    if (codes.empty()) return {};
    std::vector<Stems> stems;
    for (const auto& [language, code] : codes) stems.emplace_back(language);
    const std::vector<Code> of = codes_of_words(words.size(), pages, codes);
    std::vector<std::uint32_t> first(words.size());
    std::iota(first.begin(), first.end(), 0U);
    std::vector<std::unordered_map<std::string, std::uint32_t, HashKey, std::equal_to<>>> known(stems.size());
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (of[i] == as_it_is || of[i] == unseen) continue;
        const std::size_t language = of[i] - std::size_t{1};
        first[i] = known[language].try_emplace(stems[language](words[i]), i).first->second;
    }
    return first;
}

}  // namespace retold::compare
