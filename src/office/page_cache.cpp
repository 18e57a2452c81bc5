// Public pages kept ready to send.
#include "office/page_cache.h"
#include "base/id.h"
#include "http/compression.h"

namespace reeve::office {
namespace {

constexpr std::size_t most_bytes = 12 << 20; // some hundreds of pages, both as they are and packed

ReadyPage made_ready(http::Response response, std::int64_t mark, Moment good_until) {
    ReadyPage page{mark,    good_until, response.type, "\"" + sha256(response.body).substr(0, 24) + "\"",
                   nullptr, nullptr};
    auto gzip = http::gzipped_tightly(response.body);
    if (gzip.size() < response.body.size()) page.gzip = std::make_shared<const std::string>(std::move(gzip));
    page.body = std::make_shared<const std::string>(std::move(response.body));
    return page;
}

http::Response sent(const ReadyPage& page) {
    http::Response response;
    response.type = page.type;
    response.etag = page.etag;
    response.shared_body = page.body;
    response.shared_gzip = page.gzip;
    return response;
}

std::size_t weight(const std::string& target, const ReadyPage& page) {
    return target.size() + page.body->size() + (page.gzip ? page.gzip->size() : 0) + 256;
}

} // namespace

std::optional<http::Response> PageCache::find(const std::string& target, std::int64_t mark, Moment now) {
    std::lock_guard lock(mutex_);
    auto found = pages_.find(target);
    if (found == pages_.end() || found->second.mark != mark || now >= found->second.good_until) return std::nullopt;
    ++hits_;
    return sent(found->second);
}

http::Response PageCache::keep(const std::string& target, http::Response response, std::int64_t mark,
                               Moment good_until) {
    auto page = made_ready(std::move(response), mark, good_until);
    auto answer = sent(page);
    std::lock_guard lock(mutex_);
    if (auto old = pages_.find(target); old != pages_.end()) {
        bytes_ -= weight(target, old->second);
        pages_.erase(old);
    }
    if (bytes_ + weight(target, page) > most_bytes) {
        pages_.clear();
        bytes_ = 0;
    }
    bytes_ += weight(target, page);
    pages_.emplace(target, std::move(page));
    return answer;
}

std::int64_t PageCache::hits() const {
    std::lock_guard lock(mutex_);
    return hits_;
}

std::size_t PageCache::size() const {
    std::lock_guard lock(mutex_);
    return pages_.size();
}

} // namespace reeve::office
