// Shows parts of a consultation.
#include "consultation/consultation_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/status_chip.h"
#include "html/tables.h"

namespace reeve::consultation {

using html::Html;

Html chip(const Consultation& consultation, Moment now) {
    auto standing = standing_of(consultation, now);
    auto look = html::Standing::not_started;
    switch (standing) {
    case ConsultationStanding::open: look = html::Standing::on_track; break;
    case ConsultationStanding::closed:
    case ConsultationStanding::analysed: look = html::Standing::paused; break;
    case ConsultationStanding::published: look = html::Standing::done; break;
    case ConsultationStanding::withdrawn: look = html::Standing::no_data_yet; break;
    case ConsultationStanding::draft:
    case ConsultationStanding::coming: break;
    }
    return html::status_chip(look, label_of(standing));
}

std::vector<html::SummaryRow> facts(const Consultation& consultation) {
    std::vector<html::SummaryRow> rows;
    auto add = [&](const char* key, html::Content value) { rows.push_back({.key = key, .value = std::move(value)}); };
    add("Kind", label_of(consultation.kind));
    add("Opens", in_words(consultation.opens));
    add("Closes", in_words(consultation.closes));
    if (!consultation.plan.empty()) add("Plan", consultation.plan);
    if (!consultation.supplier.empty()) add("Carried out by", consultation.supplier);
    if (!consultation.design.text.empty()) add("Design", consultation.design.text);
    if (consultation.sample_size) add("How many were asked", with_commas(*consultation.sample_size));
    if (consultation.fieldwork_from && consultation.fieldwork_to)
        add("Fieldwork", in_words(Period{*consultation.fieldwork_from, *consultation.fieldwork_to}));
    if (!consultation.series.empty())
        add("Series", consultation.series + (consultation.wave ? ", wave " + std::to_string(*consultation.wave) : ""));
    if (consultation.kind == ConsultationKind::open_consultation)
        add("How to read it",
            "An open consultation: whoever wished to answer did. It is not a sample of the people who live here.");
    if (!consultation.withdrawn_because.empty()) add("Withdrawn because", consultation.withdrawn_because);
    return rows;
}

Html strands_table(const std::vector<Strand>& strands) {
    html::Table table{.caption = "Whom we ask",
                      .caption_id = "strands",
                      .head = {{"Strand"}, {"Who"}, {"How"}, {"Asked on"}},
                      .empty_text = "Nobody is asked yet.",
                      .is_stacked = true};
    for (const auto& strand : strands) {
        auto how = strand.words.text.empty() ? std::string("Not recorded") : strand.words.text;
        if (strand.number_asked) how += " " + with_commas(*strand.number_asked) + " were asked.";
        if (strand.is_sample) how += " SAMPLE.";
        table.rows.push_back({{{strand.title},
                               {label_of(strand.of)},
                               {how},
                               {strand.asked_on ? in_short(*strand.asked_on) : "Not dated"}}});
    }
    return html::table(table);
}

Html sample_note(const Consultation& consultation) {
    if (!consultation.is_sample) return {};
    return html::inset_text({.text = "SAMPLE: the answers are invented, to show how this works."});
}

} // namespace reeve::consultation
