// How a line stands to the headline, to what the page is about, and to things that the page shows many of.
#include <algorithm>
#include <unordered_map>

#include "clean/html/markup_features.hpp"

namespace retold::clean {
namespace {

using text::html::no_element;
using text::html::NoteKind;

float ratio(float part, float whole) {
    return whole <= 0 ? 0.0F : part / whole;
}

bool tells(std::uint32_t word) {
    return (word & function_word) == 0 && word != number_word;
}

constexpr std::size_t most_words = 80;  // of a line that are compared

}  // namespace

// The line that shows the headline: the one with most of the title's words, headings before others.
void Markup::find_title_line(const std::vector<std::uint32_t>& title) {
    double best = 0.6;  // chosen: more than half of the words both ways
    for (std::size_t i = 0; i < line_.size(); ++i) {
        if (title_overlap_[i] < 0.6F || lines_.lines[i].word_count < 2 || link_share(i) > 0.5) continue;
        const std::uint32_t own = block_element_[line_[i]];
        const unsigned level = own == no_element ? 0 : text::html::heading_level(page_.elements[own].tag);
        const double shared = static_cast<double>(title_overlap_[i]) * lines_.lines[i].word_count;
        const double cover = std::min(1.0, shared / static_cast<double>(std::max<std::size_t>(title.size(), 1)));
        const double bonus = level == 1 ? 0.3 : level != 0 ? 0.15 : 0;  // chosen: what h1 says is the headline
        const double score = std::min<double>(title_overlap_[i], cover + 0.25) + bonus;
        if (score <= best) continue;
        best = score;
        title_line_ = i;
    }
    steps_to_title_.assign(page_.elements.size(), 0);
    title_room_.assign(page_.elements.size(), no_element);
    if (title_line_ == no_line) return;
    for (std::uint32_t e = page_.lines[line_[title_line_]].element; e != no_element; e = up(e)) title_room_[e] = e;
    for (std::uint32_t e = 0; e < page_.elements.size(); ++e) {
        const std::uint32_t parent = page_.elements[e].parent;
        if (title_room_[e] != no_element || parent == no_element) continue;
        title_room_[e] = title_room_[parent];
        steps_to_title_[e] = static_cast<std::uint16_t>(steps_to_title_[parent] + 1);
    }
}

// The words that the page is about: those of its title, its descriptions, and of the first prose below the headline.
void Markup::compare_with_subject(std::vector<std::uint32_t> words) {
    for (const text::html::HtmlNote& note : page_.notes) {
        if (note.kind != NoteKind::meta || !note.key.ends_with("description")) continue;
        for (const std::uint32_t word : word_hashes(note.value)) words.push_back(word);
    }
    std::size_t taken = 0;
    for (std::size_t i = title_line_ + 1; title_line_ != no_line && i < line_.size() && taken < 2; ++i) {
        if (prose_[i] <= 0) continue;
        ++taken;
        const auto own = lines_.hashes_of(lines_.lines[i]);
        words.insert(words.end(), own.begin(), own.end());
    }
    std::erase_if(words, [](std::uint32_t word) { return !tells(word); });
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    about_.assign(line_.size(), 0);
    std::vector<std::uint32_t> own;
    for (std::size_t i = 0; i < line_.size(); ++i) {
        lines_.put_hashes_of(lines_.lines[i], own);
        std::size_t shared = 0;
        std::size_t all = 0;
        for (const std::uint32_t word : std::span(own).first(std::min(own.size(), most_words))) {
            if (!tells(word)) continue;
            ++all;
            shared += std::binary_search(words.begin(), words.end(), word) ? 1U : 0U;
        }
        about_[i] = all == 0 ? -1.0F : ratio(static_cast<float>(shared), static_cast<float>(all));
    }
}

// Elements of one parent that are marked up alike and hold a link and more: teasers, posts, results.
void Markup::find_cards() {
    std::vector<std::uint32_t> link_lines(page_.elements.size());
    for (std::size_t i = 0; i < line_.size(); ++i) {
        const std::uint32_t element = page_.lines[line_[i]].element;
        if (element != no_element && link_share(i) > 0.8) ++link_lines[element];
    }
    for (std::size_t e = page_.elements.size(); e-- > 0;) {
        const std::uint32_t parent = page_.elements[e].parent;
        if (parent != no_element) link_lines[parent] += link_lines[e];
    }
    std::unordered_map<std::uint64_t, std::uint32_t, HashKey> groups;
    std::vector<std::uint32_t> group_of(page_.elements.size(), no_element);
    for (std::uint32_t e = 0; e < page_.elements.size(); ++e) {
        if (mass_[e].lines < 2 || link_lines[e] == 0) continue;
        const std::uint64_t key = (signature_[e] & ~std::uint64_t{0xFFFFFFFF}) ^ page_.elements[e].parent;
        const auto [at, added] = groups.try_emplace(key, static_cast<std::uint32_t>(cards_.size()));
        if (added) cards_.emplace_back();
        Cards& cards = cards_[at->second];
        ++cards.count;
        cards.lines += mass_[e].lines;
        cards.links += link_lines[e];
        group_of[e] = at->second;
    }
    card_of_.assign(page_.elements.size(), no_element);
    constexpr std::uint32_t fewest = 3;  // chosen: two may be a story and something beside it
    for (std::uint32_t e = 0; e < page_.elements.size(); ++e) {
        const std::uint32_t parent = page_.elements[e].parent;
        const bool is_card = group_of[e] != no_element && cards_[group_of[e]].count >= fewest;
        card_of_[e] = is_card ? group_of[e] : parent == no_element ? no_element : card_of_[parent];
    }
}

// What stands before and after the lines that are marked up alike.
void Markup::find_company() {
    company_.resize(kinds_.size());
    for (std::size_t i = 0; i < line_.size(); ++i) {
        Company& company = company_[kind_of_[i]];
        if (company.lines++ == 0) company.first = i;
        company.last = i;
        if (i > 0) {
            const Line& before = lines_.lines[i - 1];
            company.after_link += static_cast<float>(link_share(i - 1));
            company.after_digits += before.digits > 0 && before.size < 10 ? 1.0F : 0.0F;
        }
        if (i + 1 < line_.size()) company.before_link += static_cast<float>(link_share(i + 1));
    }
}

void Markup::relations(std::size_t i, std::span<float> out) const {
    const std::uint32_t element = page_.lines[line_[i]].element;
    const bool titled = title_line_ != no_line && element != no_element && title_room_[element] != no_element;
    const float after = static_cast<float>(i) - static_cast<float>(title_line_);
    std::size_t at = 0;
    out[at++] = title_line_ == no_line ? -51.0F : std::clamp(after, -50.0F, 200.0F);
    out[at++] = titled ? steps_to_title_[element] : 100.0F;
    out[at++] = titled ? ratio(mass_[title_room_[element]].prose, all_prose_) : -1.0F;
    out[at++] = titled ? ratio(prose_[i], mass_[title_room_[element]].prose) : -1.0F;
    out[at++] = about_[i];
    const std::uint32_t card = element == no_element ? no_element : card_of_[element];
    const Cards none;
    const Cards& cards = card == no_element ? none : cards_[card];
    const auto count = static_cast<float>(cards.count);
    out[at++] = count;
    out[at++] = ratio(static_cast<float>(cards.lines), count);
    out[at++] = ratio(static_cast<float>(cards.links), static_cast<float>(cards.lines));
    const Company& company = company_[kind_of_[i]];
    const auto lines = static_cast<float>(company.lines);
    out[at++] = ratio(company.after_link, lines);
    out[at++] = ratio(company.before_link, lines);
    out[at++] = ratio(company.after_digits, lines);
    out[at++] = ratio(lines, static_cast<float>(company.last - company.first + 1));
    out[at++] = static_cast<float>(i) - static_cast<float>(company.first);
}

}  // namespace retold::clean
