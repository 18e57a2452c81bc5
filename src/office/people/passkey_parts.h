// The piece of a page in which a device makes or uses a passkey: the script reads what to ask from it, and sends its
// form.
#pragma once
#include "html/markup.h"
#include <string>
#include <utility>
#include <vector>

namespace reeve::office {

using PasskeyWords = std::vector<std::pair<std::string, std::string>>; // "challenge" and what the script finds under it

// Shown only where scripts run and the browser has passkeys; what stands in its place elsewhere says so.
html::Html passkey_frame(const std::string& task, const PasskeyWords&, const html::Html& inside);
// Behind the button of the form: what went wrong on the device, read out when it is shown.
html::Html passkey_trouble(const std::string& words);
html::Html without_passkeys(const html::Html& words);
html::Html passkey_script();

} // namespace reeve::office
