// Corporate risks in the database.
#include "assurance/corporate_risk_store.h"
#include "office/search.h"

namespace reeve::assurance {
namespace {

using office::Change;

void put_in_search(Change& change, const CorporateRisk& risk) {
    office::index_record(change, {.table = "corporate_risk",
                                  .record_id = risk.id.value,
                                  .kind = "Corporate risk",
                                  .reference = risk.reference,
                                  .title = risk.title,
                                  .text = risk.event.text + " " + risk.controls.text,
                                  .address = address_of(risk),
                                  .day = risk.reviewed_on});
}

void add_scoring(Change& change, const CorporateRisk& risk) {
    auto list = scorings_of(change.tx, risk.id);
    auto scoring = scoring_of(risk);
    scoring.number = list.empty() ? 1 : list.back().number + 1;
    scoring.by_post = change.actor_post;
    office::keep_new(change, risk_scoring_fields(), std::move(scoring));
}

} // namespace

std::string address_of(const CorporateRisk& risk) { return "/work/risks/" + risk.reference; }

std::vector<CorporateRisk> all_risks(db::Connection& connection) {
    return db::records(connection, corporate_risk_fields(),
                       db::Sql("id > 0 ORDER BY reference", "all corporate risks"));
}

std::vector<CorporateRisk> open_risks(db::Connection& connection) {
    return db::records(connection, corporate_risk_fields(),
                       db::Sql("closed_on IS NULL ORDER BY reference", "open corporate risks"));
}

std::optional<CorporateRisk> find_risk(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "RK") return std::nullopt;
    return db::record(connection, corporate_risk_fields(),
                      db::Sql("reference = :reference", "a corporate risk by its reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<RiskScoring> scorings_of(db::Connection& connection, Id<CorporateRisk> risk) {
    return db::records(connection, risk_scoring_fields(), db::Sql("risk = :risk ORDER BY number", "scorings of a risk"),
                       {{"risk", risk}});
}

RiskKey risk_key(db::Connection& connection) {
    return RiskKey(
        db::records(connection, risk_key_fields(), db::Sql("id > 0 ORDER BY kind, level", "the key of risks")));
}

Result<CorporateRisk> add_corporate_risk(Change& change, CorporateRisk risk) {
    if (auto problems = check(risk, change.today()); !problems.empty()) return problems;
    risk = office::keep_new(change, corporate_risk_fields(), std::move(risk));
    add_scoring(change, risk);
    put_in_search(change, risk);
    return risk;
}

Result<CorporateRisk> keep_corporate_risk(Change& change, CorporateRisk risk) {
    if (auto problems = check(risk, change.today()); !problems.empty()) return problems;
    risk = TRY(office::keep(change, corporate_risk_fields(), std::move(risk)));
    put_in_search(change, risk);
    return risk;
}

Result<CorporateRisk> review_risk(Change& change, CorporateRisk risk) {
    auto list = scorings_of(change.tx, risk.id);
    if (!list.empty() && risk.reviewed_on < list.back().scored_on)
        return Problems{{{"reviewed_on", "It was reviewed on " + in_words(list.back().scored_on) + " already"}}};
    risk = TRY(keep_corporate_risk(change, std::move(risk)));
    add_scoring(change, risk);
    return risk;
}

Result<RiskKeyRow> keep_key_row(Change& change, RiskKeyRow row) {
    if (auto problems = check(row); !problems.empty()) return problems;
    if (!row.id) return office::keep_new(change, risk_key_fields(), std::move(row));
    return office::keep(change, risk_key_fields(), std::move(row));
}

} // namespace reeve::assurance
