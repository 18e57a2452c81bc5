// The gate: finds the route, knows who asks, refuses what may not be, and calls the page.
#include "office/gate.h"
#include "office/error_pages.h"
#include "office/form_token.h"
#include "office/same_origin.h"
#include "office/security_headers.h"
#include "office/waiting_form.h"
#include <cstdio>

namespace reeve::office {
namespace {

constexpr std::uint64_t largest_form = 1 << 20;
constexpr std::uint64_t largest_upload = 20 << 20;
constexpr std::size_t longest_shared_target = 300;

void tell_standard_error(const std::string& words) { std::fprintf(stderr, "%s\n", words.c_str()); }

bool is_reading(http::Method method) { return method == http::Method::get || method == http::Method::head; }

http::Admission refused(http::Response response, bool is_https) {
    http::Admission admission;
    set_caching(response, "no-store");
    add_security_headers(response, is_https);
    admission.accepted = false;
    admission.refusal = std::move(response);
    return admission;
}

bool is_allowed(const Access& access, const SignedIn* who) {
    if (access.kind == Access::Kind::anyone) return true;
    return who && (access.kind == Access::Kind::signed_in || has_right(who->role, access.right));
}

// Keeps what was typed for the same person, and leads to the sign-in.
http::Response ask_to_sign_in(Visit& visit, const std::optional<Session>& over) {
    if (is_reading(visit.request.method)) return http::see_other(sign_in_address(visit.request.target));
    if (!over) return http::see_other(sign_in_address("/"));
    auto token = keep_waiting_form(visit.office.database(), visit.request, over->who.person, visit.now);
    return http::see_other(sign_in_address(page_of_form(visit.request), token));
}

void finish(http::Response& response, const Visit& visit) {
    bool is_own = visit.who || visit.has_form || !is_reading(visit.request.method) || response.status != 200;
    set_caching(response, is_own ? "private, no-store" : "max-age=0, must-revalidate");
    if (!is_own && response.etag.empty() && !response.body.empty())
        response.etag = "\"" + sha256(response.body).substr(0, 24) + "\"";
    response.header("Vary", "Cookie");
}

} // namespace

std::string sign_in_address(std::string_view then, std::string_view kept) {
    std::string address = "/sign-in";
    if (is_address_here(then) && then != "/") address += "?then=" + percent_encoded(then);
    if (!kept.empty()) address += (address.find('?') == std::string::npos ? "?kept=" : "&kept=") + std::string(kept);
    return address;
}

Gate::Gate(Office& office, Report report) : office_(office), report_(report ? std::move(report) : tell_standard_error) {
    for (const auto& route : office.routes().all()) tree_.add(route.method, route.pattern);
}

const MountedRoute* Gate::route_of(const http::PathTree::Match& match) const {
    return match.route < 0 ? nullptr : &office_.routes().all()[static_cast<std::size_t>(match.route)];
}

http::Admission Gate::admit(const http::Request& head) try {
    http::Admission admission;
    if (is_reading(head.method)) {
        admission.body_limit = 0;
        return admission;
    }
    const auto* route = route_of(tree_.find(head.method, head.path));
    if (!route) {
        admission.body_limit = 0; // answer() says which of 404 and 405 it is
        return admission;
    }
    if (!route->proves_itself && !is_from_this_site(head))
        return refused(http::plain_text(403, "Nothing was saved: this form did not come from a page of this site.\n"),
                       head.is_https);
    auto reader = office_.database().read();
    auto session = find_session(*reader, session_token(head));
    if (route->access.kind != Access::Kind::anyone) {
        if (!session) return refused(http::see_other(sign_in_address("/")), head.is_https);
        if (!session->is_over(office_.now()) && !is_allowed(route->access, &session->who))
            return refused(http::plain_text(403, "You cannot do this. It is for: " + in_words(route->access) + ".\n"),
                           head.is_https);
    }
    bool takes_files =
        route->takes_files && (route->access.kind == Access::Kind::anyone || !session->is_over(office_.now()));
    admission.body_limit = takes_files ? largest_upload : largest_form;
    return admission;
} catch (const std::exception& fault) {
    report_("request " + std::to_string(head.number) + ": " + head.path + ": " + fault.what());
    return refused(fault_page(head.number), head.is_https);
}

http::Response Gate::answer(http::Request& request) {
    http::Response response;
    try {
        response = respond(request);
    } catch (const std::exception& fault) {
        report_("request " + std::to_string(request.number) + ": " + request.path + ": " + fault.what());
        response = fault_page(request.number);
        set_caching(response, "no-store");
    }
    add_security_headers(response, request.is_https);
    return response;
}

std::optional<http::Response> Gate::ready(const http::Request& request) {
    if (!is_reading(request.method)) return std::nullopt;
    auto mark = office_.fresh_change_mark();
    if (!mark) return std::nullopt;
    auto response = ready_pages_.find(request.target, *mark, office_.now());
    if (!response) return std::nullopt;
    set_caching(*response, "max-age=0, must-revalidate");
    add_security_headers(*response, request.is_https);
    return response;
}

http::Response Gate::respond(http::Request& request) {
    auto match = tree_.find(request.method, request.path);
    const auto* route = route_of(match);
    request.parts = match.parts;
    if (route && route->is_cached) return shared_page(request, *route);
    return visited_page(request, route, match);
}

http::Response Gate::shared_page(http::Request& request, const MountedRoute& route) {
    auto now = office_.now();
    auto mark = office_.change_mark();
    if (auto ready = ready_pages_.find(request.target, mark, now)) {
        set_caching(*ready, "max-age=0, must-revalidate");
        return *std::move(ready);
    }
    auto reader = office_.database().read();
    Visit visit{request, office_, *reader, now};
    visit.is_shared = true;
    visit.changes_at(start_of_day(london_date(now) + 1));
    for (const auto& next_moment : office_.next_moments())
        if (auto moment = next_moment(*reader, now)) visit.changes_at(*moment);
    auto response = route.page(visit);
    bool can_keep =
        response.status == 200 && request.target.size() <= longest_shared_target && response.headers.empty();
    if (can_keep) response = ready_pages_.keep(request.target, std::move(response), mark, visit.good_until);
    set_caching(response, "max-age=0, must-revalidate");
    return response;
}

http::Response Gate::visited_page(http::Request& request, const MountedRoute* route,
                                  const http::PathTree::Match& match) {
    auto now = office_.now();
    auto reader = office_.database().read();
    auto session = find_session(*reader, session_token(request));
    bool is_over = session && session->is_over(now);
    if (session && !is_over) note_visit(office_.database(), *session, now);
    Visit visit{request, office_, *reader, now};
    if (session && !is_over) {
        visit.who = &session->who;
        if (is_reading(request.method))
            visit.kept = waiting_form(*reader, request.query.get("kept"), session->who.person, now);
    }
    http::Response response;
    if (route) response = let_in(visit, *route, is_over ? session : std::nullopt);
    else if (!match.other_methods.empty()) response = wrong_method(visit, match.other_methods);
    else response = not_found(visit);
    finish(response, visit);
    return response;
}

http::Response Gate::let_in(Visit& visit, const MountedRoute& route, const std::optional<Session>& over) {
    if (!is_allowed(route.access, visit.who))
        return visit.who ? forbidden(visit, route.access) : ask_to_sign_in(visit, over);
    return is_reading(visit.request.method) ? page_of(visit, route) : posted(visit, route);
}

http::Response Gate::posted(Visit& visit, const MountedRoute& route) {
    if (route.proves_itself) return page_of(visit, route);
    if (!is_from_this_site(visit.request)) return sent_from_elsewhere(visit);
    if (check_form(visit, route.access) != TokenState::good) return stale_form(visit);
    auto once = visit.request.form.get("once");
    auto led_to = where_form_led(visit.db, once);
    if (!led_to) {
        try {
            return page_of(visit, route);
        } catch (const FormSpent&) { led_to = where_form_led(*office_.database().read(), once); }
    }
    return led_to && !led_to->empty() ? http::see_other(*led_to) : sent_before(visit);
}

http::Response Gate::page_of(Visit& visit, const MountedRoute& route) {
    if (route.twin != MountedRoute::Twin::none) return sheet_as(route.twin, route.sheet(visit));
    return route.page(visit);
}

} // namespace reeve::office
