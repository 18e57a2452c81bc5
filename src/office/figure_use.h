// Where a figure is quoted in something published, with the words the public read there.
#pragma once
#include "base/moment.h"
#include "db/transaction.h"

namespace reeve::office {

struct FigureUse {
    std::string title;         // "P-2024-001 Work of the office"
    std::string place;         // "paragraph 15"
    std::string address;       // "/meetings/panel/2024-09-23/1#p15"
    std::string question;      // plain(Question) it was asked with
    std::string shown;         // "80": as it stands there
    std::string evidence_hash; // of the answer that was frozen; empty where the use is not frozen
    Moment as_at;
};
// The published uses of a figure by its reference, newest first.
using FigureUses = std::function<std::vector<FigureUse>(db::Connection&, const std::string& reference, Moment now)>;

} // namespace reeve::office
