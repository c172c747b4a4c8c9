// BCP 47 language tags: RFC 5646's syntax, without its registry. "sr-Latn-RS" is language, script, region; variants,
// extensions and private use may follow.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace retold {

// A tag in the case and order that RFC 5646 recommends.
struct LanguageTag {
    std::string language;  // two or three letters, "en"; "und" where it is not known, "x" where all is private use
    std::string script;    // "Latn", or empty
    std::string region;    // "RS", "419", or empty
    std::string rest;      // "1996-u-co-phonebk-x-mine", or empty

    // The whole tag.
    std::string text() const;
    friend bool operator==(const LanguageTag&, const LanguageTag&) = default;
};

// Reads a tag; "_" counts as "-", case does not matter. Nothing if it is not well-formed: language subtags of four to
// eight letters, which RFC 5646 reserves and nobody registered, are not ("English"). Tags and codes that ISO 639 or the
// registry replaced become what is preferred: iw he, no nb, eng en, cmn zh, zh-yue yue
// (cpp/data/shared/language_codes).
std::optional<LanguageTag> parse_language_tag(std::string_view tag);

inline constexpr std::string_view language_wanted = "must be 'auto' or a BCP 47 tag, as 'de' or 'zh-Hant'";

// A language option as it is to be used: "auto" as it is, else the tag in its canonical form. Throws InvalidArgument
// that names the option and what was given if it is neither.
std::string check_language(std::string_view value, std::string_view name = "language");

// What a page states of its language as such an option: the canonical tag; "auto" where that is none, or nothing.
std::string stated_language(std::string_view stated);

}  // namespace retold
