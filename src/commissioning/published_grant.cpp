// A published grant to and from the record of a 360Giving file.
#include "commissioning/published_grant.h"
#include "base/text.h"

namespace reeve::commissioning {
namespace {

void put(Json& json, const char* name, const std::string& text) {
    if (!text.empty()) json.set(name, text);
}
void put(Json& json, const char* name, const std::optional<Money>& money) {
    if (money) json.set(name, decimal(*money));
}
void put(Json& json, const char* name, const std::optional<Date>& day) {
    if (day) json.set(name, iso(*day));
}
// A list of one, where there is anything in it.
void put_only(Json& json, const char* name, const Json& only) {
    if (only.is_object()) json.set(name, JsonList{only});
}

Json organisation_json(const GrantOrganisation& organisation) {
    Json json;
    put(json, "id", organisation.identifier);
    put(json, "name", organisation.name);
    put(json, "charityNumber", organisation.charity_number);
    put(json, "companyNumber", organisation.company_number);
    put(json, "postalCode", organisation.postcode);
    put(json, "department", organisation.department);
    return json;
}

GrantOrganisation read_organisation(const Json& json) {
    return {json["id"].as_text(),
            json["name"].as_text(),
            json["charityNumber"].as_text(),
            json["companyNumber"].as_text(),
            json["postalCode"].as_text(),
            json["department"].as_text()};
}

Json event_json(const std::optional<Date>& from, const std::optional<Date>& to) {
    Json json;
    put(json, "startDate", from);
    put(json, "endDate", to);
    return json;
}

void put_areas(Json& json, const std::vector<GrantArea>& areas) {
    for (const auto& area : areas) {
        Json place;
        put(place, "name", area.name);
        place.set("countryCode", "GB");
        put(place, "geoCode", area.code);
        put(place, "geoCodeType", area.code_type);
        auto list = json["beneficiaryLocation"];
        json.set("beneficiaryLocation", list.add(place));
    }
}

void put_transactions(Json& json, const char* name, const std::vector<GrantTransaction>& transactions) {
    JsonList list;
    for (const auto& transaction : transactions) {
        Json one;
        put(one, "id", transaction.identifier);
        one.set("transactionDate", iso(transaction.on))
            .set("currency", "GBP")
            .set("value", decimal(transaction.amount));
        put(one, "description", transaction.about);
        list.push_back(one);
    }
    if (!list.empty()) json.set(name, list);
}

std::vector<GrantTransaction> read_transactions(const Json& list) {
    std::vector<GrantTransaction> read;
    for (const auto& one : list.as_list()) {
        auto on = day_in(one["transactionDate"]);
        auto amount = money_in(one["value"]);
        if (on && amount) read.push_back({one["id"].as_text(), *on, *amount, one["description"].as_text()});
    }
    return read;
}

// The first of a list; null where there is none.
Json first_of(const Json& list) { return list.as_list().empty() ? Json() : list.as_list().front(); }

void put_programme(Json& json, const PublishedGrant& grant) {
    Json programme;
    put(programme, "code", grant.programme_code);
    put(programme, "title", grant.programme_title);
    put(programme, "url", grant.programme_address);
    put_only(json, "grantProgramme", programme);
    Json priority;
    put(priority, "title", grant.priority);
    put(priority, "vocabulary", grant.plan);
    put_only(json, "classifications", priority);
    if (grant.notice_address.empty()) return;
    Json notice;
    put_only(json, "relatedDocument", notice.set("title", "Decision notice").set("url", grant.notice_address));
}

// What the standard does not name: the register's own.
void put_register_words(Json& json, const PublishedGrant& grant) {
    put(json, "legalPower", grant.legal_power);
    put(json, "purpose", grant.purpose);
    put(json, "conditions", grant.conditions);
    put(json, "reasons", grant.reasons);
}

void read_dates(const Json& json, PublishedGrant& grant) {
    auto planned = first_of(json["plannedDates"]), actual = first_of(json["actualDates"]);
    grant.begins_on = day_in(planned["startDate"]);
    grant.ends_on = day_in(planned["endDate"]);
    grant.began_on = day_in(actual["startDate"]);
    grant.ended_on = day_in(actual["endDate"]);
}

void read_lists(const Json& json, PublishedGrant& grant) {
    grant.recipient = read_organisation(first_of(json["recipientOrganization"]));
    grant.funder = read_organisation(first_of(json["fundingOrganization"]));
    for (const auto& area : json["beneficiaryLocation"].as_list())
        grant.areas.push_back({area["name"].as_text(), area["geoCode"].as_text(), area["geoCodeType"].as_text()});
    auto programme = first_of(json["grantProgramme"]), priority = first_of(json["classifications"]);
    grant.programme_code = programme["code"].as_text();
    grant.programme_title = programme["title"].as_text();
    grant.programme_address = programme["url"].as_text();
    grant.priority = priority["title"].as_text();
    grant.plan = priority["vocabulary"].as_text();
    for (const auto& document : json["relatedDocument"].as_list())
        if (folded(document["title"].as_text()) == "decision notice") grant.notice_address = document["url"].as_text();
    grant.commitments = read_transactions(json["commitmentTransaction"]);
    grant.payments = read_transactions(json["disbursementTransaction"]);
}

} // namespace

Json grant_json(const PublishedGrant& grant) {
    if (!grant.source.is_null()) return grant.source;
    Json json;
    json.set("id", grant.identifier).set("title", grant.title).set("description", grant.description);
    json.set("currency", "GBP");
    put(json, "amountAppliedFor", grant.applied_for);
    put(json, "amountAwarded", grant.awarded);
    put(json, "amountDisbursed", grant.disbursed);
    put(json, "awardDate", grant.awarded_on);
    put_only(json, "plannedDates", event_json(grant.begins_on, grant.ends_on));
    put_only(json, "actualDates", event_json(grant.began_on, grant.ended_on));
    put_only(json, "recipientOrganization", organisation_json(grant.recipient));
    put_only(json, "fundingOrganization", organisation_json(grant.funder));
    put_areas(json, grant.areas);
    put(json, "locationScope", grant.location_scope);
    put_programme(json, grant);
    put(json, "fromOpenCall", grant.open_call);
    put_transactions(json, "commitmentTransaction", grant.commitments);
    put_transactions(json, "disbursementTransaction", grant.payments);
    put_register_words(json, grant);
    put(json, "dateModified", grant.last_modified);
    put(json, "dataSource", grant.data_source);
    return json;
}

PublishedGrant read_grant(const Json& json) {
    PublishedGrant grant;
    grant.source = json;
    grant.identifier = json["id"].as_text();
    grant.title = json["title"].as_text();
    grant.description = json["description"].as_text();
    grant.applied_for = money_in(json["amountAppliedFor"]);
    grant.awarded = money_in(json["amountAwarded"]);
    grant.disbursed = money_in(json["amountDisbursed"]);
    grant.awarded_on = day_in(json["awardDate"]);
    grant.location_scope = json["locationScope"].as_text();
    grant.open_call = json["fromOpenCall"].as_text();
    grant.legal_power = json["legalPower"].as_text();
    grant.purpose = json["purpose"].as_text();
    grant.conditions = json["conditions"].as_text();
    grant.reasons = json["reasons"].as_text();
    grant.last_modified = json["dateModified"].as_text();
    grant.data_source = json["dataSource"].as_text();
    read_dates(json, grant);
    read_lists(json, grant);
    return grant;
}

std::optional<Money> money_in(const Json& json) {
    auto text = number_text(json);
    if (!text) return std::nullopt;
    // 15000.5000 is a whole number of pence; 1e3 is not written so by anybody who writes money
    if (auto point = text->find('.'); point != std::string::npos)
        while (text->size() > point + 3 && text->ends_with('0')) text->pop_back();
    if (text->find_first_of("eE") != std::string::npos) return std::nullopt;
    auto money = parse_money(*text);
    return money ? std::optional(*money) : std::nullopt;
}

std::optional<Date> day_in(const Json& json) {
    std::string_view text = json.as_text();
    if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ')) text = text.substr(0, 10);
    auto day = parse_iso_date(text);
    return day ? std::optional(*day) : std::nullopt;
}

std::string grant_identifier(std::string_view prefix, std::string_view reference) {
    std::string made = "360G-" + std::string(prefix) + "-";
    for (char letter : reference) made += letter == '/' || static_cast<unsigned char>(letter) <= ' ' ? '-' : letter;
    return made;
}

} // namespace reeve::commissioning
