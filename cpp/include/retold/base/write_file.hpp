// The one place where this library writes files. A file is there whole, the old one or the new one, whatever happens:
// it is written beside its place under a name of its own, forced to the disk and renamed.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace retold {

// Contents for a path. What the path means:
//   a file that is there    replaced; the new one has its permissions and, where this process may, its owner
//   a symbolic link         the file it leads to is replaced, there or not; the link stays
//   nothing yet             a new file, with the permissions that the umask leaves; its folder must be there
//   a device, a FIFO        written into; a FIFO that nobody reads within ten seconds is an error
//   /dev/stdout, /dev/fd/N  (or /proc/self/fd/N, or a link to one) written into that open file, whatever it is
struct FileContent {
    std::string path;
    std::string_view bytes;
};

// Writes them all, or replaces no file at all: what is written into directly is written last. `poll` is called every
// few megabytes and may throw to stop. Throws InvalidArgument for a path that is empty, holds a NUL or comes twice, and
// DataError, which names the path, where the system refuses; files under way are gone then.
void write_files(const std::vector<FileContent>& files, const std::function<void()>& poll = {});

// The same for one.
void write_file(const std::string& path, std::string_view bytes, const std::function<void()>& poll = {});

}  // namespace retold
