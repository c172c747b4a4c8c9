// Two pages are one group if the smaller shares half of its long lines' words with the other. Groups are found in one
// pass: a page joins the first group that it overlaps with enough, by a table from long line to groups.
#include "retold/clean/template.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "clean/lines.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t long_words = 10;    // only such lines tell near-duplicates apart
constexpr std::size_t text_bytes = 200;     // of a line, for people to look at
constexpr std::size_t groups_per_line = 8;  // a line in more groups says nothing about copies

struct SeenLine {
    std::uint64_t key = 0;
    std::uint32_t words = 0;
    std::string text;
};

std::vector<SeenLine> read_page(std::string_view raw) {
    const std::vector<Block> blocks = split_blocks(raw);
    const Lines lines = scan_lines(raw, blocks);
    std::vector<SeenLine> seen;
    seen.reserve(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        std::string_view text = slice(raw, blocks[i].span);
        if (text.size() > text_bytes) {
            std::size_t end = text_bytes;
            while (end > 0 && text::is_continuation(text[end])) --end;
            text = text.substr(0, end);
        }
        seen.push_back({lines.lines[i].key, lines.lines[i].size, std::string(text)});
    }
    std::sort(seen.begin(), seen.end(), [](const SeenLine& a, const SeenLine& b) { return a.key < b.key; });
    seen.erase(
        std::unique(seen.begin(), seen.end(), [](const SeenLine& a, const SeenLine& b) { return a.key == b.key; }),
        seen.end());
    return seen;
}

// Counts the lines of one site, page after page.
class SiteCounter {
  public:
    explicit SiteCounter(Template::Site& site) : site_(site) {}

    void add(std::vector<SeenLine> page) {
        ++site_.pages;
        const std::uint32_t group = group_of(page);
        for (SeenLine& line : page) {
            auto [at, fresh] = site_.lines.try_emplace(line.key, TemplateLine{{}, line.key, line.words, 0});
            if (fresh) at->second.text = std::move(line.text);
            if (counted_.emplace(line.key, group).second) ++at->second.groups;
        }
    }

  private:
    std::uint32_t group_of(const std::vector<SeenLine>& page) {
        std::unordered_map<std::uint64_t, std::uint64_t, HashKey> shared;
        std::uint64_t words = 0;
        for (const SeenLine& line : page) {
            if (line.words < long_words) continue;
            words += line.words;
            const auto at = groups_with_.find(line.key);
            if (at == groups_with_.end() || at->second.size() >= groups_per_line) continue;
            for (const std::uint32_t group : at->second) shared[group] += line.words;
        }
        std::uint32_t best = site_.groups;
        for (const auto& [group, weight] : shared) {
            const std::uint64_t smaller = std::min(words, group_words_[static_cast<std::size_t>(group)]);
            if (weight * 2 >= smaller && group < best) best = static_cast<std::uint32_t>(group);
        }
        if (best == site_.groups) {
            ++site_.groups;
            group_words_.push_back(words);
        }
        for (const SeenLine& line : page) {
            if (line.words < long_words) continue;
            auto& groups = groups_with_[line.key];
            if (groups.size() < groups_per_line && std::find(groups.begin(), groups.end(), best) == groups.end()) {
                groups.push_back(best);
            }
        }
        return best;
    }

    Template::Site& site_;
    std::vector<std::uint64_t> group_words_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>, HashKey> groups_with_;
    std::set<std::pair<std::uint64_t, std::uint32_t>> counted_;  // which line in which group; copies may alternate
};

// The rows of each site that are read, evenly spread.
std::map<std::string, std::vector<std::size_t>> sampled_rows(const TextColumn& pages, const TextColumn* sources,
                                                             std::size_t most) {
    std::map<std::string, std::vector<std::size_t>> rows;
    std::string scratch;
    for (std::size_t row = 0; row < pages.size(); ++row) {
        if (pages.null(row) || (sources != nullptr && sources->null(row))) continue;
        rows[sources == nullptr ? std::string() : std::string(sources->text(row, scratch))].push_back(row);
    }
    for (auto& [source, list] : rows) {
        if (list.size() <= most) continue;
        std::vector<std::size_t> picked;
        for (std::size_t i = 0; i < most; ++i) picked.push_back(list[i * list.size() / most]);
        list = std::move(picked);
    }
    return rows;
}

// How many groups must have a line: two, and of a large site a share of them; more where the site is not known.
std::uint32_t groups_needed(const Template::Site& site, bool known) {
    const std::uint32_t share = site.groups / (known ? 50 : 20);
    return std::max<std::uint32_t>(known ? 2 : 3, share);
}

}  // namespace

Template Template::learn(const TextColumn& pages, const TextColumn* sources, const TemplateOptions& options,
                         const RunOptions& run) {
    if (sources != nullptr && sources->size() != pages.size()) {
        throw InvalidArgument("sources", std::to_string(sources->size()), "must be as many as the texts");
    }
    if (options.max_pages < 2)
        throw InvalidArgument("max_pages", std::to_string(options.max_pages), "must be at least 2");
    Template result;
    const auto rows_of = sampled_rows(pages, sources, options.max_pages);
    std::vector<const std::pair<const std::string, std::vector<std::size_t>>*> sites;
    for (const auto& entry : rows_of) sites.push_back(&entry);
    std::vector<Site> counted(sites.size());
    const auto weight = [&](std::size_t i) {
        std::size_t sum = 0;
        for (const std::size_t row : sites[i]->second) sum += pages.weight(row);
        return sum;
    };
    parallel_for(chunks_by_weight(sites.size(), weight), run, [&](const Chunk& chunk) {
        std::string scratch;
        for (std::size_t i = chunk.first; i < chunk.last; ++i) {
            SiteCounter counter(counted[i]);
            for (const std::size_t row : sites[i]->second) counter.add(read_page(pages.text(row, scratch)));
        }
    });
    for (std::size_t i = 0; i < sites.size(); ++i) result.sites_.emplace(sites[i]->first, std::move(counted[i]));
    return result;
}

void Template::merge(const Template& other) {
    for (const auto& [source, theirs] : other.sites_) {
        Site& ours = sites_[source];
        ours.pages += theirs.pages;
        ours.groups += theirs.groups;
        CancelCheck check;
        for (const auto& [key, line] : theirs.lines) {
            check();
            const auto [at, fresh] = ours.lines.try_emplace(key, line);
            if (!fresh) at->second.groups += line.groups;
        }
    }
}

const Template::Site* Template::site(std::string_view source) const {
    const auto at = sites_.find(source);
    return at == sites_.end() ? nullptr : &at->second;
}

const TemplateLine* Template::find(const Site& site, std::uint64_t key) const {
    const auto at = site.lines.find(key);
    if (at == site.lines.end()) return nullptr;
    const bool known = &site != this->site("");
    return at->second.groups >= groups_needed(site, known) ? &at->second : nullptr;
}

std::vector<TemplateLine> Template::lines(std::string_view source) const {
    std::vector<TemplateLine> found;
    const Site* of = site(source);
    if (of == nullptr) return found;
    for (const auto& [key, line] : of->lines) {
        if (find(*of, key) != nullptr) found.push_back(line);
    }
    std::sort(found.begin(), found.end(), [](const TemplateLine& a, const TemplateLine& b) {
        return a.groups != b.groups ? a.groups > b.groups : a.text != b.text ? a.text < b.text : a.key < b.key;
    });
    return found;
}

}  // namespace retold::clean
