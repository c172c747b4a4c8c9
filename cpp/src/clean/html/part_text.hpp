// Text and pictures of a story's parts as HTML or Markdown.
#pragma once
#include <string>
#include <string_view>

#include "clean/html/story_parts.hpp"
#include "retold/clean/html/page_markup.hpp"

namespace retold::clean {

class PartText {
  public:
    PartText(const Page& page, const MarkupOptions& options, bool markdown)
        : page_(page), options_(options), markdown_(markdown) {}

    // A block with its strong, emphasised and code text and its links. Linear in the block's HTML.
    std::string of(const Block& block) const;
    // "" for a picture that no browser would fetch.
    std::string picture(const StoryPart& part) const;
    // A line of preformatted text with the spaces that it begins with.
    std::string indented(const Block& block) const;

  private:
    const Page& page_;
    const MarkupOptions& options_;
    bool markdown_;
};

}  // namespace retold::clean
