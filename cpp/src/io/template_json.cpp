#include "retold/io/template_json.hpp"

#include <algorithm>
#include <charconv>

#include "io/parse_json.hpp"
#include "retold/base/cancel.hpp"

namespace retold::io {
namespace {

using clean::Template;
using clean::TemplateLine;

constexpr std::string_view format_name = "retold-template";

std::string to_hex(std::uint64_t value) {
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; value >>= 4U) text[i] = "0123456789abcdef"[value & 15U];
    return text;
}

std::uint64_t from_hex(const std::string& text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (text.size() != 16 || error != std::errc() || end != text.data() + text.size())
        throw DataError("template JSON: a key is damaged");
    return value;
}

constexpr const char* kind = "template JSON";

std::uint32_t read_number(const ReadJson& json, std::uint64_t most = std::numeric_limits<std::uint32_t>::max()) {
    return static_cast<std::uint32_t>(read_count(json, kind, most));
}

TemplateLine read_line(const ReadJson& row, std::uint32_t groups) {
    TemplateLine line;
    line.text = row.at(0).get<std::string>();
    line.key = from_hex(row.at(1).get<std::string>());
    line.words = read_number(row.at(2));
    line.groups = read_number(row.at(3), groups);
    return line;
}

}  // namespace

std::string template_to_json(const Template& site_template) {
    Json sites = Json::object();
    for (const auto& [source, site] : site_template.sites()) {
        std::vector<const TemplateLine*> lines;
        for (const auto& [key, line] : site.lines) {
            if (line.groups >= 2) lines.push_back(&line);
        }
        std::sort(lines.begin(), lines.end(), [](const TemplateLine* a, const TemplateLine* b) {
            return a->groups != b->groups ? a->groups > b->groups : a->key < b->key;
        });
        Json rows = Json::array();
        CancelCheck check;
        for (const TemplateLine* line : lines) {
            check();
            rows.push_back({line->text, to_hex(line->key), line->words, line->groups});
        }
        sites[source] = {{"pages", site.pages}, {"groups", site.groups}, {"lines", std::move(rows)}};
    }
    const Json whole = {{"format", format_name}, {"version", 1}, {"sites", std::move(sites)}};
    return whole.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Template template_from_json(std::string_view text) {
    const ReadJson json = parse_json(text, kind);
    try {
        if (json.at("format") != format_name) throw DataError("template JSON: another format");
        if (json.at("version") != 1) throw DataError("template JSON: another version");
        Template result;
        for (const auto& [source, entry] : json.at("sites").items()) {
            Template::Site site;
            site.pages = read_number(entry.at("pages"));
            site.groups = read_number(entry.at("groups"), site.pages);
            CancelCheck check;
            for (const ReadJson& row : entry.at("lines")) {
                check();
                const TemplateLine line = read_line(row, site.groups);
                if (!site.lines.emplace(line.key, line).second)
                    throw DataError(std::string(kind) + ": a line comes twice");
            }
            result.add_site(source, std::move(site));
        }
        return result;
    } catch (const ReadJson::exception&) {
        throw DataError("template JSON: a field is missing or of another type");
    }
}

}  // namespace retold::io
