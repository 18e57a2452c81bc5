// What a template of papers is, and the blocks a paper started from it holds.
#include "reporting/paper_template.h"
#include "base/text.h"
#include "reporting/cover_line.h"
#include <set>

namespace reeve::reporting {
namespace {

std::vector<std::string> lines_of(const Prose& prose) {
    std::vector<std::string> lines;
    for (const auto& line : split(prose.text, '\n'))
        if (auto words = trimmed(line); !words.empty()) lines.emplace_back(words);
    return lines;
}

void check_section(Problems& problems, const std::vector<std::string>& sections, const std::string& named,
                   const char* member) {
    if (named.empty()) return;
    for (const auto& section : sections)
        if (section == named) return;
    problems.add(member,
                 "“" + named + "” is not one of the sections. Enter it as it stands there, or leave this empty");
}

void check_each_once(Problems& problems, const std::vector<std::string>& lines, const char* member) {
    std::set<std::string> seen;
    for (const auto& line : lines)
        if (!seen.insert(folded(line)).second) problems.add(member, "“" + line + "” stands there twice");
}

PaperBlock block_of(BlockKind kind, const std::string& text, const std::string& label = "") {
    PaperBlock block;
    block.kind = kind;
    block.text.text = text;
    block.label = label;
    return block;
}

} // namespace

const Description<PaperTemplate>& template_fields() {
    static const auto fields =
        Description<PaperTemplate>("paper_template", "template of papers")
            .has<&PaperTemplate::body>("body", {.label = "Which body is it for?",
                                                .hint = "The name as it stands on its papers.",
                                                .needed = true,
                                                .keep = Keep::always,
                                                .limit = 200})
            .has<&PaperTemplate::sections>("sections", {.label = "Sections",
                                                        .hint = "A heading a line, in the order of the paper.",
                                                        .needed = true,
                                                        .keep = Keep::always,
                                                        .limit = 3000})
            .has<&PaperTemplate::request_section>("request_section",
                                                  {.label = "Which section asks something of the body?",
                                                   .hint = "One of the sections above.",
                                                   .keep = Keep::always,
                                                   .limit = 200})
            .has<&PaperTemplate::recommendation_section>("recommendation_section",
                                                         {.label = "Which section recommends something to it?",
                                                          .hint = "One of the sections above.",
                                                          .keep = Keep::always,
                                                          .limit = 200})
            .has<&PaperTemplate::cover_rows>(
                "cover_rows",
                {.label = "Rows of the cover",
                 .hint =
                     "A row a line, in order, like “Report date”, or “Date: Report date” where the body says it in other words. "
                     "A cover can show: Report of, Report to, Subject, Meeting, Agenda item, Report date, Report author, Security "
                     "classification, Period covered, Person to contact. Leave empty for the usual rows.",
                 .keep = Keep::always,
                 .limit = 1000})
            .has<&PaperTemplate::implications>("implications", {.label = "Implications",
                                                                .hint = "One a line, in the order of the paper.",
                                                                .keep = Keep::always,
                                                                .limit = 2000});
    return fields;
}

Problems check(const PaperTemplate& of) {
    Problems problems;
    auto sections = lines_of(of.sections);
    if (trimmed(of.body).empty()) problems.add("body", "Enter the body it is for");
    if (sections.empty()) problems.add("sections", "Enter at least one section");
    check_each_once(problems, sections, "sections");
    check_each_once(problems, lines_of(of.implications), "implications");
    check_section(problems, sections, of.request_section, "request_section");
    check_section(problems, sections, of.recommendation_section, "recommendation_section");
    if (auto lines = read_cover_lines(of.cover_rows.text); !lines)
        for (const auto& problem : lines.problems().list) problems.list.push_back(problem);
    return problems;
}

PaperTemplate usual_template() {
    PaperTemplate usual;
    usual.sections.text = "Purpose of report\nRequest of the Panel\nSummary\nBackground, relevant data and trends";
    usual.request_section = "Request of the Panel";
    usual.implications.text = "Financial\nLegal\nEquality impact assessment\nRisks and impact\n"
                              "Link to Police and Crime Plan\nCommunications";
    return usual;
}

std::vector<PaperBlock> blocks_of(const PaperTemplate& of) {
    std::vector<PaperBlock> blocks;
    for (const auto& section : lines_of(of.sections)) {
        blocks.push_back(block_of(BlockKind::heading, section));
        blocks.push_back(block_of(BlockKind::paragraph, ""));
        if (section == of.request_section) blocks.back().role = BlockRole::request;
        if (section == of.recommendation_section) blocks.back().role = BlockRole::recommendation;
    }
    for (const auto& label : lines_of(of.implications)) blocks.push_back(block_of(BlockKind::implication, "", label));
    return blocks;
}

} // namespace reeve::reporting
