// The rules that `reeve check` looks at in the records of engagement.
#include "engagement/engagement_invariants.h"
#include "engagement/follow_up.h"

namespace reeve::engagement {
namespace {

std::string reference_in(const db::Row& row) { return row.get<std::string>(0); }

std::vector<std::string> told(std::vector<std::string> references, const std::string& words) {
    for (auto& reference : references) reference += " " + words;
    return references;
}

std::vector<std::string> actioned_without_action(db::Connection& connection) {
    return told(connection.all(db::Sql(R"(
        SELECT reference FROM feedback WHERE state = 'actioned'
        AND NOT EXISTS (SELECT 1 FROM action WHERE action.source = 'feedback' AND action.source_reference = feedback.reference)
        ORDER BY reference)",
                                       "actioned feedback without an action"),
                               {}, reference_in),
                "is said to be made an action, but there is none");
}

std::vector<std::string> passed_without_referral(db::Connection& connection) {
    return told(connection.all(db::Sql(R"(
        SELECT reference FROM feedback WHERE state = 'passed' AND NOT EXISTS (SELECT 1 FROM referral WHERE referral.feedback = feedback.id) ORDER BY reference)",
                                       "passed feedback without a referral"),
                               {}, reference_in),
                "is said to be passed on, but not to whom");
}

std::vector<std::string> noted_without_note(db::Connection& connection) {
    return told(connection.all(db::Sql(R"(
        SELECT reference FROM feedback WHERE state = 'noted' AND NOT EXISTS (SELECT 1 FROM board_note WHERE board_note.feedback = feedback.id) ORDER BY reference)",
                                       "noted feedback without a note"),
                               {}, reference_in),
                "is said to be noted for a board, but there is no note");
}

std::vector<std::string> contact_without_consent(db::Connection& connection) {
    return told(connection.all(db::Sql(R"(
        SELECT reference FROM feedback WHERE (contact_name <> '' OR contact_email <> '') AND (has_consent = 0 OR delete_after IS NULL) ORDER BY reference)",
                                       "contact details without consent"),
                               {}, reference_in),
                "holds contact details without consent or without a date of deletion");
}

std::vector<std::string> cancelled_without_reason(db::Connection& connection) {
    return told(
        connection.all(
            db::Sql(
                "SELECT reference FROM engagement WHERE state = 'cancelled' AND cancelled_because = '' ORDER BY reference",
                "cancelled engagement without a reason"),
            {}, reference_in),
        "was cancelled without a reason");
}

std::vector<std::string> words_of_intelligence(db::Connection&) {
    std::vector<std::string> broken;
    for (const auto& field : intelligence_pass_fields().shape().fields)
        if (field.input == Input::area)
            broken.push_back(std::string("intelligence_pass has room for words in ") + field.column);
    return broken;
}

std::vector<std::string> unknown_themes(db::Connection& connection) {
    std::vector<std::string> known =
        connection.all(db::Sql("SELECT slug FROM theme ORDER BY slug", "slugs of themes"), {}, reference_in);
    std::vector<std::string> broken;
    connection.each(
        db::Sql("SELECT reference, themes FROM feedback WHERE themes <> '' ORDER BY reference", "themes of feedback"),
        {}, [&](const db::Row& row) {
            for (const auto& slug : unlisted(row.get<std::string>(1)))
                if (std::find(known.begin(), known.end(), slug) == known.end())
                    broken.push_back(row.get<std::string>(0) + " has a theme that is not in the register: " + slug);
        });
    return broken;
}

} // namespace

std::vector<office::Invariant> invariants() {
    return {{"actioned-has-action", "Feedback that was made an action has one", actioned_without_action},
            {"passed-has-post", "Feedback that was passed on says to whom", passed_without_referral},
            {"noted-has-note", "Feedback that was noted for a board has a note", noted_without_note},
            {"contact-has-consent", "Contact details are held only with consent and a date of deletion",
             contact_without_consent},
            {"cancelled-has-reason", "A cancelled engagement says why", cancelled_without_reason},
            {"intelligence-has-no-words", "Intelligence has no words here", words_of_intelligence},
            {"themes-are-known", "Every theme of feedback is in the register", unknown_themes}};
}

} // namespace reeve::engagement
