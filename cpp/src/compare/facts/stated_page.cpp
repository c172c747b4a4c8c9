#include "compare/facts/stated_page.hpp"

#include <utility>

#include "compare/facts/said_words.hpp"
#include "retold/annotate/statements/attribution.hpp"
#include "retold/base/cancel.hpp"

namespace retold::compare {

using annotate::Name;
using annotate::NameKind;
using annotate::Quote;

StatedPage::StatedPage(std::string_view raw, const PageReading& reading, const annotate::Annotations& stated)
    : reading_(reading),
      stated_(stated),
      contents_(
          stated.quotes.size(), [&](std::size_t i) -> const auto& { return stated.quotes[i].content; }) {
    add_spoken(raw);
    add_sourced();
}

// Few content words are enough only where the other page has all words in a row.
void StatedPage::add_spoken(std::string_view raw) {
    const NamePlaces names(stated_);
    for (const Quote& quote : stated_.quotes) {
        check_cancelled();
        const Name* speaker = quote.content.empty() ? nullptr : names.speaker_told(raw, quote);
        if (speaker == nullptr || speaker->kind == NameKind::place) continue;
        auto stems = stems_in(reading_, quote.content);
        auto words = word_hashes(raw, quote.content);
        if (stems.size() >= fewest_stems || words.size() >= fewest_words)
            spoken_.push_back({&quote, speaker, std::move(stems), std::move(words)});
    }
}

void StatedPage::add_sourced() {
    for (const Quote& quote : stated_.quotes) {
        check_cancelled();
        auto source = annotate::source_of(quote, stated_.names);
        if (source) sourced_.push_back({&quote, std::move(*source), stems_in(reading_, quote.content)});
    }
}

std::vector<const Quote*> StatedPage::quotes_in(const std::vector<Span>& spans) const {
    std::vector<const Quote*> found;
    for (const std::uint32_t number : contents_.touched_by(spans)) found.push_back(&stated_.quotes[number]);
    return found;
}

}  // namespace retold::compare
