// What people see of an agreement.
#include "commissioning/agreement_view.h"
#include "base/text.h"
#include "html/status_chip.h"
#include "html/summaries.h"

namespace reeve::commissioning {
namespace {

html::Html lines_of_text(const std::string& text) {
    html::Html lines;
    for (const auto& line : reeve::lines_of(text)) lines += html::of<"{}<br>">(line);
    return lines;
}

document::Paragraph paragraph_of(const std::string& words) {
    document::Paragraph paragraph;
    paragraph.runs.push_back(document::TextRun{words});
    return paragraph;
}

std::string signatures(const GrantAgreement& agreement) {
    auto words = "Issued by the " + agreement.issued_post + " on " + in_words(*agreement.issued_on) + ".";
    if (agreement.signed_on)
        words += " Signed for the recipient by " + agreement.signed_name + ", " + agreement.signed_role + ", on "
                 + in_words(*agreement.signed_on) + ".";
    if (agreement.in_force_on)
        words += " Countersigned by the " + agreement.countersigned_post + " and in force from "
                 + in_words(*agreement.in_force_on) + ".";
    return words;
}

} // namespace

html::Html chip(const GrantAgreement& agreement) {
    auto look = html::Standing::no_data_yet;
    if (agreement.state == AgreementState::in_force) look = html::Standing::on_track;
    if (agreement.state == AgreementState::draft) look = html::Standing::not_started;
    if (agreement.state == AgreementState::issued || agreement.state == AgreementState::signed_by_recipient)
        look = html::Standing::needs_attention;
    if (agreement.state == AgreementState::ended) look = html::Standing::done;
    return html::status_chip(look, label_of(agreement.state));
}

html::Html terms_part(const std::vector<AgreementLine>& lines) {
    html::SummaryList list;
    for (const auto& [heading, words] : lines) list.rows.push_back({.key = heading, .value = lines_of_text(words)});
    return html::summary_list(list);
}

document::Document agreement_document(const GrantAgreement& agreement, const Award& award, const std::string& office,
                                      const std::string& address) {
    document::Document out;
    out.reference = agreement.reference;
    out.version = agreement.number;
    out.title = "Grant agreement: " + award.title;
    out.office = office;
    out.body = award.organisation;
    out.meeting_date = *agreement.issued_on;
    out.author_post = agreement.issued_post;
    out.address = address;
    out.end_mark = "End of agreement";
    if (agreement.is_sample) out.marks.push_back("SAMPLE: this agreement is invented");
    for (const auto& [heading, words] : lines_read(agreement.content)) {
        document::Section section{.heading = heading};
        for (const auto& line : reeve::lines_of(words))
            if (!trimmed(line).empty()) section.blocks.push_back(paragraph_of(std::string(line)));
        out.sections.push_back(section);
    }
    document::Section signed_by{.heading = "Signatures"};
    signed_by.blocks.push_back(paragraph_of(signatures(agreement)));
    signed_by.blocks.push_back(paragraph_of("SHA-256 of the terms: " + agreement.hash));
    out.sections.push_back(signed_by);
    return out;
}

} // namespace reeve::commissioning
