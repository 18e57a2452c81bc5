// Corporate risks as markup.
#include "assurance/risk_view.h"
#include "assurance/corporate_risk_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/status_chip.h"
#include "html/tables.h"

namespace reeve::assurance {

using html::Html;

namespace {

// The number always stands in it, so that the colour only helps.
Html score_tag(int score) {
    const char* colour = score >= 15   ? "govuk-tag--red"
                         : score >= 10 ? "govuk-tag--orange"
                         : score >= 5  ? "govuk-tag--yellow"
                                       : "govuk-tag--green";
    return html::tag({.text = std::to_string(score), .classes = colour});
}

html::Table key_table(const RiskKey& key, KeyKind kind, bool may_set) {
    html::Table table{.caption = label_of(kind),
                      .caption_classes = "govuk-table__caption--s",
                      .head = {{"Level"}, {"Means"}},
                      .is_stacked = true};
    for (const auto& row : key.rows_of(kind)) {
        auto number = std::to_string(row.level);
        auto name = kind == KeyKind::appetite ? row.name : number + " " + row.name;
        auto address = std::string("/work/risks/key/") + stored_name(kind) + "/" + number;
        auto meaning =
            row.most ? row.meaning + ". It bears a score of " + std::to_string(*row.most) + " at most." : row.meaning;
        table.rows.push_back(
            {.cells = {{may_set
                            ? html::link({.text = name, .href = address, .hidden_text = ", " + folded(label_of(kind))})
                            : html::escaped(name)},
                       {meaning}}});
    }
    return table;
}

Html grid_cell(const std::vector<CorporateRisk>& risks, const RiskKey& key, int likelihood, int impact) {
    Html cell = score_tag(likelihood * impact);
    for (const auto& risk : risks) {
        if (!risk.is_open() || number_of(risk.after_likelihood) != likelihood || number_of(risk.after_impact) != impact)
            continue;
        cell += html::of<"<br>{}">(
            html::link({.text = risk.reference, .href = address_of(risk), .hidden_text = ": " + risk.title}));
        if (is_over_appetite(risk, key)) cell += html::of<" <strong>over</strong>">();
    }
    return cell;
}

} // namespace

Html risk_chip(const CorporateRisk& risk, const RiskKey& key) {
    if (!risk.is_open()) return html::status_chip(html::Standing::done, "Closed");
    return is_over_appetite(risk, key) ? html::status_chip(html::Standing::off_track, "Over appetite")
                                       : html::status_chip(html::Standing::on_track, "Within appetite");
}

Html key_view(const RiskKey& key, bool may_set) {
    Html view = html::section_heading("Key", "key")
                + html::paragraph("A score is likelihood times impact, from 1 to 25. A risk is over appetite where its "
                                  "score after controls is higher than the appetite bears.");
    for (auto kind : {KeyKind::likelihood, KeyKind::impact, KeyKind::appetite})
        view += html::table(key_table(key, kind, may_set));
    return view;
}

Html grid_view(const std::vector<CorporateRisk>& risks, const RiskKey& key) {
    html::Table table{.caption = "Open risks by likelihood and impact, after controls",
                      .caption_id = "grid",
                      .head = {{"Likelihood"}},
                      .is_scrolled = true};
    for (int impact = 1; impact <= 5; ++impact)
        table.head.push_back(
            {.text = "Impact " + std::to_string(impact) + ": " + key.row(KeyKind::impact, impact).name});
    for (int likelihood = 5; likelihood >= 1; --likelihood) {
        html::TableRow row{
            .cells = {{std::to_string(likelihood) + ": " + key.row(KeyKind::likelihood, likelihood).name}}};
        for (int impact = 1; impact <= 5; ++impact) row.cells.push_back({grid_cell(risks, key, likelihood, impact)});
        table.rows.push_back(std::move(row));
    }
    return html::table(table)
           + html::small_paragraph("\"over\" marks a risk that is over what its own appetite bears.");
}

Html risks_table(const std::vector<CorporateRisk>& risks, const RiskKey& key, Date today, const char* empty) {
    html::Table table{.caption = "Risks",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Risk"}, {"Before controls"}, {"After controls"}, {"Owner and review"}},
                      .empty_text = empty,
                      .is_stacked = true};
    for (const auto& risk : risks) {
        auto review = is_review_late(risk, today) ? "Review " + counted(today - risk.review_by, "day") + " late"
                      : risk.is_open()            ? "Reviewed on " + in_words(risk.reviewed_on)
                                                  : "Closed on " + in_words(*risk.closed_on);
        table.rows.push_back(
            {.cells = {{html::link({.text = risk.reference + ": " + risk.title, .href = address_of(risk)})
                        + html::sample_mark(risk.is_sample)},
                       {score_tag(risk.before().score())},
                       {html::of<"{} {}">(score_tag(risk.after().score()), risk_chip(risk, key))},
                       {html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(risk.owner_post, review)}}});
    }
    return html::table(table);
}

Html scorings_table(const std::vector<RiskScoring>& list) {
    html::Table table{.caption = "Scores",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Scored on"}, {"Before controls"}, {"After controls"}, {"What they rest on"}},
                      .is_stacked = true};
    auto score = [](RiskLevel likelihood, RiskLevel impact) {
        return std::to_string(number_of(likelihood)) + " × " + std::to_string(number_of(impact)) + " = "
               + std::to_string(number_of(likelihood) * number_of(impact));
    };
    for (auto one = list.rbegin(); one != list.rend(); ++one)
        table.rows.push_back({.cells = {{in_words(one->scored_on) + ", " + one->by_post},
                                        {score(one->before_likelihood, one->before_impact)},
                                        {score(one->after_likelihood, one->after_impact)},
                                        {html::render_prose(one->why)}}});
    return html::table(table);
}

} // namespace reeve::assurance
