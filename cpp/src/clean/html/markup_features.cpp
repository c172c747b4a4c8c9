#include "clean/html/markup_features.hpp"

#include <algorithm>
#include <unordered_map>

#include "retold/base/flat_table.hpp"

namespace retold::clean {
namespace {

using text::html::Element;
using text::html::HtmlLine;
using text::html::no_element;
using text::html::Tag;

float ratio(float part, float whole) {
    return whole <= 0 ? 0.0F : part / whole;
}

bool is_block(Tag tag) {
    return (text::html::traits_of(tag) & text::html::block) != 0;
}

}  // namespace

Markup::Markup(const text::html::HtmlText& page, std::string_view html, const MarkupWords& words,
               const std::vector<Block>& blocks, const Lines& lines, const Story& story)
    : page_(page), lines_(lines), story_(story) {
    weigh_names(html, words);
    measure_lines(blocks, lines, story);
    measure_elements();
    find_container();
    std::vector<std::uint32_t> title = compare_with_title();
    find_title_line(title);
    compare_with_subject(std::move(title));
    find_cards();
    find_company();
}

void Markup::weigh_names(std::string_view html, const MarkupWords& words) {
    odds_.resize(page_.elements.size());
    signature_.resize(page_.elements.size());
    tags_.resize(page_.elements.size());
    FlatTable<std::uint64_t, Odds> known;  // pages say the same names over and over
    std::uint64_t class_hash = 0;
    for (std::size_t i = 0; i < page_.elements.size(); ++i) {
        const Element& element = page_.elements[i];
        Odds& odds = odds_[i];
        class_hash = 0;
        for (std::size_t k = 0; k < element.names.size(); ++k) {
            const text::html::SourceRange range = element.names[k];
            if (range.empty()) continue;
            const std::string_view names = html.substr(range.start, range.end - range.start);
            const std::uint64_t hash = hash_bytes(names);
            if (k == text::html::class_name) class_hash = hash;
            const std::size_t before = known.size();
            Odds& own = known[hash];
            if (known.size() != before)
                visit_markup_words(names, [&](std::string_view word) { own.add(words.odds(word)); });
            odds.low = std::min(odds.low, own.low);
            odds.high = std::max(odds.high, own.high);
            odds.sum += own.sum;
            odds.count += own.count;
        }
        const std::uint64_t parent = element.parent == no_element ? 0 : signature_[element.parent] >> 32;
        // The upper half is the element's own, the lower half its parent's.
        const std::uint64_t mine = mix(class_hash ^ (static_cast<std::uint64_t>(element.tag) << 56U));
        signature_[i] = (mine & ~std::uint64_t{0xFFFFFFFF}) | parent;
        tags_[i] = element.parent == no_element ? 0 : tags_[element.parent];
        for (std::size_t k = 0; k < markup_rooms.size(); ++k) tags_[i] |= element.tag == markup_rooms[k] ? 1U << k : 0U;
    }
}

void Markup::measure_lines(const std::vector<Block>& blocks, const Lines& lines, const Story& story) {
    block_element_.resize(page_.lines.size());
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
        std::uint32_t element = page_.lines[i].element;
        while (element != no_element && !is_block(page_.elements[element].tag)) element = up(element);
        block_element_[i] = element;
    }
    std::unordered_map<std::uint64_t, std::uint32_t, HashKey> kinds;
    all_prose_ = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::size_t line = std::min<std::size_t>(blocks[i].line, page_.lines.size()) - 1;
        line_.push_back(static_cast<std::uint32_t>(line));
        const float size = static_cast<float>(lines.lines[i].size);
        const float links = static_cast<float>(link_share(i));
        const bool reads = story.prose[i] != 0 || size >= 25 || (lines.lines[i].ends_sentence && size >= 6);
        prose_.push_back(reads ? size * (1 - links) : 0);
        all_prose_ += prose_.back();
        const std::uint32_t element = block_element_[line];
        const std::uint64_t key = element == no_element ? 0 : signature_[element];
        const auto [at, added] = kinds.try_emplace(key, static_cast<std::uint32_t>(kinds_.size()));
        if (added) kinds_.emplace_back();
        kind_of_.push_back(at->second);
        Kind& kind = kinds_[at->second];
        ++kind.lines;
        kind.size += size;
        kind.links += links;
        kind.prose += prose_.back();
    }
}

double Markup::link_share(std::size_t i) const {
    const HtmlLine& line = page_.lines[line_[i]];
    return line.span.empty() ? 0.0 : std::min(1.0, line.link_bytes / static_cast<double>(line.span.size()));
}

void Markup::measure_elements() {
    mass_.resize(page_.elements.size());
    for (std::size_t i = 0; i < line_.size(); ++i) {
        const std::uint32_t element = page_.lines[line_[i]].element;
        if (element == no_element) continue;
        Mass& mass = mass_[element];
        const float size = static_cast<float>(lines_.lines[i].size);
        mass.prose += prose_[i];
        mass.size += size;
        mass.links += size * static_cast<float>(link_share(i));
        ++mass.lines;
    }
    for (std::size_t i = mass_.size(); i-- > 0;) {  // parents come before their children
        const std::uint32_t parent = page_.elements[i].parent;
        if (parent == no_element) continue;
        mass_[parent].prose += mass_[i].prose;
        mass_[parent].size += mass_[i].size;
        mass_[parent].links += mass_[i].links;
        mass_[parent].lines += mass_[i].lines;
    }
}

// The innermost element that holds most of the page's prose.
void Markup::find_container() {
    constexpr float most = 0.6F;  // chosen: more than half
    std::uint16_t depth = 0;
    for (std::uint32_t i = 0; i < mass_.size(); ++i) {
        if (mass_[i].prose < most * all_prose_ || page_.elements[i].depth < depth) continue;
        container_ = i;
        depth = page_.elements[i].depth;
    }
    inside_container_.assign(page_.elements.size(), 0);
    if (all_prose_ <= 0) container_ = no_element;
    for (std::uint32_t i = 0; i < page_.elements.size(); ++i) {
        const std::uint32_t parent = page_.elements[i].parent;
        const bool inside = i == container_ || (parent != no_element && inside_container_[parent] != 0);
        inside_container_[i] = inside ? 1 : 0;
    }
    container_first_ = line_.size();
    for (std::size_t i = 0; i < line_.size(); ++i) {
        const std::uint32_t element = page_.lines[line_[i]].element;
        if (element == no_element || inside_container_[element] == 0) continue;
        container_first_ = std::min(container_first_, i);
        container_last_ = i;
    }
}

// Which words of a line the page's own titles (<title>, og:title) have, and how many of them the line has.
std::vector<std::uint32_t> Markup::compare_with_title() {
    title_overlap_.assign(line_.size(), 0);
    std::vector<std::uint32_t> words;  // without the bit of words that carry no meaning
    std::vector<std::uint32_t> title;
    for (const text::html::HtmlNote& note : page_.notes) {
        const bool titles = note.kind == text::html::NoteKind::title ||
                            (note.kind == text::html::NoteKind::meta && note.key == "og:title");
        if (!titles) continue;
        for (const std::uint32_t word : word_hashes(note.value)) title.push_back(word);
    }
    std::sort(title.begin(), title.end());
    title.erase(std::unique(title.begin(), title.end()), title.end());
    for (const std::uint32_t word : title) words.push_back(identity(word));
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::vector<std::uint32_t> own;
    for (std::size_t i = 0; i < line_.size(); ++i) {
        lines_.put_hashes_of(lines_.lines[i], own);
        std::size_t shared = 0;
        for (const std::uint32_t word : std::span(own).first(std::min<std::size_t>(own.size(), 60)))
            shared += std::binary_search(words.begin(), words.end(), identity(word)) ? 1U : 0U;
        title_overlap_[i] = ratio(static_cast<float>(shared), static_cast<float>(own.size()));
    }
    return title;
}

unsigned Markup::heading(std::size_t i) const {
    const std::uint32_t own = block_element(i);
    return own == no_element ? 0 : text::html::heading_level(page_.elements[own].tag);
}

bool Markup::within(std::size_t i, Tag tag) const {
    for (std::uint32_t element = page_.lines[line_[i]].element; element != no_element; element = up(element)) {
        if (page_.elements[element].tag == tag) return true;
    }
    return false;
}

}  // namespace retold::clean
