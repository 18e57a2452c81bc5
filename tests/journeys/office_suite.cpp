// Runs LibreOffice over one file.
#include "tests/journeys/office_suite.h"
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace reeve::journeys {

namespace fs = std::filesystem;

OfficeSuite::OfficeSuite() : folder_(fs::temp_directory_path() / ("reeve-suite-" + std::to_string(getpid()))) {
    fs::create_directories(folder_ / "saved");
}

std::string OfficeSuite::saved_again(const std::string& bytes, const std::string& from, const std::string& to) {
    auto given = folder_ / ("file." + from), made = folder_ / "saved" / ("file." + to);
    std::ofstream(given, std::ios::binary) << bytes;
    fs::remove(made);
    auto command = fmt::format("soffice -env:UserInstallation=file://{0}/profile --headless --convert-to {1} --outdir "
                               "{0}/saved {2} >{0}/said 2>&1",
                               folder_.string(), to, given.string());
    REQUIRE_MESSAGE(std::system(command.c_str()) == 0,
                    "libreoffice-calc-nogui and libreoffice-writer-nogui are needed, see docs/develop/packages.md");
    std::ifstream file(made, std::ios::binary);
    REQUIRE(file);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

} // namespace reeve::journeys
