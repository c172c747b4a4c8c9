#include "clean/site_address.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "clean/copyright_line.hpp"
#include "clean/line_relations.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t most_words = 5;     // chosen: of a site's name
constexpr std::size_t head_lines = 20;      // chosen: lines from the top that may be its name
constexpr std::size_t most_names = 40;      // chosen: of a site; so that long pages stay linear
constexpr std::size_t fewest_letters = 6;   // chosen: of a name that says whose address it is
constexpr std::uint32_t longest_line = 45;  // chosen: words of an appeal

// Letters and digits of a text in lower case; empty if it is too short to tell.
std::string squashed(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const text::Unit unit = text::decode_at(text, at);
        at += unit.size;
        const char32_t lower = text::to_lower(unit.code_point);
        if (text::is_letter(lower) || text::is_number(lower)) text::append_utf8(out, lower);
    }
    if (out.starts_with("the") && out.size() >= fewest_letters + 3) out.erase(0, 3);
    if (out.size() < fewest_letters) out.clear();
    return out;
}

bool in_domain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

// The names of the domains of addresses in a text: "valetimes" of "letters@valetimes.example".
std::vector<std::string> domains_of(std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t dot = at + 1;
        while (dot < text.size() && in_domain(text[dot])) ++dot;
        const bool goes_on = dot + 1 < text.size() && text[dot] == '.' && in_domain(text[dot + 1]);
        if (!goes_on || at == 0 || !in_domain(text[at - 1])) continue;
        if (std::string name = squashed(text.substr(at + 1, dot - at - 1)); !name.empty())
            found.push_back(std::move(name));
    }
    return found;
}

std::vector<std::string> names_of_site(const Work& work) {
    std::vector<std::string> names;
    const auto add = [&](std::string_view text) {
        if (std::string name = squashed(text); !name.empty()) names.push_back(std::move(name));
    };
    const std::vector<Block>& blocks = work.page.blocks;
    for (std::size_t i = 0; i < std::min(work.story.first, head_lines); ++i)
        if (work.lines.lines[i].size <= most_words) add(slice(work.page.raw, blocks[i].span));
    for (std::size_t i = work.story.last + 1; i < blocks.size() && names.size() < most_names; ++i)
        if (const auto owner = read_copyright_owner(work.page.raw, blocks[i].span)) add(owner->value);
    return names;
}

}  // namespace

void drop_site_addresses(Work& work) {
    if (!work.story.found) return;
    std::vector<std::string> names;
    for (std::size_t i = work.story.first + 1; i < work.page.blocks.size(); ++i) {
        const Line& line = work.lines.lines[i];
        if (work.decided[i] || line.size > longest_line || (line.quote && (line.cues & 1U << soft_speech) != 0))
            continue;
        const std::vector<std::string> domains = domains_of(slice(work.page.raw, work.page.blocks[i].span));
        if (domains.empty()) continue;
        if (names.empty()) names = names_of_site(work);
        const auto is_own = [&](const std::string& domain) {
            return std::ranges::any_of(names, [&](const std::string& name) {
                return domain.find(name) != std::string::npos || name.find(domain) != std::string::npos;
            });
        };
        if (std::ranges::any_of(domains, is_own)) work.drop(i, Label::form, "sends the reader to the site itself");
    }
}

void drop_sponsors(Work& work) {
    constexpr std::size_t longest_name = 4;   // chosen: words
    constexpr std::size_t most_lines = 2;     // chosen: a heading and what it says
    constexpr std::size_t most_sponsors = 5;  // chosen: so that long pages stay linear
    std::size_t sponsors = 0;
    for (std::size_t i = 0; i < work.cues.size() && sponsors < most_sponsors; ++i) {
        const Cue* cue = work.cues[i];
        if (cue == nullptr || cue->label != Label::advert || cue->where != CueWhere::start) continue;
        const auto words = words_of_line(work, i);
        const std::size_t cue_words = word_hashes(cue->phrase).size();
        if (words.size() < cue_words + 2 || words.size() > cue_words + longest_name) continue;
        const auto name = std::span(words).subspan(cue_words);
        const Span span = work.page.blocks[i].span;
        const PlacedWords placed = placed_words(work.page.raw, span);
        const auto upper = [&](std::size_t at) {
            return text::is_upper(text::decode_at(work.page.raw, at).code_point);
        };
        if (!std::all_of(placed.starts.begin() + static_cast<std::ptrdiff_t>(cue_words), placed.starts.end(), upper))
            continue;
        ++sponsors;
        std::vector<std::size_t> named;
        for (std::size_t k = 0; k < work.cues.size(); ++k) {
            if (k == i || work.decided[k]) continue;
            const auto there = words_of_line(work, k);
            if (std::search(there.begin(), there.end(), name.begin(), name.end()) != there.end()) named.push_back(k);
        }
        if (named.size() > most_lines) continue;  // the story is about it
        for (const std::size_t k : named) work.drop(k, Label::advert, "names who paid for the page");
    }
}

}  // namespace retold::clean
