// A cleaned page for Python: every member that its description names, by that name, so that binding and classes cannot
// drift apart unseen. Spans are (start, end) in code points.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "clean/page_handle.hpp"
#include "retold/clean/page_fields.hpp"

namespace retold::bindings {

class PageMembers {
  public:
    explicit PageMembers(const PageHandle& handle) : handle_(handle) {}

    template <Described Record>
    py::dict members(const Record& record) const {
        py::dict dict;
        for_each_field<Record>([&](const auto& field) { dict[field.name] = give(record.*field.member, field.refers); });
        return dict;
    }

    // One list a member for many records, so that a page of thousands of lines makes few objects.
    template <Described Record>
    py::dict columns(const std::vector<Record>& records) const {
        py::dict dict;
        PollSignals poll;
        for_each_field<Record>([&](const auto& field) {
            py::list list(records.size());
            for (std::size_t i = 0; i < records.size(); ++i) {
                poll();
                list[i] = give(records[i].*field.member, field.refers);
            }
            dict[field.name] = list;
        });
        return dict;
    }

    py::object give(const std::string& value, Refers /*refers*/ = {}) const { return to_str(value); }
    py::object give(const SharedText& value, Refers /*refers*/ = {}) const { return to_str(value); }
    py::object give(const Reason& value, Refers /*refers*/ = {}) const { return to_str(value.view()); }
    py::object give(bool value, Refers /*refers*/ = {}) const { return py::bool_(value); }
    py::object give(double value, Refers /*refers*/ = {}) const { return py::float_(value); }
    py::object give(std::uint32_t value, Refers /*refers*/ = {}) const { return py::int_(value); }
    py::object give(std::size_t value, Refers /*refers*/ = {}) const { return py::int_(value); }

    template <Worded Kind>
    py::object give(Kind value, Refers /*refers*/ = {}) const {
        return to_str(word_of(value));
    }
    py::object give(ShortSpan span, Refers refers) const { return give(Span(span), refers); }
    py::object give(Span span, Refers refers) const {
        const Span points =
            (refers == Refers::text_b ? handle_.html_points() : handle_.raw_points()).to_code_points(span);
        return py::make_tuple(points.start, points.end);
    }
    // (raw_start, raw_end, start, end, reason) per edit.
    py::object give(const text::EditList& edits, Refers /*refers*/ = {}) const {
        py::list list;
        PollSignals poll;
        for (const text::Edit& edit : edits) {
            poll();
            const Span raw = handle_.raw_points().to_code_points(edit.raw);
            const Span out = handle_.text_points().to_code_points(edit.out);
            list.append(py::make_tuple(raw.start, raw.end, out.start, out.end, text::to_string(edit.reason)));
        }
        return list;
    }
    // The HTML itself; what it states has an attribute of its own.
    py::object give(const std::shared_ptr<const clean::HtmlSource>& html, Refers /*refers*/ = {}) const {
        return html ? py::object(to_str(html->html)) : py::none();
    }
    py::object give(const std::vector<std::string>& values, Refers /*refers*/ = {}) const {
        py::tuple tuple(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) tuple[i] = to_str(values[i]);
        return tuple;
    }
    template <Described Record>
    py::object give(const Record& record, Refers /*refers*/ = {}) const {
        return members(record);
    }
    template <Described Record>
    py::object give(const std::optional<Record>& record, Refers /*refers*/ = {}) const {
        return record ? py::object(members(*record)) : py::none();
    }
    template <Described Record>
    py::object give(const std::vector<Record>& records, Refers /*refers*/ = {}) const {
        return columns(records);
    }

  private:
    const PageHandle& handle_;
};

}  // namespace retold::bindings
