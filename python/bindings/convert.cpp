#include "convert.hpp"

#include <chrono>
#include <string>

#include "retold/base/error.hpp"
#include "retold/base/language_tag.hpp"

namespace retold::bindings {

std::string language_option(const py::object& value) {
    if (py::isinstance<py::str>(value)) {
        const TextInput text(value);
        if (text.view() == "auto" || parse_language_tag(text)) return check_language(text);
    }
    throw InvalidArgument("language", shown(value), language_wanted);
}

void poll_signals() {
    const py::gil_scoped_acquire acquire;
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
}

RunOptions run_options(const std::optional<std::int64_t>& threads, const py::object& progress) {
    using Clock = std::chrono::steady_clock;
    if (threads && (*threads < 0 || *threads > 4096)) {
        throw InvalidArgument("threads", std::to_string(*threads), "must be None or from 0 (all) to 4096");
    }
    RunOptions run;
    run.threads = static_cast<unsigned>(threads.value_or(0));
    // The callable is shared by the copies of the tick, and let go with the GIL held.
    const std::shared_ptr<py::object> report(new py::object(progress), [](py::object* held) {
        const py::gil_scoped_acquire acquire;
        delete held;
    });
    run.tick = [report, last = Clock::time_point()](std::size_t done, std::size_t total) mutable {
        const py::gil_scoped_acquire acquire;
        if (PyErr_CheckSignals() != 0) throw py::error_already_set();
        if (report->is_none()) return;
        const auto now = Clock::now();
        if (done < total && now - last < std::chrono::milliseconds(100)) return;
        last = now;
        (*report)(done, total);
    };
    return run;
}

}  // namespace retold::bindings
