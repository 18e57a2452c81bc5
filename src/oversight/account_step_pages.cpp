// The forms that take an item one step on, and the words of both sides on it.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/text_controls.h"
#include "oversight/directing_words.h"
#include "oversight/oversight_pages.h"
#include "oversight/oversight_view.h"

namespace reeve::oversight {
namespace {

using html::Html;
using office::Change;
using office::RecordStep;
using office::Right;
using office::StepPlace;
using office::Visit;

StepPlace place_of(Visit&, const AccountItem& item) {
    if (!item.id) return {staff_words("Note an item"), items_address};
    return {staff_words(item.title), address_of(item)};
}

std::optional<AccountItem> fresh(Visit&) { return AccountItem{}; }

// What reads as a direction of operations is pointed out, and stops nothing.
Html cautions_above(Visit&, const AccountItem& item) {
    Html view;
    for (const auto& words : directing_words(item.asked.text)) view += html::inset_text({.text = words});
    return view;
}

Result<AccountItem> note(Visit&, Change& change, AccountItem item) { return note_item(change, std::move(item)); }
Result<AccountItem> change_it(Visit&, Change& change, AccountItem item) { return change_item(change, std::move(item)); }
Result<AccountItem> schedule(Visit&, Change& change, AccountItem item) {
    return schedule_item(change, std::move(item));
}
Result<AccountItem> ask(Visit&, Change& change, AccountItem item) { return ask_item(change, std::move(item)); }
Result<AccountItem> conclude(Visit&, Change& change, AccountItem item) {
    return conclude_item(change, std::move(item));
}
Result<AccountItem> follow(Visit&, Change& change, AccountItem item) { return follow_item(change, std::move(item)); }
Result<AccountItem> drop(Visit&, Change& change, AccountItem item) { return drop_item(change, std::move(item)); }

// A step that is not open from where the item stands is refused before its form is shown.
template <ItemState to> std::optional<Refusal> not_open(Visit&, const AccountItem& item) {
    for (const auto& move : account_item_moves().moves_from(item.state))
        if (move.to == to) return std::nullopt;
    return Refusal{"It is " + folded(label_of(item.state)) + ", so this step is not open.", ""};
}
std::optional<Refusal> has_ended(Visit&, const AccountItem& item) {
    if (!item.has_ended()) return std::nullopt;
    return Refusal{"It is " + folded(label_of(item.state)) + " and stands as it is.", ""};
}

const std::vector<std::string_view>& needs_heads() {
    static const std::vector<std::string_view> needed = {"head"};
    return needed;
}
const std::vector<std::string_view>& needs_asking() {
    static const std::vector<std::string_view> needed = {"asked", "answer_by"};
    return needed;
}
const std::vector<std::string_view>& needs_day() {
    static const std::vector<std::string_view> needed = {"scheduled_on"};
    return needed;
}
const std::vector<std::string_view>& needs_conclusion() {
    static const std::vector<std::string_view> needed = {"satisfaction", "conclusion"};
    return needed;
}
const std::vector<std::string_view>& needs_follow() {
    static const std::vector<std::string_view> needed = {"follow_words"};
    return needed;
}
const std::vector<std::string_view>& needs_reason() {
    static const std::vector<std::string_view> needed = {"dropped_because"};
    return needed;
}

constexpr RecordStep<AccountItem> note_step = {
    "Note an item",
    "Something the Commissioner wants an account of. Nothing of it goes to the force yet.",
    "Note the item",
    " is noted",
    account_item_fields,
    note_columns,
    fresh,
    place_of,
    note,
    office::nothing_against<AccountItem>,
    office::nothing_above<AccountItem>,
    needs_heads};
constexpr RecordStep<AccountItem> change_step = {"Change the item",
                                                 "",
                                                 "Save the item",
                                                 " is saved",
                                                 account_item_fields,
                                                 note_columns,
                                                 item_asked_for,
                                                 place_of,
                                                 change_it,
                                                 has_ended,
                                                 office::nothing_above<AccountItem>,
                                                 needs_heads};
constexpr RecordStep<AccountItem> schedule_step = {"Schedule it",
                                                   "For a meeting, or for a day in writing.",
                                                   "Schedule the item",
                                                   " is scheduled",
                                                   account_item_fields,
                                                   schedule_columns,
                                                   item_asked_for,
                                                   place_of,
                                                   schedule,
                                                   not_open<ItemState::scheduled>,
                                                   office::nothing_above<AccountItem>,
                                                   needs_day};
constexpr RecordStep<AccountItem> ask_step = {
    "Ask the force",
    "From now on the chief constable’s staff read these words, and can answer.",
    "Ask the force",
    " is asked of the force",
    account_item_fields,
    ask_columns,
    item_asked_for,
    place_of,
    ask,
    not_open<ItemState::asked>,
    cautions_above,
    needs_asking};
constexpr RecordStep<AccountItem> conclude_step = {
    "Conclude it",
    "The force reads the conclusion, and so does the public where it was said so.",
    "Conclude the item",
    " is concluded",
    account_item_fields,
    conclude_columns,
    item_asked_for,
    place_of,
    conclude,
    not_open<ItemState::concluded>,
    office::nothing_above<AccountItem>,
    needs_conclusion};
constexpr RecordStep<AccountItem> follow_step = {"Look at it again",
                                                 "",
                                                 "Save what was seen",
                                                 " was looked at again",
                                                 account_item_fields,
                                                 follow_columns,
                                                 item_asked_for,
                                                 place_of,
                                                 follow,
                                                 not_open<ItemState::followed>,
                                                 office::nothing_above<AccountItem>,
                                                 needs_follow};
constexpr RecordStep<AccountItem> drop_step = {"Drop it",
                                               "",
                                               "Drop the item",
                                               " is dropped",
                                               account_item_fields,
                                               drop_columns,
                                               item_asked_for,
                                               place_of,
                                               drop,
                                               not_open<ItemState::dropped>,
                                               office::nothing_above<AccountItem>,
                                               needs_reason};

// ---- Words of one side ----

std::optional<AccountTurn> fresh_turn(Visit& visit) {
    auto item = item_asked_for(visit);
    if (!item) return std::nullopt;
    AccountTurn turn;
    turn.item = item->id;
    return turn;
}

AccountItem item_of(Visit& visit, const AccountTurn& turn) {
    auto item = db::find(visit.db, account_item_fields(), turn.item);
    if (!item) throw Fault("words stand on an item that is not kept");
    return *item;
}

StepPlace place_of_turn(Visit& visit, const AccountTurn& turn) { return place_of(visit, item_of(visit, turn)); }

std::optional<Refusal> waits_not(Visit& visit, const AccountTurn& turn) {
    return not_open<ItemState::answered>(visit, item_of(visit, turn));
}

// What was said before, under a heading of its own; nothing where nobody said anything.
Html said_on(Visit& visit, const AccountItem& item) {
    auto turns = told(turns_of(visit.db, item.id));
    return turns.empty() ? Html() : html::section_heading("What was said so far", "said") + turns_view(turns);
}

Html said_above(Visit& visit, const AccountTurn& turn) { return said_on(visit, item_of(visit, turn)); }

Result<AccountTurn> record(Visit& visit, Change& change, AccountTurn turn) {
    TRY(record_answer(change, item_of(visit, turn), turn));
    return turn;
}

// The day by which the force answers again is asked for beside the words.
constexpr const char* answer_by = "answer_by";

constexpr RecordStep<AccountTurn> answer_step = {
    "Record the force’s answer",
    "As it came by letter or was said in a meeting, in the force’s own words.",
    "Record the answer",
    ": the answer is recorded",
    account_turn_fields,
    force_turn_columns,
    fresh_turn,
    place_of_turn,
    record,
    waits_not,
    said_above};

http::Response challenge_form(Visit& visit, const AccountItem& item, const Problems& problems) {
    AccountTurn turn;
    office::RecordForm form{account_turn_fields().shape(), challenge_columns(), &turn, address_of(item) + "/challenge",
                            "Send the challenge",          address_of(item),    {}};
    form.more = html::text_input({.name = answer_by,
                                  .label = "By when is the force to answer?",
                                  .hint = "Like 5 September 2026.",
                                  .error = html::error_of(problems, answer_by),
                                  .value = std::string(visit.typed(answer_by))});
    auto words = staff_words("Challenge the answer", item.title, address_of(item));
    words.has_errors = !problems.empty();
    return office::record_form_page(
        visit, words, html::page_heading("Challenge the answer", item.title) + said_on(visit, item), form, problems);
}

http::Response show_challenge(Visit& visit) {
    auto item = item_asked_for(visit);
    if (!item) return not_found(visit);
    if (auto refusal = not_open<ItemState::challenged>(visit, *item)) return refuse(visit, *refusal);
    return challenge_form(visit, *item, {});
}

http::Response challenge(Visit& visit) {
    auto item = item_asked_for(visit);
    if (!item) return not_found(visit);
    AccountTurn turn;
    turn.post = "The office";
    auto problems = read_form(account_turn_fields(), challenge_columns(), visit.typed_of(), turn, visit.today());
    auto day = parse_date(visit.typed(answer_by), visit.today());
    if (!day.ok()) problems.add(answer_by, day.problems().list.front().message);
    else if (*day <= visit.today()) problems.add(answer_by, "The day must be in the future");
    if (!problems.empty()) return challenge_form(visit, *item, problems);
    auto kept = visit.change([&](Change& change) { return challenge_item(change, *item, turn, *day); });
    if (kept) return saved(visit, address_of(*kept), kept->title + " is challenged");
    return kept.has_problems()
               ? challenge_form(visit, *item, kept.problems())
               : refuse_with_words(visit, staff_words("Challenge the answer", item->title, address_of(*item)),
                                   kept.refusal(), {"words"});
}

} // namespace

void mount_account_steps(office::Routes& at) {
    auto write = Right::write_papers;
    const std::string list = items_address, one = list + "/{item}";
    office::mount_step<note_step>(at, list + "/new", write, "Open the form that notes an item",
                                  "Note something the force is held to account for");
    office::mount_step<change_step>(at, one + "/change", write, "Open the form that changes an item", "Change an item");
    office::mount_step<schedule_step>(at, one + "/schedule", write, "Open the form that schedules an item",
                                      "Schedule an item");
    office::mount_step<ask_step>(at, one + "/ask", write, "Open the form that asks the force",
                                 "Ask the force to account for an item");
    office::mount_step<answer_step>(at, one + "/answer", write, "Open the form for an answer that came by letter",
                                    "Record the force's answer");
    at.get(one + "/challenge", show_challenge, may(write), "Open the form that challenges the force's answer");
    at.post(one + "/challenge", challenge, may(write), "Challenge the force's answer");
    office::mount_step<conclude_step>(at, one + "/conclude", write, "Open the form that concludes an item",
                                      "Conclude an item");
    office::mount_step<follow_step>(at, one + "/follow", write, "Open the form that looks at an item again",
                                    "Say what had become of an item");
    office::mount_step<drop_step>(at, one + "/drop", write, "Open the form that drops an item",
                                  "Drop an item with its reason");
}

} // namespace reeve::oversight
