#include "clean/reader_requests.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "clean/copyright_line.hpp"
#include "retold/base/resources.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t fewest_words = 4;    // chosen: "Follow us on Instagram."
constexpr std::uint32_t most_words = 40;     // chosen: of a plea
constexpr std::uint32_t most_leading = 12;   // chosen: of a line that leads elsewhere without a verb
constexpr std::uint32_t most_sentences = 3;  // chosen: of a request that names no address and no owner
constexpr float little_shared = 0.34F;       // tuned: pages of docs/cleaning.md, as for other appeals

// Beside the bits of Request: a word that asks where it opens a sentence.
constexpr std::uint8_t asks_first = 1U << 4;

struct Words {
    std::unordered_map<std::uint32_t, std::uint8_t> kinds;  // by a word's identity
    std::vector<std::pair<std::string, std::uint8_t>> glued;
};

std::uint8_t kind_of(std::string_view head) {
    if (head.starts_with("first")) return asks_first;
    if (head.starts_with("any")) return request_asks | request_last;
    return head.starts_with("networks") ? request_networks : request_us;
}

const Words& words() {
    static const Words all = [] {
        Words made;
        for (const WordListSection& section : resource_list("shared/asks.txt").sections) {
            const std::uint8_t kind = kind_of(section.head);
            for (const WordListEntry& entry : section.entries) {
                for (std::size_t at = 0; at < entry.text.size();) {
                    const std::size_t end = std::min(entry.text.find(' ', at), entry.text.size());
                    const std::string_view word = entry.text.substr(at, end - at);
                    at = end + 1;
                    if (section.head.ends_with(" glued")) {
                        made.glued.emplace_back(word, kind);
                        continue;
                    }
                    const std::vector<std::uint32_t> hashes = word_hashes(word);
                    if (!hashes.empty()) made.kinds[identity(hashes.front())] |= kind;
                }
            }
        }
        return made;
    }();
    return all;
}

// Whether a sentence or a part of one begins at this byte, or one word before it.
bool opens(std::string_view text, const PlacedWords& placed, std::size_t k) {
    constexpr std::u32string_view marks = U".?!:;–—…¿¡？！。؟»”“\"-|";
    for (std::size_t back = 0; back < 2; ++back) {
        if (k < back + 1) return true;
        const std::size_t from = placed.starts[k - back - 1];
        for (std::size_t at = placed.starts[k - back]; at > from;) {
            const text::Unit unit = text::decode_before(text, at);
            at -= unit.size;
            if (marks.find(unit.code_point) != std::u32string_view::npos) return true;
            if (unit.code_point != U' ') break;
        }
    }
    return false;
}

bool has_question(std::string_view text) {
    constexpr std::array<std::string_view, 4> marks = {"?", "؟", "？", ";"};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

// The name at the page's foot, or none.
std::string_view owner_of(const Work& work) {
    constexpr std::size_t fewest_letters = 5;   // chosen: bytes of a name that is no word of a story
    constexpr std::size_t longest_article = 3;  // chosen: bytes
    for (std::size_t i = work.page.blocks.size(); i-- > work.story.last + 1;) {
        const auto owner = read_copyright_owner(work.page.raw, work.page.blocks[i].span);
        if (!owner || owner->value.size() < fewest_letters) continue;
        // "Le Courrier" is "du Courrier", too.
        const std::string_view name = slice(work.page.raw, owner->span);
        const std::size_t article = name.find(' ');
        return article <= longest_article && name.size() >= article + fewest_letters ? name.substr(article + 1) : name;
    }
    return {};
}

}  // namespace

unsigned requests_of(std::string_view text) {
    const PlacedWords placed = placed_words(text, {0, text.size()});
    unsigned found = 0;
    for (std::size_t k = 0; k < placed.words.size(); ++k) {
        if (placed.words[k] == number_word) continue;
        const auto known = words().kinds.find(identity(placed.words[k]));
        if (known == words().kinds.end()) continue;
        const unsigned kinds = known->second;
        if ((kinds & asks_first) != 0 && opens(text, placed, k)) found |= request_asks;
        found |= kinds & ~unsigned{asks_first};
    }
    // Scripts without spaces, and Korean, have characters of three bytes.
    const auto is_wide = [](char c) { return static_cast<unsigned char>(c) >= 0xE0; };
    if (std::none_of(text.begin(), text.end(), is_wide)) return found;
    for (const auto& [word, kind] : words().glued)
        if (text.find(word) != std::string_view::npos) found |= kind;
    return found;
}

void drop_requests(Work& work) {
    if (!work.story.found) return;
    std::optional<std::string_view> owner;
    constexpr std::size_t below = 4;  // chosen: lines below the story; what stands further down does not look like it
    const std::size_t end = std::min(work.page.blocks.size(), std::max(work.story.last, work.body_last) + 1 + below);
    for (std::size_t i = work.story.first + 1; i < end; ++i) {
        const Line& line = work.lines.lines[i];
        if (work.decided[i] || line.size < fewest_words || line.size > most_words) continue;
        if ((!line.ends_sentence && !line.address) || (line.cues & 1U << soft_speech) != 0) continue;
        if (work.features->cohesion(i) > little_shared) continue;
        const std::string_view text = slice(work.page.raw, work.page.blocks[i].span);
        const unsigned found = requests_of(text);
        constexpr unsigned elsewhere = request_networks | request_us;
        const bool leads = (found & elsewhere) == elsewhere && line.size <= most_leading;  // "More in our newsletter."
        if ((found & request_asks) == 0 && !leads) continue;
        if (!owner) owner = owner_of(work);
        const bool own = !owner->empty() && text.find(*owner) != std::string_view::npos;
        const bool you = (line.cues & 1U << soft_you) != 0;
        const bool asked = line.sentences > 0 && has_question(text);
        const bool reached = line.address && (asked || you || (found & (request_us | request_last)) != 0);
        const bool us =
            (found & (request_us | request_networks)) != 0 && !line.quote && line.sentences < most_sentences;
        if (own || us || reached) work.drop(i, Label::form, "asks the reader to follow, to write or to subscribe");
    }
}

}  // namespace retold::clean
