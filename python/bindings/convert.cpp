#include "convert.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string>
#include <string_view>

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

namespace {

constexpr std::int64_t most_threads = 4096;  // chosen: more is a slip

// What the environment asks for where the call does not; read with the GIL held, as os.environ writes it.
std::int64_t threads_of_environment() {
    const char* given = std::getenv("RETOLD_NUM_THREADS");
    const std::string_view text = given == nullptr ? "" : given;
    if (text.empty()) return 0;
    std::int64_t threads = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), threads);
    if (error != std::errc() || end != text.data() + text.size() || threads < 0 || threads > most_threads) {
        throw InvalidArgument("RETOLD_NUM_THREADS", std::string(text), "must be a whole number from 0 (all) to 4096");
    }
    return threads;
}

}  // namespace

RunOptions run_options(const std::optional<std::int64_t>& threads, const py::object& progress) {
    using Clock = std::chrono::steady_clock;
    if (threads && (*threads < 0 || *threads > most_threads)) {
        throw InvalidArgument("threads", std::to_string(*threads), "must be None or from 0 (all) to 4096");
    }
    RunOptions run;
    run.threads = static_cast<unsigned>(threads ? *threads : threads_of_environment());
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
