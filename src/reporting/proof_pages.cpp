// The proof of one number in a published paper: as published, as it is now, and if they differ why.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/provenance.h"
#include "html/tables.h"
#include "office/figure_json.h"
#include "office/office.h"
#include "reporting/paper_pages.h"
#include "reporting/reading.h"

namespace reeve::reporting {
namespace {

using html::Html;
using office::Visit;

struct Proof {
    Reading reading;
    Verdict verdict;
    const office::FigureDefinition* definition = nullptr;
};

std::optional<Proof> asked_for_proof(Visit& visit) {
    auto reading = asked_for_paper(visit);
    auto ordinal = Kind<int>::read(visit.part("ordinal"), {});
    if (!reading || !ordinal) return std::nullopt;
    auto verdict =
        verify_figure(visit.db, reading->edition, *ordinal, visit.office.figures(), visit.office.shapes(), visit.now);
    if (!verdict) return std::nullopt;
    const auto* definition = visit.office.figures().find(verdict->frozen.figure);
    return Proof{*reading, std::move(*verdict), definition};
}

std::string paragraph_words(const FrozenFigure& frozen) {
    bool is_paragraph = !frozen.place.empty() && frozen.place[0] >= '0' && frozen.place[0] <= '9';
    return is_paragraph ? "paragraph " + frozen.place : frozen.place;
}

Html verdict_view(const Verdict& verdict) {
    if (verdict.check.agrees)
        return html::inset_text(
            {.text = "The same answer today: the records behind this number give " + verdict.shown_now + " still."});
    Html words = html::of<
        R"(<p class="govuk-body"><strong>Changed since it was published.</strong> The paper said {}. Today the same question gives {}.</p>)">(
        verdict.frozen.shown, verdict.shown_now);
    std::vector<html::Content> lines(verdict.check.differences.begin(), verdict.check.differences.end());
    for (const auto& line : verdict.why) lines.push_back(line);
    return html::notification_banner({.content = words + html::bullet_list(lines), .title = "Important"});
}

std::string releases_words(const office::Answer& answer) {
    std::vector<std::string> list;
    for (const auto& release : answer.releases)
        list.push_back(release.name + ", received " + in_words(release.received)
                       + (release.is_provisional ? " (provisional)" : ""));
    return list.empty() ? "Records of the office" : joined(list, "; ");
}

Html provenance_view(const Proof& proof) {
    const auto& frozen = proof.verdict.frozen;
    auto question = office::parse_question(frozen.question);
    std::vector<html::Fact> facts = {
        {"Question asked", proof.definition ? proof.definition->question : frozen.figure},
        {"Period", question ? in_words(question->period) : frozen.question},
        {"Source", releases_words(frozen.answer)},
        {"Worked out", in_words(frozen.as_at)},
        {"Definition", "Version " + std::to_string(frozen.definition_version)
                           + (proof.definition ? ". " + proof.definition->definition : "")},
        {"Quoted in", html::link({.text = proof.reading.paper.title + ", " + paragraph_words(frozen),
                                  .href = "/papers/" + proof.reading.paper.reference + "/editions/"
                                          + std::to_string(proof.reading.edition.number)})},
        {"This figure today",
         html::link({.text = frozen.figure, .href = "/figures/" + frozen.figure + "?" + frozen.question})},
        {"Hash of the evidence", frozen.evidence_hash}};
    if (!frozen.reason.empty()) facts.push_back({"Why the percentage stays", frozen.reason});
    return html::section_heading("Where this number comes from") + html::provenance(facts);
}

Html evidence_table(const char* caption, const char* id, const std::vector<office::Evidence>& evidence) {
    html::Table table{.caption = caption,
                      .caption_classes = "govuk-table__caption--s",
                      .caption_id = id,
                      .head = {{.text = "Record"}, {.text = "What was counted"}, {.text = "Version"}},
                      .is_scrolled = true};
    for (const auto& item : evidence)
        table.rows.push_back(
            {{{item.reference},
              {item.counted.empty() ? item.record : item.counted + (item.is_sample ? " (SAMPLE)" : "")},
              {std::to_string(item.version)}}});
    return html::table(table);
}

Html evidence_view(const Proof& proof) {
    const auto& answer = proof.verdict.frozen.answer;
    Html shown = html::section_heading("The records that were counted");
    if (answer.evidence.empty()) return shown + html::paragraph("They are not listed here, to protect people.");
    shown += evidence_table("Counted", "counted", answer.evidence);
    if (!answer.denominator_evidence.empty())
        shown += evidence_table("Counted in the base", "counted-base", answer.denominator_evidence);
    if (answer.earlier && !answer.earlier->evidence.empty())
        shown += evidence_table("Counted in the earlier period", "counted-earlier", answer.earlier->evidence);
    return shown;
}

Html cautions_view(const Proof& proof) {
    const auto& frozen = proof.verdict.frozen;
    std::vector<html::Content> lines;
    if (frozen.is_sample)
        lines.push_back(
            "SAMPLE: rows were invented to stand behind a published total. The total is as published; the rows are not.");
    if (!frozen.caution.empty()) lines.push_back(frozen.caution);
    if (auto chance = office::chance_words(frozen.answer); !chance.empty()) lines.push_back(chance);
    return lines.empty() ? Html() : html::section_heading("What to be careful about") + html::bullet_list(lines);
}

http::Response show_proof(Visit& visit) {
    auto proof = asked_for_proof(visit);
    if (!proof) return not_found(visit);
    const auto& frozen = proof->verdict.frozen;
    Html main = html::page_heading(frozen.shown, frozen.figure + " in " + proof->reading.paper.reference + ", "
                                                     + paragraph_words(frozen));
    main += html::lead_paragraph(frozen.sentence) + verdict_view(proof->verdict);
    main += provenance_view(*proof) + cautions_view(*proof) + evidence_view(*proof);
    office::PageWords words{
        .title = frozen.shown + ": proof of a number in " + proof->reading.paper.reference,
        .section = "Figures",
        .trail = {{"Figures", "/figures"}, {proof->reading.paper.title, "/papers/" + proof->reading.paper.reference}},
        .is_public = true};
    return show(visit, words, main);
}

http::Response proof_as_json(Visit& visit) {
    auto proof = asked_for_proof(visit);
    if (!proof) return not_found(visit);
    const auto& verdict = proof->verdict;
    Json why{JsonList{}};
    for (const auto& line : verdict.why) why.add(line);
    Json json;
    json.set("figure", verdict.frozen.figure)
        .set("paper", proof->reading.paper.reference)
        .set("edition", proof->reading.edition.number);
    json.set("place", verdict.frozen.place).set("shown", verdict.frozen.shown).set("shown_now", verdict.shown_now);
    json.set("agrees", verdict.check.agrees)
        .set("why", why)
        .set("answer", verdict.frozen.canonical)
        .set("evidence_hash", verdict.frozen.evidence_hash);
    return http::json_text(to_pretty_text(json));
}

} // namespace

void mount_proofs(office::Routes& at) {
    at.cached("/papers/{reference}/editions/{edition}/figures/{ordinal}", show_proof,
              "See where one number of a paper comes from, and whether it still holds");
    at.get("/papers/{reference}/editions/{edition}/figures/{ordinal}.json", proof_as_json, office::anyone(),
           "Take the proof of a number as data");
}

} // namespace reeve::reporting
