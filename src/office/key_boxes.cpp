// Shows the boxes, and reads which were ticked.
#include "office/key_boxes.h"
#include "html/callouts.h"
#include "html/choice_controls.h"

namespace reeve::office {

bool holds(const std::vector<std::int64_t>& keys, std::int64_t key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

html::Html key_boxes(Visit& visit, const KeyBoxes& asked, const Problems& problems) {
    if (asked.all.empty()) return html::inset_text({.text = asked.none});
    html::Checkboxes boxes{
        .name = asked.name, .legend = asked.legend, .hint = asked.hint, .error = html::error_of(problems, asked.name)};
    for (const auto& [key, words] : asked.all) {
        auto value = std::to_string(key);
        boxes.options.push_back({.value = value, .text = words});
        if (!visit.has_typed() && holds(asked.chosen, key)) boxes.values.push_back(value);
    }
    for (const auto& [name, value] : visit.typed_fields().list())
        if (name == asked.name) boxes.values.push_back(value);
    return html::checkboxes(boxes);
}

Result<std::vector<std::int64_t>> keys_typed(const Visit& visit, const KeyBoxes& asked) {
    std::vector<std::int64_t> ticked, known, keys;
    for (const auto& one : asked.all) known.push_back(one.key);
    for (const auto& [name, value] : visit.typed_fields().list()) {
        if (name != asked.name) continue;
        auto key = Kind<std::int64_t>::read(value, {});
        if (!key || !holds(known, *key)) return Problems{{{asked.name, "Select from the list"}}};
        ticked.push_back(*key);
    }
    for (auto key : known)
        if (holds(ticked, key)) keys.push_back(key);
    for (auto key : asked.chosen)
        if (!holds(known, key)) keys.push_back(key);
    return keys;
}

} // namespace reeve::office
