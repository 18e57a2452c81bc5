// Public pages kept ready to send, compressed and with their ETag, until a record changes or the clock makes them read
// differently.
#pragma once
#include "base/moment.h"
#include "http/message.h"
#include <mutex>
#include <unordered_map>

namespace reeve::office {

struct ReadyPage {
    std::int64_t mark = 0; // the change counter before its records were read
    Moment good_until;
    std::string type;
    std::string etag;
    std::shared_ptr<const std::string> body;
    std::shared_ptr<const std::string> gzip; // none where compressing saves nothing
};

class PageCache {
public:
    // The page kept for this address, unless it is out of date.
    std::optional<http::Response> find(const std::string& target, std::int64_t mark, Moment now);
    // Keeps a page and gives it back ready to send. At most so many bytes in all; when full, everything goes.
    http::Response keep(const std::string& target, http::Response, std::int64_t mark, Moment good_until);
    std::int64_t hits() const;
    std::size_t size() const;

private:
    mutable std::mutex mutex_;
    std::unordered_map<std::string, ReadyPage> pages_;
    std::size_t bytes_ = 0;
    std::int64_t hits_ = 0;
};

} // namespace reeve::office
