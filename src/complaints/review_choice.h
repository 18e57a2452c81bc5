// The answers that a complaint review is described with, and the words for each.
#pragma once
#include "record/choice.h"

namespace reeve::complaints {
enum class ReviewState {
    received,
    accepted,
    assessed,
    drafted,
    agreed,
    decided,
    closed,
    refused,
    forwarded,
    withdrawn
};
enum class ReviewChannel { letter, email, form, telephone, forwarded };
enum class YesOrNo { not_answered, yes, no };
enum class ComplaintHandling { not_answered, investigated, otherwise };
enum class FirstSentTo { nobody, iopc };
enum class ReviewOutcome { not_decided, reasonable, not_reasonable };
enum class Allegation {
    not_known,
    service,
    powers,
    property,
    information,
    vehicles,
    discrimination,
    abuse_of_position,
    behaviour,
    sexual_conduct,
    discreditable_conduct,
    other
};
} // namespace reeve::complaints

namespace reeve {
template <> struct Choices<complaints::ReviewState> {
    static constexpr Choice list[] = {{"received", "Received"},
                                      {"accepted", "Accepted"},
                                      {"assessed", "Assessed"},
                                      {"drafted", "Drafted, waiting for a second reader"},
                                      {"agreed", "Agreed by the second reader"},
                                      {"decided", "Decided"},
                                      {"closed", "Closed"},
                                      {"refused", "Refused: there is no review"},
                                      {"forwarded", "Forwarded to the IOPC"},
                                      {"withdrawn", "Withdrawn"}};
};
template <> struct Choices<complaints::ReviewChannel> {
    static constexpr Choice list[] = {{"letter", "Letter"},
                                      {"email", "Email"},
                                      {"form", "Form on the website"},
                                      {"telephone", "Written down from a telephone call"},
                                      {"forwarded", "Forwarded by the IOPC"}};
};
template <> struct Choices<complaints::YesOrNo> {
    static constexpr Choice list[] = {{"not_answered", "Not answered yet"}, {"yes", "Yes"}, {"no", "No"}};
};
template <> struct Choices<complaints::ComplaintHandling> {
    static constexpr Choice list[] = {{"not_answered", "Not answered yet"},
                                      {"investigated", "By an investigation"},
                                      {"otherwise", "Otherwise than by an investigation"}};
};
template <> struct Choices<complaints::FirstSentTo> {
    static constexpr Choice list[] = {{"nobody", "No, it came straight to us"},
                                      {"iopc", "Yes, to the Independent Office for Police Conduct"}};
};
template <> struct Choices<complaints::ReviewOutcome> {
    static constexpr Choice list[] = {{"not_decided", "Not decided yet"},
                                      {"reasonable", "The outcome was reasonable and proportionate"},
                                      {"not_reasonable", "The outcome was not reasonable and proportionate"}};
};
template <> struct Choices<complaints::Allegation> {
    static constexpr Choice list[] = {{"not_known", "Not known yet"},
                                      {"service", "Delivery of duties and service"},
                                      {"powers", "Police powers, policies and procedures"},
                                      {"property", "Handling of or damage to property or premises"},
                                      {"information", "Access to or disclosure of information"},
                                      {"vehicles", "Use of police vehicles"},
                                      {"discrimination", "Discriminatory behaviour"},
                                      {"abuse_of_position", "Abuse of position or corruption"},
                                      {"behaviour", "Individual behaviours"},
                                      {"sexual_conduct", "Sexual conduct"},
                                      {"discreditable_conduct", "Discreditable conduct"},
                                      {"other", "Other"}};
};
} // namespace reeve
