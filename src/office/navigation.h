// The menus of the public site and of the staff site: which items there may be, filled by app, shown where their
// address is mounted.
#pragma once
#include "office/access.h"
#include <optional>
#include <string>

namespace reeve::office {

struct MenuItem {
    std::string words; // "Plan and progress": also the `section` a page names to have it marked
    std::string address;
    std::optional<Right> right; // shown only to those who hold it
};

struct Navigation {
    std::vector<MenuItem> for_public;
    std::vector<MenuItem> for_staff;
};

} // namespace reeve::office
