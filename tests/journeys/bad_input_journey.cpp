// One generated table: every kind of bad input over every form of the program. Forms are found by walking the pages,
// so a new form is under this test as soon as a link or another form leads to it.
#include "office/routes.h"
#include "tests/journeys/bad_input.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

// Where the rule does not hold, and why. A row that nothing needs any more fails the test.
struct Exception {
    const char* pattern; // of the route
    const char* field;   // empty: the form as a whole
    const char* kind;
    const char* reason;
};
// A draft is kept as it is written; the list of its parts says what is missing.
std::vector<Exception> with_drafts(std::vector<Exception> exceptions) {
    const char* const reason = "A draft may have gaps; the list says what is missing before it can be sent.";
    for (const char* kind : {"empty", "blank"}) {
        for (const char* field : {"organisation", "contact_name", "contact_email", "title", "summary", "area",
                                  "starts_on", "ends_on", "words"})
            exceptions.push_back({"/apply/{bid}/parts/{part}", field, kind, reason});
        exceptions.push_back({"/apply/{bid}/parts/money", "requested", kind, reason});
    }
    exceptions.push_back({"/apply/{bid}/parts/{part}", "words", "too long",
                          "A draft may have too many words; the list says how many are read."});
    for (const char* block : {"is_0", "is_1"})
        exceptions.push_back({"/work/papers/from-word/{file}", block, "empty",
                              "A block that nobody chose for becomes what the document suggests."});
    const char* next_code =
        "A code works once and for half a minute, so the next one is typed and no old one stands there.";
    for (const char* kind : {"blank", "too long", "wrong date"})
        exceptions.push_back({"/sign-in/code", "code", kind, next_code});
    for (const char* kind :
         {"blank", "too long", "wrong type", "wrong date", "wrong money", "huge number", "below nothing"})
        exceptions.push_back({"/account/code/confirm", "code", kind, next_code});
    exceptions.push_back({"/account/code/confirm", "", "ended session", next_code});
    return exceptions;
}

const std::vector<Exception> exceptions = with_drafts({
    {"/sign-in", "password", "blank", "Which of address and password is wrong is told to nobody: both are."},
    {"/work/papers/{reference}/blocks/{block}", "text", "empty",
     "A draft may have gaps; what is missing is told before a freeze."},
    {"/work/papers/{reference}/blocks/{block}", "text", "blank",
     "A draft may have gaps; what is missing is told before a freeze."},
    {"/account/password", "", "sent twice", "The first ends every session of before, so the second is met with 403."},
    {"/apply/password", "", "sent twice",
     "The first ends every session of before, so the second is led to the sign-in."},
    {"/consultations/{reference}/answer", "website", "too long",
     "People do not see this field: what fills it is held for a person to look at."},
    {"/consultations/{reference}/saved", "", "sent twice", "The code is nobody's, so the first finds no answers."},
    {"/sign-in/passkey/answer", "", "sent twice", "No device answers here, so the first signs nobody in."},
    {"/account/passkeys/new", "", "sent twice", "No device answers here, so the first makes no passkey."},
    {"/set-up/mail", "", "stale version", "What was changed meanwhile is an address, and no longer one."},
    {"/work/subscribers/release", "", "sent twice", "No pre-election period is on, so the first is met with 409."},
    {"/subscribe/stop", "", "no token", "Mail programs press it without ever having had the form (RFC 8058)."},
    {"/subscribe/stop", "", "another site", "Mail programs press it without ever having had the form (RFC 8058)."},
    {"/work/papers/new", "from", "empty", "The template, which comes first, is sent as nothing."},
});

const FilledOffice& filled_office() {
    static const FilledOffice office;
    return office;
}

// Forms that stand on the answer to another form.
const std::vector<FormBefore> behind_forms = {
    {"/work/measures/import",
     "/work/measures/import",
     {{"name", "Return of September"}, {"received", "7/10/2024"}, {"text", measure_rows}}},
    {"/work/engagement/import", "/work/engagement/import", {{"kind", "engagements"}, {"text", engagement_rows}}},
    {"/work/past-grants/import", "/work/past-grants/import", {{"whose", "own"}, {"text", past_grant_rows}}},
    {"/work/reviews/import", "/work/reviews/import", {{"text", review_rows}}},
    {"/work/consultations/C-2021-001/import", "/work/consultations/C-2021-001/import", {{"text", response_rows}}},
};

// Walked once; every test reads it.
const FormWalk& walked() {
    static const auto office = filled_office().copy();
    static FormWalk walk(*office, filled_office().more_addresses(), behind_forms);
    static bool is_done = (walk.walk(), true);
    (void)is_done;
    return walk;
}

// Tries one thing with one form and tells what went wrong with it.
template <class Try> void expect_well(FormTrial& trial, const std::string& field, const std::string& kind, Try try_it) {
    std::string trouble;
    try {
        trouble = try_it();
    } catch (const Fault& fault) {
        trouble = fault.what();
        trial.spoil_office();
    }
    for (const auto& [pattern, name, bad, reason] : exceptions)
        if (trial.found.pattern == pattern && field == name && kind == bad) {
            CHECK_MESSAGE(!trouble.empty(), pattern << " " << field << ": needs no exception any more: " << kind);
            return;
        }
    CHECK_MESSAGE(trouble.empty(),
                  trial.found.pattern << " (" << trial.found.page << ") " << field << ": " << kind << ": " << trouble);
}

} // namespace

TEST_CASE("every form of the program stands on a page that the walk reaches") {
    const auto& walk = walked();
    auto office = filled_office().copy();
    for (const auto& route : office->office().routes().all()) {
        if (route.method != http::Method::post) continue;
        CAPTURE(route.pattern);
        CHECK(walk.sent_to.contains(route.pattern));
    }
}

TEST_CASE("no form offers the first day that a program counts as if somebody had chosen it") {
    for (const auto& found : walked().posts)
        for (const auto& control : found.form.controls) {
            CAPTURE(found.pattern);
            CAPTURE(control.name);
            CHECK(control.value.find("1970") == std::string::npos);
        }
}

TEST_CASE(
    "a field that holds what it cannot take is refused beside itself: all that was typed stands there, nothing is changed") {
    for (const auto& found : walked().posts) {
        FormTrial trial(filled_office(), found);
        for (const auto& control : found.form.controls)
            for (const auto& bad : bad_fields())
                if (bad.applies(control))
                    expect_well(trial, control.name, bad.name, [&] { return trouble_with(trial, control, bad); });
    }
}

TEST_CASE(
    "a form that is sent twice, late, from elsewhere or over a newer version changes nothing and loses no words") {
    for (const auto& found : walked().posts) {
        FormTrial trial(filled_office(), found);
        for (const auto& bad : bad_sendings())
            if (bad.applies(found)) expect_well(trial, "", bad.name, [&] { return bad.trouble(trial); });
    }
}

TEST_CASE("a file that is too big or of the wrong type is refused beside its control, and nothing is changed") {
    for (const auto& found : walked().posts) {
        FormTrial trial(filled_office(), found);
        for (const auto& control : found.form.controls)
            for (const auto& bad : bad_files())
                if (control.kind() == ControlKind::file)
                    expect_well(trial, control.name, bad.name, [&] { return trouble_with(trial, control, bad); });
    }
}

TEST_CASE("a filter that cannot be read is answered in words, and the page stands") {
    auto office = filled_office().copy();
    for (const auto& found : walked().gets) {
        Client client(*office);
        if (found.role) client.sign_in_as(*found.role);
        for (const auto& control : found.form.controls)
            for (const auto& bad : bad_filters()) {
                CAPTURE(found.page);
                CAPTURE(control.name);
                CAPTURE(bad.name);
                CHECK(trouble_with(client, found.form, control, bad) == "");
            }
    }
    CHECK(office->faults().empty());
}

} // namespace reeve::journeys
