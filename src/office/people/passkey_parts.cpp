// Where a page and the script of passkeys meet.
#include "office/people/passkey_parts.h"
#include "html/asset_address.h"
#include "html/headings.h"

namespace reeve::office {

using html::Html;

Html passkey_frame(const std::string& task, const PasskeyWords& words, const Html& inside) {
    Html told;
    for (const auto& [name, value] : words)
        told.add<R"(<input type="hidden" data-passkey-word="{}" value="{}" disabled>)">(name, value);
    return html::of<R"(<div data-passkey="{}" hidden>{}{}</div>)">(task, told, inside);
}

Html passkey_trouble(const std::string& words) {
    return html::of<R"(<div role="alert"><p class="govuk-error-message" data-passkey-trouble hidden>{}</p></div>)">(
        words);
}

Html without_passkeys(const Html& words) { return html::of<R"(<div data-passkey-without>{}</div>)">(words); }

Html passkey_script() {
    return html::of<"<script type=\"module\" src=\"{}\"></script>\n">(html::asset_address("passkey.js"));
}

} // namespace reeve::office
