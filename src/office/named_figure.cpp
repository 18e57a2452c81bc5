// Reads which figure somebody names.
#include "office/named_figure.h"
#include "base/id.h"
#include "base/text.h"

namespace reeve::office {

std::optional<NamedFigure> named_figure(std::string_view typed) {
    auto text = trimmed(typed);
    constexpr std::string_view folder = "/figures/";
    if (auto at = text.find(folder); at != std::string_view::npos) text.remove_prefix(at + folder.size());
    auto query = text.find('?');
    auto reference = parse_reference(text.substr(0, query));
    if (!reference || reference->letters != "F") return std::nullopt;
    return NamedFigure{in_words(*reference),
                       query == std::string_view::npos ? "" : std::string(text.substr(query + 1))};
}

} // namespace reeve::office
