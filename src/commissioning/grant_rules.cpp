// The rules of what may be published as a grant.
#include "commissioning/grant_rules.h"
#include "base/text.h"
#include <set>

namespace reeve::commissioning {
namespace {

const char* const area_kinds[] = {"OA",  "LSOA",    "MSOA", "PAR", "WD",  "UA",  "NMD",   "MD",   "LONB",
                                  "CTY", "RGN/GOR", "CTRY", "CSP", "PFA", "FRA", "NPARK", "TTWA", "WPC"};
const char* const scopes[] = {"GLS010", "GLS020", "GLS030", "GLS040", "GLS050", "GLS060", "GLS099"};
const char* const known_lists[] = {"GB-CHC-",  "GB-COH-", "GB-LAE-",  "GB-EDU-", "GB-UKPRN-",
                                   "GB-SC-",   "GB-NIC-", "GB-NHS-",  "GB-GOR-", "GB-PLA-",
                                   "GB-SHPE-", "GB-MPR-", "GB-CASC-", "GB-LAS-", "360G-"};

template <class List> bool is_one_of(const List& list, std::string_view text) {
    return std::find(std::begin(list), std::end(list), text) != std::end(list);
}
bool begins_with_one_of(std::string_view text) {
    return std::any_of(std::begin(known_lists), std::end(known_lists),
                       [&](const char* list) { return text.starts_with(list); });
}

bool is_digits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }
bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A word with something on both sides of its @ and a point behind it.
bool holds_email(std::string_view text) {
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        auto after = text.substr(at + 1, text.find_first_of(" \n\t,;<>()", at) - at - 1);
        bool has_before = at > 0 && std::string_view(" \n\t,;<>()").find(text[at - 1]) == std::string_view::npos;
        auto point = after.find('.');
        if (has_before && point != std::string_view::npos && point > 0 && point + 2 < after.size()) return true;
    }
    return false;
}

// LE1 6TA, le16ta: ends with a digit and two letters, which no code of the statistical geography does.
bool looks_like_postcode(std::string_view text) {
    auto n = text.size();
    return n >= 5 && n <= 8 && is_letter(text[0]) && is_digit(text[n - 3]) && is_letter(text[n - 2])
           && is_letter(text[n - 1]);
}

bool holds_line_break(std::string_view text) { return text.find_first_of("\r\n") != std::string_view::npos; }

// One grant being looked at, and what is wrong with it.
class Looking {
public:
    Looking(const Json& grant, std::size_t number, Date today)
        : json_(grant), grant_(read_grant(grant)), today_(today) {
        name_ = grant_.identifier.empty() ? "Grant " + std::to_string(number) : grant_.identifier;
    }
    std::vector<GrantTrouble> look() {
        look_at_words();
        look_at_amounts();
        look_at_dates();
        look_at_organisations();
        look_at_areas();
        look_at_people(json_, "");
        look_for_what_helps();
        std::stable_partition(found_.begin(), found_.end(), [](const GrantTrouble& trouble) { return trouble.blocks; });
        return std::move(found_);
    }
    const std::string& name() const { return name_; }

private:
    void block(const std::string& field, const std::string& message) {
        found_.push_back({name_, field, message, true});
    }
    void warn(const std::string& field, const std::string& message) {
        found_.push_back({name_, field, message, false});
    }
    void need(const std::string& field, std::string_view text) {
        if (trimmed(text).empty()) block(field, "This is missing, and the standard requires it");
    }

    void look_at_words() {
        need("Identifier", grant_.identifier);
        need("Title", grant_.title);
        need("Description", grant_.description);
        if (!grant_.identifier.empty()) look_at_identifier();
        if (json_["currency"].as_text() != "GBP") block("Currency", "It must be GBP, in capitals");
        if (!grant_.title.empty() && folded(grant_.title) == folded(grant_.description))
            warn("Description", "It says the same as the title");
        if (count_characters(grant_.title) > 140) warn("Title", "It is longer than 140 characters");
        if (!grant_.open_call.empty() && grant_.open_call != "Yes" && grant_.open_call != "No")
            block("From An Open Call?", "It must be Yes or No");
    }
    void look_at_identifier() {
        const auto& id = grant_.identifier;
        if (holds_line_break(id)) return block("Identifier", "It holds a line break");
        if (id.find_first_of(" \t/") != std::string::npos) block("Identifier", "It holds a blank or a stroke");
        if (!id.starts_with("360G-")) warn("Identifier", "It does not begin with 360G- and the publisher's prefix");
    }

    void look_at_amount(const char* key, const char* field, bool is_needed) {
        const auto& json = json_[key];
        if (json.is_null()) {
            if (is_needed) block(field, "This is missing, and the standard requires it");
            return;
        }
        auto amount = money_in(json);
        if (!number_text(json)) block(field, "It must be a number, not text");
        else if (!amount) block(field, "It is not an amount in whole pence");
        else if (amount->pence < 0) block(field, "It is less than £0");
        else if (amount->pence == 0 && is_needed) block(field, "It is £0, which says that nothing was given");
    }
    void look_at_amounts() {
        look_at_amount("amountAwarded", "Amount Awarded", true);
        look_at_amount("amountAppliedFor", "Amount Applied For", false);
        look_at_amount("amountDisbursed", "Amount Disbursed", false);
        look_at_sum("Amount Awarded", grant_.commitments, grant_.awarded, "awards and changes");
        look_at_sum("Amount Disbursed", grant_.payments, grant_.disbursed, "payments");
    }
    void look_at_sum(const char* field, const std::vector<GrantTransaction>& parts, const std::optional<Money>& whole,
                     const char* what) {
        if (parts.empty() || !whole) return;
        Money sum;
        for (const auto& part : parts) sum += part.amount;
        if (sum != *whole)
            block(field, "It is " + in_words(*whole) + ", but its " + what + " come to " + in_words(sum));
    }

    // The day of a date that is there and sound.
    std::optional<Date> look_at_date(const Json& json, const char* field) {
        if (json.is_null()) return std::nullopt;
        auto day = day_in(json);
        if (!day) block(field, "“" + json.as_text() + "” is not a real date");
        else if (*day < months_later(today_, -25 * 12)) warn(field, "It is more than 25 years ago");
        return day;
    }
    void look_at_dates() {
        if (json_["awardDate"].is_null()) block("Award Date", "This is missing, and the standard requires it");
        auto awarded = look_at_date(json_["awardDate"], "Award Date");
        if (awarded && *awarded > today_) block("Award Date", "It lies in the future");
        look_at_events("plannedDates", "Planned Dates", 12);
        look_at_events("actualDates", "Actual Dates", 5);
        if (json_["plannedDates"].as_list().empty()) warn("Planned Dates", "No dates and no duration are planned");
    }
    void look_at_events(const char* key, const std::string& field, int years) {
        for (const auto& event : json_[key].as_list()) {
            auto from = look_at_date(event["startDate"], (field + ":Start Date").c_str());
            auto to = look_at_date(event["endDate"], (field + ":End Date").c_str());
            if (from && to && *from > *to) warn(field, "It starts after it ends");
            auto furthest = months_later(today_, years * 12);
            if ((from && *from > furthest) || (to && *to > furthest))
                warn(field, "It lies more than " + number_words(years) + " years ahead");
        }
    }

    void look_at_organisations() {
        bool is_person = !json_["recipientIndividual"].is_null();
        look_at_organisation(json_["fundingOrganization"], grant_.funder, "Funding Org");
        if (is_person && !json_["recipientOrganization"].is_null())
            block("Recipient Ind", "A grant goes to an organisation or to a person, not to both");
        if (!is_person) look_at_recipient();
    }
    void look_at_organisation(const Json& list, const GrantOrganisation& organisation, const std::string& field) {
        need(field + ":Identifier", organisation.identifier);
        need(field + ":Name", organisation.name);
        if (list.as_list().size() > 1) block(field, "There is more than one");
        if (holds_line_break(organisation.identifier)) block(field + ":Identifier", "It holds a line break");
        if (!organisation.identifier.empty() && !begins_with_one_of(organisation.identifier))
            warn(field + ":Identifier", "It begins with no list of organisations that we know");
    }
    void look_at_recipient() {
        const auto& recipient = grant_.recipient;
        look_at_organisation(json_["recipientOrganization"], recipient, "Recipient Org");
        auto is_numbered = [](const std::string& number) {
            return is_digits(number) && (number.size() == 6 || number.size() == 7);
        };
        bool is_scottish = recipient.charity_number.starts_with("SC") || recipient.charity_number.starts_with("NIC");
        if (!recipient.charity_number.empty() && !is_scottish && !is_numbered(recipient.charity_number))
            warn("Recipient Org:Charity Number", "It does not have six or seven digits");
        if (!recipient.company_number.empty() && recipient.company_number.size() != 8)
            warn("Recipient Org:Company Number", "It does not have eight characters");
        if (recipient.charity_number.empty() && recipient.company_number.empty())
            warn("Recipient Org", "It has no charity number and no company number");
        if (recipient.postcode.empty()) warn("Recipient Org:Postal Code", "There is no postcode");
    }

    void look_at_areas() {
        if (!grant_.location_scope.empty() && !is_one_of(scopes, grant_.location_scope))
            block("Location Scope", "“" + grant_.location_scope + "” is no scope of the standard's list");
        if (grant_.areas.empty()) warn("Beneficiary Location", "It names no area");
        for (const auto& area : grant_.areas) {
            if (looks_like_postcode(area.code))
                block("Beneficiary Location:Geographic Code", "“" + area.code + "” looks like a postcode");
            if (area.code.empty()) warn("Beneficiary Location", "An area has no code");
            if (!area.code_type.empty() && !is_one_of(area_kinds, area.code_type))
                warn("Beneficiary Location:Geographic Code Type",
                     "“" + area.code_type + "” is no kind of area that we know");
        }
    }

    // Every text, wherever it stands.
    void look_at_people(const Json& json, const std::string& key) {
        if (key == "email" || holds_email(json.as_text())) block(key, "It holds an e-mail address");
        bool is_address = json.as_text().starts_with("https://") || json.as_text().starts_with("http://");
        if ((key == "url" || key == "dataSource") && json.is_text() && !is_address)
            block(key, "It must be an address that begins with https://");
        if (key == "contactName" || key == "telephone") block(key, "It is about a person, not an organisation");
        for (const auto& part : json.as_list()) look_at_people(part, key);
        for (const auto& [name, part] : json.as_object()) look_at_people(part, name);
        if (key.empty() && !json["recipientIndividual"].is_null()) look_at_person(json);
    }
    void look_at_person(const Json& json) {
        if (!json["DEI"].is_null() || !json["diversityEquityInclusion"].is_null() || !json["DEI Details"].is_null())
            block("Recipient Ind", "Answers about diversity must never stand beside a person");
        warn("Recipient Ind", "It went to a person: look that nothing here tells who it is");
    }

    void look_for_what_helps() {
        if (json_["grantProgramme"].as_list().empty()) warn("Grant Programme", "It names no programme");
        if (grant_.last_modified.empty()) warn("Last Modified", "It does not say when it was last changed");
        if (grant_.data_source.empty()) warn("Data Source", "It does not say where it comes from");
    }

    const Json& json_;
    PublishedGrant grant_;
    Date today_;
    std::string name_;
    std::vector<GrantTrouble> found_;
};

// What is only seen over all of them.
void look_at_file(const JsonList& grants, std::vector<GrantTrouble>& found) {
    std::map<std::string, std::set<std::string>> funder_ids, funder_names;
    for (const auto& json : grants) {
        auto funder = read_grant(json).funder;
        if (!funder.identifier.empty() || !funder.name.empty()) {
            funder_ids[funder.identifier].insert(funder.name);
            funder_names[funder.name].insert(funder.identifier);
        }
    }
    if (grants.empty()) found.push_back({"", "Grants", "There is no grant", true});
    if (funder_ids.size() > 1) found.push_back({"", "Funding Org", "The file has more than one funder", true});
    for (const auto& [id, names] : funder_ids)
        if (names.size() > 1)
            found.push_back({"", "Funding Org:Name", "One identifier, " + id + ", has two names", false});
    for (const auto& [name, ids] : funder_names)
        if (ids.size() > 1)
            found.push_back({"", "Funding Org:Identifier", "One name, " + name + ", has two identifiers", false});
}

} // namespace

std::vector<GrantTrouble> troubles_of(const JsonList& grants, Date today) {
    std::vector<GrantTrouble> found;
    std::set<std::string> seen;
    std::size_t number = 0;
    look_at_file(grants, found);
    for (const auto& grant : grants) {
        Looking looking(grant, ++number, today);
        if (!grant["id"].as_text().empty() && !seen.insert(grant["id"].as_text()).second)
            found.push_back({looking.name(), "Identifier", "Another grant of this file has the same", true});
        for (auto& trouble : looking.look()) found.push_back(std::move(trouble));
    }
    return found;
}

std::size_t blocking(const std::vector<GrantTrouble>& troubles) {
    return static_cast<std::size_t>(
        std::count_if(troubles.begin(), troubles.end(), [](const GrantTrouble& trouble) { return trouble.blocks; }));
}

std::string in_words(const GrantTrouble& trouble) {
    auto where = trouble.grant.empty() ? trouble.field : trouble.grant + ", " + trouble.field;
    return where + ": " + trouble.message;
}

} // namespace reeve::commissioning
