// The demo office's items held to account and information requests: two are of the report of September 2024, the rest
// invented.
#include "app/demo_oversight.h"
#include "app/demo_replay.h"
#include "office/people/person_store.h"
#include "oversight/oversight_store.h"

namespace reeve {
namespace {

using namespace oversight;
using office::Change;
using office::Role;

constexpr auto director = Role::director_of_governance;

AccountItem noted(const char* title, ItemOrigin origin, AccountHead head, const char* why) {
    AccountItem item;
    item.title = title;
    item.origin = origin;
    item.head = head;
    item.why = {why};
    item.is_public = item.is_sample = true;
    return item;
}

AccountItem item_of(Change& change, const char* reference) { return *find_item(change.tx, reference); }

void ask_for(Change& change, const char* reference, const char* words, Date answer_by) {
    auto item = item_of(change, reference);
    item.asked = {words};
    item.answer_by = answer_by;
    demo_sure(ask_item(change, item));
}

AccountTurn words_of(const char* post, const char* words) {
    AccountTurn turn;
    turn.post = post;
    turn.words = {words};
    return turn;
}

void answer(Change& change, const char* reference, const char* words) {
    demo_sure(record_answer(change, item_of(change, reference), words_of("Deputy Chief Constable", words)));
}

void note_first(Change& change) {
    auto item = noted("Stop and search: fairness", ItemOrigin::measure, AccountHead::equality,
                      "SAMPLE. Young people raised it with the Ethics and Transparency Panel.");
    item.also_head = AccountHead::engagement;
    demo_sure(note_item(change, item));
}

void conclude_first(Change& change) {
    auto item = item_of(change, "HA-0001");
    item.satisfaction = Satisfaction::partly;
    item.conclusion = {
        "SAMPLE. The force knows who is searched and why. What it does with that each month is still to be shown."};
    item.look_again_on = date_of(2025, 1, 31);
    demo_sure(conclude_item(change, item));
}

void note_of_the_summer(Change& change) {
    auto shops = noted("Shoplifting: performance", ItemOrigin::community_day, AccountHead::plan,
                       "It leads in what people said on the community days of the summer.");
    auto victims = noted("Victims: compliance and satisfaction", ItemOrigin::community_day, AccountHead::codes,
                         "Raised by the Commissioner after the community days of the summer.");
    shops.is_sample = victims.is_sample = false;
    for (auto* item : {&shops, &victims}) demo_sure(note_item(change, *item));
}

void schedule_shops(Change& change) {
    auto item = item_of(change, "HA-0002");
    item.scheduled_on = date_of(2024, 10, 16);
    demo_sure(schedule_item(change, item));
}

void note_calls(Change& change) {
    demo_sure(note_item(change, noted("Calls to 101: how long people wait", ItemOrigin::complaints, AccountHead::value,
                                      "SAMPLE. Three complaint reviews in a row told of it.")));
    ask_for(change, "HA-0004",
            "How long did callers wait in each month of this year, how many gave up, and what is being done about it?",
            date_of(2024, 10, 11));
}

InformationRequest request(const char* title, const char* words, const char* form, Date due) {
    InformationRequest made;
    made.title = title;
    made.asked = {words};
    made.form = form;
    made.due_on = due;
    made.is_sample = true;
    return made;
}

void ask_for_numbers(Change& change) {
    auto made = request("Searches by reason and outcome",
                        "How many searches there were in each month since April 2023, by reason and by outcome.",
                        "A table by month, as a spreadsheet", date_of(2024, 6, 28));
    made.item = "HA-0001";
    demo_sure(send_request(change, demo_sure(add_request(change, made))));
}

void give_numbers(Change& change) {
    auto made = *find_request(change.tx, "RQ-0001");
    made.result = RequestResult::complete;
    made.reply = {"SAMPLE. The table stands in the shared folder of the board."};
    made.replied_by = "Head of Performance";
    made = demo_sure(receive_request(change, made));
    made.outcome = {"SAMPLE. It went to the board with the force’s report."};
    demo_sure(close_request(change, made));
}

void ask_for_more(Change& change) {
    auto made = request("Victims told of the outcome",
                        "In how many cases the victim was told of the outcome within five days, by district.",
                        "A table by district and quarter", date_of(2024, 9, 30));
    made.item = "HA-0003";
    demo_sure(send_request(change, demo_sure(add_request(change, made))));
    demo_sure(add_request(change, request("Officers in neighbourhood teams",
                                          "How many officers each neighbourhood team has, and had a year ago.",
                                          "A list by team", date_of(2024, 11, 15))));
}

void ask_for_calls(Change& change) {
    auto made = request("Callers who gave up", "How many callers to 101 gave up in each month since April.",
                        "A table by month", date_of(2024, 10, 11));
    made.item = "HA-0004";
    demo_sure(send_request(change, demo_sure(add_request(change, made))));
}

void give_calls(Change& change) {
    auto made = *find_request(change.tx, "RQ-0004");
    made.result = RequestResult::partly;
    made.reply = {"SAMPLE. The numbers to July; those of August follow."};
    made.ground = {"SAMPLE. The system was changed in August, and its count is not checked yet."};
    made.replied_by = "Head of Contact Management";
    demo_sure(receive_request(change, made));
}

void note_roads(Change& change) {
    demo_sure(
        note_item(change, noted("Speed in villages: what is done with what people tell", ItemOrigin::community_day,
                                AccountHead::engagement, "SAMPLE. It came up on three community days.")));
}

void join_the_force(Change& change, const std::string& password_hash) {
    office::Person person;
    person.name = person.post = "Chief Constable’s Staff Officer";
    person.email = {demo_force};
    person.role = Role::force_liaison;
    person = demo_sure(office::keep_person(change, person));
    office::set_password(change, person, password_hash);
}

} // namespace

void replay_oversight(DemoReplay& replay, const std::string& password_hash) {
    auto ids = std::make_shared<CountedIds>(demo_ids::oversight);
    auto at = [&](Date day, std::function<void(Change&)> step) {
        replay.at(from_london(day, {16, 10, 0}), director, [ids, step](Change& change) {
            auto own = with_ids_of(*ids, change);
            step(own);
        });
    };
    at(date_of(2024, 5, 20), [password_hash](Change& change) {
        join_the_force(change, password_hash);
        note_first(change);
    });
    at(date_of(2024, 5, 24), [](Change& change) {
        ask_for(
            change, "HA-0001",
            "Who was searched in the last year, for what reason and with what outcome, and what is done where a pattern is found?",
            date_of(2024, 6, 14));
        ask_for_numbers(change);
    });
    at(date_of(2024, 6, 12), [](Change& change) {
        answer(
            change, "HA-0001",
            "SAMPLE. Searches fell, and one in four found something. Each inspector reads their team’s records every month.");
    });
    at(date_of(2024, 6, 19), [](Change& change) {
        demo_sure(challenge_item(
            change, item_of(change, "HA-0001"),
            words_of("", "SAMPLE. The report tells what inspectors read and not what they found. What changed "
                         "because of it?"),
            date_of(2024, 7, 5)));
        give_numbers(change);
    });
    at(date_of(2024, 7, 3), [](Change& change) {
        answer(change, "HA-0001", "SAMPLE. Two teams were trained again. The effect is looked at in the winter.");
    });
    at(date_of(2024, 7, 24), conclude_first);
    at(date_of(2024, 8, 5), note_of_the_summer);
    at(date_of(2024, 8, 28), schedule_shops);
    at(date_of(2024, 9, 12), [](Change& change) {
        ask_for(change, "HA-0003",
                "How often are victims told what the Victims’ Code asks for, and what do they say of it?",
                date_of(2024, 10, 4));
        note_calls(change);
    });
    at(date_of(2024, 9, 16), ask_for_more);
    at(date_of(2024, 9, 17), ask_for_calls);
    at(date_of(2024, 10, 2), give_calls);
    at(date_of(2024, 10, 3), note_roads);
    at(date_of(2024, 10, 1), [](Change& change) {
        answer(
            change, "HA-0004",
            "SAMPLE. Callers waited nine minutes in April and six in August. Twelve call handlers begin in November.");
        demo_sure(draft_answer(change, item_of(change, "HA-0003"),
                               words_of("Deputy Chief Constable", "SAMPLE. A draft that the force has not sent.")));
    });
}

} // namespace reeve
