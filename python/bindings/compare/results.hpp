// Records of a comparison as the Python objects of retold/compare/results.py: every member that the description of a
// record names becomes the keyword of that name, so that binding and classes cannot drift apart unseen.
#pragma once
#include <cmath>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "convert.hpp"
#include "retold/compare/comparison_fields.hpp"

namespace retold::bindings {

// Which documents the spans of a record lie in; one of a single document has it on both sides.
struct Sides {
    std::size_t a;
    std::size_t b;
};

class ResultMaker {
  public:
    // classes: has a class for every record inside another, by the name of its struct. span: (document, start, end) to
    // Python's Span.
    ResultMaker(const compare::Comparison& comparison, const py::object& classes, const py::object& span)
        : comparison_(comparison), classes_(classes), span_(span) {}

    // The members by name, but for those left out and the numbers of other records.
    template <Described Record>
    py::dict members(const Record& record, Sides sides, std::initializer_list<std::string_view> left_out = {}) const {
        py::dict dict;
        for_each_field<Record>([&](const auto& field) {
            const auto& value = record.*field.member;
            if constexpr (!RecordNumber<std::remove_cvref_t<decltype(value)>>) {
                for (const std::string_view name : left_out) {
                    if (name == field.name) return;
                }
                dict[field.name] = give(value, sides, field.refers);
            }
        });
        return dict;
    }

    // The nearest double with four places, as the figures were rounded.
    static double figure(float value) { return std::round(static_cast<double>(value) * 1e4) / 1e4; }

  private:
    static py::object give(float value, Sides /*sides*/, Refers /*refers*/) { return py::float_(figure(value)); }
    static py::object give(bool value, Sides /*sides*/, Refers /*refers*/) { return py::bool_(value); }
    static py::object give(const std::string& value, Sides /*sides*/, Refers /*refers*/) { return to_str(value); }

    static py::object give(const SharedText& value, Sides /*sides*/, Refers /*refers*/) { return to_str(value); }

    template <Worded Kind>
    static py::object give(Kind value, Sides /*sides*/, Refers /*refers*/) {
        return to_str(word_of(value));
    }

    static py::object give(const compare::Aspects& aspects, Sides /*sides*/, Refers /*refers*/) {
        py::dict dict;
        for (const auto& [name, field] : compare::aspect_fields) {
            const float value = aspects.*field;
            dict[name] = value < 0 ? py::object(py::none()) : py::object(py::float_(figure(value)));
        }
        return dict;
    }

    // Numbers of documents become their ids.
    template <std::unsigned_integral Number>
    py::object give(Number document, Sides /*sides*/, Refers /*refers*/) const {
        return to_str(comparison_.documents.at(document).id);
    }

    py::object give(Span span, Sides sides, Refers refers) const {
        return span_(refers == Refers::text_b ? sides.b : sides.a, span.start, span.end);
    }

    template <typename Value>
    py::object give(const std::optional<Value>& value, Sides sides, Refers refers) const {
        return value ? give(*value, sides, refers) : py::object(py::none());
    }

    template <typename Value>
    py::object give(const std::vector<Value>& values, Sides sides, Refers refers) const {
        py::tuple tuple(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) tuple[i] = give(values[i], sides, refers);
        return tuple;
    }

    template <Described Record>
    py::object give(const Record& record, Sides sides, Refers /*refers*/) const {
        return classes_.attr(class_of(std::type_identity<Record>{}))(**members(record, sides));
    }

    static const char* class_of(std::type_identity<compare::Change>) { return "Change"; }
    static const char* class_of(std::type_identity<compare::Aligned>) { return "Aligned"; }
    static const char* class_of(std::type_identity<compare::Evidence>) { return "Evidence"; }

    const compare::Comparison& comparison_;
    const py::object& classes_;
    const py::object& span_;
};

}  // namespace retold::bindings
