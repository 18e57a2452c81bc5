// A decision notice as it is shown: the sentences, the awards, and what whoever signed confirmed.
#pragma once
#include "commissioning/decision_notice.h"
#include "html/markup.h"

namespace reeve::commissioning {

html::Html notice_part(const NoticeContent&);

} // namespace reeve::commissioning
