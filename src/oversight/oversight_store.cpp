// Items, the words of both sides and information requests, in the database.
#include "oversight/oversight_store.h"
#include "base/id.h"
#include "office/search.h"

namespace reeve::oversight {
namespace {

using office::Change;

// The office finds an item by what it asks; a draft of the force is never given to the search.
void put_in_search(Change& change, const AccountItem& item) {
    std::string text = item.asked.text + "\n" + item.conclusion.text;
    for (const auto& turn : told(turns_of(change.tx, item.id))) text += "\n" + turn.words.text;
    office::index_record(change, {.table = "account_item",
                                  .record_id = item.id.value,
                                  .kind = "Held to account",
                                  .reference = item.reference,
                                  .title = item.title,
                                  .text = text,
                                  .address = address_of(item),
                                  .day = item.noted_on});
}

Result<AccountItem> kept(Change& change, AccountItem item) {
    item = TRY(office::keep(change, account_item_fields(), std::move(item)));
    put_in_search(change, item);
    return item;
}

Result<InformationRequest> kept(Change& change, InformationRequest request) {
    return office::keep(change, information_request_fields(), std::move(request));
}

std::int64_t next_number(const std::vector<AccountTurn>& turns) { return turns.empty() ? 1 : turns.back().number + 1; }

// A new turn, or the draft on which these words were written; told on this day, or kept as a draft. Turns are numbered
// in the order in which they were told.
Result<AccountTurn> keep_turn(Change& change, const AccountItem& item, AccountTurn turn, std::optional<Date> told_on) {
    if (auto problems = check(turn); !problems.empty()) return problems;
    auto turns = turns_of(change.tx, item.id);
    turn.item = item.id;
    turn.told_on = told_on;
    turn.is_sample = turn.is_sample || item.is_sample;
    bool is_last = turn.id && turns.back().id == turn.id;
    if (!is_last) turn.number = next_number(turns);
    return turn.id ? office::keep(change, account_turn_fields(), std::move(turn))
                   : office::keep_new(change, account_turn_fields(), std::move(turn));
}

// Words that were not written on the draft that stands would leave two drafts, or lose one.
std::optional<Refusal> begun_twice(Change& change, const AccountItem& item, const AccountTurn& turn) {
    if (turn.id || !draft_of(turns_of(change.tx, item.id))) return std::nullopt;
    return Refusal{"A colleague of yours began the answer meanwhile. Open it again, and write on their draft.", ""};
}

} // namespace

std::string address_of(const AccountItem& item) { return "/work/oversight/" + item.reference; }
std::string force_address_of(const AccountItem& item) { return "/force/items/" + item.reference; }
std::string public_address_of(const AccountItem& item) { return "/held-to-account/" + item.reference; }
std::string address_of(const InformationRequest& request) { return "/work/information-requests/" + request.reference; }
std::string force_address_of(const InformationRequest& request) { return "/force/requests/" + request.reference; }

std::vector<AccountItem> all_items(db::Connection& connection) {
    return db::records(
        connection, account_item_fields(),
        db::Sql("1 = 1 ORDER BY CASE WHEN state IN ('concluded', 'followed', 'dropped') THEN 1 ELSE 0 END, "
                "noted_on DESC, reference DESC",
                "all items held to account"));
}

std::optional<AccountItem> find_item(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "HA") return std::nullopt;
    return db::record(connection, account_item_fields(),
                      db::Sql("reference = :reference ORDER BY id", "an item by its reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<AccountTurn> turns_of(db::Connection& connection, ItemId item) {
    return db::records(connection, account_turn_fields(),
                       db::Sql("item = :item ORDER BY number", "the words on an item"), {{"item", item}});
}

std::vector<AccountTurn> all_turns(db::Connection& connection) {
    return db::records(connection, account_turn_fields(),
                       db::Sql("1 = 1 ORDER BY item, number", "the words on all items"));
}

std::vector<InformationRequest> all_requests(db::Connection& connection) {
    return db::records(connection, information_request_fields(),
                       db::Sql("1 = 1 ORDER BY CASE WHEN state = 'closed' THEN 1 ELSE 0 END, reference DESC",
                               "all information requests"));
}

std::optional<InformationRequest> find_request(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "RQ") return std::nullopt;
    return db::record(connection, information_request_fields(),
                      db::Sql("reference = :reference ORDER BY id", "an information request by its reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<InformationRequest> requests_of(db::Connection& connection, const AccountItem& item) {
    return db::records(connection, information_request_fields(),
                       db::Sql("item = :item ORDER BY reference", "the information requests of an item"),
                       {{"item", item.reference}});
}

Result<AccountItem> note_item(Change& change, AccountItem item) {
    if (auto problems = check_note(item); !problems.empty()) return problems;
    item.noted_on = change.today();
    item = office::keep_new(change, account_item_fields(), std::move(item));
    put_in_search(change, item);
    return item;
}

Result<AccountItem> change_item(Change& change, AccountItem item) {
    if (item.has_ended()) return Refusal{"It is " + folded(label_of(item.state)) + " and stands as it is.", ""};
    auto problems = check_note(item);
    auto stands = db::find(change.tx, account_item_fields(), item.id);
    if (stands && stands->asked_on && item.asked.text != stands->asked.text)
        problems.add("asked", "The force was asked in these words, and they stand");
    if (!problems.empty()) return problems;
    return kept(change, std::move(item));
}

Result<AccountItem> schedule_item(Change& change, AccountItem item) {
    return kept(change, TRY(scheduled(std::move(item), change.today())));
}

Result<AccountItem> ask_item(Change& change, AccountItem item) {
    return kept(change, TRY(asked(std::move(item), change.today())));
}

Result<AccountItem> conclude_item(Change& change, AccountItem item) {
    auto is_answered = has_answer(turns_of(change.tx, item.id));
    return kept(change, TRY(concluded(std::move(item), is_answered, change.today())));
}

Result<AccountItem> follow_item(Change& change, AccountItem item) {
    return kept(change, TRY(followed(std::move(item), change.today())));
}

Result<AccountItem> drop_item(Change& change, AccountItem item) { return kept(change, TRY(dropped(std::move(item)))); }

Result<AccountTurn> draft_answer(Change& change, const AccountItem& item, AccountTurn turn) {
    TRY(answered(item)); // whether it waits for the force
    if (auto refusal = begun_twice(change, item, turn)) return *refusal;
    turn.side = AccountSide::force;
    return keep_turn(change, item, std::move(turn), std::nullopt);
}

Result<AccountItem> send_answer(Change& change, AccountItem item, AccountTurn turn) {
    if (auto refusal = begun_twice(change, item, turn)) return *refusal;
    item = TRY(answered(std::move(item)));
    turn.side = AccountSide::force;
    TRY(keep_turn(change, item, std::move(turn), change.today()));
    return kept(change, std::move(item));
}

Result<AccountItem> record_answer(Change& change, AccountItem item, AccountTurn turn) {
    item = TRY(answered(std::move(item)));
    turn.id = {};
    turn.side = AccountSide::force;
    TRY(keep_turn(change, item, std::move(turn), change.today()));
    return kept(change, std::move(item));
}

Result<AccountItem> challenge_item(Change& change, AccountItem item, AccountTurn turn, Date answer_by) {
    item = TRY(challenged(std::move(item), answer_by, change.today()));
    turn.side = AccountSide::office;
    turn.post = change.actor_post;
    TRY(keep_turn(change, item, std::move(turn), change.today()));
    return kept(change, std::move(item));
}

Result<InformationRequest> add_request(Change& change, InformationRequest request) {
    if (auto problems = check(request); !problems.empty()) return problems;
    return office::keep_new(change, information_request_fields(), std::move(request));
}

Result<InformationRequest> change_request(Change& change, InformationRequest request) {
    if (request.state != RequestState::drafted) return Refusal{"It was sent and stands as it is.", ""};
    if (auto problems = check(request); !problems.empty()) return problems;
    return kept(change, std::move(request));
}

Result<InformationRequest> send_request(Change& change, InformationRequest request) {
    return kept(change, TRY(sent(std::move(request), change.today())));
}

Result<InformationRequest> chase_request(Change& change, InformationRequest request) {
    return kept(change, TRY(chased(std::move(request), change.today())));
}

Result<InformationRequest> receive_request(Change& change, InformationRequest request) {
    return kept(change, TRY(received(std::move(request), change.today())));
}

Result<InformationRequest> close_request(Change& change, InformationRequest request) {
    return kept(change, TRY(closed(std::move(request), change.today())));
}

} // namespace reeve::oversight
