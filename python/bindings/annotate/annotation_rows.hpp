// Annotations as the keywords of the Python classes Quote, Name and Slot; spans are what a given function makes of
// them.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "convert.hpp"
#include "retold/annotate/annotations.hpp"

namespace retold::bindings {

class AnnotationRows {
  public:
    using SpanMaker = std::function<py::object(Span)>;

    explicit AnnotationRows(SpanMaker span) : span_(std::move(span)) {}

    // {"quotes": [...], "names": [...], "slots": [...], "flags": [...]}
    py::dict all(const annotate::Annotations& found) const {
        py::list quotes;
        py::list names;
        py::list slots;
        py::list flags;
        for (const auto& quote : found.quotes) quotes.append(members(quote));
        for (const auto& name : found.names) names.append(members(name));
        for (const auto& slot : found.slots) slots.append(members(slot));
        for (const auto& flag : found.flags) flags.append(members(flag));
        py::dict dict;
        dict["quotes"] = quotes;
        dict["names"] = names;
        dict["slots"] = slots;
        dict["flags"] = flags;
        return dict;
    }

    py::dict members(const annotate::Slot& slot) const {
        py::dict dict;
        dict["type"] = to_str(type_name(slot));
        dict["value"] = to_str(slot.value);
        dict["bound"] = or_none(to_string(slot.bound));
        dict["unit"] = or_none(slot.unit);
        dict["span"] = span_(slot.span);
        dict["inferred"] = slot.inferred;
        dict["score"] = slot.score;
        dict["evidence"] = to_str(slot.evidence);
        dict["speaker"] = or_none(slot.speaker);
        return dict;
    }

    py::dict members(const annotate::Quote& quote) const {
        py::dict dict;
        dict["kind"] = to_str(to_string(quote.kind));
        dict["content"] = spans(quote.content);
        dict["parts"] = spans(quote.parts);
        dict["speaker"] = or_none(quote.speaker);
        dict["speaker_span"] = optional_span(quote.speaker_span);
        dict["cue"] = spans(quote.cue);
        dict["venue"] = optional_span(quote.venue);
        dict["score"] = quote.score;
        dict["evidence"] = to_str(quote.evidence);
        dict["speaker_evidence"] = or_none(quote.speaker_evidence);
        return dict;
    }

  private:
    py::dict members(const annotate::Flag& flag) const {
        py::dict dict;
        dict["kind"] = to_str(to_string(flag.kind));
        dict["span"] = span_(flag.span);
        dict["reason"] = to_str(flag.reason);
        dict["score"] = flag.score;
        return dict;
    }

    py::dict members(const annotate::Name& name) const {
        py::dict dict;
        dict["canonical"] = to_str(name.canonical);
        dict["kind"] = to_str(to_string(name.kind));
        dict["mentions"] = spans(name.mentions);
        dict["roles"] = spans(name.roles);
        dict["aliases"] = strings(name.aliases);
        dict["evidence"] = strings(name.evidence);
        dict["score"] = name.score;
        return dict;
    }

    static py::object or_none(std::string_view text) {
        return text.empty() ? py::object(py::none()) : py::object(to_str(text));
    }

    static py::tuple strings(const std::vector<std::string>& texts) {
        py::tuple tuple(texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) tuple[i] = to_str(texts[i]);
        return tuple;
    }

    py::tuple spans(const std::vector<Span>& list) const {
        py::tuple tuple(list.size());
        for (std::size_t i = 0; i < list.size(); ++i) tuple[i] = span_(list[i]);
        return tuple;
    }

    py::object optional_span(const std::optional<Span>& span) const {
        return span ? span_(*span) : py::object(py::none());
    }

    SpanMaker span_;
};

}  // namespace retold::bindings
