// The forms of one engagement: plan it, change it, say it was held, cancel it, add a photo.
#include "engagement/engagement_pages.h"
#include "engagement/engagement_view.h"
#include "engagement/follow_up_store.h"
#include "office/file_pages.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::engagement {
namespace {

using html::Html;
using office::Visit;

const std::vector<std::string_view> before_area = {"kind", "title", "held_on", "starts", "ends", "place"};
const std::vector<std::string_view> after_area = {"planned_on", "preparation", "people_met",
                                                  "group_met",  "summary",     "is_public"};

std::vector<std::string_view> all_columns() {
    auto columns = before_area;
    columns.push_back("area");
    columns.insert(columns.end(), after_area.begin(), after_area.end());
    return columns;
}

Html area_controls(Visit& visit, const Engagement& engagement, const Problems& problems) {
    Districts districts(visit.db);
    auto chosen = visit.has_typed() ? std::string(visit.typed("area")) : engagement.area;
    auto controls = html::select({.name = "area",
                                  .label = "District",
                                  .error = html::error_of(problems, "area"),
                                  .value = chosen,
                                  .options = district_options(districts, "Choose one")});
    html::Checkboxes boxes{.name = "further_area",
                           .legend = "Other districts covered (optional)",
                           .error = html::error_of(problems, "further_area")};
    boxes.values = visit.has_typed() ? visit.typed_fields().all("further_area") : unlisted(engagement.further_areas);
    boxes.classes = "govuk-checkboxes--small";
    for (const auto& district : districts.all())
        boxes.options.push_back({.value = district.code, .text = district.name});
    return controls + html::checkboxes(boxes);
}

http::Response form_page(Visit& visit, const Engagement& engagement, const Problems& problems) {
    bool is_new = !engagement.id;
    auto heading = is_new ? "Plan an engagement" : "Change " + engagement.reference;
    const auto& shape = engagement_fields().shape();
    auto main = html::error_summary(problems) + html::page_heading(heading);
    main += office::form_begin(visit, is_new ? "/work/engagement/new" : address_of(engagement) + "/change");
    if (!is_new) main += html::hidden_field("version", std::to_string(engagement.version));
    main += described_controls(visit, shape, &engagement, before_area, problems)
            + area_controls(visit, engagement, problems);
    main += described_controls(visit, shape, &engagement, after_area, problems);
    main += html::button_group(
        {html::button({.text = is_new ? "Save engagement" : "Save changes"}),
         html::link({.text = "Cancel", .href = is_new ? "/work/engagement" : address_of(engagement)})});
    auto words = staff_words(heading, problems);
    words.trail = {{"Engagements", "/work/engagement"}};
    return show(visit, words, html::text_column(main + office::form_end()), problems.empty() ? 200 : 422);
}

Problems read(Visit& visit, Engagement& engagement) {
    auto problems = read_form(engagement_fields(), all_columns(), visit.typed_of(), engagement, visit.today());
    Districts districts(visit.db);
    if (!engagement.area.empty() && !districts.of(engagement.area))
        problems.add("area", "Select a district from the list");
    std::vector<std::string> further;
    for (auto& code : visit.typed_fields().all("further_area"))
        if (!districts.of(code)) {
            problems.add("further_area", "Select districts from the list");
            break;
        } else if (code != engagement.area) further.push_back(code);
    engagement.further_areas = listed(further);
    if (problems.empty()) problems = problems_with(engagement, visit.today());
    return problems;
}

std::optional<Engagement> asked(Visit& visit) { return find_engagement(visit.db, visit.part("reference")); }

http::Response new_page(Visit& visit) {
    Engagement engagement;
    engagement.held_on = visit.today() + 14;
    engagement.planned_on = visit.today();
    return form_page(visit, engagement, {});
}

http::Response add(Visit& visit) {
    Engagement engagement;
    auto problems = read(visit, engagement);
    if (!problems.empty()) return form_page(visit, Engagement{}, problems);
    auto kept =
        visit.change([&](office::Change& change) -> Result<Engagement> { return keep_planned(change, engagement); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, address_of(*kept), "Engagement " + kept->reference + " is planned");
}

http::Response change_page(Visit& visit) {
    auto engagement = asked(visit);
    return engagement ? form_page(visit, *engagement, {}) : not_found(visit);
}

http::Response keep_change(Visit& visit) {
    auto stands = asked(visit);
    if (!stands) return not_found(visit);
    auto engagement = *stands;
    auto problems = read(visit, engagement);
    for (auto& problem :
         engagement_fields().shape().find("version")->read(&engagement, visit.typed("version"), visit.today()).list)
        problems.list.push_back(problem);
    if (!problems.empty()) return form_page(visit, *stands, problems);
    auto kept = visit.change([&](office::Change& change) { return keep_engagement(change, engagement); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, address_of(*stands), "Engagement " + stands->reference + " is changed");
}

http::Response say_held(Visit& visit) {
    auto engagement = asked(visit);
    if (!engagement) return not_found(visit);
    auto kept = visit.change([&](office::Change& change) -> Result<Engagement> {
        return keep_engagement(change, TRY(hold(*engagement, change.today())));
    });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, address_of(*engagement),
                 "Engagement " + engagement->reference + " was held. Debrief it while it is fresh");
}

http::Response cancel_form(Visit& visit, const Engagement& engagement, const Problems& problems) {
    auto main = html::error_summary(problems) + html::page_heading("Cancel " + engagement.title, engagement.reference);
    main +=
        html::paragraph(engagement.is_public ? "The public calendar keeps it, marked as cancelled, with this reason."
                                             : "It stays in the record with this reason.");
    main += office::form_begin(visit, address_of(engagement) + "/cancel");
    main += html::textarea({.name = "cancelled_because",
                            .label = "Why is it cancelled?",
                            .error = html::error_of(problems, "cancelled_because"),
                            .value = std::string(visit.typed("cancelled_because")),
                            .rows = 3});
    main += html::button_group({html::button({.text = "Cancel the engagement", .classes = "govuk-button--warning"}),
                                html::link({.text = "Keep it", .href = address_of(engagement)})});
    return show(visit, staff_words("Cancel " + engagement.reference, problems),
                html::text_column(main + office::form_end()), problems.empty() ? 200 : 422);
}

http::Response cancel_page(Visit& visit) {
    auto engagement = asked(visit);
    return engagement ? cancel_form(visit, *engagement, {}) : not_found(visit);
}

http::Response keep_cancelled(Visit& visit) {
    auto engagement = asked(visit);
    if (!engagement) return not_found(visit);
    if (auto problems = office::too_long(visit, {"cancelled_because"}); !problems.empty())
        return cancel_form(visit, *engagement, problems);
    auto kept = visit.change([&](office::Change& change) -> Result<Engagement> {
        return keep_engagement(change, TRY(cancel(*engagement, std::string(visit.typed("cancelled_because")))));
    });
    if (kept.ok())
        return saved(visit, address_of(*engagement), "Engagement " + engagement->reference + " is cancelled");
    return kept.has_problems() ? cancel_form(visit, *engagement, kept.problems()) : refuse(visit, kept.refusal());
}

http::Response photo_form(Visit& visit, const Engagement& engagement, const Problems& problems) {
    auto main = html::error_summary(problems)
                + html::page_heading("Add a photo", engagement.reference + " " + engagement.title);
    main += office::form_begin(visit, address_of(engagement) + "/photos", true);
    main += html::file_upload({.name = "photo",
                               .label = "Photo",
                               .hint = "We remove the place and time hidden in the picture.",
                               .error = html::error_of(problems, "photo"),
                               .accept = ".jpg,.jpeg,.png,.webp"});
    EngagementPhoto photo;
    main += described_controls(visit, engagement_photo_fields().shape(), &photo, {"alt", "credit", "has_consent"},
                               problems);
    main += html::button({.text = "Save photo"});
    return show(visit, staff_words("Add a photo", problems), html::text_column(main + office::form_end()),
                problems.empty() ? 200 : 422);
}

http::Response photo_page(Visit& visit) {
    auto engagement = asked(visit);
    return engagement ? photo_form(visit, *engagement, {}) : not_found(visit);
}

http::Response keep_new_photo(Visit& visit) {
    auto engagement = asked(visit);
    if (!engagement) return not_found(visit);
    EngagementPhoto photo;
    photo.engagement = engagement->id;
    auto problems =
        read_form(engagement_photo_fields(), {"alt", "credit", "has_consent"}, visit.typed_of(), photo, visit.today());
    if (photo.alt.empty()) problems.add("alt", "Enter what the photo shows");
    auto staged = problems.empty() ? office::stage_upload(visit, "photo", office::photos())
                                   : Result<std::optional<office::StagedFile>>(std::optional<office::StagedFile>());
    if (staged.has_problems()) problems = staged.problems();
    else if (staged.is_refused()) return refuse(visit, staged.refusal());
    else if (problems.empty() && !*staged) problems.add("photo", "Choose a photo");
    if (!problems.empty()) return photo_form(visit, *engagement, problems);
    visit.change([&](office::Change& change) { return keep_photo(change, photo, **staged); });
    return saved(visit, address_of(*engagement), "The photo is saved");
}

} // namespace

void mount_engagement_form_pages(office::Routes& at) {
    auto record = office::may(office::Right::record_engagement);
    at.get("/work/engagement/new", new_page, record, "Open the form that plans an engagement");
    at.post("/work/engagement/new", add, record, "Plan an engagement");
    at.get("/work/engagement/{reference}/change", change_page, record, "Open the form that changes an engagement");
    at.post("/work/engagement/{reference}/change", keep_change, record, "Change an engagement");
    at.post("/work/engagement/{reference}/held", say_held, record, "Say that an engagement was held");
    at.get("/work/engagement/{reference}/cancel", cancel_page, record, "Open the form that cancels an engagement");
    at.post("/work/engagement/{reference}/cancel", keep_cancelled, record, "Cancel an engagement, with the reason");
    at.get("/work/engagement/{reference}/photos", photo_page, record,
           "Open the form that adds a photo to an engagement");
    at.post_files("/work/engagement/{reference}/photos", keep_new_photo, record, "Add a photo to an engagement");
}

} // namespace reeve::engagement
