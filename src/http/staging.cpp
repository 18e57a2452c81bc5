// Staged files on disk: made for this process alone, counted against the quota, removed at the end.
#include "http/staging.h"
#include "base/result.h"
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace reeve::http {
namespace {

constexpr std::size_t piece = 64 * 1024;
constexpr std::string_view prefix = "reeve-upload-"; // then the process, a hyphen and a count

std::string folder_or_default(std::string folder) {
    if (!folder.empty()) return folder;
    const char* temporary = std::getenv("TMPDIR");
    return temporary && *temporary ? temporary : "/tmp";
}

Fault disk_fault(const std::string& path) {
    return Fault("The upload cannot be staged in " + path + ": " + std::strerror(errno));
}

// Whether the process that made this file is gone. Our own number counts as gone too: the sweep runs before the first
// file.
bool is_left_behind(std::string_view name) {
    if (!name.starts_with(prefix)) return false;
    name.remove_prefix(prefix.size());
    long process = 0;
    auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), process);
    if (error != std::errc{} || process <= 0) return false;
    return process == ::getpid() || (::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH);
}

} // namespace

StagedFile::StagedFile(std::string path, std::shared_ptr<StagingRoom> room)
    : path_(std::move(path)), room_(std::move(room)) {
    file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file_ < 0) throw disk_fault(path_);
}

StagedFile::~StagedFile() {
    if (file_ >= 0) ::close(file_);
    ::unlink(path_.c_str());
    room_->used -= size_;
}

bool StagedFile::write(std::string_view bytes) {
    if (room_->used.fetch_add(bytes.size()) + bytes.size() > room_->quota) {
        room_->used -= bytes.size();
        return false;
    }
    size_ += bytes.size();
    waiting_.append(bytes);
    if (waiting_.size() >= piece) flush();
    return true;
}

void StagedFile::flush() {
    std::string_view rest = waiting_;
    while (!rest.empty()) {
        auto written = ::write(file_, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw disk_fault(path_);
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    waiting_.clear();
}

void StagedFile::close() {
    flush();
    waiting_.shrink_to_fit();
    int file = std::exchange(file_, -1);
    if (::close(file) != 0) throw disk_fault(path_);
}

Staging::Staging(std::string folder, std::uint64_t quota)
    : folder_(folder_or_default(std::move(folder))), room_(std::make_shared<StagingRoom>(quota)) {
    sweep();
}

void Staging::sweep() const {
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    for (std::filesystem::directory_iterator at(folder_, error), end; !error && at != end; at.increment(error))
        if (is_left_behind(at->path().filename().string())) ::unlink(at->path().c_str());
    if (error) throw Fault("The folder for uploads, " + folder_ + ", cannot be read: " + error.message());
}

std::shared_ptr<StagedFile> Staging::new_file() {
    auto name = std::string(prefix) + std::to_string(::getpid()) + "-" + std::to_string(++count_);
    return std::make_shared<StagedFile>(folder_ + "/" + name, room_);
}

} // namespace reeve::http
