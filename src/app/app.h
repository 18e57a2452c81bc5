// The whole program as one value: the office with every slice mounted, behind its gate.
#pragma once
#include "office/gate.h"

namespace reeve {

// Mounts every slice: routes, menus, shapes. THE ONE LIST is in app.cpp.
void mount_everything(office::Office&);

class App {
public:
    using Mount = void (*)(office::Office&);
    App(db::Database&, const Clock&, IdSource&, office::Gate::Report report = {}, Mount mount = mount_everything);

    office::Office& office() { return office_; }
    office::Gate& gate() { return gate_; }
    // Assets are answered at once; everything else passes the gate.
    http::Response answer(http::Request&);
    // What lies in memory: an asset, or a page kept ready.
    std::optional<http::Response> ready(const http::Request&);
    http::Handler handler();

private:
    office::Office office_;
    office::Gate gate_;
};

} // namespace reeve
