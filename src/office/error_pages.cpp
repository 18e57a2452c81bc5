// The pages that say no, in words.
#include "office/error_pages.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "http/plain_page.h"
#include "office/waiting_form.h"

namespace reeve::office {
namespace {

using html::Html;

const char* method_name(http::Method method) {
    if (method == http::Method::get) return "GET, HEAD";
    return method == http::Method::post ? "POST" : "";
}

} // namespace

Html typed_text(const http::Fields& fields) {
    html::SummaryList list;
    for (const auto& [name, value] : fields.list())
        if (is_typed_field(name) && !trimmed(value).empty())
            list.rows.push_back({capitalised(replaced(name, "_", " ")), value});
    if (list.rows.empty()) return {};
    return html::section_heading("What you typed") + html::summary_list(list);
}

http::Response forbidden(Visit& visit, const Access& access) {
    auto main = html::page_heading("You cannot open this page");
    main += html::paragraph("It is for: " + in_words(access) + ".");
    main += html::paragraph("Ask the person who looks after the accounts of this site if your work needs it.");
    return show(visit, {.title = "You cannot open this page"}, main, 403);
}

http::Response wrong_method(Visit& visit, const std::vector<http::Method>& allowed) {
    std::vector<std::string> names;
    for (auto method : allowed) names.emplace_back(method_name(method));
    auto main = html::page_heading("This address does not work that way");
    main += html::paragraph(
        "It was reached by a form or a program in a way it does not take. Go back and use the links and buttons of the page.");
    auto response = show(visit, {.title = "This address does not work that way"}, main, 405);
    response.header("Allow", joined(names, ", "));
    return response;
}

http::Response stale_form(Visit& visit) {
    auto main = html::page_heading("This form was open too long");
    main += html::paragraph(
        "Nothing was saved. The form is out of date, or was opened before you signed in. Open the page again, and copy in what you "
        "typed: it stands below.");
    main.add<R"(<p class="govuk-body"><a class="govuk-link" href="{}">Open the form again</a></p>)">(
        page_of_form(visit.request));
    main += typed_text(visit.request.form);
    return show(visit, {.title = "This form was open too long", .has_errors = true}, main, 403);
}

http::Response sent_from_elsewhere(Visit& visit) {
    auto main = html::page_heading("This form came from another site");
    main += html::paragraph(
        "Nothing was saved. Forms are taken only from the pages of this site. If you did use this site, open the page again, "
        "and copy in what you typed.");
    main += typed_text(visit.request.form);
    return show(visit, {.title = "This form came from another site", .has_errors = true}, main, 403);
}

http::Response sent_before(Visit& visit) {
    auto main = html::page_heading("This form was sent before");
    main += html::paragraph("It was saved the first time. Nothing was saved twice.");
    return show(visit, {.title = "This form was sent before"}, main, 409);
}

http::Response not_found(Visit& visit) {
    auto main = html::page_heading("Page not found");
    main += html::paragraph("If you typed the address, check it. References look like A-0412.");
    main += html::paragraph(
        "If you followed a link, the page may have moved. Nothing that was published here is ever deleted.");
    return show(visit, {.title = "Page not found"}, main, 404);
}

http::Response fault_page(std::uint64_t request_number) {
    return http::plain_page(
        {500,
         "Sorry, there is a problem with this site. Nothing of your last step was saved. Try again later. If it happens "
         "again, tell us this number: "
             + std::to_string(request_number) + "."});
}

http::Response refuse(Visit& visit, const Refusal& refusal) {
    using enum Refusal::Kind;
    const char* title = refusal.kind == forbidden ? "This may not be done"
                        : refusal.kind == absent  ? "Not found"
                        : refusal.kind == gone    ? "Not here any more"
                                                  : "This cannot be done now";
    int status = refusal.kind == forbidden ? 403 : refusal.kind == absent ? 404 : refusal.kind == gone ? 410 : 409;
    auto main = html::page_heading(title) + html::paragraph(refusal.message);
    if (!refusal.rule.empty()) main += html::small_paragraph("This rests on: " + refusal.rule + ".");
    if (visit.request.method == http::Method::post) main += typed_text(visit.request.form);
    return show(visit, {.title = title}, main, status);
}

} // namespace reeve::office
