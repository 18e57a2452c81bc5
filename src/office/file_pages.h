// Files on pages: taking one in from a form, listing those of a record, and giving one back to those who may have it.
#pragma once
#include "html/markup.h"
#include "office/file_store.h"
#include "office/visit.h"

namespace reeve::office {

// What came, read from where the server staged it.
std::string upload_bytes(const http::Upload&);
// The file that came in this member of the form, checked, cleaned and staged: link it in the change that keeps the
// record. No file where none was chosen; problems carry the member.
Result<std::optional<StagedFile>> stage_upload(Visit&, const std::string& member, const FileRule&);
// Where a file is had: "/files/1234/report.pdf".
std::string address_of(const File&);
bool may_have(const Visit&, const File&);
// A list of links with type and size, pictures as pictures; those the visitor may not have are left out. Empty where
// none are left.
html::Html file_list(Visit&, const std::vector<File>&);

// Mounts the download address; the file's own audience decides who may have it.
void mount_files(Office&);

} // namespace reeve::office
