// The folder where uploads wait while their request is served: each file is removed when the last holder lets go.
#pragma once
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace reeve::http {

// The bytes all staged files may take together.
struct StagingRoom {
    explicit StagingRoom(std::uint64_t quota) : quota(quota) {}
    const std::uint64_t quota;
    std::atomic<std::uint64_t> used{0};
};

// One file being written, then read by whoever holds it. Writes in pieces of 64 KB.
class StagedFile {
public:
    StagedFile(std::string path, std::shared_ptr<StagingRoom>);
    ~StagedFile();
    StagedFile(const StagedFile&) = delete;
    StagedFile& operator=(const StagedFile&) = delete;
    // False when the folder has no room left. A disk that fails is a Fault.
    [[nodiscard]] bool write(std::string_view bytes);
    // Everything written is in the file afterwards, and the file is closed.
    void close();
    const std::string& path() const { return path_; }
    std::uint64_t size() const { return size_; }

private:
    void flush();

    std::string path_;
    std::shared_ptr<StagingRoom> room_;
    std::string waiting_;
    std::uint64_t size_ = 0;
    int file_ = -1;
};

class Staging {
public:
    // An empty folder name means the system's folder for temporary files. Removes what dead processes left behind.
    Staging(std::string folder, std::uint64_t quota);
    std::shared_ptr<StagedFile> new_file();
    std::uint64_t bytes_used() const { return room_->used; }

private:
    void sweep() const;

    std::string folder_;
    std::shared_ptr<StagingRoom> room_;
    std::atomic<std::uint64_t> count_{0};
};

} // namespace reeve::http
