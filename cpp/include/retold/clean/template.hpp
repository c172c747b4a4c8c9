// Site templates: lines that belong to a site, not to a story, learned from many of its pages. A line counts once per
// group of near-duplicate pages, so that later versions of a story or syndicated copies never make the story a
// template.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/hash.hpp"
#include "retold/base/parallel.hpp"

namespace retold::clean {

struct TemplateLine {
    std::string text;       // as first seen, at most 200 bytes
    std::uint64_t key = 0;  // of the line's words; stable
    std::uint32_t words = 0;
    std::uint32_t groups = 0;  // groups of near-duplicate pages that have the line
    friend bool operator==(const TemplateLine&, const TemplateLine&) = default;
};

struct TemplateOptions {
    std::size_t max_pages = 400;  // per site; evenly spread over the column, at least 2
};

class Template {
  public:
    struct Site {
        std::uint32_t pages = 0;   // read
        std::uint32_t groups = 0;  // of near-duplicate pages among them
        std::unordered_map<std::uint64_t, TemplateLine, HashKey> lines;
    };

    // Learns from a column of raw pages; `sources` names the site of each, or is nullptr: then all are one site "".
    // Linear in the texts. Throws InvalidArgument if the columns differ in length.
    static Template learn(const TextColumn& pages, const TextColumn* sources, const TemplateOptions& options = {},
                          const RunOptions& run = {});

    // Adds what another template knows; pages that both have seen count twice.
    void merge(const Template& other);

    // The site's lines, most frequent first; only those that a cleaner would use.
    std::vector<TemplateLine> lines(std::string_view source) const;
    const std::map<std::string, Site, std::less<>>& sites() const { return sites_; }
    void add_site(std::string source, Site site) { sites_.insert_or_assign(std::move(source), std::move(site)); }

    // The line with this key if it is the site's: seen in two groups or more, and in enough of all.
    const TemplateLine* find(const Site& site, std::uint64_t key) const;
    const Site* site(std::string_view source) const;

  private:
    std::map<std::string, Site, std::less<>> sites_;
};

}  // namespace retold::clean
