// Files of agenda items.
#include "meetings/meeting_paper_pages.h"
#include "html/buttons.h"
#include "html/headings.h"

namespace reeve::meetings {

std::optional<AgendaItem> item_of(const WholeMeeting& of, std::string_view number) {
    auto read = Kind<std::int64_t>::read(number, {});
    for (const auto& item : of.items)
        if (read && item.number == *read) return item;
    return std::nullopt;
}

std::vector<office::File> papers_of(db::Connection& connection, const AgendaItem& item) {
    return office::files_of(connection, agenda_item_fields().shape(), item.id.value);
}

Result<AgendaItem> add_paper(office::Change& change, AgendaItem item, const office::StagedFile& staged,
                             const Meeting& meeting) {
    if (meeting.state == MeetingState::cancelled)
        return Refusal{"The meeting is cancelled, so no paper is taken in.", "", Refusal::Kind::conflict};
    office::link_file(change, staged, agenda_item_fields().shape(), item.id.value, office::FileAudience::of_record);
    item.has_paper = PaperNeed::wanted;
    if (!item.paper_in_on) item.paper_in_on = change.today();
    return keep_item(change, item);
}

html::Html papers_view(const std::vector<office::File>& files, const std::string& address) {
    if (files.empty()) return html::paragraph("No paper is here as a file.");
    std::vector<html::Content> lines;
    for (const auto& file : files)
        lines.emplace_back(html::link(
            {.text = file.name + " (" + label_of(file.type) + ")", .href = address + std::to_string(file.id.value)}));
    return html::bullet_list(lines);
}

http::Response paper_response(office::Visit& visit, const AgendaItem& item, std::string_view file) {
    for (const auto& paper : papers_of(visit.db, item)) {
        if (std::to_string(paper.id.value) != file) continue;
        auto response = http::download(office::file_bytes(visit.db, paper), office::media_type(paper.type), paper.name);
        response.header("Cache-Control", "private, no-store");
        return response;
    }
    return not_found(visit);
}

} // namespace reeve::meetings
