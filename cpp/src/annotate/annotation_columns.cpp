#include "retold/annotate/annotation_columns.hpp"

namespace retold::annotate {
namespace {

void append_offsets(Integers& all, const Integers& more) {
    const std::int64_t before = all.back();
    for (std::size_t i = 1; i < more.size(); ++i) all.push_back(before + more[i]);
}

template <typename T>
void append_items(std::vector<T>& all, const std::vector<T>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

void TextCells::add(std::string_view text, bool is_valid) {
    bytes.append(text);
    offsets.push_back(static_cast<std::int64_t>(bytes.size()));
    valid.push_back(is_valid ? 1 : 0);
}

void TextCells::append(const TextCells& more) {
    append_offsets(offsets, more.offsets);
    bytes.append(more.bytes);
    append_items(valid, more.valid);
}

void SpanLists::append(const SpanLists& more) {
    append_offsets(offsets, more.offsets);
    append_items(starts, more.starts);
    append_items(ends, more.ends);
}

void TextLists::append(const TextLists& more) {
    append_offsets(offsets, more.offsets);
    items.append(more.items);
}

}  // namespace retold::annotate
