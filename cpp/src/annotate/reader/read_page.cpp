#include "retold/annotate/reader/read_page.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "retold/base/hash.hpp"
#include "retold/base/language_tag.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/normalize.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/language.hpp"
#include "retold/tokenize/sentences.hpp"
#include "retold/tokenize/words.hpp"

namespace retold::annotate {
namespace {

// Share of capitalised words above which capitals tell nothing: headlines in title case, lines in capitals.
constexpr double headline_share = 0.6;  // chosen: more than half, as function words stay small

bool only_spaces(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const text::Unit unit = text::decode_at(text, at);
        if (!text::is_space(unit.code_point)) return false;
        at += unit.size;
    }
    return true;
}

// Ranges of the raw page without dropped lines inside: sentences may run over kept lines, but never over dropped ones.
std::vector<Span> regions_of(const PageText& page) {
    std::vector<Span> regions;
    for (const Span block : page.body) {
        if (!regions.empty() && only_spaces(page.raw.substr(regions.back().end, block.start - regions.back().end))) {
            regions.back().end = block.end;
        } else {
            regions.push_back(block);
        }
    }
    return regions;
}

// The word's key without a possessive ending.
void write_key(std::string_view word, std::string& key) {
    key.clear();
    text::append_fold_key(word, key);
    if (key.size() > 2 && key.ends_with("'s")) key.resize(key.size() - 2);
    if (key.size() > 1 && key.ends_with('\'')) key.pop_back();
}

class Reader {
  public:
    explicit Reader(std::string_view raw) : raw_(raw) {}

    void add_sentence(Span span, bool title) {
        Sentence sentence{span, static_cast<std::uint32_t>(read_.tokens.size()), 0, title};
        for (const tokenize::Token& word : tokenize::words(slice(raw_, span))) {
            add_word({span.start + word.span.start, span.start + word.span.end},
                     word.kind == tokenize::TokenKind::number);
        }
        sentence.last = static_cast<std::uint32_t>(read_.tokens.size());
        if (!title) read_.body_tokens += sentence.last - sentence.first;
        mark_names(sentence);
        read_.sentences.push_back(sentence);
    }

    Reading finish() {
        // A capital at the start of a sentence tells nothing, unless the word has one elsewhere.
        for (Token& token : read_.tokens)
            token.name = token.name || (token.term < named_.size() && named_[token.term] && upper(token));
        return std::move(read_);
    }

  private:
    void add_word(Span span, bool number) {
        write_key(slice(raw_, span), key_);
        if (key_.empty()) return;
        const auto [found, fresh] = number_of_.try_emplace(key_, static_cast<std::uint32_t>(read_.terms.size()));
        if (fresh) read_.terms.push_back(key_);
        number = number || std::ranges::any_of(key_, [](char c) { return c >= '0' && c <= '9'; });
        read_.tokens.push_back({span, found->second, false, number});
    }

    bool upper(const Token& token) const { return text::is_upper(text::decode_at(raw_, token.span.start).code_point); }
    bool lower(const Token& token) const { return text::is_lower(text::decode_at(raw_, token.span.start).code_point); }

    void mark_names(const Sentence& sentence) {
        std::uint32_t capitals = 0;
        for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
            if (upper(read_.tokens[t])) ++capitals;
            read_.cased = read_.cased || lower(read_.tokens[t]);
        }
        const double count = sentence.last - sentence.first;
        if (count > 3 && capitals > headline_share * count) return;
        named_.resize(read_.terms.size(), false);
        for (std::uint32_t t = sentence.first + 1; t < sentence.last; ++t) {
            Token& token = read_.tokens[t];
            token.name = !token.number && upper(token);
            if (token.name) named_[token.term] = true;
        }
    }

    std::string_view raw_;
    Reading read_;
    std::unordered_map<std::string, std::uint32_t, HashKey, std::equal_to<>> number_of_;
    std::vector<bool> named_;
    std::string key_;
};

std::string language_of(const PageText& page, const std::vector<Span>& regions, std::string_view language) {
    if (language != "auto") return check_language(language);
    const std::string stated = stated_language(page.language);
    if (stated != "auto" && stated != "und") return stated;
    if (regions.empty()) return {};
    const auto longest = std::ranges::max_element(regions, {}, &Span::size);
    return tokenize::guess_language(slice(page.raw, *longest));
}

}  // namespace

Reading read_page(const PageText& page, std::string_view language) {
    const std::vector<Span> regions = regions_of(page);
    const std::string tag = language_of(page, regions, language);
    tokenize::SentenceOptions options;
    if (!tag.empty()) options.language = tag;
    const tokenize::SentenceSplitter split(options);
    Reader reader(page.raw);
    if (page.title && !page.title->empty()) reader.add_sentence(*page.title, true);
    for (const Span region : regions) {
        for (const Span sentence : split(slice(page.raw, region))) {
            reader.add_sentence({region.start + sentence.start, region.start + sentence.end}, false);
        }
    }
    Reading read = reader.finish();
    read.language = tag;
    return read;
}

}  // namespace retold::annotate
