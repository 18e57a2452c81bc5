// Walks from the first pages along every link and every form that asks.
#include "tests/journeys/form_walk.h"
#include "office/routes.h"
#include "tests/journeys/page_tags.h"

namespace reeve::journeys {
namespace {

constexpr int most_of_a_pattern = 20; // records of one kind, looked at by one role

using office::MountedRoute;

// Lists and records have twins as data, and files are no pages.
bool is_page(const MountedRoute& route) {
    auto last = route.pattern.substr(route.pattern.rfind('/'));
    return route.method == http::Method::get && route.twin == MountedRoute::Twin::none
           && last.find('.') == std::string::npos && !route.pattern.starts_with("/files/");
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::string query_of(const Pairs& fields) {
    std::string query;
    for (const auto& [name, value] : fields)
        query += (query.empty() ? "?" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
    return query;
}

// What an asking form asks, as it stands and with one box ticked; once for each of its buttons.
std::vector<std::string> queries_of(const WholeForm& form) {
    Pairs buttons, plain;
    for (const auto& control : form.controls)
        if (control.type == "submit") buttons.emplace_back(control.name, control.value);
    auto fields = form.fields();
    for (const auto& field : fields.list())
        if (std::find(buttons.begin(), buttons.end(), field) == buttons.end()) plain.push_back(field);
    auto ticked = plain;
    for (const auto& control : form.controls)
        if (control.kind() == ControlKind::boxes && !control.options.empty())
            ticked.emplace_back(control.name, control.options.front());
    if (buttons.empty()) return {query_of(plain), query_of(ticked)};
    std::vector<std::string> queries;
    for (const auto& button : buttons)
        for (auto asked : {plain, ticked}) {
            asked.push_back(button);
            queries.push_back(query_of(asked));
        }
    return queries;
}

} // namespace

RouteFinder::RouteFinder(office::Office& office) : routes_(office.routes().all()) {
    for (const auto& route : routes_) tree_.add(route.method, route.pattern);
}

const MountedRoute* RouteFinder::find(http::Method method, const std::string& address) const {
    auto path = percent_decoded(address.substr(0, address.find_first_of("?#")), false);
    auto match = tree_.find(method, path);
    return match.route < 0 ? nullptr : &routes_[static_cast<std::size_t>(match.route)];
}

std::optional<Role> role_for(const office::Access& access) {
    if (access.kind == office::Access::Kind::anyone) return std::nullopt;
    if (access.kind == office::Access::Kind::signed_in) return Role::chief_executive;
    for (auto role : {Role::chief_executive, Role::administrator, Role::director_of_governance, Role::commissioner,
                      Role::applicant, Role::visitor, Role::force_liaison})
        if (has_right(role, access.right)) return role;
    throw Fault(std::string("no role of the walk may: ") + name_of(access.right));
}

WholeForm FoundForm::open(Client& client) const {
    if (before) client.get(before->page).submit(before->typed, before->action);
    else client.get(page);
    for (auto& stands : whole_forms_of(client.body()))
        if (stands.is_post && stands.action == form.action && stands.outline() == form.outline()) return stands;
    throw Fault("the form to " + form.action + " stands no more on " + page + ": " + client.main_words());
}

FormWalk::FormWalk(TestOffice& office, std::vector<std::string> more_addresses, std::vector<FormBefore> behind_forms)
    : office_(office), more_addresses_(std::move(more_addresses)), behind_forms_(std::move(behind_forms)),
      finder_(office.office()) {}

void FormWalk::walk() {
    for (auto role : {std::optional<Role>(), std::optional(Role::chief_executive), std::optional(Role::administrator),
                      std::optional(Role::commissioner), std::optional(Role::applicant), std::optional(Role::visitor),
                      std::optional(Role::force_liaison)})
        visit(role);
    for (const auto& form : behind_forms_) take_answer(form);
}

void FormWalk::queue(const std::string& address) {
    const auto* route = finder_.find(http::Method::get, address);
    if (!route || !is_page(*route) || queued_.contains(address) || times_[route->pattern] >= most_of_a_pattern) return;
    ++times_[route->pattern];
    queued_.insert(address);
    queue_.push_back(address);
}

void FormWalk::visit(std::optional<Role> role) {
    Client client(office_);
    if (role) client.sign_in_as(*role);
    queued_.clear();
    times_.clear();
    for (const auto& route : office_.office().routes().all())
        if (is_page(route) && route.pattern.find('{') == std::string::npos) queue(route.pattern);
    for (const auto& address : more_addresses_) queue(address);
    while (!queue_.empty()) {
        auto address = queue_.back();
        queue_.pop_back();
        const auto* route = finder_.find(http::Method::get, address);
        if (role_for(route->access) != role) continue; // another role of the walk looks at it
        take_page(client.get(address), role, address);
    }
}

void FormWalk::take_page(Client& client, std::optional<Role> role, const std::string& address) {
    if (client.status() != 200 || !client.type().starts_with("text/html")) return; // a file has no tags
    const auto& pattern = finder_.find(http::Method::get, address)->pattern;
    shown.insert(pattern);
    if (pattern == "/patterns") return; // its forms and links are examples
    auto body = client.body();
    each_tag(body, [&](const Tag& tag, std::string_view) {
        auto href = std::string(tag.attributes.get("href"));
        if (tag.name == "a" && href.starts_with('/')) queue(href.substr(0, href.find('#')));
    });
    for (auto& form : whole_forms_of(body)) take_form({address, "", role, std::move(form), {}});
}

void FormWalk::take_answer(const FormBefore& before) {
    Client client(office_);
    client.sign_in_as(Role::chief_executive).get(before.page).submit(before.typed, before.action);
    for (auto& form : whole_forms_of(client.body()))
        take_form({before.page, "", Role::chief_executive, std::move(form), before});
}

void FormWalk::take_form(FoundForm found) {
    auto method = found.form.is_post ? http::Method::post : http::Method::get;
    const auto* route = finder_.find(method, found.form.action);
    if (!route) throw Fault("the form on " + found.page + " is sent to no route: " + found.form.action);
    found.pattern = route->pattern;
    if (found.form.is_post) sent_to.insert(route->pattern);
    else
        for (const auto& query : queries_of(found.form)) queue(found.form.action + query);
    bool is_new =
        outlines_.insert((found.form.is_post ? "POST " : "GET ") + route->pattern + found.form.outline()).second;
    if (is_new) (found.form.is_post ? posts : gets).push_back(std::move(found));
}

} // namespace reeve::journeys
