#include "compare/read_page.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "compare/background.hpp"
#include "retold/base/hash.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/normalize.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/language.hpp"
#include "retold/tokenize/sentences.hpp"
#include "retold/tokenize/words.hpp"

namespace retold::compare::detail {
namespace {

// Share of capitalised words above which capitals tell nothing: headlines in title case, lines in capitals.
constexpr double headline_share = 0.6;

bool only_spaces(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const text::Unit unit = text::decode_at(text, at);
        if (!text::is_space(unit.code_point)) return false;
        at += unit.size;
    }
    return true;
}

// Ranges of the raw page without dropped lines inside: sentences may run over kept lines, but never over dropped ones.
std::vector<Span> regions_of(const SourcePage& source) {
    std::vector<Span> regions;
    const std::string_view raw = source.raw;
    for (const Span block : source.body) {
        if (!regions.empty() && only_spaces(raw.substr(regions.back().end, block.start - regions.back().end))) {
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
        Prepared& page = read_.page;
        Sentence sentence{span, static_cast<std::uint32_t>(page.tokens.size()), 0, title};
        for (const tokenize::Token& word : tokenize::words(slice(raw_, span))) {
            add_word({span.start + word.span.start, span.start + word.span.end},
                     word.kind == tokenize::TokenKind::number);
        }
        sentence.last = static_cast<std::uint32_t>(page.tokens.size());
        if (!title) page.body_tokens += sentence.last - sentence.first;
        mark_names(sentence);
        page.sentences.push_back(sentence);
    }

    ReadPage finish() {
        // A capital at the start of a sentence tells nothing, unless the word has one elsewhere.
        for (Token& token : read_.page.tokens)
            token.name = token.name || (token.term < named_.size() && named_[token.term] && upper(token));
        return std::move(read_);
    }

  private:
    void add_word(Span span, bool number) {
        write_key(slice(raw_, span), key_);
        if (key_.empty()) return;
        const auto [found, fresh] = number_of_.try_emplace(key_, static_cast<std::uint32_t>(read_.words.size()));
        if (fresh) read_.words.push_back(key_);
        number = number || std::ranges::any_of(key_, [](char c) { return c >= '0' && c <= '9'; });
        read_.page.tokens.push_back({span, found->second, false, number});
    }

    bool upper(const Token& token) const { return text::is_upper(text::decode_at(raw_, token.span.start).code_point); }
    bool lower(const Token& token) const { return text::is_lower(text::decode_at(raw_, token.span.start).code_point); }

    void mark_names(const Sentence& sentence) {
        std::uint32_t capitals = 0;
        for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
            if (upper(read_.page.tokens[t])) ++capitals;
            read_.page.cased = read_.page.cased || lower(read_.page.tokens[t]);
        }
        const double count = sentence.last - sentence.first;
        if (count > 3 && capitals > headline_share * count) return;
        named_.resize(read_.words.size(), false);
        for (std::uint32_t t = sentence.first + 1; t < sentence.last; ++t) {
            Token& token = read_.page.tokens[t];
            token.name = !token.number && upper(token);
            if (token.name) named_[token.term] = true;
        }
    }

    std::string_view raw_;
    ReadPage read_;
    std::unordered_map<std::string, std::uint32_t, HashKey, std::equal_to<>> number_of_;
    std::vector<bool> named_;
    std::string key_;
};

std::string language_of(const SourcePage& source, const std::vector<Span>& regions, const std::string& language) {
    if (language != "auto") return tokenize::primary_language(language);
    if (!source.language.empty() && source.language != "und") return tokenize::primary_language(source.language);
    if (regions.empty()) return {};
    const auto longest = std::ranges::max_element(regions, {}, &Span::size);
    return tokenize::guess_language(slice(source.raw, *longest));
}

}  // namespace

ReadPage read_page(const SourcePage& source, const std::string& language) {
    const std::vector<Span> regions = regions_of(source);
    const std::string tag = language_of(source, regions, language);
    tokenize::SentenceOptions options;
    if (!tag.empty()) options.language = tag;
    const tokenize::SentenceSplitter split(options);
    Reader reader(source.raw);
    if (source.title && !source.title->empty()) reader.add_sentence(*source.title, true);
    for (const Span region : regions) {
        for (const Span sentence : split(slice(source.raw, region))) {
            reader.add_sentence({region.start + sentence.start, region.start + sentence.end}, false);
        }
    }
    ReadPage read = reader.finish();
    read.page.language = tag;
    read.page.background = has_background(tag);
    return read;
}

}  // namespace retold::compare::detail
