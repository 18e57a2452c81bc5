// Items, the words of both sides and information requests, as they are kept.
#pragma once
#include "office/keep.h"
#include "oversight/account_turn.h"
#include "oversight/information_request.h"

namespace reeve::oversight {

std::string address_of(const AccountItem&);              // /work/oversight/HA-0001
std::string force_address_of(const AccountItem&);        // /force/items/HA-0001
std::string public_address_of(const AccountItem&);       // /held-to-account/HA-0001
std::string address_of(const InformationRequest&);       // /work/information-requests/RQ-0001
std::string force_address_of(const InformationRequest&); // /force/requests/RQ-0001

std::vector<AccountItem> all_items(db::Connection&); // what waits first, then the newest
std::optional<AccountItem> find_item(db::Connection&, std::string_view reference);
std::vector<AccountTurn> turns_of(db::Connection&, ItemId); // by number, drafts of the force as well
// All turns of all items, for `reeve check`.
std::vector<AccountTurn> all_turns(db::Connection&);
std::vector<InformationRequest> all_requests(db::Connection&);
std::optional<InformationRequest> find_request(db::Connection&, std::string_view reference);
std::vector<InformationRequest> requests_of(db::Connection&, const AccountItem&);

// Each step as its rule allows, kept.
Result<AccountItem> note_item(office::Change&, AccountItem);
Result<AccountItem> change_item(office::Change&, AccountItem);
Result<AccountItem> schedule_item(office::Change&, AccountItem);
Result<AccountItem> ask_item(office::Change&, AccountItem);
Result<AccountItem> conclude_item(office::Change&, AccountItem);
Result<AccountItem> follow_item(office::Change&, AccountItem);
Result<AccountItem> drop_item(office::Change&, AccountItem);
// The force's words as a draft of its own; the same draft is written on until it is sent. A conflict where a colleague
// began or wrote on meanwhile.
Result<AccountTurn> draft_answer(office::Change&, const AccountItem&, AccountTurn);
// Sends what the force wrote, from its draft or at once; the same conflict.
Result<AccountItem> send_answer(office::Change&, AccountItem, AccountTurn);
// Records an answer that the office had by letter; a draft of the force is left as it is.
Result<AccountItem> record_answer(office::Change&, AccountItem, AccountTurn);
Result<AccountItem> challenge_item(office::Change&, AccountItem, AccountTurn, Date answer_by);

Result<InformationRequest> add_request(office::Change&, InformationRequest);
Result<InformationRequest> change_request(office::Change&, InformationRequest); // a draft alone
Result<InformationRequest> send_request(office::Change&, InformationRequest);
Result<InformationRequest> chase_request(office::Change&, InformationRequest);
Result<InformationRequest> receive_request(office::Change&, InformationRequest);
Result<InformationRequest> close_request(office::Change&, InformationRequest);

} // namespace reeve::oversight
