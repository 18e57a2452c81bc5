// Letters to the public by topic: the pages on which somebody asks for them and stops them, the desk of the staff, and
// the job that writes them.
#pragma once
#include "office/news.h"

namespace reeve::office {
class Office;

// `sources`: what each slice told the public.
void mount_subscriptions(Office&, std::vector<NewsSource> sources);

} // namespace reeve::office
