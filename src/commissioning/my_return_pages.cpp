// Returns as their recipient has them: the calendar, one return with its parts, and its sending.
#include "commissioning/my_return_desk.h"
#include "commissioning/return_pages.h"
#include "commissioning/return_parts.h"
#include "commissioning/return_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/file_store.h"
#include "office/list_page.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Visit;

const GrantReturn* newest_of(const std::vector<GrantReturn>& returns, int number) {
    for (const auto& given : returns)
        if (given.number == number) return &given;
    return nullptr;
}

html::Content return_cell(Visit& visit, const MyGrant& grant, const ReturnPeriod& period, const GrantReturn* given) {
    auto number = std::to_string(period.number);
    auto address = returns_address(grant) + "/" + number;
    if (given) return html::link({.text = "Open return " + number, .href = address});
    if (visit.today() <= period.last) return "From " + in_words(period.last + 1);
    return office::form_begin(visit, address + "/begin")
           + html::button({.text = "Write return " + number, .classes = "govuk-!-margin-bottom-0"})
           + office::form_end();
}

http::Response calendar_page(Visit& visit) {
    auto grant = asked_grant(visit);
    if (!grant || !is_under_way(grant->award)) return not_found(visit);
    auto returns = returns_of(visit.db, grant->award.id);
    html::Table table{.caption = "Returns",
                      .caption_id = "returns",
                      .head = {{"Period"}, {"Due by"}, {"State"}, {"Return"}},
                      .empty_text = "The agreement asks for no return.",
                      .is_stacked = true};
    for (const auto& period : periods_of(visit.db, grant->award.id)) {
        const auto* given = newest_of(returns, period.number);
        table.rows.push_back(
            {{{in_words(period)},
              {in_words(period.due_on())},
              {given && given->state != ReturnState::draft ? chip(*given) : chip(period, visit.today())},
              {return_cell(visit, *grant, period, given)}}});
    }
    Html main =
        grant_heading(*grant, "Returns")
        + html::paragraph("A return tells how a period went: what was spent, what was reached, and for whom. It is "
                          "due a fortnight after its period.")
        + html::table(table);
    return show(visit, grant_page_words(*grant, "Returns"), html::text_column(main));
}

http::Response begin(Visit& visit) {
    auto grant = asked_grant(visit);
    if (!grant) return not_found(visit);
    if (auto may = may_write(grant->application.member); !may) return refuse(visit, may.refusal());
    for (const auto& period : periods_of(visit.db, grant->award.id)) {
        if (std::to_string(period.number) != visit.part("number")) continue;
        auto kept = visit.change(
            [&](office::Change& change) {
                auto own = as_recipient(change);
                return begin_return(own, grant->award, period.number);
            },
            "Begun by the recipient");
        return kept ? saved(visit, return_address({*grant, *kept}),
                            "Return " + std::to_string(kept->number) + " is begun")
                    : refuse(visit, kept.refusal());
    }
    return not_found(visit);
}

// --- One return ---

Problems missing_of(Visit& visit, const GrantReturn& given) {
    auto standing = standing_of(visit.db, given);
    return standing ? what_is_missing(given, *standing) : Problems{};
}

Html parts_list(Visit& visit, const MyReturn& mine) {
    auto missing = missing_of(visit, mine.given);
    html::TaskList list;
    for (const auto& part : return_parts())
        list.items.push_back({.title = part.title,
                              .href = return_address(mine) + "/" + part.name,
                              .status = is_complete(part, missing) ? "Complete" : "To do"});
    auto files = office::files_of(visit.db, return_fields().shape(), mine.given.id.value).size();
    list.items.push_back({.title = "Files",
                          .href = return_address(mine) + "/files",
                          .status = files ? counted(static_cast<std::int64_t>(files), "file") : "Optional"});
    return html::task_list(list);
}

Html sending(Visit& visit, const MyReturn& mine, const Problems& problems) {
    Html part = html::section_heading("Send it");
    if (auto standing = standing_of(visit.db, mine.given))
        if (auto warning = warning_of(mine.given, *standing); !warning.empty())
            part += html::warning_text({.text = warning});
    part += office::form_begin(visit, return_address(mine) + "/send")
            + html::hidden_field("version", std::to_string(mine.given.version));
    if (mine.given.state == ReturnState::queried)
        part += office::described_controls(visit, return_fields().shape(), &mine.given, {"answer"}, problems);
    return part + html::button({.text = "Send the return"}) + office::form_end();
}

http::Response return_page(Visit& visit, const MyReturn& mine, const Problems& problems) {
    auto title = "Return " + std::to_string(mine.given.number);
    Html main = html::error_summary(problems) + grant_heading(mine.grant, title)
                + html::of<"<p class=\"govuk-body\">{} {}</p>">(in_words(period_of(mine.given)), chip(mine.given));
    if (!mine.given.query.empty() && mine.given.state == ReturnState::queried)
        main += html::inset_text({.text = "The office asks: " + mine.given.query});
    if (can_be_written(mine.given) && may_write(mine.grant.application.member))
        main += parts_list(visit, mine) + sending(visit, mine, problems);
    main += return_facts(mine.given) + whole_return(mine.given);
    return show(visit, return_page_words(mine, title, !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_return(Visit& visit) {
    auto mine = asked_return(visit);
    return mine ? return_page(visit, *mine, {}) : not_found(visit);
}

http::Response send(Visit& visit) {
    auto mine = asked_return(visit);
    if (!mine) return not_found(visit);
    if (auto refused = why_not_telling(visit, *mine, {"answer"})) return *refused;
    auto given = mine->given;
    given.version = office::version_typed(visit, given.version);
    if (given.state == ReturnState::queried) {
        auto problems = read_form(return_fields(), {"answer"}, visit.typed_of(), given, visit.today());
        if (!problems.empty()) return return_page(visit, *mine, problems);
    }
    auto kept = visit.change(
        [&](office::Change& change) {
            auto own = as_recipient(change);
            return send_return(own, given);
        },
        "Sent by the recipient");
    if (kept) return saved(visit, return_address(*mine), "The return is sent");
    if (kept.has_problems()) return return_page(visit, *mine, kept.problems());
    return refuse_with_words(visit, return_page_words(*mine, "Not sent"), kept.refusal(), {"answer"});
}

} // namespace

void mount_my_returns(office::Routes& at) {
    auto applicant = office::may(office::Right::apply_for_grants);
    const std::string all = "/apply/{bid}/grant/returns";
    at.get(all, calendar_page, applicant, "The returns of a grant and when they are due");
    at.post(all + "/{number}/begin", begin, applicant, "Begin a return");
    at.get(all + "/{number}", show_return, applicant, "A return of yours, its parts and how it stands");
    at.post(all + "/{number}/send", send, applicant, "Send a return to the office");
}

} // namespace reeve::commissioning
