// One visit of one page: the request, who is asking, the moment, and a snapshot of the records to answer from.
#pragma once
#include "db/database.h"
#include "html/markup.h"
#include "html/shell.h"
#include "http/message.h"
#include "office/access.h"
#include "office/keep.h"

namespace reeve::office {

class Office;

// Who is signed in.
struct SignedIn {
    PersonId person;
    std::string name; // shown to staff only
    std::string post; // what history and the public see
    Role role;
    std::string csrf; // the form token of this session
};

struct Visit {
    http::Request& request;
    Office& office;
    db::Connection& db;
    Moment now;
    const SignedIn* who = nullptr; // nobody: a member of the public
    http::Fields kept = {}; // typed before a session ended, by the same person: shown in the form again, not saved yet
    bool is_shared = false; // a page kept ready for everyone: nothing of one visitor may stand in it
    Moment good_until = {}; // when a shared page next changes by the clock; none: at midnight
    bool has_form = false;  // a form was opened: the page is this visitor's own
    std::int64_t changes = -1;  // the change counter of the snapshot; asked when an answer is first held
    bool form_is_spent = false; // what was sent has made its change; the same form sent again makes none

    Moment received() const { return {now.milliseconds - request.milliseconds_since_head}; } // counts at a deadline
    Date today() const { return london_date(now); }
    bool may(Right right) const { return who && has_right(who->role, right); }
    // A shared page says the next moment at which it reads differently without any record changing; the earliest
    // counts.
    void changes_at(Moment moment) {
        if (good_until.milliseconds == 0 || moment < good_until) good_until = moment;
    }
    // Parts of the address, the query, the form (or what was kept of one). Trimmed of nothing: rules do that.
    std::string_view part(std::string_view name) const { return request.part(name); }
    std::string_view query(std::string_view name) const { return request.query.get(name); }
    std::string_view typed(std::string_view name) const { return typed_fields().get(name); }
    TypedOf typed_of() const {
        return [this](std::string_view name) { return typed(name); };
    }
    // Whether there is anything typed to show: a form that was sent, or one kept from before the session ended. A GET
    // page that opens a form fills it from typed() where this holds, else from the record.
    bool has_typed() const { return !typed_fields().list().empty(); }
    const http::Fields& typed_fields() const { return request.form.list().empty() ? kept : request.form; }

    // An answer over all records that many pages ask for, as the snapshot of this visit has it: asked once, then held
    // for all visits until a record changes. Only for what every page may be told the same way, whoever asks.
    template <class Ask> auto held(const std::string& name, Ask ask);

    // Runs a change by the person who is signed in (or by "A member of the public"), as one transaction.
    // `body(Change&)` gives a Result.
    template <class Body> auto change(Body body, std::string why = "");
};

// A page function: no sockets, no globals; called in tests without a server.
using Page = http::Response (*)(Visit&);

// --- What a page gives back ---

// The words around a page.
struct PageWords {
    std::string title;                                      // "Actions", without the office's name
    std::string section;                                    // the menu item it belongs to: "Engagement"
    std::vector<std::pair<std::string, std::string>> trail; // breadcrumbs: words and address
    bool has_errors = false;                                // "Error: " before the title
    bool is_public = false;                                 // the public shell, even for staff
};
http::Response show(Visit&, const PageWords&, const html::Html& main, int status = 200);
// The plain page of a refusal: 403, 404, 409, 410 with its sentence and the rule it rests on.
http::Response refuse(Visit&, const Refusal&);
http::Response not_found(Visit&);
// 303 to an address with a notice shown there once ("Action A-0412 is done").
http::Response saved(Visit&, std::string address, std::string notice);

// --- Forms ---

// Opens a POST form to `address` with the session's token and a key, so that the same form sent twice makes its change
// once. For the public: a signed, expiring, single-use token instead; no cookie. A shared page cannot hold a form.
html::Html form_begin(Visit&, std::string_view address, bool has_files = false);
html::Html form_end();
// Marks the form of this visit as used, in the transaction of its change; a second one fails as FormSpent, and the gate
// then leads the visitor to where the first one went. Visit::change does this by itself.
void spend_form(Visit&, db::Transaction&);
struct FormSpent : std::exception {
    const char* what() const noexcept override { return "this form was sent before"; }
};

} // namespace reeve::office

#include "office/office.h"

namespace reeve::office {

template <class Ask> auto Visit::held(const std::string& name, Ask ask) {
    if (changes < 0) changes = Office::change_counter(db);
    return office.held_answers().of(name, changes, ask);
}

template <class Body> auto Visit::change(Body body, std::string why) {
    auto result = office.change(who ? who->person : PersonId{}, who ? who->post : "A member of the public", now,
                                std::move(why), [&](Change& change) {
                                    spend_form(*this, change.tx);
                                    return body(change);
                                });
    if constexpr (requires { result.ok(); }) form_is_spent = form_is_spent || result.ok();
    else form_is_spent = true;
    return result;
}

} // namespace reeve::office
