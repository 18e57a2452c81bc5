// Which reminders of returns were sent, and the letters of those that are due.
#include "commissioning/return_reminder_store.h"
#include "commissioning/award_store.h"
#include "commissioning/bid_member_store.h"
#include "commissioning/bid_store.h"
#include "commissioning/return_reminder.h"
#include "commissioning/return_store.h"
#include "office/mail_store.h"
#include "office/office.h"

namespace reeve::commissioning {
namespace {

using office::Change;

std::string stored(ReturnReminder step) { return Choices<ReturnReminder>::list[static_cast<int>(step)].stored; }

// Marks the step as sent; false where it was before.
bool mark_sent(Change& change, const Award& award, int number, ReturnReminder step) {
    return change.tx.run(db::Sql(R"(
        INSERT INTO return_reminder_sent (award, number, step, sent_on) VALUES (:award, :number, :step, :today)
        ON CONFLICT (award, number, step) DO NOTHING)",
                                 "mark a reminder of a return as sent"),
                         {{"award", award.id}, {"number", number}, {"step", stored(step)}, {"today", change.today()}})
           > 0;
}

// The recipient still has it to send.
bool is_awaited(const std::vector<GrantReturn>& returns, int number) {
    auto given = standing_return(returns, number);
    return !given || can_be_written(*given);
}

int remind(Change& change, const Award& award) {
    int letters = 0;
    auto bid = db::find(change.tx, bid_fields(), award.bid);
    if (!bid) throw Fault(award.reference + " is of no bid");
    auto returns = returns_of(change.tx, award.id);
    for (const auto& period : periods_of(change.tx, award.id)) {
        auto step = reminder_due(period, change.today());
        if (step == ReturnReminder::none || !is_awaited(returns, period.number)) continue;
        if (!mark_sent(change, award, period.number, step)) continue;
        for (const auto& member : members_of(change.tx, award.bid)) {
            if (member.role == MemberRole::viewer) continue;
            office::queue_mail(change,
                               {member.email, award.reference, award.title, words_of(step, period, change.today()),
                                "/apply/" + bid->reference + "/grant/returns"},
                               "Recipients are reminded of returns");
            ++letters;
        }
    }
    return letters;
}

Result<std::string> work(office::Office& office, const std::string&, office::Progress&) {
    int letters =
        office.change({}, "Reeve", office.now(), "", [](Change& change) { return remind_of_returns(change); });
    return counted(letters, "letter") + " about returns";
}

} // namespace

int remind_of_returns(Change& change) {
    int letters = 0;
    for (const auto& award : db::records(
             change.tx, award_fields(),
             db::Sql("bid > 0 AND state IN ('active', 'closing') ORDER BY id", "awards whose recipients tell of them")))
        letters += remind(change, award);
    return letters;
}

office::JobKind return_reminder_job() {
    return {.name = "remind_of_returns", .title = "Remind recipients of their returns", .work = work, .at_hour = 8};
}

} // namespace reeve::commissioning
