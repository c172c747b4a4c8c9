#include "retold/base/write_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <optional>
#include <random>
#include <system_error>
#include <thread>
#include <utility>

#include "retold/base/error.hpp"

namespace retold {
namespace {

using Poll = std::function<void()>;

[[noreturn]] void refuse(const std::string& path, int code) {
    throw DataError("cannot write " + shortened(path, 300) + ": " + std::generic_category().message(code));
}

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    int number() const { return number_; }
    bool open() const { return number_ >= 0; }
    // 0 or the error that only closing shows, as on a network file system that is full.
    int close() { return ::close(std::exchange(number_, -1)) == 0 ? 0 : errno; }

  private:
    int number_;
};

void write_all(const Descriptor& file, std::string_view bytes, const std::string& path, const Poll& poll) {
    constexpr std::size_t step = std::size_t{1} << 22;
    while (!bytes.empty()) {
        if (poll) poll();
        const ssize_t written = ::write(file.number(), bytes.data(), std::min(bytes.size(), step));
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            refuse(path, errno);
        }
    }
}

// Forces a file to the disk; what cannot be forced, as on some network file systems, is left to the system.
void force(const Descriptor& file, const std::string& path) {
    if (::fsync(file.number()) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS) return;
    refuse(path, errno);
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string beside(const std::string& path, const std::string& name) {
    return path.substr(0, path.rfind('/') + 1) + name;  // npos + 1 is 0
}

// The number N of /dev/fd/N and of its other names.
std::optional<int> open_file_of(std::string_view path) {
    if (path == "/dev/stdout") return 1;
    if (path == "/dev/stderr") return 2;
    const std::string own = "/proc/" + std::to_string(::getpid()) + "/fd/";
    for (const std::string_view prefix : {std::string_view("/dev/fd/"), std::string_view("/proc/self/fd/"),
                                          std::string_view("/proc/thread-self/fd/"), std::string_view(own)}) {
        if (!path.starts_with(prefix)) continue;
        int number = 0;
        const auto [end, error] = std::from_chars(path.data() + prefix.size(), path.data() + path.size(), number);
        if (error == std::errc() && end == path.data() + path.size() && number >= 0) return number;
    }
    return std::nullopt;
}

// Where a path leads when its last part is followed as long as it is a link, and the open file that it means, if any.
struct Place {
    std::string path;
    std::optional<int> open_file;
};

Place follow(const std::string& given) {
    constexpr int most_links = 40;
    Place place{given, {}};
    for (int links = 0;; ++links) {
        if (place.open_file = open_file_of(place.path); place.open_file) return place;
        struct stat info {};
        if (::lstat(place.path.c_str(), &info) != 0 || !S_ISLNK(info.st_mode)) return place;
        if (links == most_links) refuse(given, ELOOP);
        std::string target(4097, '\0');
        const ssize_t size = ::readlink(place.path.c_str(), target.data(), target.size());
        if (size < 0) refuse(given, errno);
        target.resize(static_cast<std::size_t>(size));
        place.path = target.starts_with('/') ? target : beside(place.path, target);
    }
}

// A file that will take its place, or be gone.
class Staged {
  public:
    Staged(const FileContent& file, const std::string& path, const struct stat* old, const Poll& poll)
        : given_(file.path), path_(path) {
        Descriptor out = create(old != nullptr ? 0600 : 0666);
        try {
            write_all(out, file.bytes, given_, poll);
            if (old != nullptr) {
                // Only root may give a file away; the permissions are set last, since a new owner may clear some.
                static_cast<void>(::fchown(out.number(), old->st_uid, old->st_gid) == 0);
                if (::fchmod(out.number(), old->st_mode & 07777U) != 0) refuse(given_, errno);
            }
            force(out, given_);
            if (const int error = out.close(); error != 0) refuse(given_, error);
        } catch (...) {
            ::unlink(aside_.c_str());
            throw;
        }
    }
    Staged(Staged&& other) noexcept
        : given_(std::move(other.given_)), path_(std::move(other.path_)), aside_(std::exchange(other.aside_, {})) {}
    Staged(const Staged&) = delete;
    Staged& operator=(const Staged&) = delete;
    Staged& operator=(Staged&&) = delete;
    ~Staged() {
        if (!aside_.empty()) ::unlink(aside_.c_str());
    }

    void take_place() {
        if (::rename(aside_.c_str(), path_.c_str()) != 0) refuse(given_, errno);
        aside_.clear();
        const Descriptor folder(::open(folder_of(path_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (folder.open()) force(folder, given_);
    }

  private:
    Descriptor create(mode_t mode) {
        constexpr int attempts = 100;
        std::random_device random;
        std::string name = path_.substr(path_.rfind('/') + 1);
        name = shortened(name, 80);  // with what is added, less than any file system's limit
        for (int attempt = 0;; ++attempt) {
            const auto number = static_cast<std::uint64_t>(random()) << 32U | random();
            aside_ = beside(path_, "." + name + "." + std::to_string(number) + ".part");
            Descriptor out(::open(aside_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
            if (out.open()) return out;
            if (errno == EEXIST && attempt < attempts) continue;
            const int error = errno;
            aside_.clear();
            refuse(given_, error);
        }
    }

    std::string given_;
    std::string path_;
    std::string aside_;
};

Descriptor open_fifo(const std::string& path, const Poll& poll) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (true) {
        Descriptor out(::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC));
        if (out.open()) {
            ::fcntl(out.number(), F_SETFL, ::fcntl(out.number(), F_GETFL) & ~O_NONBLOCK);
            return out;
        }
        if (errno != ENXIO && errno != EINTR) refuse(path, errno);
        if (std::chrono::steady_clock::now() > until) throw DataError("cannot write " + path + ": nobody reads it");
        if (poll) poll();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

// Into what is no regular file, or is open already.
void write_into(const FileContent& file, const Place& place, const struct stat& info, const Poll& poll) {
    Descriptor out = place.open_file          ? Descriptor(::fcntl(*place.open_file, F_DUPFD_CLOEXEC, 0))
                     : S_ISFIFO(info.st_mode) ? open_fifo(place.path, poll)
                                              : Descriptor(::open(place.path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
    if (!out.open()) refuse(file.path, errno);
    write_all(out, file.bytes, file.path, poll);
    if (const int error = out.close(); error != 0) refuse(file.path, error);
}

void check(const std::vector<FileContent>& files) {
    for (const FileContent& file : files) {
        if (file.path.empty()) throw InvalidArgument("path", "''", "must name a file");
        if (file.path.find('\0') != std::string::npos) {
            throw InvalidArgument("path", file.path.substr(0, file.path.find('\0')), "must not hold a NUL");
        }
    }
}

}  // namespace

void write_files(const std::vector<FileContent>& files, const Poll& poll) {
    check(files);
    std::vector<Staged> staged;
    std::vector<std::string> taken;
    std::vector<std::function<void()>> direct;
    for (const FileContent& file : files) {
        const Place place = follow(file.path);
        struct stat info {};
        const bool there = ::stat(place.path.c_str(), &info) == 0;
        if (!there && !place.open_file && errno != ENOENT) refuse(file.path, errno);
        if (there && !place.open_file && S_ISDIR(info.st_mode)) refuse(file.path, EISDIR);
        if (place.open_file || (there && !S_ISREG(info.st_mode))) {
            direct.push_back([&file, place, info, &poll] { write_into(file, place, info, poll); });
            continue;
        }
        if (std::ranges::find(taken, place.path) != taken.end()) {
            throw InvalidArgument("path", file.path, "must be another than the other files'");
        }
        taken.push_back(place.path);
        staged.emplace_back(file, place.path, there ? &info : nullptr, poll);
    }
    for (Staged& file : staged) file.take_place();
    for (const auto& write : direct) write();
}

void write_file(const std::string& path, std::string_view bytes, const Poll& poll) {
    write_files({{path, bytes}}, poll);
}

}  // namespace retold
