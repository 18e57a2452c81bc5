// A duty: what the law demands of the office, where it says so, what sets its clock, by when it must be done, and what
// shows that it was.
#pragma once
#include "office/duty_rule.h"
#include "record/description.h"

namespace reeve::office {

enum class DutyArea {
    plan,
    panel,
    money,
    publication,
    accountability,
    complaints,
    inspection,
    custody,
    partnership,
    information,
    equality,
    office
};
// What brings an occasion of a duty.
enum class DutyTrigger { always, calendar, election, event };
enum class DutySeverity { high, usual, low };

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::DutyArea> {
    static constexpr Choice list[] = {{"plan", "Police and crime plan"},
                                      {"panel", "Panel and appointments"},
                                      {"money", "Precept and money"},
                                      {"publication", "What must be published"},
                                      {"accountability", "Holding to account"},
                                      {"complaints", "Complaint reviews"},
                                      {"inspection", "Inspections"},
                                      {"custody", "Custody visiting"},
                                      {"partnership", "Partnerships and victims"},
                                      {"information", "Information and privacy"},
                                      {"equality", "Equality and access"},
                                      {"office", "The office itself"}};
};
template <> struct Choices<office::DutyTrigger> {
    static constexpr Choice list[] = {{"always", "Nothing: it holds at all times"},
                                      {"calendar", "The calendar"},
                                      {"election", "An election of the commissioner"},
                                      {"event", "Something that happens"}};
};
template <> struct Choices<office::DutySeverity> {
    static constexpr Choice list[] = {
        {"high", "An act may be unlawful without it"}, {"usual", "Legal duty"}, {"low", "Guidance or good practice"}};
};
} // namespace reeve

namespace reeve::office {

struct Duty;
using DutyId = Id<Duty>;

// The program carries its rules (office/law/duties.csv); a row is kept once an office has corrected one.
struct Duty {
    DutyId id;
    int version = 0;       // 0: as the program carries it
    std::string reference; // L-0003
    DutyArea area = DutyArea::publication;
    std::string title;   // "Issue a police and crime plan"
    Prose words;         // what must be done, in plain words
    std::string source;  // "Police Reform and Social Responsibility Act 2011"
    std::string section; // "s.5(1)-(2)"
    std::string edition; // which text was read
    DueRule due_rule;
    DutyTrigger trigger = DutyTrigger::always;
    std::string trigger_words; // "The inspectorate publishes a report on the force"
    std::optional<Date> commenced_on;
    bool is_prospective = false; // made, and not in force; no day is known
    DutySeverity severity = DutySeverity::usual;
    bool is_confirmed = false;      // else it says "to be confirmed"
    std::optional<Date> checked_on; // when somebody last held it against the law
    int office_days = 28;           // the office's own standard where the law names no day
    std::string evidence_words;     // what shows that it was done: "The issued plan and its address"
};
const Description<Duty>& duty_fields();
// Words, source and section stand; the trigger fits the way of counting; a duty in force has no "prospective" mark.
Problems check(const Duty&);
bool is_in_force(const Duty&, Date);
// "In force since 9 May 2011", "Not yet in force", "In force from 19 June 2026".
std::string commencement_words(const Duty&, Date today);
std::string source_words(const Duty&); // "Police Reform and Social Responsibility Act 2011, s.5(1)-(2)"
// "Last checked 22 November 2026", "To be confirmed: not checked yet".
std::string checked_words(const Duty&);

} // namespace reeve::office
