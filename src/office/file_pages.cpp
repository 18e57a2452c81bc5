// Taking files in and giving them back, each with the check of who may.
#include "office/file_pages.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "office/routes.h"
#include <charconv>
#include <fstream>
#include <iterator>

namespace reeve::office {
namespace {

std::string size_words(std::int64_t bytes) {
    if (bytes < 1024 * 1024) return std::to_string((bytes + 1023) / 1024) + "KB";
    return std::to_string((bytes + 512 * 1024) / (1024 * 1024)) + "MB";
}

std::optional<File> asked_file(Visit& visit) {
    auto part = visit.part("id");
    std::int64_t id = 0;
    auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), id);
    if (error != std::errc() || end != part.data() + part.size()) return std::nullopt;
    return db::find(visit.db, file_fields(), FileId{id});
}

http::Response file_page(Visit& visit) {
    auto file = asked_file(visit);
    if (!file || visit.part("name") != file->name) return not_found(visit);
    if (!may_have(visit, *file)) {
        // To the public a file that is not theirs is not there at all.
        if (!visit.who) return not_found(visit);
        return refuse(visit, {"You cannot open this file.", "", Refusal::Kind::forbidden});
    }
    auto response = http::download(file_bytes(visit.db, *file), media_type(file->type), file->name);
    if (is_photo(file->type))
        for (auto& [name, value] : response.headers)
            if (name == "Content-Disposition") value = replaced(value, "attachment;", "inline;");
    response.header("Cache-Control",
                    file->audience == FileAudience::open ? "public, max-age=86400" : "private, no-store");
    response.etag = "\"" + file->hash + "\"";
    return response;
}

} // namespace

std::string upload_bytes(const http::Upload& upload) {
    std::ifstream file(upload.path, std::ios::binary);
    if (!file) throw Fault("an upload is not where it was staged: " + upload.path);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

Result<std::optional<StagedFile>> stage_upload(Visit& visit, const std::string& member, const FileRule& rule) {
    for (const auto& upload : visit.request.uploads) {
        if (upload.member != member || (upload.file_name.empty() && upload.size == 0)) continue;
        auto staged = stage_file(visit.office.database(), visit.now, upload_bytes(upload), upload.file_name, rule);
        if (staged) return std::optional(*staged);
        if (!staged.has_problems()) return staged.refusal();
        auto problems = staged.problems();
        for (auto& problem : problems.list) problem.member = member;
        return problems;
    }
    return std::optional<StagedFile>();
}

std::string address_of(const File& file) {
    return "/files/" + std::to_string(file.id.value) + "/" + percent_encoded(file.name);
}

bool may_have(const Visit& visit, const File& file) {
    switch (file.audience) {
    case FileAudience::open: return true;
    case FileAudience::staff: return visit.may(Right::read_office);
    case FileAudience::restricted: return visit.may(Right::read_restricted);
    case FileAudience::of_record: return false;
    }
    return false;
}

html::Html file_list(Visit& visit, const std::vector<File>& files) {
    std::vector<html::Content> items;
    for (const auto& file : files) {
        if (!may_have(visit, file)) continue;
        auto text = file.name + " (" + label_of(file.type) + ", " + size_words(file.size) + ")";
        auto item = html::link({.text = text, .href = address_of(file)});
        if (is_photo(file.type))
            item = html::of<R"(<img class="rv-photo" src="{}" alt="{}" loading="lazy"><br>{})">(address_of(file),
                                                                                                file.words, item);
        items.push_back(item);
    }
    return items.empty() ? html::Html() : html::bullet_list(items);
}

void mount_files(Office& office) {
    office.routes().get("/files/{id}/{name}", file_page, anyone(), "Have a file, where its audience allows it");
    office.shapes().push_back(&file_fields().shape());
}

} // namespace reeve::office
