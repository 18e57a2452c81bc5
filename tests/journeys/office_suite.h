// LibreOffice, which opens and saves a file again as the programs of an office do.
#pragma once
#include <doctest/doctest.h>
#include <filesystem>
#include <string>

namespace reeve::journeys {

// With a folder of its own, gone afterwards.
class OfficeSuite {
public:
    OfficeSuite();
    ~OfficeSuite() { std::filesystem::remove_all(folder_); }
    OfficeSuite(const OfficeSuite&) = delete;
    OfficeSuite& operator=(const OfficeSuite&) = delete;

    // The bytes of a file with the one ending ("xlsx") as they are saved again with the other ("ods").
    std::string saved_again(const std::string& bytes, const std::string& from, const std::string& to);

private:
    std::filesystem::path folder_;
};

} // namespace reeve::journeys
