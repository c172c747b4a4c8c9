// Pickling of cleaned pages: every member that their description names, checked when it comes back.
#include <pybind11/stl.h>

#include "clean/page_handle.hpp"
#include "retold/base/error.hpp"
#include "retold/clean/page_fields.hpp"

namespace retold::bindings {
namespace {

using clean::Page;

// The edits follow from the rest, as the text does; the HTML is written by hand.
template <typename Value>
inline constexpr bool is_stored =
    !std::is_same_v<Value, text::EditList> && !std::is_same_v<Value, std::shared_ptr<const clean::HtmlSource>>;

bool follows(std::string_view name) {
    return name == "text";
}

// Texts are bytes, positions count bytes.
struct Writer {
    static py::object put(const std::string& value) { return py::bytes(value); }
    static py::object put(const SharedText& value) { return py::bytes(value.view().data(), value.size()); }
    static py::object put(const Reason& value) { return py::bytes(value.view().data(), value.view().size()); }
    static py::object put(bool value) { return py::bool_(value); }
    static py::object put(double value) { return py::float_(value); }
    static py::object put(std::uint32_t value) { return py::int_(value); }
    static py::object put(std::size_t value) { return py::int_(value); }
    static py::object put(ShortSpan span) { return put(Span(span)); }
    static py::object put(Span span) { return py::make_tuple(span.start, span.end); }
    template <Worded Kind>
    static py::object put(Kind value) {
        return to_str(word_of(value));
    }
    template <typename Value>
    static py::object put(const std::optional<Value>& value) {
        return value ? put(*value) : py::object(py::none());
    }
    template <typename Value>
    static py::object put(const std::vector<Value>& values) {
        py::list list;
        PollSignals poll;
        for (const Value& value : values) {
            poll();
            list.append(put(value));
        }
        return list;
    }
    template <Described Record>
    static py::object put(const Record& record) {
        py::dict dict;
        for_each_field<Record>([&](const auto& field) {
            if constexpr (is_stored<std::remove_cvref_t<decltype(record.*field.member)>>) {
                if (!follows(field.name)) dict[field.name] = put(record.*field.member);
            }
        });
        return dict;
    }
};

// Reads what Writer wrote; spans must lie in a text of `size` bytes.
class Reader {
  public:
    explicit Reader(std::size_t size) : size_(size) {}

    void take(const py::handle& from, std::string& value) const { value = from.cast<py::bytes>(); }
    void take(const py::handle& from, SharedText& value) const { value = std::string(from.cast<py::bytes>()); }
    void take(const py::handle& from, Reason& value) const { value = std::string(from.cast<py::bytes>()); }
    void take(const py::handle& from, bool& value) const { value = from.cast<bool>(); }
    void take(const py::handle& from, double& value) const { value = from.cast<double>(); }
    void take(const py::handle& from, std::uint32_t& value) const { value = from.cast<std::uint32_t>(); }
    void take(const py::handle& from, std::size_t& value) const { value = from.cast<std::size_t>(); }
    void take(const py::handle& from, Span& value) const {
        std::tie(value.start, value.end) = from.cast<std::pair<std::size_t, std::size_t>>();
        if (value.start > value.end || value.end > size_) throw DataError("pickled page: a span outside the text");
    }
    void take(const py::handle& from, ShortSpan& value) const {
        Span span;
        take(from, span);
        value = ShortSpan(span);
    }
    template <Worded Kind>
    void take(const py::handle& from, Kind& value) const {
        const auto found = from_word<Kind>(from.cast<Utf8>());
        if (!found) throw DataError("pickled page: an unknown label or mode");
        value = *found;
    }
    template <typename Value>
    void take(const py::handle& from, std::optional<Value>& value) const {
        if (!from.is_none()) take(from, value.emplace());
    }
    template <typename Value>
    void take(const py::handle& from, std::vector<Value>& values) const {
        PollSignals poll;
        for (const py::handle item : from.cast<py::list>()) {
            poll();
            take(item, values.emplace_back());
        }
    }
    template <Described Record>
    void take(const py::handle& from, Record& record) const {
        const auto dict = from.cast<py::dict>();
        for_each_field<Record>([&](const auto& field) {
            if constexpr (is_stored<std::remove_cvref_t<decltype(record.*field.member)>>) {
                if (!follows(field.name)) take(dict[field.name], record.*field.member);
            }
        });
    }

  private:
    std::size_t size_;
};

py::object html_state(const Page& page) {
    if (!page.html) return py::none();
    std::vector<std::pair<std::size_t, std::size_t>> scripts;
    for (const Span script : page.html->scripts) scripts.emplace_back(script.start, script.end);
    return py::make_tuple(Writer::put(page.html->html), page.html->unhidden, Writer::put(page.html->stated), scripts);
}

std::shared_ptr<const clean::HtmlSource> html_from(const py::object& state, const Page& page) {
    if (state.is_none()) return nullptr;
    const auto row = state.cast<py::tuple>();
    auto source = std::make_shared<clean::HtmlSource>();
    source->html = row[0].cast<std::string>();
    source->unhidden = row[1].cast<unsigned>();
    for (const auto& [start, end] : row[3].cast<std::vector<std::pair<std::size_t, std::size_t>>>())
        source->scripts.push_back({start, end});
    source->page = watched(source->html.size(),
                           [&] { return text::html::read_html(source->html, source->unhidden, source->scripts); });
    if (source->page.text != page.raw) throw DataError("pickled page: its text is not that of its HTML");
    source->page.text.clear();
    Reader(source->html.size()).take(row[2], source->stated);
    return source;
}

}  // namespace

py::tuple page_state(const PageHandle& handle) {
    return py::make_tuple(Writer::put(handle.page), html_state(handle.page));
}

std::unique_ptr<PageHandle> page_from_state(const py::tuple& state) {
    Page page;
    const auto members = state[0].cast<py::dict>();
    Reader(members["raw"].cast<std::string>().size()).take(members, page);
    for (std::size_t i = 1; i < page.blocks.size(); ++i) {
        if (page.blocks[i].span.start < page.blocks[i - 1].span.end)
            throw DataError("pickled page: blocks out of order");
    }
    page.html = html_from(state[1], page);
    watched(page.raw.size(), [&] { clean::assemble(page); });
    return hold(std::move(page));
}

}  // namespace retold::bindings
