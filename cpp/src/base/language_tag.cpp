#include "retold/base/language_tag.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "retold/base/error.hpp"
#include "retold/base/hash.hpp"
#include "retold/base/resources.hpp"

namespace retold {
namespace {

constexpr std::size_t longest_tag = 200;   // bytes; far above what a registered tag needs
constexpr std::size_t longest_shown = 60;  // bytes of a wrong value in a message

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
char to_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
char to_upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

bool all_letters(std::string_view subtag) {
    return std::ranges::all_of(subtag, is_letter);
}

bool is_variant(std::string_view subtag) {
    return subtag.size() >= 5 || (subtag.size() == 4 && is_digit(subtag[0]));
}

// The subtags in lower case; none if one is empty, longer than eight, or has other characters than letters and digits.
std::vector<std::string> split_tag(std::string_view tag) {
    std::vector<std::string> subtags(1);
    if (tag.size() > longest_tag) return {};
    for (const char c : tag) {
        if (c == '-' || c == '_') {
            subtags.emplace_back();
        } else if (is_letter(c) || is_digit(c)) {
            subtags.back().push_back(to_lower(c));
        } else {
            return {};
        }
    }
    const auto fits = [](const std::string& subtag) { return !subtag.empty() && subtag.size() <= 8; };
    return std::ranges::all_of(subtags, fits) ? subtags : std::vector<std::string>{};
}

std::string join(const std::vector<std::string>& subtags, std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) text.append(text.empty() ? "" : "-").append(subtags[i]);
    return text;
}

// "old new" lines: codes and whole tags by what is preferred.
const std::string_view* preferred(std::string_view old) {
    static const auto table = [] {
        std::unordered_map<std::string_view, std::string_view, HashKey> codes;
        const WordList list = resource_list("shared/language_codes.txt");
        for (const auto& [line, number] : list.plain()) {
            const std::vector<std::string_view> words = split_words(line);
            if (words.size() < 2) list.fail(number, "a line is the preferred code and those it replaces");
            for (std::size_t i = 1; i < words.size(); ++i) codes.emplace(words[i], words[0]);
        }
        return codes;
    }();
    const auto found = table.find(old);
    return found == table.end() ? nullptr : &found->second;
}

// A value for a message: not more than a line of it, cut between characters of UTF-8.
std::string quoted(std::string_view value) {
    std::size_t end = std::min(value.size(), longest_shown);
    while (end > 0 && end < value.size() && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80) --end;
    return "'" + std::string(value.substr(0, end)) + (end < value.size() ? "...'" : "'");
}

class Reader {
  public:
    explicit Reader(std::vector<std::string> subtags) : subtags_(std::move(subtags)) {}

    std::optional<LanguageTag> read() {
        if (subtags_.empty()) return std::nullopt;
        LanguageTag tag;
        if (subtags_[0] == "x") {
            tag.language = "x";
            ++at_;
            tag.rest = join(subtags_, 1, subtags_.size());
            return subtags_.size() > 1 ? std::optional(tag) : std::nullopt;
        }
        if (!read_language(tag)) return std::nullopt;
        if (left() && here().size() == 4 && all_letters(here())) {
            tag.script = take();
            tag.script[0] = to_upper(tag.script[0]);
        }
        if (left() && ((here().size() == 2 && all_letters(here())) ||
                       (here().size() == 3 && std::ranges::all_of(here(), is_digit)))) {
            tag.region = take();
            std::ranges::transform(tag.region, tag.region.begin(), to_upper);
        }
        const std::size_t rest = at_;
        if (!read_variants() || !read_extensions()) return std::nullopt;
        tag.rest = join(subtags_, rest, subtags_.size());
        return tag;
    }

  private:
    bool left() const { return at_ < subtags_.size(); }
    const std::string& here() const { return subtags_[at_]; }
    std::string take() { return subtags_[at_++]; }

    // A primary language, of which "zh-yue" names a part: up to three extended subtags, the first of which is the
    // language's own code.
    bool read_language(LanguageTag& tag) {
        tag.language = take();
        if (tag.language.size() < 2 || tag.language.size() > 3 || !all_letters(tag.language)) return false;
        if (tag.language.size() == 3 || !left() || here().size() != 3 || !all_letters(here())) return true;
        tag.language = take();
        for (int more = 0; more < 2 && left() && here().size() == 3 && all_letters(here()); ++more) ++at_;
        return true;
    }

    bool read_variants() {
        const std::size_t first = at_;
        while (left() && is_variant(here())) ++at_;
        const auto end = subtags_.begin() + static_cast<std::ptrdiff_t>(at_);
        for (auto i = subtags_.begin() + static_cast<std::ptrdiff_t>(first); i < end; ++i) {
            if (std::find(i + 1, end, *i) != end) return false;  // no variant twice
        }
        return true;
    }

    // "u-co-phonebk", "x-mine": a letter or digit and what belongs to it; none twice, x last.
    bool read_extensions() {
        std::string seen;
        while (left()) {
            if (here().size() != 1 || seen.find(here()) != std::string::npos) return false;
            const bool private_use = here() == "x";
            seen += take();
            const std::size_t first = at_;
            while (left() && (private_use || here().size() >= 2)) ++at_;
            if (at_ == first) return false;
        }
        return true;
    }

    std::vector<std::string> subtags_;
    std::size_t at_ = 0;
};

}  // namespace

std::string LanguageTag::text() const {
    std::string tag = language;
    for (const std::string* part : {&script, &region, &rest}) {
        if (!part->empty()) tag.append("-").append(*part);
    }
    return tag;
}

std::optional<LanguageTag> parse_language_tag(std::string_view tag) {
    const std::vector<std::string> subtags = split_tag(tag);
    if (const auto* whole = preferred(join(subtags, 0, subtags.size()))) return Reader(split_tag(*whole)).read();
    std::optional<LanguageTag> read = Reader(subtags).read();
    if (!read) return read;
    if (const auto* code = preferred(read->language)) {
        const LanguageTag better = *Reader(split_tag(*code)).read();
        read->language = better.language;
        if (read->script.empty()) read->script = better.script;
        if (read->region.empty()) read->region = better.region;
    }
    return read;
}

std::string check_language(std::string_view value, std::string_view name) {
    if (value == "auto") return "auto";
    if (const auto tag = parse_language_tag(value)) return tag->text();
    throw InvalidArgument(name, quoted(value), language_wanted);
}

std::string stated_language(std::string_view stated) {
    const auto tag = parse_language_tag(stated);
    return tag ? tag->text() : "auto";
}

}  // namespace retold
