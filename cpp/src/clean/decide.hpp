// The steps of cleaning, over one shared view of the page.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "clean/cue_table.hpp"
#include "clean/features.hpp"
#include "clean/lines.hpp"
#include "clean/repeats.hpp"
#include "clean/story.hpp"
#include "retold/clean/cleaner.hpp"
#include "retold/clean/cues.hpp"

namespace retold::clean {

// A line whose score is lower is not the story's, unless something else says so.
inline constexpr double keep_from = 0.5;  // from: the score is a probability; both answers are as likely here
// A line that looks so much like the story is not dropped for a phrase, nor below a line that ends the story.
inline constexpr double sure_from = 0.8;  // chosen: four to one that it is the story's

struct Work;

// Per line a built-in cue or none, in two bytes: there are some 12,000 cues.
class LineCues {
  public:
    void assign(std::size_t lines) { numbers_.assign(lines, 0); }
    void set(std::size_t i, const Cue& cue) { numbers_[i] = static_cast<std::uint16_t>(&cue - all().data() + 1); }
    std::size_t size() const { return numbers_.size(); }
    const Cue* operator[](std::size_t i) const { return numbers_[i] == 0 ? nullptr : all().data() + numbers_[i] - 1; }

  private:
    static const std::vector<Cue>& all() { return built_in_cues().cues(); }

    std::vector<std::uint16_t> numbers_;  // plus one
};

// The scores of lines, which stand in their blocks, but for those of lines that some step found to be none of the
// story's: 0.
class LineScores {
  public:
    explicit LineScores(const std::vector<Block>& blocks) : blocks_(blocks) {}
    std::size_t size() const { return blocks_.size(); }
    double operator[](std::size_t i) const { return !none_.empty() && none_[i] ? 0 : blocks_[i].score; }
    void set_none(std::size_t i) {
        none_.resize(blocks_.size());
        none_[i] = true;
    }

  private:
    const std::vector<Block>& blocks_;
    std::vector<bool> none_;
};

// What HTML adds: the scores of a model that sees the markup, in place of the line model's.
class MarkupSource {
  public:
    virtual ~MarkupSource() = default;
    // One number from 0 to 1 per block; work.features are made.
    virtual std::vector<double> scores(const Work& work) const = 0;
};

// Everything the steps know. Decisions are made once: `decided` blocks are not touched by later steps.
struct Work {
    Work(Page& the_page, const CleanOptions& the_options)
        : page(the_page),
          options(the_options),
          models(the_options.models != nullptr ? *the_options.models : built_in_models()),
          scores(the_page.blocks) {}

    Page& page;
    const CleanOptions& options;
    const Models& models;
    const MarkupSource* markup = nullptr;  // of a page that is HTML
    Lines lines;
    Story story;
    Repeats repeats;
    std::string_view cue_language;                    // the folder whose cues count, beside English ones; may be empty
    LineCues cues;                                    // per block: the cue that its words fulfil
    std::size_t late = 0;                             // the line from which on most of the story stands above
    std::vector<const TemplateLine*> template_lines;  // per block: the site's line that it is; may be empty
    CueMarks marks;
    std::unique_ptr<const Features> features;
    LineScores scores;
    std::vector<Label> names;  // per block: what furniture it is, if it is any
    std::vector<bool> decided;
    std::vector<bool> by_looks;  // dropped for nothing but its score
    std::vector<bool> apart;     // in a part of the page that is not the story's
    std::size_t body_first = 0;  // the story's first and last line as far as known
    std::size_t body_last = 0;
    bool edges_only = false;   // decide on nothing inside the story by its looks
    bool looks_clean = false;  // no furniture on the page
    bool wrapped = false;      // some line of the page is several raw lines, joined

    void drop(std::size_t i, Label label, Reason reason);
    void keep(std::size_t i, Reason reason);
};

// Reads the page: lines, words, language, template, story, repeats, cues. Decides nothing.
void observe(Work& work);

// Reads the page and decides on each of its lines, which are paragraphs; what a part of the page is comes after.
void judge_lines(Work& work);

// Labels every block and decides on it; fills title, language, flags and capabilities.
void decide(Page& page, const CleanOptions& options, const MarkupSource* markup = nullptr);

// What clean() does with a page that has its raw text: cuts it into blocks, decides, assembles.
void clean_raw(Page& page, const CleanOptions& options, const MarkupSource* markup = nullptr);

}  // namespace retold::clean
