#include "clean/html/other_stories.hpp"

#include <algorithm>
#include <vector>

namespace retold::clean {
namespace {

using text::html::Element;
using text::html::no_element;
using text::html::Tag;

class Articles {
  public:
    explicit Articles(const text::html::HtmlText& html) : html_(html), outermost_(html.elements.size(), no_element) {
        for (std::uint32_t i = 0; i < html.elements.size(); ++i) {
            const Element& element = html.elements[i];
            const std::uint32_t above = element.parent == no_element ? no_element : outermost_[element.parent];
            outermost_[i] = above == no_element && element.tag == Tag::article ? i : above;
        }
    }

    // The outermost <article> around a block, or no_element.
    std::uint32_t of(const Block& block) const {
        const std::uint32_t element = element_of(block);
        return element == no_element ? no_element : outermost_[element];
    }

    bool in_first_heading(const Block& block) const {
        std::uint32_t element = element_of(block);
        for (int steps = 0; element != no_element && steps < 4; ++steps, element = html_.elements[element].parent) {
            if (html_.elements[element].tag == Tag::h1) return true;
        }
        return false;
    }

  private:
    std::uint32_t element_of(const Block& block) const {
        return block.line <= html_.lines.size() ? html_.lines[block.line - 1].element : no_element;
    }

    const text::html::HtmlText& html_;
    std::vector<std::uint32_t> outermost_;  // per element: the outermost <article> around it
};

}  // namespace

void drop_other_stories(Page& page) {
    const Articles articles(page.html->page);
    const auto title = std::find_if(page.blocks.begin(), page.blocks.end(),
                                    [](const Block& block) { return block.label == Label::title; });
    if (title == page.blocks.end() || !articles.in_first_heading(*title)) return;
    const std::uint32_t own = articles.of(*title);
    if (own == no_element) return;
    std::vector<std::uint32_t> others;  // in the order of the page
    for (const Block& block : page.blocks) {
        const std::uint32_t article = articles.of(block);
        if (article != no_element && article != own && articles.in_first_heading(block)) others.push_back(article);
    }
    for (Block& block : page.blocks) {
        if (!block.kept || !std::binary_search(others.begin(), others.end(), articles.of(block))) continue;
        block.kept = false;
        block.label = Label::teaser;
        block.reason = "in another article, with a headline of its own";
    }
}

}  // namespace retold::clean
