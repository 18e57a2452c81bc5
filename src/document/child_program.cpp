// Starts, feeds, drains and ends child programs.
#include "document/child_program.h"
#include "base/text.h"
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace reeve::document {

namespace {

using Clock = std::chrono::steady_clock;

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    void take(int number) { close(), number_ = number; }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }
    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }

private:
    int number_ = -1;
};

// Two ends of a stream; a socket, because writing to one that nobody reads then fails without a signal.
bool open_stream(Descriptor& ours, Descriptor& theirs) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
    ours.take(ends[0]);
    theirs.take(ends[1]);
    return ::fcntl(ours.number(), F_SETFL, O_NONBLOCK) == 0;
}

std::vector<char*> pointers(const std::vector<std::string>& texts) {
    std::vector<char*> list;
    for (const auto& text : texts) list.push_back(const_cast<char*>(text.c_str()));
    list.push_back(nullptr);
    return list;
}

class Child {
public:
    Child() = default;
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() { end(); }

    bool start(const std::string& path, const std::vector<std::string>& arguments,
               const std::vector<std::string>& settings);
    void limit(const ChildLimits&) const;
    // Feeds and drains until the child is done or a limit is met.
    ChildEnd converse(std::string_view input, const ChildLimits&, ChildOutcome&);

private:
    bool spawn(const std::string& path, const std::vector<char*>& arguments, const std::vector<char*>& settings, int in,
               int out, int errors);
    void feed(std::string_view& input);
    static void drain(Descriptor& from, std::string& into, std::size_t most);
    ChildEnd exit_status(ChildOutcome&);
    void end();

    pid_t pid_ = -1;
    Descriptor in_, out_, errors_, gone_;
};

bool Child::spawn(const std::string& path, const std::vector<char*>& arguments, const std::vector<char*>& settings,
                  int in, int out, int errors) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&files, in, 0);
    posix_spawn_file_actions_adddup2(&files, out, 1);
    posix_spawn_file_actions_adddup2(&files, errors, 2);
    posix_spawn_file_actions_addclosefrom_np(&files, 3);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    const int failed = ::posix_spawn(&pid_, path.c_str(), &files, &attributes, arguments.data(), settings.data());
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    if (failed) pid_ = -1;
    return !failed;
}

bool Child::start(const std::string& path, const std::vector<std::string>& arguments,
                  const std::vector<std::string>& settings) {
    std::vector<std::string> all{path};
    all.insert(all.end(), arguments.begin(), arguments.end());
    std::vector<std::string> environment{"PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "LC_ALL=C.UTF-8"};
    environment.insert(environment.end(), settings.begin(), settings.end());
    Descriptor in, out, errors;
    if (!open_stream(in_, in) || !open_stream(out_, out) || !open_stream(errors_, errors)) return false;
    if (!spawn(path, pointers(all), pointers(environment), in.number(), out.number(), errors.number())) return false;
    gone_.take(static_cast<int>(
        ::syscall(SYS_pidfd_open, pid_, 0))); // the C library of Debian 12 declares pidfd_open for C alone
    return gone_.is_open();
}

void Child::limit(const ChildLimits& limits) const {
    const auto memory = static_cast<rlim_t>(limits.megabytes) * 1024 * 1024;
    const rlimit data{memory, memory};
    const rlimit seconds{static_cast<rlim_t>(limits.seconds), static_cast<rlim_t>(limits.seconds) + 1};
    const rlimit none{0, 0};
    ::prlimit(pid_, RLIMIT_DATA, &data, nullptr);
    ::prlimit(pid_, RLIMIT_CPU, &seconds, nullptr);
    ::prlimit(pid_, RLIMIT_CORE, &none, nullptr);
}

void Child::feed(std::string_view& input) {
    const auto sent = ::send(in_.number(), input.data(), input.size(), MSG_NOSIGNAL);
    if (sent > 0) input.remove_prefix(static_cast<std::size_t>(sent));
    const bool is_lost = sent < 0 && errno != EAGAIN && errno != EINTR;
    if (input.empty() || is_lost) in_.close();
}

// Reads what there is; keeps at most so many bytes, and one more to show that there were too many.
void Child::drain(Descriptor& from, std::string& into, std::size_t most) {
    char piece[65536];
    const auto got = ::read(from.number(), piece, sizeof piece);
    if (got > 0)
        into.append(piece, std::min(static_cast<std::size_t>(got), most + 1 - std::min(into.size(), most + 1)));
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) from.close();
}

ChildEnd Child::converse(std::string_view input, const ChildLimits& limits, ChildOutcome& outcome) {
    const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
    if (input.empty()) in_.close();
    bool is_gone = false;
    while (!is_gone || out_.is_open() || errors_.is_open()) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return ChildEnd::out_of_time;
        pollfd watched[4] = {{in_.number(), POLLOUT, 0},
                             {out_.number(), POLLIN, 0},
                             {errors_.number(), POLLIN, 0},
                             {is_gone ? -1 : gone_.number(), POLLIN, 0}};
        if (::poll(watched, 4, static_cast<int>(left)) < 0 && errno != EINTR) return ChildEnd::failed;
        if (watched[0].revents) feed(input);
        if (watched[1].revents) drain(out_, outcome.output, limits.output);
        if (watched[2].revents) drain(errors_, outcome.complaint, 4000);
        if (watched[3].revents) is_gone = true;
        if (outcome.output.size() > limits.output) return ChildEnd::too_much_output;
    }
    return exit_status(outcome);
}

ChildEnd Child::exit_status(ChildOutcome& outcome) {
    int status = 0;
    const auto waited = ::waitpid(pid_, &status, 0);
    pid_ = -1;
    outcome.status = waited > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome.status == 0 ? ChildEnd::finished : ChildEnd::failed;
}

void Child::end() {
    if (pid_ < 0) return;
    ::kill(-pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = -1;
}

} // namespace

ChildOutcome run_child(const std::string& path, const std::vector<std::string>& arguments, std::string_view input,
                       const ChildLimits& limits, const std::vector<std::string>& settings) {
    ChildOutcome outcome;
    Child child;
    if (!child.start(path, arguments, settings)) return outcome;
    child.limit(limits);
    outcome.end = child.converse(input, limits, outcome);
    return outcome;
}

std::optional<std::string> program_path(const std::string& name) {
    const char* path = std::getenv("PATH");
    for (const auto& folder : split(path ? path : "/usr/bin:/bin", ':')) {
        const auto full = folder + "/" + name;
        if (folder.starts_with('/') && ::access(full.c_str(), X_OK) == 0) return full;
    }
    return {};
}

} // namespace reeve::document
