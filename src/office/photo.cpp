// Hands a photo to a process of its own and takes the cleaned one back.
#include "office/photo.h"
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

namespace reeve::office {
namespace {

constexpr int most_seconds = 30;

// A folder of its own that is emptied and gone at the end.
class WorkFolder {
public:
    WorkFolder() {
        const char* parent = std::getenv("TMPDIR");
        path_ = std::string(parent && *parent ? parent : "/tmp") + "/reeve-photo-XXXXXX";
        if (!::mkdtemp(path_.data())) throw Fault("a folder for a photo cannot be made in " + path_);
    }
    ~WorkFolder() {
        ::unlink(from().c_str());
        ::unlink(to("jpg").c_str());
        ::unlink(to("png").c_str());
        ::rmdir(path_.c_str());
    }
    WorkFolder(const WorkFolder&) = delete;
    std::string from() const { return path_ + "/from"; }
    std::string to(const std::string& ending) const { return path_ + "/to." + ending; }

private:
    std::string path_;
};

// The reeve program in the folder of the one that runs.
std::string reeve_program() {
    char path[4096];
    auto length = ::readlink("/proc/self/exe", path, sizeof path);
    if (length <= 0) throw Fault("the program does not know where it stands");
    std::string self(path, static_cast<std::size_t>(length));
    return self.substr(0, self.rfind('/') + 1) + "reeve";
}

pid_t start(const std::string& program, const std::string& from, const std::string& to) {
    std::string words[] = {program, "photo-clean", from, to};
    char* arguments[] = {words[0].data(), words[1].data(), words[2].data(), words[3].data(), nullptr};
    std::string path = "PATH=/usr/bin:/bin", threads = "VIPS_CONCURRENCY=1";
    char* environment[] = {path.data(), threads.data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    int error = ::posix_spawn(&child, program.c_str(), &actions, nullptr, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) throw Fault("the program that cleans photos cannot be started: " + program);
    return child;
}

// The exit code; -1 where it was ended by a signal or by its time.
int wait_for(pid_t child) {
    for (int tenths = 0;; ++tenths) {
        int state = 0;
        auto ended = ::waitpid(child, &state, WNOHANG);
        if (ended == child) return WIFEXITED(state) ? WEXITSTATUS(state) : -1;
        if (ended < 0 && errno != EINTR) throw Fault("the program that cleans photos was lost");
        if (tenths == most_seconds * 50) ::kill(child, SIGKILL);
        timespec pause{0, 20'000'000};
        ::nanosleep(&pause, nullptr);
    }
}

Problems problem(const char* words) { return Problems{{{"", words}}}; }

} // namespace

FileType cleaned_type(FileType type) { return type == FileType::png ? FileType::png : FileType::jpeg; }

Result<std::string> cleaned_photo(std::string_view bytes, FileType type) {
    WorkFolder folder;
    auto to = folder.to(cleaned_type(type) == FileType::png ? "png" : "jpg");
    std::ofstream out(folder.from(), std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) throw Fault("a photo cannot be set down to be cleaned");
    switch (wait_for(start(reeve_program(), folder.from(), to))) {
    case 0: break;
    case 3: return problem("The selected photo has more than 50 million pixels. Make it smaller first");
    case 4:
        return Refusal{"Photos cannot be taken in here: the picture library (libvips42) is not installed.", "",
                       Refusal::Kind::conflict};
    default: return problem("The selected photo cannot be read. It may be damaged");
    }
    std::ifstream in(to, std::ios::binary);
    std::string cleaned(std::istreambuf_iterator<char>(in), {});
    if (cleaned.empty()) throw Fault("the program that cleans photos wrote nothing");
    return cleaned;
}

} // namespace reeve::office
