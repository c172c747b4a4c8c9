#include "arrow_layout.hpp"

#include <cstring>
#include <string>

#include "retold/base/error.hpp"

namespace retold::bindings {
namespace {

struct TypeName {
    std::string_view format;  // the beginning of it
    const char* name;
};

// For messages only: what the formats of the specification are called. The first that fits counts.
constexpr TypeName type_names[] = {
    {"+s", "a table or structs; give one column of it"},
    {"+r", "a run-end encoded column; decode it first"},
    {"+u", "a union"},
    {"+m", "maps"},
    {"+", "lists"},
    {"z", "bytes; decode them first"},
    {"Z", "bytes; decode them first"},
    {"vz", "bytes; decode them first"},
    {"w", "bytes of fixed size"},
    {"b", "booleans"},
    {"t", "times or dates"},
    {"", "numbers"},
};

[[noreturn]] void refuse(const char* name, std::string_view format) {
    const char* holds = "";
    for (const TypeName& type : type_names) {
        if (format.substr(0, type.format.size()) != type.format) continue;
        holds = type.name;
        break;
    }
    throw InvalidArgument(name, std::string("an Arrow column of ") + holds,
                          "must hold strings (format '" + std::string(format.substr(0, 40)) + "')");
}

[[noreturn]] void refuse_data(const char* what) {
    throw DataError(std::string("a damaged Arrow column: ") + what);
}

ArrowLayout layout_of(const char* name, std::string_view format) {
    if (format == "n") return ArrowLayout::null;
    if (format == "u") return ArrowLayout::string;
    if (format == "U") return ArrowLayout::large_string;
    if (format == "vu") return ArrowLayout::string_view;
    refuse(name, format);
}

std::string_view format_of(const ArrowSchema& schema) {
    if (schema.format == nullptr) refuse_data("a schema without a format");
    return schema.format;
}

template <typename Number>
Number number_at(const void* buffer, std::int64_t index) {
    Number value;
    std::memcpy(&value, static_cast<const char*>(buffer) + index * static_cast<std::int64_t>(sizeof(Number)),
                sizeof value);
    return value;
}

bool is_there(const ArrowArray& array, std::int64_t at) {
    const void* bits = array.buffers[0];
    return bits == nullptr || (number_at<std::uint8_t>(bits, at / 8) >> (at % 8) & 1) != 0;
}

std::string_view bytes_at(const void* buffer, std::int64_t start, std::int64_t size) {
    if (size == 0) return "";
    if (start < 0 || size < 0 || buffer == nullptr) refuse_data("a string outside its buffer");
    return {static_cast<const char*>(buffer) + start, static_cast<std::size_t>(size)};
}

template <typename Offset>
std::string_view by_offsets(const ArrowArray& array, std::int64_t at) {
    const std::int64_t start = number_at<Offset>(array.buffers[1], at);
    return bytes_at(array.buffers[2], start, number_at<Offset>(array.buffers[1], at + 1) - start);
}

// A 16-byte view: the length, then 12 bytes inline, or 4 bytes of prefix, the number of a data buffer and the offset in
// it. The last buffer holds the sizes of the data buffers.
std::string_view by_view(const ArrowArray& array, std::int64_t at) {
    const auto size = number_at<std::int32_t>(array.buffers[1], at * 4);
    if (size <= 12) return bytes_at(array.buffers[1], at * 16 + 4, size);
    const auto which = number_at<std::int32_t>(array.buffers[1], at * 4 + 2);
    const auto start = number_at<std::int32_t>(array.buffers[1], at * 4 + 3);
    if (which < 0 || which >= array.n_buffers - 3) refuse_data("a string in a buffer that is not there");
    const auto room = number_at<std::int64_t>(array.buffers[array.n_buffers - 1], which);
    if (start < 0 || room - size < start) refuse_data("a string outside its buffer");
    return bytes_at(array.buffers[2 + which], start, size);
}

std::int64_t index_at(char format, const void* buffer, std::int64_t at) {
    switch (format) {
        case 'c':
            return number_at<std::int8_t>(buffer, at);
        case 'C':
            return number_at<std::uint8_t>(buffer, at);
        case 's':
            return number_at<std::int16_t>(buffer, at);
        case 'S':
            return number_at<std::uint16_t>(buffer, at);
        case 'i':
            return number_at<std::int32_t>(buffer, at);
        case 'I':
            return number_at<std::uint32_t>(buffer, at);
        default:
            return number_at<std::int64_t>(buffer, at);
    }
}

std::string_view plain_row(ArrowLayout layout, const ArrowArray& array, std::int64_t row) {
    const std::int64_t at = array.offset + row;
    if (layout == ArrowLayout::null || !is_there(array, at)) return {};
    if (layout == ArrowLayout::string) return by_offsets<std::int32_t>(array, at);
    if (layout == ArrowLayout::large_string) return by_offsets<std::int64_t>(array, at);
    return by_view(array, at);
}

// `needed` buffers behind the validity, of which `filled` must be there when there are rows.
void check_buffers(const ArrowArray& array, std::int64_t needed, std::int64_t filled) {
    if (array.length < 0 || array.offset < 0) refuse_data("a negative length");
    if (array.n_buffers < needed + 1 || array.buffers == nullptr) refuse_data("too few buffers");
    for (std::int64_t i = 1; i <= filled && array.length > 0; ++i) {
        if (array.buffers[i] == nullptr) refuse_data("an empty buffer");
    }
}

void check_plain(ArrowLayout layout, const ArrowArray& array) {
    if (layout == ArrowLayout::null) {
        if (array.length < 0) refuse_data("a negative length");
        return;
    }
    check_buffers(array, 2, 1);
}

}  // namespace

ArrowText check_schema(const ArrowSchema& schema, const char* name) {
    const std::string_view format = format_of(schema);
    if (schema.dictionary == nullptr) return {layout_of(name, format), 0};
    constexpr std::string_view index_formats = "cCsSiIlL";
    if (format.size() != 1 || index_formats.find(format.front()) == std::string_view::npos) refuse(name, format);
    if (schema.dictionary->dictionary != nullptr) {
        throw InvalidArgument(name, "an Arrow column of dictionaries of dictionaries", "must hold strings");
    }
    return {layout_of(name, format_of(*schema.dictionary)), format.front()};
}

void check_array(const ArrowText& text, const ArrowArray& array) {
    if (text.index == 0) return check_plain(text.layout, array);
    check_buffers(array, 1, 1);
    if (array.dictionary == nullptr) refuse_data("no dictionary");
    check_plain(text.layout, *array.dictionary);
}

std::string_view arrow_row(const ArrowText& text, const ArrowArray& array, std::int64_t row) {
    if (text.index == 0) return plain_row(text.layout, array, row);
    if (!is_there(array, array.offset + row)) return {};
    const std::int64_t entry = index_at(text.index, array.buffers[1], array.offset + row);
    if (entry < 0 || entry >= array.dictionary->length) refuse_data("a number outside its dictionary");
    return plain_row(text.layout, *array.dictionary, entry);
}

}  // namespace retold::bindings
