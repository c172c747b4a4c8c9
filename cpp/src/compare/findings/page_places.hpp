// Where on a page its names, speakers and words of saying stand, so that a span can be asked what is in it.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "compare/facts/page_values.hpp"
#include "retold/annotate/annotations.hpp"

namespace retold::compare {

struct NamePlace {
    Span span;
    const annotate::Name* name = nullptr;
    bool role = false;  // "the minister", "she"
};

// A speaker or a word of saying of a quotation.
struct SpeechPlace {
    Span span;
    bool cue = false;
};

// Views into what was read of the page.
class PagePlaces {
  public:
    PagePlaces(std::string_view raw, const annotate::Annotations& stated, const PageReading& reading);

    std::string_view raw() const { return raw_; }
    const PageReading& reading() const { return reading_; }

    // What lies at least partly in the span, in order.
    std::vector<const annotate::Slot*> values_in(Span span) const;
    std::vector<const annotate::Slot*> cues_in(Span span) const;  // words that deny or admit
    std::vector<NamePlace> names_in(Span span) const;
    std::vector<SpeechPlace> speech_in(Span span) const;

  private:
    std::string_view raw_;
    const PageReading& reading_;
    std::vector<NamePlace> names_;
    std::vector<SpeechPlace> speech_;
};

}  // namespace retold::compare
