// The decisions on funding rounds as everybody reads them.
#include "commissioning/award_store.h"
#include "commissioning/commissioning_pages.h"
#include "commissioning/notice_view.h"
#include "commissioning/round_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Visit;

constexpr const char* list_address = "/decisions";

NoticeContent content_of(const DecisionNotice& notice) {
    auto content = parse_json(notice.content);
    if (!content) throw Fault("a decision notice cannot be read: " + notice.reference);
    return notice_read(*content);
}

// An allocation makes no award: it allots to partnerships.
std::int64_t awards_or_shares(const NoticeContent& content) {
    return static_cast<std::int64_t>(content.is_allocation() ? content.shares.size() : content.awards.size());
}

office::PageWords words_of(const std::string& title) {
    office::PageWords words{.title = title, .section = "Grants", .trail = {{"Grants", "/grants"}}, .is_public = true};
    if (title != "Decisions on grants") words.trail.emplace_back("Decisions", list_address);
    return words;
}

http::Response list(Visit& visit) {
    html::Table table{.caption = "Decisions on grants",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "decisions",
                      .head = {{"Decision"},
                               {"Signed"},
                               {.text = "Awards or shares", .is_numeric = true},
                               {.text = "Total", .is_numeric = true}},
                      .empty_text = "No decision on grants has been signed yet.",
                      .is_stacked = true};
    for (const auto& notice : all_notices(visit.db)) {
        auto content = content_of(notice);
        table.rows.push_back(
            {{{html::link({.text = notice.reference + ": " + notice.title, .href = public_address(notice)})},
              {in_words(london_date(notice.signed_at)) + ", " + notice.signed_post},
              {awards_or_shares(content)},
              {in_words(content.total)}}});
    }
    Html main = html::page_heading("Decisions on grants");
    if (visit.office.routes().has_page("/decision-register"))
        main += html::paragraph(html::of<"Other decisions are in {}.">(
            html::link({.text = "the decision register", .href = "/decision-register"})));
    main += html::table(table) + office::list_files(list_address, "These decisions");
    return show(visit, words_of("Decisions on grants"), main);
}

office::Sheet sheet(Visit& visit) {
    office::Sheet made{"Decisions on grants",
                       {"Reference", "Title", "Signed", "By", "Bids", "Line", "Awards", "Total", "Hash"},
                       {},
                       ""};
    for (const auto& notice : all_notices(visit.db)) {
        auto content = content_of(notice);
        made.rows.push_back({notice.reference, notice.title, iso(london_date(notice.signed_at)), notice.signed_post,
                             content.is_allocation() ? "" : std::to_string(content.bids),
                             content.is_allocation() ? "" : std::to_string(content.line) + "%",
                             std::to_string(awards_or_shares(content)), plain(content.total), notice.hash});
    }
    return made;
}

http::Response one(Visit& visit) {
    auto notice = find_notice(visit.db, visit.part("reference"));
    if (!notice) return not_found(visit);
    auto round = round_of(visit.db, notice->round);
    Html main = html::page_heading(notice->title, "Decision " + notice->reference);
    if (notice->is_sample)
        main += html::inset_text({.text = "SAMPLE: something in this decision is invented, to show how it works."});
    main +=
        html::paragraph(html::of<"The round: {}.">(html::link({.text = round.title, .href = public_address(round)})))
        + notice_part(content_of(*notice))
        + html::of<
            R"(<p class="govuk-body-s">Signed on {}. SHA-256 of what was signed: <code class="rv-num">{}</code></p>)">(
            in_words(notice->signed_at), notice->hash)
        + office::list_files(public_address(*notice), "These awards");
    return show(visit, words_of(notice->title), main);
}

office::Sheet awards_sheet(Visit& visit) {
    office::Sheet made{
        "Awards", {"Organisation", "Project", "Area", "Score", "Asked", "Awarded", "Reasons", "Conditions"}, {}, ""};
    auto notice = find_notice(visit.db, visit.part("reference"));
    if (!notice) return made;
    auto content = content_of(*notice);
    made.title = notice->title;
    for (const auto& share : content.shares)
        made.rows.push_back({share.partnership, "", share.area, "", "", plain(share.amount),
                             share.stated_because.empty() ? "By the formula" : share.stated_because,
                             content.conditions});
    for (const auto& award : content.awards)
        made.rows.push_back({award.organisation, award.title, award.area, award.score, plain(award.requested),
                             plain(award.amount), award.reasons, content.conditions});
    return made;
}

} // namespace

void mount_public_decisions(office::Routes& at) {
    at.cached_list(list_address, list, sheet, "Read the decisions on grants");
    at.cached_list("/decisions/{reference}", one, awards_sheet, "Read a decision on grants with its awards");
}

} // namespace reeve::commissioning
