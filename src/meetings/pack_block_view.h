// The blocks of a pack as plain markup, for a page that stands by itself.
#pragma once
#include "document/document_block.h"
#include "html/markup.h"

namespace reeve::meetings {

html::Html block_as_html(const document::Block&);

} // namespace reeve::meetings
