// Decides for one line (or a part of a long one) which of its runs are repaired, and how. What is certain in one place
// makes the same encoding likelier in others.
#pragma once
#include <array>
#include <string_view>
#include <vector>

#include "text/mojibake_layers.hpp"

namespace retold::text {

// What the whole text says so far.
struct Evidence {
    std::array<double, encoding_count> gain{};  // of repairs that stand on their own
};

std::vector<Glyph> glyphs_of(std::string_view text, Span span);

class PieceRepair {
  public:
    // `accepted`: encodings that this piece was already repaired from. A bold one looks for the remains of sequences
    // only.
    explicit PieceRepair(std::vector<Glyph> glyphs, Patience patience = Patience::strict, EncodingSet accepted = 0);

    EncodingSet accepted() const { return accepted_; }
    // Whether nothing in the piece could ever be repaired, but C1 controls.
    bool hopeless() const { return hopeless_; }
    // Whether everything was read in one encoding, and nothing is left.
    bool throughout() const { return throughout_; }

    // First pass: repairs what stands on its own in this piece, and adds to the evidence.
    void weigh(Evidence& evidence);
    // Second pass: repairs the rest in the light of all evidence. Returns the glyphs of the piece. There may be another
    // layer of wrong decoding below, for another PieceRepair.
    std::vector<Glyph> finish(const Evidence& evidence);

  private:
    struct RunState {
        std::size_t first;
        std::size_t last;
        std::vector<Reading> readings;  // strict ones
        Reading chosen;                 // sequences == 0: none
    };

    Run run_of(const RunState& state) const;
    void find_runs();
    bool read_runs(bool odd_ones);
    bool is_lone_guess(const RunState& state, const Reading& reading) const;
    bool choose_throughout();
    void drop_garble();
    void choose(RunState& state, const std::array<double, encoding_count>& support) const;
    void choose_bold(RunState& state, const Evidence& evidence) const;

    std::vector<Glyph> glyphs_;
    Patience patience_;
    EncodingSet accepted_;  // encodings of the repairs in this piece
    std::vector<RunState> runs_;
    std::array<double, encoding_count> support_{};  // gains of this piece's readings
    bool throughout_ = false;
    bool hopeless_ = false;
    std::size_t high_ = 0;  // glyphs that are not ASCII
};

// C1 controls that are left in a piece were bytes of windows-1252.
void repair_controls(std::vector<Glyph>& glyphs);

}  // namespace retold::text
