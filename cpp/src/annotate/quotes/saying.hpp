// What a rule found: who (not yet by name) says what, in items of the scene.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace retold::annotate {

struct ItemRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool empty() const { return first >= last; }
};

struct Saying {
    std::uint32_t frame = 0;
    std::vector<ItemRange> content = {};
    std::vector<ItemRange> cue = {};
    ItemRange subject = {};  // who speaks; empty: who spoke before
    ItemRange venue = {};
    bool carries = false;    // the subject is that of the saying before
    bool dropped = false;    // a verb without a subject: who was named or spoke last
    bool pronoun = false;    // the subject is a phrase with a pronoun in it: "in her words"
    bool anonymous = false;  // nothing says whose it is
    bool labelled = false;   // nothing but a colon tells: only a name of the text speaks
    bool nominal = false;    // a noun says it: whose it is speaks for no verb behind
    bool relative = false;   // a participle before its noun: who speaks goes on with another verb
    bool label = false;      // a transcript: the subject is who speaks, a name or not
    double score = 0;
    std::string_view rule = {};
};

}  // namespace retold::annotate
