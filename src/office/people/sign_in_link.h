// Signing in by a link in a letter: for applicants and for assessors from outside. It works once, for half an hour.
#pragma once
#include "office/people/person.h"

namespace reeve::office {

// And the token: in the query, which no log of requests holds.
inline constexpr const char* link_page = "/sign-in/open?token=";
inline constexpr std::int64_t link_minutes = 30;
// Asked for within a quarter of an hour.
inline constexpr int links_of_an_email = 3;
inline constexpr int links_of_an_address = 20;

// What a link was asked for, and where its reader wanted to go.
struct LinkWish {
    std::string email; // as sign_in_name() has it
    std::string leads_to;
    std::string kept; // the form that waits, where a session ended over it
    std::string address;
};

// The post of everybody who applies: what history calls them.
inline constexpr const char* applicant_post = "Applicant";

// An applicant or assessor who is active; somebody whom nobody knows yet becomes an applicant. All others sign in with
// their password alone.
bool may_use_links(const std::optional<Person>&);
// Too many were asked for: a refusal in words that are the same whether the address is known or not.
Result<Done> may_ask_for_link(db::Connection&, const LinkWish&, Moment now);
// Keeps the token's hash and puts the letter in the outbox; for those who may not use links the same is kept and no
// letter is written.
void send_link(Change&, const LinkWish&);

std::optional<LinkWish> find_link(db::Connection&, std::string_view token, Moment now);
// Uses it up, and gives whose it is: a new applicant is kept at their first sign-in. A refusal where it was used or is
// over.
Result<Person> use_link(Change&, std::string_view token);

} // namespace reeve::office
