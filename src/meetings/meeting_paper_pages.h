// The papers of an agenda item as files: kept with it, listed, and given to those who may read the item.
#pragma once
#include "html/markup.h"
#include "meetings/meeting_store.h"
#include "office/file_store.h"
#include "office/visit.h"

namespace reeve::meetings {

// The item of this number on the agenda.
std::optional<AgendaItem> item_of(const WholeMeeting&, std::string_view number);
std::vector<office::File> papers_of(db::Connection&, const AgendaItem&);
// The file with the item, whose paper came in today where none had. None is added once a meeting is cancelled.
Result<AgendaItem> add_paper(office::Change&, AgendaItem, const office::StagedFile&, const Meeting&);
// Links under this address, by the id of the file.
html::Html papers_view(const std::vector<office::File>&, const std::string& address);
http::Response paper_response(office::Visit&, const AgendaItem&, std::string_view file);

} // namespace reeve::meetings
