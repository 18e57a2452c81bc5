// The gate: every request passes here, is let in by route, session, form token and limits, and leaves with the headers
// it needs.
#pragma once
#include "http/router.h"
#include "http/server.h"
#include "office/page_cache.h"
#include "office/routes.h"

namespace reeve::office {

struct Session;

class Gate {
public:
    // Faults are told with the number of their request; without a function of its own, on standard error.
    using Report = std::function<void(const std::string&)>;
    explicit Gate(Office&, Report report = {});

    // From the head alone, before a byte of the body is stored.
    http::Admission admit(const http::Request& head);
    http::Response answer(http::Request&);
    // A page kept ready, where that is known to be the newest; asks no database, so the caller need not be a worker.
    std::optional<http::Response> ready(const http::Request&);

    const PageCache& ready_pages() const { return ready_pages_; }

private:
    const MountedRoute* route_of(const http::PathTree::Match&) const;
    http::Response respond(http::Request&);
    http::Response shared_page(http::Request&, const MountedRoute&);
    http::Response visited_page(http::Request&, const MountedRoute*, const http::PathTree::Match&);
    http::Response let_in(Visit&, const MountedRoute&, const std::optional<Session>& over);
    http::Response posted(Visit&, const MountedRoute&);
    http::Response page_of(Visit&, const MountedRoute&);

    Office& office_;
    Report report_;
    http::PathTree tree_;
    PageCache ready_pages_;
};

// The sign-in page with the way back to where the visitor wanted to go.
std::string sign_in_address(std::string_view then, std::string_view kept = {});

} // namespace reeve::office
