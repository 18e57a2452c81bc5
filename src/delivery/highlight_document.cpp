// Lays a highlight report out as a document.
#include "delivery/highlight_document.h"

namespace reeve::delivery {
namespace {

using namespace document;

Runs runs_of(std::string_view line, const ReferenceAddresses& addresses, const std::string& site) {
    Runs runs;
    for (const auto& piece : pieces_of(line, addresses)) {
        if (piece.address.empty()) runs.push_back(TextRun{piece.words});
        else runs.push_back(LinkRun{piece.words, site + piece.address});
    }
    return runs;
}

std::vector<CoverRow> cover_of(const HighlightContent& content) {
    auto standing = choice_of<office::Standing>(content.standing).value_or(office::Standing::no_data);
    std::vector<CoverRow> rows;
    auto add = [&](const char* label, const std::string& value) {
        if (!value.empty()) rows.push_back({label, value});
    };
    add("Workstream", content.workstream);
    add("Priority", content.priority);
    add("Lead", content.lead);
    add("Officer", content.officer);
    add("By its dates", label_of(standing));
    add("How it stands", content.readings + ". " + content.counts + ".");
    return rows;
}

Remark frozen_note(const HighlightReport& report) {
    std::string words_of_it = "Frozen on " + in_words(*report.frozen_on) + " by the " + report.frozen_post;
    if (report.published_on) words_of_it += ", published on " + in_words(*report.published_on);
    return {{TextRun{words_of_it + ". SHA-256 of what was frozen:\n" + report.hash, false, true}}};
}

} // namespace

Document highlight_document(const HighlightReport& report, const HighlightContent& content,
                            const ReferenceAddresses& addresses, const std::string& office, const std::string& site) {
    Document document;
    document.reference = report.reference;
    document.version = report.edition;
    document.title = content.title;
    document.office = office;
    document.body = "Highlight report, " + in_words(content.period);
    document.author_post = report.frozen_post;
    document.address = site + "/plan/highlight-reports/" + report.reference;
    document.erratum = report.correction.text;
    document.fit = Fit::one_page;
    if (!report.published_on) document.marks.push_back("NOT PUBLISHED");
    if (content.is_sample) document.marks.push_back("SAMPLE: made up, to show how Reeve works");
    document.cover = cover_of(content);
    for (const auto& part : parts_of(content)) {
        Section section{part.heading, 1, {}};
        ItemList list;
        for (const auto& line : *part.lines) list.items.push_back(runs_of(line, addresses, site));
        if (list.items.empty()) section.blocks.push_back(Remark{words(part.none)});
        else section.blocks.push_back(std::move(list));
        document.sections.push_back(std::move(section));
    }
    if (report.frozen_on) document.sections.back().blocks.push_back(frozen_note(report));
    document.end_mark.clear();
    return document;
}

} // namespace reeve::delivery
