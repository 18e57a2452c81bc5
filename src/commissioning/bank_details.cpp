// When bank details may be paid to: a call to a number held before, and a second person.
#include "commissioning/bank_details.h"

namespace reeve::commissioning {
namespace {

std::string digits_of(const std::string& typed) {
    std::string digits;
    for (char c : typed)
        if (c != ' ' && c != '-') digits += c;
    return digits;
}

bool is_digits(const std::string& text, std::size_t count) {
    return text.size() == count && text.find_first_not_of("0123456789") == std::string::npos;
}

Refusal forbidden(std::string words) { return {std::move(words), "", Refusal::Kind::forbidden}; }

Result<BankDetails> moved(BankDetails details, BankState to) {
    TRY(bank_moves().move(details.state, to));
    details.state = to;
    return details;
}

} // namespace

const Description<BankDetails>& bank_fields() {
    static const auto fields =
        Description<BankDetails>("bank_details", "bank details")
            .hidden<&BankDetails::award>("award")
            .hidden<&BankDetails::state>("state", {.label = "State"})
            .has<&BankDetails::account_name>("account_name", {.label = "Name on the account",
                                                              .needed = true,
                                                              .audience = Audience::restricted,
                                                              .personal = true,
                                                              .limit = 70})
            .has<&BankDetails::sort_code>("sort_code", {.label = "Sort code",
                                                        .hint = "Six digits, like 20-00-00.",
                                                        .needed = true,
                                                        .audience = Audience::restricted,
                                                        .personal = true,
                                                        .limit = 12})
            .has<&BankDetails::account_number>("account_number", {.label = "Account number",
                                                                  .hint = "Eight digits.",
                                                                  .needed = true,
                                                                  .audience = Audience::restricted,
                                                                  .personal = true,
                                                                  .limit = 12})
            .hidden<&BankDetails::given_by>("given_by")
            .hidden<&BankDetails::given_words>("given_words", {.label = "Given by"})
            .hidden<&BankDetails::given_at>("given_at", {.label = "Given"})
            .hidden<&BankDetails::called_by>("called_by")
            .hidden<&BankDetails::called_post>("called_post", {.label = "Called by"})
            .has<&BankDetails::called_number>("called_number", {.label = "Telephone number you called",
                                                                .needed = true,
                                                                .audience = Audience::restricted,
                                                                .personal = true,
                                                                .limit = 40})
            .has<&BankDetails::called_found>(
                "called_found", {.label = "Where the office had that number from",
                                 .hint = "Held before these details came: the agreement or the charity register, for "
                                         "example. Never from the letter that asks for the change.",
                                 .needed = true,
                                 .limit = 200})
            .hidden<&BankDetails::called_on>("called_on", {.label = "Called on"})
            .hidden<&BankDetails::confirmed_by>("confirmed_by")
            .hidden<&BankDetails::confirmed_post>("confirmed_post", {.label = "Confirmed by"})
            .hidden<&BankDetails::confirmed_on>("confirmed_on", {.label = "Confirmed on"})
            .hidden<&BankDetails::refused_because>("refused_because", {.label = "Refused because"})
            .hidden<&BankDetails::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Lifecycle<BankState>& bank_moves() {
    using enum BankState;
    static const Lifecycle<BankState> moves("set of bank details",
                                            {{waiting, called_back, "Record the call", "a number held before"},
                                             {called_back, verified, "Confirm", "a second person"},
                                             {waiting, refused, "Refuse", "a reason"},
                                             {called_back, refused, "Refuse", "a reason"},
                                             {waiting, replaced, "Replace", "newer details"},
                                             {called_back, replaced, "Replace", "newer details"},
                                             {verified, replaced, "Replace", "newer details that are verified"}});
    return moves;
}

Problems check(BankDetails& details) {
    Problems problems;
    details.sort_code = digits_of(details.sort_code);
    details.account_number = digits_of(details.account_number);
    if (!is_digits(details.sort_code, 6)) problems.add("sort_code", "The sort code must have six digits");
    if (!is_digits(details.account_number, 8)) problems.add("account_number", "The account number must have 8 digits");
    return problems;
}

std::string sort_code_in_words(const BankDetails& details) {
    const auto& code = details.sort_code;
    return code.size() == 6 ? code.substr(0, 2) + "-" + code.substr(2, 2) + "-" + code.substr(4) : code;
}

std::string hidden_number(const BankDetails& details) {
    const auto& number = details.account_number;
    return number.size() < 3 ? "not given" : "ends in " + number.substr(number.size() - 3);
}

Result<BankDetails> called_back(BankDetails details, const CallMade& call, Date today) {
    Problems problems;
    if (trimmed(call.number).empty()) problems.add("called_number", "Enter the telephone number you called");
    if (trimmed(call.found).empty())
        problems.add("called_found", "Enter where the office had that number from before these details came");
    if (!problems.empty()) return problems;
    if (call.person == details.given_by)
        return forbidden("Whoever gave bank details does not check them. Somebody else calls the recipient.");
    auto out = TRY(moved(std::move(details), BankState::called_back));
    out.called_by = call.person;
    out.called_post = call.post;
    out.called_number = call.number;
    out.called_found = call.found;
    out.called_on = today;
    return out;
}

Result<BankDetails> confirmed(BankDetails details, office::PersonId person, const std::string& post, Date today) {
    if (person == details.given_by || person == details.called_by)
        return forbidden("A second person confirms bank details: neither who gave them nor who called.");
    auto out = TRY(moved(std::move(details), BankState::verified));
    out.confirmed_by = person;
    out.confirmed_post = post;
    out.confirmed_on = today;
    return out;
}

Result<BankDetails> refused(BankDetails details, const std::string& because) {
    if (trimmed(because).empty()) {
        Problems problems;
        problems.add("refused_because", "Enter why they are refused");
        return problems;
    }
    auto out = TRY(moved(std::move(details), BankState::refused));
    out.refused_because = because;
    return out;
}

} // namespace reeve::commissioning
