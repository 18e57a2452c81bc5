// The pages that say no, in words.
#include "office/error_pages.h"
#include "http/plain_page.h"
#include "office/waiting_form.h"

namespace reeve::office {
namespace {

using html::Html;

Html heading(std::string_view words) { return html::of<R"(<h1 class="govuk-heading-l">{}</h1>)">(words); }
Html paragraph(std::string_view words) { return html::of<R"(<p class="govuk-body">{}</p>)">(words); }

const char* method_name(http::Method method) {
    if (method == http::Method::get) return "GET, HEAD";
    return method == http::Method::post ? "POST" : "";
}

} // namespace

Html typed_text(const http::Fields& fields) {
    Html list;
    for (const auto& [name, value] : fields.list())
        if (is_typed_field(name) && !trimmed(value).empty())
            list.add<R"(<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">{}</dt><dd class="govuk-summary-list__value rv-typed">{}</dd></div>)">(
                capitalised(replaced(name, "_", " ")), value);
    if (list.empty()) return {};
    return html::of<R"(<h2 class="govuk-heading-m">What you typed</h2><dl class="govuk-summary-list">{}</dl>)">(list);
}

http::Response forbidden(Visit& visit, const Access& access) {
    auto main = heading("You cannot open this page");
    main += paragraph("It is for: " + in_words(access) + ".");
    main += paragraph("Ask the person who looks after the accounts of this site if your work needs it.");
    return show(visit, {.title = "You cannot open this page"}, main, 403);
}

http::Response wrong_method(Visit& visit, const std::vector<http::Method>& allowed) {
    std::vector<std::string> names;
    for (auto method : allowed) names.emplace_back(method_name(method));
    auto main = heading("This address does not work that way");
    main += paragraph("It was reached by a form or a program in a way it does not take. Go back and use the links and buttons of the page.");
    auto response = show(visit, {.title = "This address does not work that way"}, main, 405);
    response.header("Allow", joined(names, ", "));
    return response;
}

http::Response stale_form(Visit& visit) {
    auto main = heading("This form was open too long");
    main += paragraph("Nothing was saved. The form is out of date, or was opened before you signed in. Open the page again, and copy in what you "
                      "typed: it stands below.");
    main.add<R"(<p class="govuk-body"><a class="govuk-link" href="{}">Open the form again</a></p>)">(page_of_form(visit.request));
    main += typed_text(visit.request.form);
    return show(visit, {.title = "This form was open too long", .has_errors = true}, main, 403);
}

http::Response sent_from_elsewhere(Visit& visit) {
    auto main = heading("This form came from another site");
    main += paragraph("Nothing was saved. Forms are taken only from the pages of this site. If you did use this site, open the page again, "
                      "and copy in what you typed.");
    main += typed_text(visit.request.form);
    return show(visit, {.title = "This form came from another site", .has_errors = true}, main, 403);
}

http::Response sent_before(Visit& visit) {
    auto main = heading("This form was sent before");
    main += paragraph("It was saved the first time. Nothing was saved twice.");
    return show(visit, {.title = "This form was sent before"}, main, 409);
}

http::Response not_found(Visit& visit) {
    auto main = heading("Page not found");
    main += paragraph("If you typed the address, check it. References look like A-0412.");
    main += paragraph("If you followed a link, the page may have moved. Nothing that was published here is ever deleted.");
    return show(visit, {.title = "Page not found"}, main, 404);
}

http::Response fault_page(std::uint64_t request_number) {
    return http::plain_page({500, "Sorry, there is a problem with this site. Nothing of your last step was saved. Try again later. If it happens "
                                  "again, tell us this number: "
                                      + std::to_string(request_number) + "."});
}

http::Response refuse(Visit& visit, const Refusal& refusal) {
    using enum Refusal::Kind;
    const char* title = refusal.kind == forbidden ? "This may not be done" : refusal.kind == absent ? "Not found"
                        : refusal.kind == gone    ? "Not here any more"
                                                  : "This cannot be done now";
    int status = refusal.kind == forbidden ? 403 : refusal.kind == absent ? 404 : refusal.kind == gone ? 410 : 409;
    auto main = heading(title) + paragraph(refusal.message);
    if (!refusal.rule.empty()) main.add<R"(<p class="govuk-body-s">This rests on: {}</p>)">(refusal.rule);
    if (visit.request.method == http::Method::post) main += typed_text(visit.request.form);
    return show(visit, {.title = title}, main, status);
}

} // namespace reeve::office
