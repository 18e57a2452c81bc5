// Parts that say something to the reader: error summary, banners, panels, warnings, inset text, details, tags.
#pragma once
#include "base/result.h"
#include "html/markup.h"
#include <vector>

namespace reeve::html {

struct ErrorLink {
    Content text;
    std::string href; // "#due"; plain text where empty
};
struct ErrorSummary {
    std::vector<ErrorLink> errors;
    Content title = "There is a problem";
    Content description;
    std::string classes;
    std::optional<bool> stays_unfocused;
};
Html error_summary(const ErrorSummary&);
// The summary of what somebody typed wrongly, each linked to its field (whose id is the member's name); nothing where
// all is well.
Html error_summary(const Problems&);
// The message for one field: what its control's `error` takes; empty where it is well.
std::string error_of(const Problems&, const std::string& member);

enum class Tone { important, success };
struct NotificationBanner {
    Content text; // one line, set large
    Html content; // in its place: headings and paragraphs
    Tone tone = Tone::important;
    Content title; // "Important" or "Success" where empty; "Done" reads better than either
    std::string title_id = "govuk-notification-banner-title";
    std::string role;
    std::string classes;
    std::optional<bool> stays_unfocused;
};
Html notification_banner(const NotificationBanner&);

struct PanelAction {
    std::string text;
    std::string href; // a link, or a link that looks like a button
    bool is_button = false;
    std::string type = "button"; // of a button without href
};
// A confirmation, or (where `interrupts`) the question before publishing, awarding or deleting.
struct Panel {
    Content title;
    Content text;
    bool interrupts = false;
    std::vector<PanelAction> actions; // an interruption's ways on
    Html controls;                    // in their place: a form
    int heading_level = 1;
    std::string classes;
};
Html panel(const Panel&);

struct WarningText {
    Content text;
    std::string hidden_word = "Warning";
    std::string classes;
};
Html warning_text(const WarningText&);

struct InsetText {
    Content text;
    std::string id;
    std::string classes;
};
Html inset_text(const InsetText&);

struct Details {
    Content summary;
    Content text;
    bool is_open = false;
    std::string id;
    std::string classes;
};
Html details(const Details&);

struct Tag {
    Content text;
    std::string classes; // govuk-tag--grey; status has its own chip
};
Html tag(const Tag&);

} // namespace reeve::html
