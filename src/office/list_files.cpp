// Writes the line that offers a list as files.
#include "office/list_files.h"
#include "html/buttons.h"

namespace reeve::office {

html::Html list_files(std::string_view address, std::string_view what, const html::Html& more) {
    auto mark = address.find('?');
    auto path = std::string(address.substr(0, mark));
    auto query = mark == std::string_view::npos ? std::string() : std::string(address.substr(mark));
    auto file = [&](const char* words, const char* ending) {
        return html::link({.text = words, .href = path + ending + query});
    };
    return html::of<R"(<p class="govuk-body-s">{} as {}, {} or {}.{}</p>)">(
        what, file("CSV", ".csv"), file("XLSX", ".xlsx"), file("JSON", ".json"), more);
}

} // namespace reeve::office
