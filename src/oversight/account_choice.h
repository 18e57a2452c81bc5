// What is chosen about an item: where it comes from, its head, its state, and whether the Commissioner is satisfied.
#pragma once
#include "record/choice.h"

namespace reeve::oversight {
enum class ItemOrigin { person, community_day, measure, complaints, inspection, visit, plan, other };
// The heads of section 1(8) of the Police Reform and Social Responsibility Act 2011.
enum class AccountHead {
    not_chosen,
    plan,
    strategic,
    codes,
    complaints,
    co_operation,
    engagement,
    value,
    equality,
    children
};
enum class ItemState { noted, scheduled, asked, answered, challenged, concluded, followed, dropped };
enum class Satisfaction { not_said, satisfied, partly, not_satisfied };
} // namespace reeve::oversight

namespace reeve {
template <> struct Choices<oversight::ItemOrigin> {
    static constexpr Choice list[] = {{"person", "Somebody in the office"},
                                      {"community_day", "A community day"},
                                      {"measure", "A measure"},
                                      {"complaints", "Complaints"},
                                      {"inspection", "An inspection"},
                                      {"visit", "A visit"},
                                      {"plan", "The plan"},
                                      {"other", "Something else"}};
};
template <> struct Choices<oversight::AccountHead> {
    static constexpr Choice list[] = {{"not_chosen", "None"},
                                      {"plan", "(a) Regard to the plan"},
                                      {"strategic", "(b) Regard to the Strategic Policing Requirement"},
                                      {"codes", "(c) Regard to codes of practice"},
                                      {"complaints", "(ca) Handling of complaints"},
                                      {"co_operation", "(d) Working with others"},
                                      {"engagement", "(e) Engagement with local people"},
                                      {"value", "(f) Value for money"},
                                      {"equality", "(g) Equality and diversity"},
                                      {"children", "(h) Safeguarding of children"}};
};
template <> struct Choices<oversight::ItemState> {
    static constexpr Choice list[] = {{"noted", "Noted"},
                                      {"scheduled", "Scheduled"},
                                      {"asked", "Asked of the force"},
                                      {"answered", "Answered by the force"},
                                      {"challenged", "Challenged by the office"},
                                      {"concluded", "Concluded"},
                                      {"followed", "Followed up"},
                                      {"dropped", "Dropped"}};
};
template <> struct Choices<oversight::Satisfaction> {
    static constexpr Choice list[] = {{"not_said", "Not said yet"},
                                      {"satisfied", "Satisfied"},
                                      {"partly", "Satisfied in part"},
                                      {"not_satisfied", "Not satisfied"}};
};
} // namespace reeve
