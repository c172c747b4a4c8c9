// The index as bytes. Little-endian throughout:
//   magic "RETOLDIX", version u32, measure u8, unit u8, zero u16, n u32, zero u32
//   counts u64: documents, bytes of all ids, entries; checksum of everything before it
//   ends of the ids u64 each; the ids; sizes of the sets u32 each; hashes u64 each; documents u32 each; checksum of
//   this part
#include <array>
#include <bit>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <limits>
#include <memory>
#include <numeric>

#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"
#include "retold/base/write_file.hpp"
#include "retold/similarity/index.hpp"

namespace retold::similarity {
namespace {

constexpr std::string_view magic = "RETOLDIX";
constexpr std::size_t header_size = 56;  // with its checksum

static_assert(std::endian::native == std::endian::little, "big-endian machines need byte swaps here");

template <typename Number>
void put(std::string& out, Number value) {
    std::array<char, sizeof value> bytes{};
    std::memcpy(bytes.data(), &value, sizeof value);
    out.append(bytes.data(), bytes.size());
}

template <typename Number>
void put_all(std::string& out, const std::vector<Number>& values) {
    out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Number));
}

[[noreturn]] void refuse(const std::string& why) {
    throw DataError("index: " + why);
}

// Takes values off the front; the sizes have been checked.
class Reader {
  public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}
    template <typename Number>
    Number number() {
        Number value;
        std::memcpy(&value, rest_.data(), sizeof value);
        rest_.remove_prefix(sizeof value);
        return value;
    }
    template <typename Number>
    std::vector<Number> numbers(std::size_t count) {
        std::vector<Number> values(count);
        if (count > 0) std::memcpy(values.data(), rest_.data(), count * sizeof(Number));
        rest_.remove_prefix(count * sizeof(Number));
        return values;
    }
    std::string_view bytes(std::size_t count) {
        const std::string_view out = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return out;
    }

  private:
    std::string_view rest_;
};

struct Header {
    IndexSettings settings;
    std::uint64_t documents = 0;
    std::uint64_t id_bytes = 0;
    std::uint64_t entries = 0;
};

Header read_header(std::string_view bytes) {
    if (bytes.size() < header_size || !bytes.starts_with(magic)) refuse("not a retold index, or cut short");
    Reader reader(bytes.substr(magic.size()));
    const auto version = reader.number<std::uint32_t>();
    if (version != Index::format_version) {
        refuse("format version " + std::to_string(version) + "; this retold reads version " +
               std::to_string(Index::format_version) + ", so build the index again");
    }
    Header header;
    const auto measure = reader.number<std::uint8_t>();
    header.settings.unit = reader.number<std::uint8_t>();
    const auto zero = reader.number<std::uint16_t>();
    header.settings.n = reader.number<std::uint32_t>();
    const auto zeros = reader.number<std::uint32_t>();
    header.documents = reader.number<std::uint64_t>();
    header.id_bytes = reader.number<std::uint64_t>();
    header.entries = reader.number<std::uint64_t>();
    if (reader.number<std::uint64_t>() != hash_bytes(bytes.substr(0, header_size - 8))) refuse("the header is damaged");
    if (measure > 1 || zero != 0 || zeros != 0) refuse("unknown settings");
    header.settings.measure = static_cast<Measure>(measure);
    return header;
}

// Whether the counts of the header fill exactly `size` bytes; computed without overflow.
bool fits(const Header& header, std::size_t size) {
    if (header.documents >= UINT32_MAX || header.id_bytes > size || header.entries > size) return false;
    return header.documents * 12 + header.id_bytes + header.entries * 12 + 8 == size;
}

}  // namespace

std::string Index::to_bytes() const {
    const Run run = compacted();
    std::vector<std::uint32_t> renumbered(visible_);
    std::string ids;
    std::vector<std::uint64_t> ends;
    std::vector<std::uint32_t> sizes;
    for (std::size_t i = 0; i < visible_; ++i) {
        if (documents_[i].removed) continue;
        renumbered[i] = static_cast<std::uint32_t>(ends.size());
        ids += documents_[i].id;
        ends.push_back(ids.size());
        sizes.push_back(documents_[i].size);
    }
    std::string out(magic);
    out.reserve(header_size + ends.size() * 12 + ids.size() + run.hashes.size() * 12 + 8);
    put(out, format_version);
    put(out, static_cast<std::uint8_t>(settings_.measure));
    put(out, settings_.unit);
    put(out, std::uint16_t{0});
    put(out, settings_.n);
    put(out, std::uint32_t{0});
    put(out, static_cast<std::uint64_t>(ends.size()));
    put(out, static_cast<std::uint64_t>(ids.size()));
    put(out, static_cast<std::uint64_t>(run.hashes.size()));
    put(out, hash_bytes(out));
    put_all(out, ends);
    out += ids;
    put_all(out, sizes);
    put_all(out, run.hashes);
    CancelCheck check;
    for (const std::uint32_t document : run.documents) {
        check();
        put(out, renumbered[document]);
    }
    put(out, hash_bytes(std::string_view(out).substr(header_size)));
    return out;
}

Index Index::from_bytes(std::string_view bytes) {
    const Header header = read_header(bytes);
    const std::string_view body = bytes.substr(header_size);
    if (!fits(header, body.size())) refuse("its length is not what its header says: cut short or damaged");
    std::uint64_t checksum = 0;
    std::memcpy(&checksum, body.data() + body.size() - 8, 8);
    if (checksum != hash_bytes(body.substr(0, body.size() - 8))) refuse("the content is damaged");
    Reader reader(body);
    const auto ends = reader.numbers<std::uint64_t>(header.documents);
    const std::string_view ids = reader.bytes(header.id_bytes);
    const auto sizes = reader.numbers<std::uint32_t>(header.documents);
    Run run;
    run.hashes = reader.numbers<std::uint64_t>(header.entries);
    run.documents = reader.numbers<std::uint32_t>(header.entries);
    Index index(header.settings);
    std::uint64_t start = 0;
    CancelCheck check;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        check();
        if (ends[i] < start || ends[i] > ids.size()) refuse("ids overlap");
        index.documents_.push_back({std::string(ids.substr(start, ends[i] - start)), sizes[i], false});
        if (!index.numbers_.insert(index.documents_.back().id, static_cast<std::uint32_t>(i)))
            refuse("an id comes twice");
        start = ends[i];
    }
    if (start != ids.size()) refuse("bytes after the last id");
    std::vector<std::uint32_t> counted(ends.size());
    for (std::size_t i = 0; i < run.hashes.size(); ++i) {
        check();
        if (run.documents[i] >= counted.size()) refuse("an entry names no text");
        ++counted[run.documents[i]];
        if (i > 0 && std::pair(run.hashes[i - 1], run.documents[i - 1]) >= std::pair(run.hashes[i], run.documents[i])) {
            refuse("entries are out of order");
        }
    }
    if (counted != sizes) refuse("sizes are not those of the sets");
    index.visible_ = index.documents_.size();
    if (!run.hashes.empty()) index.runs_.push_back(std::make_shared<const Run>(std::move(run)));
    return index;
}

void Index::save(const std::string& path, const std::function<void()>& poll) const {
    write_file(path, to_bytes(), poll);
}

Index Index::load(const std::string& path) {
    if (path.find('\0') != std::string::npos) throw InvalidArgument("path", path.c_str(), "must not hold a NUL");
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file) refuse("cannot read " + path);
    const auto size = static_cast<std::size_t>(std::max<std::streamoff>(0, file.tellg()));
    std::string bytes(std::min(size, header_size), '\0');
    file.seekg(0);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const Header header = read_header(bytes);  // before the rest is allocated
    if (!fits(header, size - header_size)) refuse("the length of " + path + " is not what its header says");
    bytes.resize(size);
    file.read(bytes.data() + header_size, static_cast<std::streamsize>(size - header_size));
    if (!file) refuse("cannot read " + path);
    return from_bytes(bytes);
}

}  // namespace retold::similarity
