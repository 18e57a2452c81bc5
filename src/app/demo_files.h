// The demo office's files, carried inside the binary so that `reeve demo` needs no source tree.
#pragma once
#include <span>
#include <string_view>

namespace reeve {

struct DemoFile {
    std::string_view name; // the path under demo/, such as "places.csv"
    std::string_view bytes;
};

// All of them, in the order of their names; empty when the tree had no demo folder.
std::span<const DemoFile> demo_files();

} // namespace reeve
