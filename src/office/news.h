// Something the office told the public, of which those who asked for it are written to.
#pragma once
#include "base/moment.h"
#include "record/choice.h"
#include <functional>
#include <string>
#include <vector>

namespace reeve::db {
class Connection;
}
namespace reeve::office {
enum class NewsTopic { reports, consultations, grants, decisions };
} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::NewsTopic> {
    static constexpr Choice list[] = {{"reports", "Reports to the panel"},
                                      {"consultations", "Consultations that open"},
                                      {"grants", "Grants that open"},
                                      {"decisions", "Decisions of the Commissioner"}};
};
} // namespace reeve

namespace reeve::office {

struct News {
    NewsTopic topic = NewsTopic::reports;
    std::string title;   // as the public reads it on the page
    std::string address; // of the public page: "/papers/P-2024-001"
    Moment told_at;      // from when on the public could read it
};
// What a slice told the public after one moment, up to and with another.
using NewsSource = std::function<std::vector<News>(db::Connection&, Moment after, Moment until)>;

} // namespace reeve::office
