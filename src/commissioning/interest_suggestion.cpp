// Compares whoever is asked with the people and organisations of a bid.
#include "commissioning/interest_suggestion.h"
#include "commissioning/round_road.h"
#include <set>

namespace reeve::commissioning {
namespace {

const std::set<std::string>& open_domains() {
    static const std::set<std::string> list = {
        "aol.com",        "btinternet.com", "gmail.com",    "googlemail.com", "hotmail.co.uk",   "hotmail.com",
        "icloud.com",     "live.co.uk",     "live.com",     "mail.com",       "me.com",          "msn.com",
        "outlook.com",    "proton.me",      "sky.com",      "talktalk.net",   "virginmedia.com", "yahoo.co.uk",
        "protonmail.com", "yahoo.com",      "ntlworld.com", "outlook.co.uk",  "ymail.com",       "gmx.com"};
    return list;
}

std::set<std::string> words_of(std::string_view text) {
    std::set<std::string> words;
    std::string word;
    for (char c : folded(text) + " ") {
        bool is_letter = std::isalpha(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
        if (is_letter) word += c;
        else if (!word.empty()) words.insert(std::exchange(word, ""));
    }
    return words;
}

// Every word of the name stands among the people; a single word is too little to go by.
bool is_among(const std::string& name, const std::string& people) {
    auto wanted = words_of(name), there = words_of(people);
    return wanted.size() > 1 && std::includes(there.begin(), there.end(), wanted.begin(), wanted.end());
}

bool holds_name(const std::string& post, const std::string& organisation) {
    auto name = folded(tidied(organisation));
    return count_characters(name) > 4 && folded(post).find(name) != std::string::npos;
}

bool has(const std::vector<std::string>& emails, const std::string& email) {
    return std::any_of(emails.begin(), emails.end(),
                       [&](const std::string& one) { return folded(one) == folded(email); });
}

} // namespace

std::string own_domain(std::string_view email) {
    auto at = email.rfind('@');
    if (at == std::string_view::npos) return "";
    auto domain = folded(trimmed(email.substr(at + 1)));
    return open_domains().contains(domain) ? "" : domain;
}

std::vector<std::string> suggested_interests(const InterestHistory& who, const Bid& bid,
                                             const std::vector<std::string>& members) {
    std::vector<std::string> suggestions;
    auto domain = own_domain(who.email.address);
    if (has(members, who.email.address) || folded(bid.contact_email.address) == folded(who.email.address))
        suggestions.emplace_back("You work on this application yourself.");
    else if (!domain.empty() && domain == own_domain(bid.contact_email.address))
        suggestions.push_back("Your email and that of its contact are both at " + domain + ".");
    if (is_among(who.name, bid.key_people) || is_among(who.name, bid.contact_name))
        suggestions.emplace_back("A name like yours stands among its people.");
    if (holds_name(who.post, bid.organisation)) suggestions.emplace_back("Your post names this organisation.");
    for (const auto& member : members)
        if (has(who.worked_with, member)) {
            suggestions.emplace_back("You wrote an application before with somebody who works on this one.");
            break;
        }
    for (const auto& before : who.declared_before)
        if (is_same_organisation(bid, before)) {
            suggestions.push_back("You declared an interest in this organisation before, in " + before.reference + ".");
            break;
        }
    return suggestions;
}

Problems check_answered(const BidInterest& interest, const std::vector<std::string>& suggestions) {
    bool is_silent = interest.answer == InterestAnswer::none && trimmed(interest.words.text).empty();
    if (suggestions.empty() || !is_silent) return {};
    return {{{"words", "Say why what is pointed out is no interest"}}};
}

} // namespace reeve::commissioning
