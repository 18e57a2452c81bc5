// Why letters to the public go in a pre-election period all the same.
#pragma once
#include "office/office_period.h"

namespace reeve::office {

struct NewsRelease {
    Id<NewsRelease> id;
    int version = 0;
    PreElectionPeriodId period;
    Prose because;
    std::string by_post;
    Date decided_on;
};
const Description<NewsRelease>& news_release_fields();
Problems check(const NewsRelease&);

} // namespace reeve::office
