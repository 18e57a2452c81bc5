// The process that cleans one photo: limits itself first, then decodes and writes anew with libvips, loaded only here.
#include "office/photo.h"
#include <dlfcn.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <vips/vips.h>

namespace reeve::office {
namespace {

constexpr std::int64_t most_pixels = 50'000'000;
constexpr int longest_side = 1600;

enum Ending { done = 0, unreadable = 1, too_large = 3, no_library = 4 };

void limit(__rlimit_resource what, rlim_t most) {
    rlimit both{most, most};
    ::setrlimit(what, &both);
}

void limit_this_process() {
    limit(RLIMIT_AS, rlim_t{1536} << 20);
    limit(RLIMIT_CPU, 20);
    limit(RLIMIT_FSIZE, rlim_t{32} << 20);
    limit(RLIMIT_NOFILE, 64);
    limit(RLIMIT_CORE, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

// The few functions of libvips that are called, found when this process needs them: the server never loads the library.
struct Vips {
    void* library = ::dlopen("libvips.so.42", RTLD_NOW | RTLD_LOCAL);
    decltype(&::vips_init) init = find<decltype(&::vips_init)>("vips_init");
    decltype(&::vips_block_untrusted_set) block_untrusted =
        find<decltype(&::vips_block_untrusted_set)>("vips_block_untrusted_set");
    decltype(&::vips_image_new_from_file) open =
        find<decltype(&::vips_image_new_from_file)>("vips_image_new_from_file");
    decltype(&::vips_image_get_width) width = find<decltype(&::vips_image_get_width)>("vips_image_get_width");
    decltype(&::vips_image_get_height) height = find<decltype(&::vips_image_get_height)>("vips_image_get_height");
    decltype(&::vips_thumbnail) thumbnail = find<decltype(&::vips_thumbnail)>("vips_thumbnail");
    decltype(&::vips_image_write_to_file) write =
        find<decltype(&::vips_image_write_to_file)>("vips_image_write_to_file");

    template <class Function> Function find(const char* name) {
        return library ? reinterpret_cast<Function>(::dlsym(library, name)) : nullptr;
    }
    bool is_here() const { return init && block_untrusted && open && width && height && thumbnail && write; }
};

} // namespace

int run_photo_clean(const std::string& from, const std::string& to) {
    Vips vips;
    if (!vips.is_here()) return no_library;
    limit_this_process();
    if (vips.init("reeve") != 0) return no_library;
    vips.block_untrusted(TRUE);
    auto* header = vips.open(from.c_str(), "access", VIPS_ACCESS_SEQUENTIAL, nullptr);
    if (!header) return unreadable;
    if (std::int64_t{vips.width(header)} * vips.height(header) > most_pixels) return too_large;
    VipsImage* small = nullptr;
    if (vips.thumbnail(from.c_str(), &small, longest_side, "height", longest_side, "size", VIPS_SIZE_DOWN,
                       "export_profile", "srgb", nullptr)
        != 0)
        return unreadable;
    // JPEG knows no transparency: what is clear becomes white.
    auto target = to + (to.ends_with(".png") ? "[strip]" : "[strip,Q=85,background=255]");
    return vips.write(small, target.c_str(), nullptr) == 0 ? done : unreadable;
}

} // namespace reeve::office
