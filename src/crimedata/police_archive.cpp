// Where the police's files come from: a CSV, the same packed by gzip, a folder of them, or the archive zip itself.
#include "crimedata/police_archive.h"
#include "base/text.h"
#include "crimedata/archive_limits.h"
#include "crimedata/zip_entries.h"
#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

namespace reeve::crimedata {
namespace {

namespace files = std::filesystem;

bool ends_with(std::string_view name, std::string_view ending) { return folded(name).ends_with(ending); }
bool is_csv(std::string_view name) { return ends_with(name, ".csv") || ends_with(name, ".csv.gz"); }

Refusal cannot_read(const std::string& path) { return {path + " cannot be read", "", Refusal::Kind::absent}; }

// A file's bytes as the system maps them.
struct Mapped {
    void* at = nullptr;
    std::size_t size = 0;
    ~Mapped() {
        if (at) munmap(at, size);
    }
};

std::shared_ptr<Mapped> mapped(const std::string& path) {
    int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return nullptr;
    struct stat about {};
    auto made = std::make_shared<Mapped>();
    bool is_fine = fstat(file, &about) == 0 && S_ISREG(about.st_mode);
    if (is_fine && about.st_size > 0) {
        made->size = static_cast<std::size_t>(about.st_size);
        void* at = mmap(nullptr, made->size, PROT_READ, MAP_PRIVATE, file, 0);
        if (at == MAP_FAILED) is_fine = false;
        else {
            made->at = at;
            madvise(at, made->size, MADV_SEQUENTIAL);
        }
    }
    ::close(file);
    return is_fine ? made : nullptr;
}

Result<Done> add_archive(PoliceSources& sources, const std::string& path) {
    auto archive = TRY(ZipEntries::open(path));
    for (const auto& entry : archive.list()) sources.files.push_back({path, entry.name, entry.index, entry.written_on});
    if (archive.list().empty()) return Refusal{path + " holds no CSV file", ""};
    return Done{};
}

Result<Done> add_file(PoliceSources& sources, const std::string& path, const std::string& name) {
    if (ends_with(name, ".zip")) return add_archive(sources, path);
    if (is_csv(name)) sources.files.push_back({path, name, {}, ""});
    else ++sources.left_aside;
    return Done{};
}

Result<Done> add_folder(PoliceSources& sources, const std::string& path) {
    std::error_code trouble;
    std::vector<std::string> found;
    files::recursive_directory_iterator at(path, trouble), end;
    for (; !trouble && at != end; at.increment(trouble))
        if (at->is_regular_file(trouble)) found.push_back(at->path().string());
    if (trouble) return cannot_read(path);
    std::sort(found.begin(), found.end());
    for (const auto& file : found) TRY(add_file(sources, file, file));
    return Done{};
}

struct Inflating {
    z_stream stream{};
    bool is_open = inflateInit2(&stream, 15 + 32) == Z_OK; // gzip, by its own heading
    ~Inflating() {
        if (is_open) inflateEnd(&stream);
    }
};

} // namespace

Result<PoliceSources> police_sources(const std::vector<std::string>& paths) {
    PoliceSources sources;
    for (const auto& path : paths) {
        std::error_code trouble;
        auto status = files::status(path, trouble);
        if (trouble || !files::exists(status)) return cannot_read(path);
        if (files::is_directory(status)) {
            TRY(add_folder(sources, path));
            continue;
        }
        if (!is_csv(path) && !ends_with(path, ".zip"))
            return Refusal{path + " is no CSV file, archive or folder of them", ""};
        TRY(add_file(sources, path, path));
    }
    return sources;
}

Result<PoliceSources> police_sources_of_upload(const std::string& path, const std::string& name) {
    PoliceSources sources;
    if (!is_csv(name) && !ends_with(name, ".zip"))
        return Refusal{"The selected file must be a CSV, a CSV packed by gzip, or the archive zip", ""};
    TRY(add_file(sources, path, name));
    return sources;
}

Result<PoliceBytes> unpacked_gzip(std::string_view packed) {
    Inflating inflating;
    if (!inflating.is_open) throw Fault("zlib does not begin");
    auto& stream = inflating.stream;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size(), UINT32_MAX));
    auto bytes = std::make_shared<std::string>();
    const auto most = std::min(most_unpacked_bytes, std::max<std::size_t>(1 << 20, packed.size() * most_times_packed));
    int state = Z_OK;
    while (state == Z_OK) {
        const auto held = bytes->size();
        if (held >= most) return Refusal{"The file holds far more than its size says, so it is not read", ""};
        bytes->resize(std::min(most, std::max<std::size_t>(packed.size() * 6, held * 2) + 1024));
        stream.next_out = reinterpret_cast<Bytef*>(bytes->data() + held);
        stream.avail_out = static_cast<uInt>(bytes->size() - held);
        state = inflate(&stream, Z_NO_FLUSH);
        bytes->resize(bytes->size() - stream.avail_out);
    }
    if (state != Z_STREAM_END) return Refusal{"The packed file is damaged", ""};
    PoliceBytes made;
    made.view_ = *bytes;
    made.hold_ = std::move(bytes);
    return made;
}

Result<PoliceBytes> bytes_of(const PoliceSource& source) {
    PoliceBytes made;
    if (source.entry) {
        auto archive = TRY(ZipEntries::open(source.path));
        auto bytes = std::make_shared<std::string>(TRY(archive.read(*source.entry)));
        made.view_ = *bytes;
        made.hold_ = std::move(bytes);
        return made;
    }
    auto file = mapped(source.path);
    if (!file) return cannot_read(source.path);
    std::string_view view(static_cast<const char*>(file->at), file->size);
    if (ends_with(source.name, ".gz")) return unpacked_gzip(view);
    made.view_ = view;
    made.hold_ = std::move(file);
    return made;
}

} // namespace reeve::crimedata
