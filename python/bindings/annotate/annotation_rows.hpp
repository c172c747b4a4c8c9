// Annotations as the keywords of the Python classes Quote, Name, Slot and Flag: every member that
// annotate/annotation_fields.hpp names. Spans are what a given function makes of them.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "convert.hpp"
#include "retold/annotate/annotation_fields.hpp"

namespace retold::bindings {

class AnnotationRows {
  public:
    using SpanMaker = std::function<py::object(Span)>;

    explicit AnnotationRows(SpanMaker span) : span_(std::move(span)) {}

    // {"quotes": [...], "names": [...], "slots": [...], "flags": [...]}
    py::dict all(const annotate::Annotations& found) const {
        py::dict dict;
        dict["quotes"] = rows(found.quotes);
        dict["names"] = rows(found.names);
        dict["slots"] = rows(found.slots);
        dict["flags"] = rows(found.flags);
        return dict;
    }

    template <Described Record>
    py::list rows(const std::vector<Record>& records) const {
        py::list list;
        PollSignals poll;
        for (const Record& record : records) {
            poll();
            list.append(members(record));
        }
        return list;
    }

    template <Described Record>
    py::dict members(const Record& record) const {
        py::dict dict;
        for_each_field<Record>([&](const auto& field) {
            dict[field.name] = give(record.*field.member, annotate::is_optional(field.name));
        });
        if constexpr (std::is_same_v<Record, annotate::Slot>) {
            dict["type"] = to_str(type_name(record));
            PyDict_DelItemString(dict.ptr(), "own");
        }
        return dict;
    }

  private:
    static py::object give(bool value, bool /*optional*/) { return py::bool_(value); }
    static py::object give(double value, bool /*optional*/) { return py::float_(value); }

    static py::object give(std::string_view text, bool optional) {
        return optional && text.empty() ? py::object(py::none()) : py::object(to_str(text));
    }

    template <typename Kind>
    requires std::is_enum_v<Kind>
    static py::object give(Kind kind, bool optional) { return give(to_string(kind), optional); }

    py::object give(Span span, bool /*optional*/) const { return span_(span); }

    py::object give(const std::optional<Span>& span, bool /*optional*/) const {
        return span ? span_(*span) : py::object(py::none());
    }

    template <typename Value>
    py::object give(const std::vector<Value>& values, bool optional) const {
        py::tuple tuple(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) tuple[i] = give(values[i], optional);
        return tuple;
    }

    SpanMaker span_;
};

// Calls make(AnnotationRows): spans of the text by Python's (start, end) in code points -> Span.
template <typename Make>
auto with_spans_of(std::string_view text, const py::object& span, Make&& make) {
    const text::CodePointIndex points(text);
    return make(AnnotationRows([&](Span bytes) {
        const Span place = points.to_code_points(bytes);
        return span(place.start, place.end);
    }));
}

}  // namespace retold::bindings
