// What every binding needs: running a call without the GIL, arrays that own a core vector, spans in code points.
#pragma once
#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>

#include <memory>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "retold/base/parallel.hpp"
#include "retold/base/plain_array.hpp"
#include "retold/base/span.hpp"
#include "retold/text/code_points.hpp"
#include "text_input.hpp"

namespace retold::bindings {

// An argument `language`: "auto" or the canonical BCP 47 tag. Throws InvalidArgument for anything else.
std::string language_option(const py::object& value);

template <typename Work>
auto without_gil(Work&& work) {
    const py::gil_scoped_release release;
    return std::forward<Work>(work)();
}

// Lets Ctrl-C stop a call that runs without the GIL: throws what the signal's handler raised.
void poll_signals();

// The same every 4096th time, for loops that make as many objects of Python as a text has marks.
class PollSignals {
  public:
    void operator()() {
        if (++count_ % 4096 == 0) poll_signals();
    }

  private:
    std::size_t count_ = 0;
};

// From this weight on, about the bytes that a call reads, somebody may want to stop it.
inline constexpr std::size_t long_call = std::size_t{1} << 18;

// A call on one text without the GIL: a long one runs on a thread of its own, so that Ctrl-C can stop it where its
// loops look (base/cancel.hpp).
template <typename Work>
auto watched(std::size_t weight, Work&& work) {
    using Result = std::invoke_result_t<Work>;
    const py::gil_scoped_release release;
    if (weight < long_call) return std::forward<Work>(work)();
    const Tick poll = [](std::size_t, std::size_t) { poll_signals(); };
    if constexpr (std::is_void_v<Result>) {
        run_watched(poll, work);
    } else {
        std::optional<Result> result;
        run_watched(poll, [&] { result.emplace(work()); });
        return std::move(*result);
    }
}

// Options of a long call from Python's `threads` (None: the environment's RETOLD_NUM_THREADS, else all usable CPUs) and
// `progress` (None, or a callable (done, total)). The tick lets Ctrl-C stop the call and reports progress at most ten
// times a second.
RunOptions run_options(const std::optional<std::int64_t>& threads, const py::object& progress);

// A NumPy array that owns the vector; nothing is copied.
template <typename T>
py::array_t<T> to_array(std::vector<T>&& values) {
    auto owner = std::make_unique<std::vector<T>>(std::move(values));
    const auto size = static_cast<py::ssize_t>(owner->size());
    T* data = owner->data();
    const py::capsule keep(owner.release(), [](void* held) { delete static_cast<std::vector<T>*>(held); });
    return py::array_t<T>(size, data, keep);
}

template <typename T>
py::array_t<T> to_array(PlainArray<T>&& values) {
    auto owner = std::make_unique<PlainArray<T>>(std::move(values));
    const auto size = static_cast<py::ssize_t>(owner->size());
    T* data = owner->data();
    const py::capsule keep(owner.release(), [](void* held) { delete static_cast<PlainArray<T>*>(held); });
    return py::array_t<T>(size, data, keep);
}

// (starts, ends) in code points, int64, of sorted byte spans that do not overlap.
inline py::tuple to_span_arrays(std::string_view text, std::span<const Span> spans) {
    text::CodePointSpans points = text::to_code_points(text, spans);
    return py::make_tuple(to_array(std::move(points.starts)), to_array(std::move(points.ends)));
}

}  // namespace retold::bindings
