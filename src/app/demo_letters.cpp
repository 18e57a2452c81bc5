// The demo office's letters and e-mails: some answered in time and late, a thread, and some that wait. All of it is
// SAMPLE.
#include "app/demo_replay.h"
#include "correspondence/correspondence_store.h"

namespace reeve {
namespace {

using namespace correspondence;
using office::Role;

// Each letter by the letter of the file.
using ByLetter = std::map<std::string, std::string>;

CorrespondenceItem letter_of(Change& change, const ByLetter& kept, const DemoRow& row) {
    auto found = kept.find(row.text("of"));
    if (found == kept.end()) row.fail("of", "is not begun");
    return *find_letter(change.tx, found->second);
}

IncomingLetter incoming(Change& change, const DemoRow& row) {
    if (row.text("step") == "begin") return incoming_of(row.record(correspondence_fields()));
    auto bytes = demo_file("correspondence/" + row.text("subject"));
    auto message = demo_sure(document::read_mail(bytes));
    return incoming_of(message, bytes, day_received(message, change.today()));
}

void begin(Change& change, ByLetter& kept, const DemoRow& row) {
    auto letter = incoming(change, row);
    letter.item.is_sample = true;
    kept[row.text("of")] = demo_sure(take_in(change, letter, {})).reference;
}

void send_row(Change& change, const CorrespondenceItem& item, const DemoRow& row) {
    SentLetter letter;
    letter.kind = row.choice<SentKind>("kind");
    letter.way = row.choice<SentWay>("way");
    letter.subject = "Re: " + item.subject + " [" + item.reference + "]";
    letter.words = {"SAMPLE. " + row.text("words")};
    demo_sure(send(change, item, letter));
}

void take_row(Change& change, const DemoReplay& replay, ByLetter& kept, const DemoRow& row) {
    const auto& step = row.text("step");
    if (step == "begin" || step == "email") return begin(change, kept, row);
    auto item = letter_of(change, kept, row);
    if (step == "owner") {
        demo_sure(give_to(change, item, replay.person(row.choice<Role>("owner")).id));
    } else if (step == "send") {
        send_row(change, item, row);
    } else if (step == "passed") {
        item.passed_to = row.text("passed_to");
        demo_sure(keep_made(change, item));
    } else if (step == "close") {
        item.outcome = row.choice<LetterOutcome>("outcome");
        item.outcome_words = {row.text("outcome_words")};
        demo_sure(keep_closed(change, item));
    } else {
        row.fail("step", "is none");
    }
}

} // namespace

void replay_letters(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::letters);
    auto kept = std::make_shared<ByLetter>();
    DemoTable letters("correspondence/letters.csv");
    for (const auto& row : letters.rows())
        replay.at(row.moment("at"), row.choice<Role>("by"), [row, ids, kept, &replay](office::Change& change) {
            auto own = with_ids_of(*ids, change);
            take_row(own, replay, *kept, row);
        });
}

} // namespace reeve
