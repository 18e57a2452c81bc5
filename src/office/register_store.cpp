// Questions asked of the small registers.
#include "office/register_store.h"
#include "office/place_store.h"

namespace reeve::office {
namespace {

std::pair<std::string, std::string> option_of(const db::Row& row) {
    return {std::to_string(row.get<std::int64_t>(0)), row.get<std::string>(1)};
}

} // namespace

Options body_options(db::Connection& connection) {
    return connection.all(db::Sql("SELECT id, name FROM body ORDER BY name, id", "bodies to choose from"), {},
                          option_of);
}

Options organisation_options(db::Connection& connection) {
    return connection.all(
        db::Sql("SELECT id, name FROM organisation ORDER BY folded, id", "organisations to choose from"), {},
        option_of);
}

Options district_options(db::Connection& connection) {
    Options options;
    for (const auto& district : areas_of_kind(connection, AreaKind::district))
        options.emplace_back(std::to_string(district.id.value), district.name);
    return options;
}

std::optional<Organisation> organisation_named(db::Connection& connection, std::string_view name) {
    return db::record(connection, organisation_fields(),
                      db::Sql("folded = :folded ORDER BY id", "organisation by name"),
                      {{"folded", folded(trimmed(name))}});
}

Organisation organisation_for(Change& change, std::string_view name, OrganisationKind kind) {
    if (auto known = organisation_named(change.tx, name)) return *known;
    Organisation organisation;
    organisation.name = std::string(trimmed(name));
    organisation.folded = folded(organisation.name);
    organisation.kind = kind;
    return keep_new(change, organisation_fields(), organisation);
}

std::vector<Partnership> open_partnerships(db::Connection& connection) {
    return db::records(connection, partnership_fields(),
                       db::Sql("is_public = 1 ORDER BY since, id", "partnerships the public may see"));
}

std::optional<PreElectionPeriod> pre_election_on(db::Connection& connection, Date day) {
    auto periods = db::records(
        connection, pre_election_fields(),
        db::Sql("first_day <= :day AND last_day >= :day ORDER BY first_day, id", "pre-election periods of a day"),
        {{"day", day}});
    auto* period = pre_election_on(periods, day);
    return period ? std::optional(*period) : std::nullopt;
}

std::optional<OfficeTerm> office_term_on(db::Connection& connection, Date day) {
    return db::record(connection, office_term_fields(),
                      db::Sql("took_office <= :day AND ends_on >= :day ORDER BY took_office DESC, id", "term of a day"),
                      {{"day", day}});
}

} // namespace reeve::office
