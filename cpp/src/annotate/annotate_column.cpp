#include "retold/annotate/annotate_column.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "retold/annotate/values/calendar.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"
#include "retold/text/code_points.hpp"

namespace retold::annotate {
namespace {

// Writes the findings of one text into the tables, places as code points.
class RowWriter {
  public:
    RowWriter(std::size_t row, std::string_view text, AnnotationTables& tables)
        : row_(static_cast<std::int64_t>(row)), points_(text), tables_(tables) {
        for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
            line_ends_.push_back(at);
    }

    void write(const Annotations& found) {
        tables_.languages.add(found.language);
        for (const Quote& quote : found.quotes) write(quote);
        for (const Name& name : found.names) write(name);
        for (const Slot& slot : found.slots) write(slot);
        for (const Flag& flag : found.flags) write(flag);
    }

  private:
    void write(const Quote& quote) {
        QuoteColumns& columns = tables_.quotes;
        start_row(columns, quote.content.front());
        columns.kind.add(to_string(quote.kind));
        add_spans(columns.content, quote.content);
        add_spans(columns.parts, quote.parts);
        add_or_null(columns.speaker, quote.speaker);
        add_spans(columns.speaker_span, listed(quote.speaker_span));
        add_spans(columns.cue, quote.cue);
        add_spans(columns.venue, listed(quote.venue));
        columns.score.push_back(quote.score);
        columns.evidence.add(quote.evidence);
        add_or_null(columns.speaker_evidence, quote.speaker_evidence);
    }

    void write(const Name& name) {
        NameColumns& columns = tables_.names;
        start_row(columns, name.mentions.front());
        columns.canonical.add(name.canonical);
        columns.kind.add(to_string(name.kind));
        add_spans(columns.mentions, name.mentions);
        add_spans(columns.roles, name.roles);
        add_texts(columns.aliases, name.aliases);
        add_texts(columns.evidence, name.evidence);
        columns.score.push_back(name.score);
    }

    void write(const Slot& slot) {
        SlotColumns& columns = tables_.slots;
        start_row(columns, slot.span);
        columns.type.add(to_string(slot.type));
        columns.value.add(slot.value);
        add_or_null(columns.bound, to_string(slot.bound));
        add_or_null(columns.unit, slot.unit);
        add_place(columns, slot.span);
        columns.inferred.push_back(slot.inferred ? 1 : 0);
        columns.score.push_back(slot.score);
        columns.evidence.add(slot.evidence);
        add_or_null(columns.speaker, slot.speaker);
    }

    void write(const Flag& flag) {
        FlagColumns& columns = tables_.flags;
        start_row(columns, flag.span);
        columns.kind.add(to_string(flag.kind));
        add_place(columns, flag.span);
        columns.reason.add(flag.reason);
        columns.score.push_back(flag.score);
    }

    template <typename Columns>
    void add_place(Columns& columns, Span span) const {
        const Span place = points_.to_code_points(span);
        columns.start.push_back(static_cast<std::int64_t>(place.start));
        columns.end.push_back(static_cast<std::int64_t>(place.end));
    }

    template <typename Columns>
    void start_row(Columns& columns, Span span) const {
        columns.row.push_back(row_);
        columns.line.push_back(std::ranges::lower_bound(line_ends_, span.start) - line_ends_.begin() + 1);
    }

    static void add_or_null(TextCells& cells, std::string_view text) { cells.add(text, !text.empty()); }

    static std::vector<Span> listed(const std::optional<Span>& span) {
        return span ? std::vector<Span>{*span} : std::vector<Span>{};
    }

    void add_spans(SpanLists& lists, const std::vector<Span>& spans) const {
        for (const Span span : spans) {
            const Span place = points_.to_code_points(span);
            lists.starts.push_back(static_cast<std::int64_t>(place.start));
            lists.ends.push_back(static_cast<std::int64_t>(place.end));
        }
        lists.offsets.push_back(static_cast<std::int64_t>(lists.starts.size()));
    }

    static void add_texts(TextLists& lists, const std::vector<std::string>& texts) {
        for (const std::string& text : texts) lists.items.add(text);
        lists.offsets.push_back(static_cast<std::int64_t>(lists.items.size()));
    }

    std::int64_t row_;
    text::CodePointIndex points_;
    std::vector<std::size_t> line_ends_;
    AnnotationTables& tables_;
};

void check(const TextColumn& texts, const AnnotateColumnOptions& options) {
    const auto check_size = [&](const TextColumn* column, const char* name) {
        if (column != nullptr && column->size() != texts.size())
            throw InvalidArgument(name, std::to_string(column->size()) + " of them", "must be one for each text");
    };
    check_size(options.languages, "languages");
    check_size(options.anchors, "anchors");
    std::string scratch;
    for (std::size_t row = 0; options.anchors != nullptr && row < texts.size(); ++row) {
        const std::string_view anchor = options.anchors->text(row, scratch);
        if (!anchor.empty() && (anchor.size() != 10 || !day_number(anchor)))
            throw InvalidArgument("anchors[" + std::to_string(row) + "]", anchor, "must be an ISO day");
    }
}

// Reads the texts of a chunk; `scratch` are the strings that columns write into.
void read_row(const TextColumn& texts, const AnnotateColumnOptions& options, std::size_t row,
              AnnotationTables& tables) {
    if (texts.null(row)) {
        tables.languages.add({}, false);
        return;
    }
    std::string text_scratch;
    std::string language_scratch;
    std::string anchor_scratch;
    AnnotateOptions own{.language = options.language, .anchor = {}, .aliases = options.aliases};
    if (options.languages != nullptr && !options.languages->null(row))
        own.language = options.languages->text(row, language_scratch);
    if (options.anchors != nullptr) own.anchor = options.anchors->text(row, anchor_scratch);
    const std::string_view text = texts.text(row, text_scratch);
    RowWriter(row, text, tables).write(annotate(text, own));
}

}  // namespace

AnnotationTables annotate_column(const TextColumn& texts, const AnnotateColumnOptions& options, const RunOptions& run) {
    check(texts, options);
    constexpr std::size_t chunk_bytes = std::size_t{1} << 15;  // chosen: some 20 ms, after which a call can be stopped
    const auto chunks = chunks_by_weight(
        texts.size(), [&](std::size_t row) { return texts.weight(row) + 64; }, chunk_bytes);
    std::vector<AnnotationTables> parts(chunks.size());
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        AnnotationTables& part = parts[static_cast<std::size_t>(&chunk - chunks.data())];
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            check_cancelled();
            read_row(texts, options, row, part);
        }
    });
    AnnotationTables all;
    for (AnnotationTables& part : parts) {
        all.languages.append(part.languages);
        append_rows(all.quotes, part.quotes);
        append_rows(all.names, part.names);
        append_rows(all.slots, part.slots);
        append_rows(all.flags, part.flags);
        part = {};
    }
    return all;
}

}  // namespace retold::annotate
