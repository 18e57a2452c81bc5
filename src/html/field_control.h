// The form control of a described field: label, hint, error and what was typed, for every kind of value.
#pragma once
#include "base/result.h"
#include "html/markup.h"
#include "record/field.h"

namespace reeve::html {

// What a choice or a reference is chosen from: the value a form sends and the words people read.
using FieldOptions = std::vector<std::pair<std::string, std::string>>;

// `typed` is what the control holds (what was sent, else field.typed(record)). A choice takes its own list where
// `options` is empty; a reference needs options; words are chosen from them where there are any. Up to six are radios,
// more a select. Optional fields say so in their label.
Html control(const Field&, std::string_view typed, const Problems& problems, const FieldOptions& options = {});

} // namespace reeve::html
