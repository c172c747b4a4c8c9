#include "retold/text/mojibake.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "retold/base/cancel.hpp"
#include "retold/text/utf8.hpp"
#include "text/mojibake_piece.hpp"
#include "text/mojibake_scan.hpp"
#include "text/mojibake_wide.hpp"

namespace retold::text {
namespace {

constexpr std::size_t piece_size = 2048;
// A piece takes some 80 bytes for each of its own until all of the text is weighed.
constexpr std::size_t most_kept = std::size_t{1} << 18;  // chosen: bytes of pieces whose state is kept, not made again

// Whether a character begins at `at` that is no later part of a misread sequence.
bool starts_anew(std::string_view text, std::size_t at) {
    if (at == text.size()) return true;
    if (is_continuation(text[at])) return false;
    return SingleByteIndex::instance().roles(decode_at(text, at).code_point).trail == 0;
}

// The start of the piece that `found` lies in, not before `start`: after the last line end, or an ASCII character for
// lines that are too long.
std::size_t find_piece_start(std::string_view text, std::size_t start, std::size_t found) {
    std::size_t at = found;
    while (at > start && text[at - 1] != '\n') {
        const bool far = found - at > piece_size;
        if (far && static_cast<unsigned char>(text[at - 1]) < 0x80) break;
        if (found - at > 16 * piece_size && starts_anew(text, at)) break;
        --at;
    }
    return at;
}

// Pieces of the text that are looked at on their own: lines, or for long ones parts that end before an ASCII character.
std::size_t find_piece_end(std::string_view text, std::size_t start) {
    std::size_t at = start;
    while (at < text.size()) {
        const char c = text[at];
        ++at;
        if (c == '\n') break;
        const std::size_t size = at - start;
        if (size > piece_size && static_cast<unsigned char>(c) < 0x80) break;
        if (size > 16 * piece_size && starts_anew(text, at)) break;
    }
    return at;
}

// A piece that may need repair, and what was made of it, unless that would take too much memory.
struct Suspect {
    Span span;
    std::optional<PieceRepair> repair;
};

PieceRepair weigh(std::string_view text, Span span, Evidence& evidence) {
    PieceRepair repair(glyphs_of(text, span));
    repair.weigh(evidence);
    return repair;
}

// The glyphs of a repaired piece. Where all of it was misread twice, each round takes one layer off; at the end the
// remains of sequences are read with more imagination, and what that sets free once more.
std::vector<Glyph> repair(PieceRepair piece, const Evidence& evidence) {
    constexpr int most_rounds = 6;
    std::vector<Glyph> glyphs = piece.finish(evidence);
    if (piece.hopeless()) {
        repair_controls(glyphs);
        return glyphs;
    }
    EncodingSet accepted = piece.accepted();
    bool throughout = piece.throughout();
    bool bold = false;
    for (int round = 1; round < most_rounds; ++round) {
        PieceRepair next(glyphs, bold ? Patience::bold : Patience::strict, accepted);
        Evidence more = evidence;
        next.weigh(more);
        std::vector<Glyph> deeper = next.finish(more);
        accepted = next.accepted();
        if (deeper == glyphs && (bold || throughout)) break;
        throughout = throughout || next.throughout();
        bold = deeper == glyphs;
        glyphs = std::move(deeper);
    }
    repair_controls(glyphs);
    return glyphs;
}

// Appends the piece's glyphs to the text; those that are not what stood there get an edit.
void write(std::string_view text, const std::vector<Glyph>& glyphs, Edited& result) {
    std::string written;
    for (const Glyph& glyph : glyphs) {
        const std::string_view raw = slice(text, glyph.raw);
        if (glyph.code_point == untouchable) {
            result.text.append(raw);
            continue;
        }
        written.clear();
        append_utf8(written, glyph.code_point);
        const std::size_t out = result.text.size();
        result.text.append(written);
        if (written != raw) result.edits.add(glyph.raw, {out, result.text.size()}, EditReason::mojibake);
    }
}

// One pass over the text; nothing where no part of it is suspect.
std::optional<Edited> repair_once(std::string_view text) {
    Edited result;
    std::vector<Suspect> suspects;
    Evidence evidence;
    std::size_t kept = 0;
    for (std::size_t start = 0; start < text.size();) {
        // Whole clean lines are passed over without looking for their ends.
        const std::size_t found = find_suspect(text, start);
        if (found == text.size()) break;
        check_cancelled();
        start = find_piece_start(text, start, found);
        const std::size_t end = find_piece_end(text, start);
        Suspect& suspect = suspects.emplace_back(Suspect{{start, end}, weigh(text, {start, end}, evidence)});
        kept += end - start;
        if (kept > most_kept) suspect.repair.reset();
        start = end;
    }
    if (suspects.empty()) return std::nullopt;
    result.text.reserve(text.size());
    std::size_t done = 0;
    for (Suspect& suspect : suspects) {
        check_cancelled();
        result.text.append(text.substr(done, suspect.span.start - done));
        Evidence weighed_before;
        PieceRepair piece = suspect.repair ? std::move(*suspect.repair) : weigh(text, suspect.span, weighed_before);
        suspect.repair.reset();
        write(text, repair(std::move(piece), evidence), result);
        done = suspect.span.end;
    }
    result.text.append(text.substr(done));
    return result;
}

}  // namespace

std::optional<Edited> find_repairs(std::string_view text) {
    constexpr int most_passes = 8;
    Edited wide = read_wide(text);
    std::optional<Edited> first = repair_once(wide.edits.empty() ? text : wide.text);
    if (wide.edits.empty() && (!first || first->edits.empty())) return std::nullopt;
    Edited result = first ? std::move(*first) : Edited{std::move(wide.text), {}};
    if (!wide.edits.empty())
        result.edits = result.edits.empty() ? std::move(wide.edits) : compose(wide.edits, result.edits);
    // What one repair sets free may be part of another: until nothing is left, so that a second call finds nothing.
    for (int pass = 1; pass < most_passes; ++pass) {
        std::optional<Edited> more = repair_once(result.text);
        if (!more || more->edits.empty()) break;
        result.edits = compose(result.edits, more->edits);
        result.text = std::move(more->text);
    }
    return result;
}

Edited fix_encoding(std::string_view text) {
    std::optional<Edited> repaired = find_repairs(text);
    return repaired ? std::move(*repaired) : Edited{std::string(text), {}};
}

}  // namespace retold::text
