// Finds every form of the program by walking the pages of its routes, as somebody who may see them.
#pragma once
#include "http/router.h"
#include "tests/journeys/client.h"
#include "tests/journeys/whole_form.h"
#include <map>
#include <set>

namespace reeve::journeys {

// What is sent on a page to be shown another form.
struct FormBefore {
    std::string page, action;
    Typed typed;
};

struct FoundForm {
    std::string page;    // the address of the page on which it stands
    std::string pattern; // of the route it is sent to: "/people/{id}/change"
    std::optional<Role> role;
    WholeForm form;
    std::optional<FormBefore> before;

    // Opens its page and gives the form as it stands there now.
    WholeForm open(Client&) const;
};

// The routes of an office, found by address.
class RouteFinder {
public:
    explicit RouteFinder(office::Office&);
    const office::MountedRoute* find(http::Method, const std::string& address) const;

private:
    const std::vector<office::MountedRoute>& routes_;
    http::PathTree tree_;
};

class FormWalk {
public:
    // Begins at every page without a {part} in its address, and at these.
    FormWalk(TestOffice&, std::vector<std::string> more_addresses, std::vector<FormBefore> behind_forms);
    // Every form that changes something, each outline once, and every form that asks.
    std::vector<FoundForm> posts, gets;
    // Patterns of GET routes that were shown.
    std::set<std::string> shown;
    std::set<std::string> sent_to; // patterns of POST routes with a form

    void walk();

private:
    void visit(std::optional<Role> role);
    void take_page(Client&, std::optional<Role> role, const std::string& address);
    void take_answer(const FormBefore&);
    void take_form(FoundForm);
    void queue(const std::string& address);

    TestOffice& office_;
    std::vector<std::string> more_addresses_;
    std::vector<FormBefore> behind_forms_;
    RouteFinder finder_;
    std::vector<std::string> queue_;
    std::set<std::string> queued_, outlines_;
    std::map<std::string, int> times_; // a pattern was queued
};

// The role of the fewest that sees what this access protects; nobody for what is for anyone.
std::optional<Role> role_for(const office::Access&);

} // namespace reeve::journeys
