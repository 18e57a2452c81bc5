// Published grants from the database, and past grants into it.
#include "commissioning/grant_rows_store.h"
#include "base/text.h"
#include "commissioning/award_store.h"
#include "commissioning/fund_store.h"
#include "commissioning/grant_columns.h"
#include "commissioning/ledger_store.h"
#include "commissioning/partnership_budget_store.h"
#include "commissioning/round_store.h"
#include "office/settings_store.h"
#include <set>

namespace reeve::commissioning {
namespace {

bool stands(db::Connection& connection, const std::string& identifier) {
    return connection.value<std::int64_t>(
               db::Sql("SELECT CAST(COUNT(*) AS BIGINT) FROM past_grant WHERE identifier = :identifier",
                       "whether a past grant stands already"),
               {{"identifier", identifier}})
           > 0;
}

struct ReadGrants {
    JsonList grants;
    std::string note;
};

Result<ReadGrants> read_file(std::string_view bytes) {
    if (trimmed(bytes).empty()) return one_problem("Choose a file");
    if (is_json(bytes)) return ReadGrants{TRY(grants_of_json(bytes)), ""};
    auto rows = TRY(office::read_import(bytes));
    return ReadGrants{TRY(grants_of_rows(rows.table)), rows.note};
}

std::vector<PastGrant> grants_of_run(db::Connection& connection, const office::ImportRun& run) {
    return db::records(connection, past_grant_fields(),
                       db::Sql("import_run = :run ORDER BY id", "past grants of an import"), {{"run", run.id}});
}

bool is_within(const GrantTime& time, Date day) {
    return !(time.from && day < *time.from) && !(time.to && day > *time.to);
}

// An address of the public site; empty where the site's own is not set.
std::string address_on(const Publisher& office, const std::string& path) {
    return office.site.empty() ? "" : office.site + path;
}

// A partnership has no number of its own; the area it works in names it from year to year.
GrantOrganisation partnership_of(const Award& award, const std::string& prefix) {
    GrantOrganisation recipient;
    recipient.name = award.organisation;
    recipient.identifier =
        grant_identifier(prefix, "CSP-" + slug_of(award.area.empty() ? award.organisation : award.area));
    return recipient;
}

GrantOrganisation recipient_of(const Bid& bid, const std::string& prefix) {
    GrantOrganisation recipient;
    recipient.name = bid.organisation;
    recipient.charity_number = bid.charity_number;
    recipient.company_number = bid.company_number;
    recipient.identifier = !bid.charity_number.empty()   ? "GB-CHC-" + bid.charity_number
                           : !bid.company_number.empty() ? "GB-COH-" + bid.company_number
                                                         : grant_identifier(prefix, bid.reference);
    return recipient;
}

// What a transfer is to the recipient: none where no money reached or left them.
std::optional<GrantTransaction> transaction_of(const Transfer& transfer) {
    GrantTransaction transaction{"", transfer.happened_on, transfer.amount, "Payment"};
    if (transfer.from == Account::committed && transfer.to == Account::paid) return transaction;
    if (transfer.kind != TransferKind::reverse && transfer.kind != TransferKind::receipt) return std::nullopt;
    transaction.amount = -transfer.amount;
    transaction.about = transfer.kind == TransferKind::reverse ? "Payment reversed" : "Money returned";
    return transaction;
}

// Every payment and what went back, as the ledger has them; their sum is what the recipient has.
std::vector<GrantTransaction> payments_published(db::Connection& connection, const Award& award,
                                                 const std::string& prefix) {
    std::vector<GrantTransaction> list;
    for (const auto& transfer : transfers_of(connection, award.id)) {
        auto transaction = transaction_of(transfer);
        if (!transaction) continue;
        transaction->identifier =
            grant_identifier(prefix, award.reference + "-payment-" + std::to_string(list.size() + 1));
        list.push_back(*transaction);
    }
    return list;
}

// An award of the office's own as it is published: its purpose, reasons and conditions are those of its decision.
PublishedGrant published(db::Connection& connection, const Award& award, const Publisher& office) {
    auto round = round_of(connection, award.round);
    auto fund = fund_of(connection, round.fund);
    auto bid = award.bid ? db::find(connection, bid_fields(), award.bid) : std::nullopt;
    auto notice = db::find(connection, notice_fields(), award.decision);
    if ((award.bid && !bid) || !notice) throw Fault("an award names a bid or a decision that is not kept");
    PublishedGrant grant;
    grant.identifier = grant_identifier(office.prefix, award.reference);
    grant.title = award.title;
    grant.description = award.purpose.text;
    if (bid) grant.applied_for = bid->requested;
    grant.awarded = award.amount;
    auto sums = balances(connection, award.id);
    grant.disbursed = sums.drawn() + sums.in(Account::written_off); // what was written off has stayed with them
    grant.payments = payments_published(connection, award, office.prefix);
    grant.awarded_on = award.decided_on;
    grant.begins_on = award.starts_on;
    grant.ends_on = award.ends_on;
    grant.recipient = bid ? recipient_of(*bid, office.prefix) : partnership_of(award, office.prefix);
    grant.funder = {office.identifier(), office.name, "", "", "", ""};
    grant.programme_code = round.reference;
    grant.programme_title = round.title;
    grant.programme_address = address_on(office, public_address(round));
    grant.open_call = round.route == RoundRoute::competed ? "Yes" : "No";
    grant.priority = award.priority;
    grant.legal_power = label_of(fund.power);
    grant.purpose = award.purpose.text;
    grant.conditions = award.conditions.text;
    grant.reasons = award.reasons.text;
    grant.notice_address = address_on(office, public_address(*notice));
    grant.last_modified = iso(notice->signed_at);
    return grant;
}

} // namespace

std::vector<PublishedGrant> published_grants(db::Connection& connection, const GrantTime& time) {
    auto own = db::records(connection, past_grant_fields(),
                           db::Sql(R"(is_own = 1
                               AND (CAST(:from AS TEXT) = '' OR awarded_on >= :from) AND (CAST(:to AS TEXT) = '' OR awarded_on <= :to)
                               ORDER BY COALESCE(awarded_on, ''), identifier)",
                                   "the office's own past grants of a time"),
                           {{"from", time.from ? iso(*time.from) : ""}, {"to", time.to ? iso(*time.to) : ""}});
    std::vector<PublishedGrant> grants;
    for (const auto& past : own) grants.push_back(published(past));
    auto office = publisher(connection);
    for (const auto& award : all_awards(connection))
        if (is_live(award) && is_within(time, award.decided_on)) grants.push_back(published(connection, award, office));
    std::stable_sort(grants.begin(), grants.end(), [](const PublishedGrant& one, const PublishedGrant& other) {
        return one.awarded_on < other.awarded_on;
    });
    return grants;
}

Publisher publisher(db::Connection& connection) {
    auto settings = office::settings_of(connection);
    return {settings.grants_prefix, settings.office, settings.site_address};
}

std::vector<PastGrant> all_past_grants(db::Connection& connection) {
    return db::records(connection, past_grant_fields(),
                       db::Sql("id > 0 ORDER BY COALESCE(awarded_on, '') DESC, identifier", "all past grants"));
}

std::optional<PastGrant> find_past_grant(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, past_grant_fields(),
                      db::Sql("reference = :reference ORDER BY id", "a past grant by reference"),
                      {{"reference", in_words(*read)}});
}

std::string in_words(const GrantImportPlan& plan) {
    auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    auto words = counted(number(plan.fresh.size()), "grant") + " can be brought in.";
    if (plan.known > 0) words += " " + counted(number(plan.known), "is", "are") + " here already.";
    if (plan.unnamed > 0) words += " " + counted(number(plan.unnamed), "has", "have") + " no identifier.";
    if (plan.repeated > 0)
        words += " " + counted(number(plan.repeated), "repeats", "repeat") + " an identifier of the file.";
    return words;
}

Result<GrantImportPlan> plan_grants(db::Connection& connection, std::string_view bytes, Date today) {
    auto file = TRY(read_file(bytes));
    GrantImportPlan plan;
    plan.note = file.note;
    plan.file_hash = sha256(bytes);
    plan.troubles = troubles_of(file.grants, today);
    std::set<std::string> seen;
    for (auto& grant : file.grants) {
        const auto& identifier = grant["id"].as_text();
        if (identifier.empty()) ++plan.unnamed;
        else if (!seen.insert(identifier).second) ++plan.repeated;
        else if (stands(connection, identifier)) ++plan.known;
        else plan.fresh.push_back(std::move(grant));
    }
    return plan;
}

Result<office::ImportRun> keep_grants(office::Change& change, const GrantImportPlan& plan, const GrantImport& how) {
    if (plan.fresh.empty()) return Refusal{"There is no grant that can be brought in.", "", Refusal::Kind::conflict};
    office::ImportRun run;
    run.kind = past_grants_kind;
    run.file_name = how.file_name;
    run.file_hash = plan.file_hash;
    run.kept = static_cast<int>(plan.fresh.size());
    run.left_out = static_cast<int>(plan.left_out());
    run = office::keep_run(change, run);
    for (const auto& record : plan.fresh) {
        auto past = past_grant_of(record);
        past.is_own = how.is_own;
        past.is_sample = how.is_sample;
        past.import_run = run.id;
        office::keep_new(change, past_grant_fields(), past);
    }
    return run;
}

Result<office::ImportRun> undo_grants(office::Change& change, office::ImportRun run) {
    TRY(office::may_undo(run, change.now));
    for (const auto& past : grants_of_run(change.tx, run)) office::drop(change, past_grant_fields(), past);
    return office::keep_undone(change, run, "");
}

} // namespace reeve::commissioning
