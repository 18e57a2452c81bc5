// Everything the office holds, written into a folder in open formats, with a manifest that says what is there and
// proves it whole.
#pragma once
#include "base/json.h"
#include "office/office.h"

namespace reeve::office {

// What an exporter hands over: files under the folder, and words for what could not be made.
class ExportFolder {
public:
    // The folder is made; one that holds anything already is refused.
    static Result<ExportFolder> made_at(const std::string& folder);

    // Writes one file; `path` is relative ("papers/P-2026-019-1.docx"). A path that leads out of the folder is a Fault.
    void write(const std::string& path, const std::string& bytes, const std::string& about);
    void note_missing(const std::string& what, const std::string& why);

    const JsonList& files() const { return files_; }
    const JsonList& missing() const { return missing_; }

private:
    explicit ExportFolder(std::string folder) : folder_(std::move(folder)) {}
    std::string folder_;
    JsonList files_;
    JsonList missing_;
};

// Handed over by app for what is more than a table: published papers.
using Exporter = std::function<void(db::Connection&, Office&, ExportFolder&)>;

// Every described table as CSV and JSON, the history, the settings, every stored file, what the exporters add, and
// manifest.json: each file with its SHA-256, each table with its fields, who may see them and how long they are kept.
// Never passwords, sessions or secrets. Gives the manifest. All of it is read from one snapshot.
Result<Json> export_office(Office&, const std::string& folder, const std::vector<Exporter>&);

// What does not fit between a folder and its manifest, in words: a file that is missing, altered, or not named. Empty:
// whole.
std::vector<std::string> export_problems(const std::string& folder);

} // namespace reeve::office
