// Opens a zip file with libzip, and says what is wrong with it before anything in it is believed.
#include "document/zip_package.h"
#include "base/text.h"
#include <algorithm>
#include <zip.h>

namespace reeve::document {
namespace {

struct FileClosing {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

bool is_too_large(const zip_stat_t& about, const ZipLimits& limits) {
    if (about.size > limits.unpacked) return true;
    return about.size > (1 << 20) && about.size / limits.times_larger > about.comp_size;
}

bool has_dots(std::string_view path) {
    auto folders = split(path, '/');
    return std::find(folders.begin(), folders.end(), "..") != folders.end();
}

bool is_a_trick(std::string_view path) {
    return path.empty() || path.front() == '/' || path.find_first_of("\\:") != std::string_view::npos || has_dots(path);
}

} // namespace

void ZipPackage::Closing::operator()(zip* archive) const { zip_discard(archive); }

Result<ZipPackage> ZipPackage::open(std::string_view bytes, const ZipLimits& limits, const ZipWords& words) {
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (!source) throw Fault(std::string("a zip file cannot be opened: ") + zip_error_strerror(&error));
    ZipPackage package(limits, words);
    package.archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!package.archive_) {
        zip_source_free(source);
        zip_error_fini(&error);
        return one_problem(words.cannot_be_read);
    }
    TRY(package.look_through());
    return package;
}

Result<Done> ZipPackage::look_through() {
    auto count = zip_get_num_entries(archive_.get(), 0);
    if (count < 0) return one_problem(words_.cannot_be_read);
    if (static_cast<std::size_t>(count) > limits_.parts) return one_problem(words_.too_large);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(i), 0, &about) != 0 || !about.name)
            return one_problem(words_.cannot_be_read);
        if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE)
            return one_problem(words_.has_password);
        if (is_a_trick(about.name)) return one_problem(words_.leads_out);
        if (is_too_large(about, limits_)) return one_problem(words_.too_large);
        if (!parts_.insert(about.name).second) return one_problem(words_.cannot_be_read); // which of the two is meant?
    }
    return Done{};
}

bool ZipPackage::has_some(const std::string& beginning) const {
    auto found = parts_.lower_bound(beginning);
    return found != parts_.end() && found->starts_with(beginning);
}

Result<Done> ZipPackage::read(const std::string& part, const std::function<bool(std::string_view)>& take) {
    std::unique_ptr<zip_file_t, FileClosing> file(zip_fopen(archive_.get(), part.c_str(), 0));
    if (!file) return one_problem(words_.cannot_be_read);
    char piece[1 << 14];
    for (;;) {
        auto read = zip_fread(file.get(), piece, sizeof piece);
        if (read < 0) return one_problem(words_.cannot_be_read);
        if (read == 0) return Done{};
        unpacked_ += static_cast<std::size_t>(read);
        if (unpacked_ > limits_.unpacked) return one_problem(words_.too_large);
        if (!take({piece, static_cast<std::size_t>(read)})) return Done{};
    }
}

} // namespace reeve::document
