// A form as its page describes it, read tag by tag.
#include "tests/journeys/whole_form.h"
#include "base/text.h"
#include "tests/journeys/page_tags.h"
#include <map>
#include <set>

namespace reeve::journeys {
namespace {

bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

std::string plain(std::string_view text) { return std::string(trimmed(decoded(std::string(text)))); }

// Words that stand outside of their control and name it by its id.
struct Words {
    std::map<std::string, std::string> labels, hints, legends; // by id of the control; legends by what describes them
};

struct WholeFormReader {
    std::vector<WholeForm> forms;
    std::map<std::string, std::string> labels, hints;
    std::map<std::string, std::pair<std::string, std::string>> openers; // by id of what opens
    std::string legend, select, opened;
    int depth = 0, opened_depth = 0;
    bool is_in_form = false;

    FormControl& control(const Tag& tag, std::string type) {
        auto& controls = forms.back().controls;
        std::string name(tag.attributes.get("name"));
        bool is_group = type == "radio" || type == "checkbox";
        if (is_group)
            for (auto& known : controls)
                if (known.name == name && known.type == type) return known;
        FormControl made{.name = name, .id = std::string(tag.attributes.get("id")), .type = std::move(type)};
        made.mode = tag.attributes.get("inputmode");
        if (is_group) made.label = legend;
        if (!opened.empty()) std::tie(made.opened_by, made.opened_at) = openers[opened];
        controls.push_back(std::move(made));
        return controls.back();
    }
    void button(const Tag& tag) {
        if (!tag.attributes.has("name")) return;
        auto& made = control(tag, "submit");
        made.value = tag.attributes.get("value");
    }
    void input(const Tag& tag) {
        std::string type(tag.attributes.has("type") ? tag.attributes.get("type") : "text");
        if (type == "submit" || type == "button" || !tag.attributes.has("name")) return;
        std::string value(tag.attributes.get("value"));
        auto& made = control(tag, type);
        if (type != "radio" && type != "checkbox") {
            made.value = value;
            return;
        }
        made.options.push_back(value);
        if (tag.attributes.has("checked")) made.chosen.push_back(value);
        if (tag.attributes.has("data-aria-controls"))
            openers[std::string(tag.attributes.get("data-aria-controls"))] = {made.name, value};
    }
    void option(const Tag& tag, std::string_view text) {
        auto& list = forms.back().controls.back();
        auto value = tag.attributes.has("value") ? std::string(tag.attributes.get("value")) : plain(text);
        list.options.push_back(value);
        if (tag.attributes.has("selected")) list.chosen = {value};
    }
    void follow_depth(const Tag& tag) {
        if (tag.name != "div") return;
        depth += tag.is_closing ? -1 : 1;
        if (tag.is_closing && !opened.empty() && depth < opened_depth) opened.clear();
        if (!tag.is_closing && tag.attributes.get("id").starts_with("conditional-")) {
            opened = tag.attributes.get("id");
            opened_depth = depth;
        }
    }
    void read_words(const Tag& tag, std::string_view text) {
        if (tag.name == "legend") legend = plain(text);
        if (tag.name == "label") labels[std::string(tag.attributes.get("for"))] = plain(text);
        if (tag.attributes.get("id").ends_with("-hint")) hints[std::string(tag.attributes.get("id"))] = plain(text);
    }
    void read(const Tag& tag, std::string_view text) {
        follow_depth(tag);
        if (tag.name == "form") {
            is_in_form = !tag.is_closing;
            if (is_in_form)
                forms.push_back({std::string(tag.attributes.get("action")), tag.attributes.get("method") == "post",
                                 tag.attributes.has("enctype")});
        }
        if (tag.is_closing) return;
        read_words(tag, text);
        if (!is_in_form) return;
        if (tag.name == "input") input(tag);
        if (tag.name == "button") button(tag);
        if (tag.name == "textarea")
            control(tag, "textarea").value = decoded(std::string(text.starts_with('\n') ? text.substr(1) : text));
        if (tag.name == "select") control(tag, "select");
        if (tag.name == "option") option(tag, text);
    }
    void give_words() {
        for (auto& form : forms)
            for (auto& control : form.controls) {
                auto id = control.id.empty() ? control.name : control.id;
                if (control.label.empty()) control.label = labels[id];
                control.hint = hints[id + "-hint"];
            }
    }
};

} // namespace

bool FormControl::is_optional() const { return holds(label, "(optional)"); }

bool FormControl::is_typed() const {
    auto own = kind();
    return own == ControlKind::text || own == ControlKind::area || own == ControlKind::date || own == ControlKind::money
           || own == ControlKind::number || own == ControlKind::email;
}

ControlKind FormControl::kind() const {
    if (name == "csrf" || name == "once" || name == "form_page") return ControlKind::machinery;
    if (type == "hidden" && name == "version") return ControlKind::version;
    if (type == "hidden" || type == "submit") return ControlKind::hidden;
    if (type == "textarea") return ControlKind::area;
    if (type == "select" || type == "radio") return ControlKind::choice;
    if (type == "checkbox") return ControlKind::boxes;
    if (type == "file") return ControlKind::file;
    if (type == "password") return ControlKind::password;
    if (type == "email" || name == "email" || name.ends_with("_email")) return ControlKind::email;
    if (mode == "decimal") return ControlKind::money;
    if (mode == "numeric") return ControlKind::number;
    auto said = folded(label), told = folded(hint);
    bool is_date = holds(told, "5/9/2") || holds(told, "5 september") || holds(told, "next thursday")
                   || holds(told, "june 2024") || holds(said, "first day") || holds(said, "last day")
                   || holds(said, " date") || said.starts_with("date") || holds(said, "received on");
    return is_date ? ControlKind::date : ControlKind::text;
}

const FormControl* WholeForm::find(std::string_view name) const {
    for (const auto& control : controls)
        if (control.name == name) return &control;
    return nullptr;
}

bool WholeForm::has_version() const {
    const auto* control = find("version");
    return control && control->kind() == ControlKind::version;
}

http::Fields WholeForm::fields() const {
    http::Fields fields;
    bool has_button = false; // one button is pressed: the first
    for (const auto& control : controls) {
        bool is_group = control.kind() == ControlKind::choice || control.kind() == ControlKind::boxes;
        if (control.type == "file" || (control.type == "submit" && has_button)) continue;
        has_button = has_button || control.type == "submit";
        if (!is_group) fields.add(control.name, control.value);
        for (const auto& value : control.chosen) fields.add(control.name, value);
        if (control.type == "select" && control.chosen.empty() && !control.options.empty())
            fields.add(control.name, control.options.front());
    }
    return fields;
}

std::string WholeForm::outline() const {
    std::set<std::string> names;
    for (const auto& control : controls) names.insert(control.name);
    std::string all;
    for (const auto& name : names) all += " " + name;
    return all;
}

std::vector<WholeForm> whole_forms_of(std::string_view page) {
    WholeFormReader reader;
    each_tag(page, [&](const Tag& tag, std::string_view text) { reader.read(tag, text); });
    reader.give_words();
    return reader.forms;
}

std::string message_trouble(std::string_view page, const std::string& member) {
    bool is_there = false, has_message = false, is_described = false;
    auto message = member + "-error";
    each_tag(page, [&](const Tag& tag, std::string_view) {
        if (tag.is_closing) return;
        if (tag.attributes.get("id") == member) is_there = true;
        if (tag.attributes.get("id") == message) has_message = true;
        auto described = " " + std::string(tag.attributes.get("aria-describedby")) + " ";
        if (holds(described, " " + message + " ")) is_described = true;
    });
    if (!is_there) return "the summary leads to no field";
    if (!has_message) return "no message stands beside the field";
    return is_described ? "" : "the field is not described by its message";
}

} // namespace reeve::journeys
