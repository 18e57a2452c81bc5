// Tests of child programs: bytes through, limits kept, a clean environment.
#include "document/child_program.h"
#include <doctest/doctest.h>

using namespace reeve::document;

namespace {

ChildOutcome shell(const std::string& script, std::string_view input = "", const ChildLimits& limits = {}) {
    return run_child("/bin/sh", {"-c", script}, input, limits, {"GIVEN=yes"});
}

} // namespace

TEST_CASE("a child is given its input whole and its output is taken whole") {
    std::string input(3'000'000, 'x');
    for (std::size_t i = 0; i < input.size(); i += 7) input[i] = static_cast<char>(i);
    const auto outcome = run_child("/bin/cat", {}, input, {});
    CHECK(outcome.end == ChildEnd::finished);
    CHECK(outcome.output == input);
}

TEST_CASE("a child that does not read its input does no harm") {
    const auto outcome = shell("echo done", std::string(1'000'000, 'x'));
    CHECK(outcome.end == ChildEnd::finished);
    CHECK(outcome.output == "done\n");
}

TEST_CASE("a child that fails gives its status and the start of its complaint") {
    const auto outcome = shell("echo no >&2; exit 7");
    CHECK(outcome.end == ChildEnd::failed);
    CHECK(outcome.status == 7);
    CHECK(outcome.complaint == "no\n");
    CHECK(shell("kill -9 $$").status == -1);
    CHECK(shell("head -c 900000 /dev/zero >&2").complaint.size() <= 4001);
}

TEST_CASE("a child past its time is ended with all it started") {
    const auto outcome = shell("sleep 600 & sleep 600", "", {.seconds = 1});
    CHECK(outcome.end == ChildEnd::out_of_time);
}

TEST_CASE("a child that says too much is ended") {
    const auto outcome = shell("cat /dev/zero", "", {.output = 100'000});
    CHECK(outcome.end == ChildEnd::too_much_output);
    CHECK(outcome.output.size() == 100'001);
}

TEST_CASE("a child that takes too much memory fails") {
    CHECK(shell("x=$(head -c 300000000 /dev/zero | tr '\\0' x); echo ${#x}", "", {.megabytes = 64}).end
          == ChildEnd::failed);
}

TEST_CASE("a child sees only the environment it is given") {
    ::setenv("REEVE_SECRET_OF_THE_TEST", "seen", 1);
    const auto outcome = shell("echo \"$REEVE_SECRET_OF_THE_TEST|$GIVEN|$LANG\"");
    ::unsetenv("REEVE_SECRET_OF_THE_TEST");
    CHECK(outcome.output == "|yes|C.UTF-8\n");
}

TEST_CASE("a program that is not there is not started") {
    CHECK(run_child("/nonexistent/program", {}, "", {}).end == ChildEnd::not_started);
    CHECK(program_path("sh").has_value());
    CHECK_FALSE(program_path("a-program-nobody-has").has_value());
}
