// Writes the pages of the reference: routes, moves, figures, commands, settings and jobs.
#include "app/reference_text.h"
#include "office/setting_list.h"
#include "office/settings.h"

namespace reeve {
namespace {

std::string cell(const std::string& words) {
    return replaced(replaced(replaced(words, "\n", " "), "|", "\\|"), "<", "&lt;");
}

std::string line_of(const std::vector<std::string>& cells) {
    std::string line = "|";
    for (const auto& words : cells) line += words.empty() ? " |" : " " + cell(words) + " |";
    return line + "\n";
}

std::string code(const std::string& words) { return words.empty() ? "" : "`" + words + "`"; }

std::string opened(const char* title, const char* about) {
    return std::string("# ") + title + "\n\n" + about
           + " Written by `./dev reference`; `./dev check` compares it with the program.\n";
}

std::string who(const office::MountedRoute& route) {
    if (route.access.kind != office::Access::Kind::with_right) return in_words(route.access);
    return capitalised(replaced(office::name_of(route.access.right), "_", " "));
}

// Twins stand beside their page, not in lines of their own.
bool is_twin(const office::MountedRoute& route) { return route.twin != office::MountedRoute::Twin::none; }

std::vector<std::string> route_row(const office::MountedRoute& route, const std::vector<office::MountedRoute>& all) {
    auto purpose = route.purpose;
    for (const auto& other : all)
        if (route.method == http::Method::get && is_twin(other) && other.pattern == route.pattern + ".csv")
            purpose += " (also as .csv, .xlsx and .json)";
    if (route.takes_files) purpose += " (takes files)";
    if (route.is_cached) purpose += " (kept ready)";
    return {route.method == http::Method::post ? "POST" : "GET", code(route.pattern), purpose};
}

std::string routes_for(const std::string& reader, const std::vector<office::MountedRoute>& all,
                       const std::string& roles) {
    std::vector<const office::MountedRoute*> chosen;
    for (const auto& route : all)
        if (who(route) == reader && !is_twin(route)) chosen.push_back(&route);
    std::stable_sort(chosen.begin(), chosen.end(), [](auto* a, auto* b) { return a->pattern < b->pattern; });
    std::vector<std::vector<std::string>> rows;
    for (const auto* route : chosen) rows.push_back(route_row(*route, all));
    auto text = "\n## " + reader + "\n\n";
    if (roles != reader) text += roles + ".\n\n";
    return text + reference_table({"", "Address", "What it is for"}, rows);
}

const char* unit_words(office::FigureUnit unit) {
    if (unit == office::FigureUnit::money) return "Money";
    return unit == office::FigureUnit::share ? "Share" : "Count";
}

const char* disclosure_words(office::Disclosure disclosure) {
    if (disclosure == office::Disclosure::counts_people) return "Counts people: 1 to 4 are withheld everywhere";
    if (disclosure == office::Disclosure::workload)
        return "The office's own work: small counts appear only under a recorded decision";
    return "Open";
}

std::string listed(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += "- " + line + "\n";
    return text.empty() ? text : "\n" + text;
}

std::string figure_text(const office::FigureDefinition& figure) {
    auto text = "\n## " + figure.reference + " " + figure.question + "\n\n" + figure.definition + "\n\n";
    text += reference_table({"", ""},
                            {{"Name in addresses", code(figure.slug)},
                             {"Unit", unit_words(figure.unit)},
                             {"Source", figure.source},
                             {"Answers for it", figure.owner_post},
                             {"Definition", "Version " + std::to_string(figure.version) + ", since " + figure.since},
                             {"Small numbers", disclosure_words(figure.disclosure)},
                             {"Compared with the period before", figure.compares ? "Yes" : "No"},
                             {"Parts", figure.part_words},
                             {"Public", figure.is_public ? "Yes" : "No"}});
    return text + listed(figure.earlier_versions) + listed(figure.cautions);
}

std::vector<std::vector<std::string>> rows_of(const std::vector<office::SettingWords>& settings) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& setting : settings) rows.push_back({code(setting.name), setting.purpose, setting.unless});
    return rows;
}

// The settings of the form, each with the value it has where nobody set it.
std::vector<std::vector<std::string>> form_rows() {
    std::vector<std::vector<std::string>> rows;
    office::OfficeSettings unset;
    for (const auto& field : office::settings_fields().shape().fields) {
        if (field.is_hidden) continue;
        std::string hint = field.words.hint;
        rows.push_back({code(field.column), std::string(field.words.label) + (hint.empty() ? "" : ". " + hint),
                        field.shown(&unset)});
    }
    return rows;
}

std::string turns_of(const office::JobKind& kind) {
    if (kind.every_minutes > 0) return "Every " + counted(kind.every_minutes, "minute");
    return kind.at_hour ? "Each day at " + std::to_string(*kind.at_hour) + ":00 in London" : "When it is asked for";
}

} // namespace

std::string reference_table(const std::vector<std::string>& head, const std::vector<std::vector<std::string>>& rows) {
    auto text = line_of(head) + "|";
    for (std::size_t column = 0; column < head.size(); ++column) text += "---|";
    text += "\n";
    for (const auto& row : rows) text += line_of(row);
    return text;
}

std::string routes_reference(const std::vector<office::MountedRoute>& routes) {
    auto text = opened("Addresses", "Every address of the program, by who may reach it.");
    std::vector<std::pair<std::string, std::string>> readers;
    for (const auto& route : routes) readers.emplace_back(who(route), in_words(route.access));
    std::stable_sort(readers.begin(), readers.end());
    readers.erase(std::unique(readers.begin(), readers.end()), readers.end());
    for (const auto& [reader, roles] : readers) text += routes_for(reader, routes, roles);
    return text;
}

std::string moves_reference(const std::vector<LifecycleWords>& lifecycles) {
    auto text =
        opened("Moves", "The states a record goes through, the button that moves it, and what must be given with it.");
    for (const auto& lifecycle : lifecycles) {
        std::vector<std::vector<std::string>> rows;
        for (const auto& move : lifecycle.moves) rows.push_back({move.from, move.verb, move.to, move.needs});
        text +=
            "\n## " + capitalised(lifecycle.noun) + "\n\n" + reference_table({"From", "Button", "To", "Needs"}, rows);
    }
    return text;
}

std::string figures_reference(const std::vector<office::FigureDefinition>& figures) {
    auto text =
        opened("Figures", "Every figure the program can work out: what it counts, from what, and who answers for it.");
    auto sorted = figures;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.reference < b.reference; });
    for (const auto& figure : sorted) text += figure_text(figure);
    return figures.empty() ? text + "\nNo slice hands over a figure yet.\n" : text;
}

std::string duties_reference(const std::vector<office::Duty>& duties) {
    auto text =
        opened("Duties", "What the law asks of the office, as the program carries it. It is research, not legal "
                         "advice, and an office can correct each rule.");
    for (const auto& area : Choices<office::DutyArea>::list) {
        std::vector<std::vector<std::string>> rows;
        for (const auto& duty : duties)
            if (stored_name(duty.area) == std::string_view(area.stored))
                rows.push_back(
                    {duty.reference, duty.title, source_words(duty), plain(duty.due_rule), checked_words(duty)});
        if (rows.empty()) continue;
        text += "\n## " + std::string(area.label) + "\n\n"
                + reference_table({"Reference", "Duty", "Where it says so", "By when", "Checked"}, rows);
    }
    return text;
}

std::string commands_reference(const std::vector<Command>& commands) {
    auto text = opened(
        "Commands",
        "What `reeve` does on the command line. It ends with 0 where it did so, 1 where it could not or found something wrong, 2 where it was typed wrongly.");
    for (const auto& command : commands) {
        text += "\n## reeve " + std::string(command.name) + (*command.words ? " " + std::string(command.words) : "")
                + "\n\n" + command.purpose + ".\n";
        std::vector<std::vector<std::string>> rows;
        for (const auto& option : command.options)
            rows.push_back({code(std::string(option.name) + (*option.value ? " " + std::string(option.value) : "")),
                            option.purpose});
        if (!rows.empty()) text += "\n" + reference_table({"Option", "What it says"}, rows);
    }
    return text;
}

std::string settings_reference() {
    auto text = opened("Settings", "What an office can set, and what holds where it does not.");
    text += "\n## On the page of settings\n\n"
            + reference_table({"Name", "What it is", "Where it is not set"}, form_rows());
    text += "\n## Kept by the program\n\n"
            + reference_table({"Name", "What it is", "Where it is not set"}, rows_of(office::own_settings()));
    text += "\n## Read from the environment\n\n"
            + reference_table({"Name", "What it is", "Where it is not set"}, rows_of(office::known_variables()));
    return text + "\nEverything else is an option of `reeve serve` ([commands](commands.md)).\n";
}

std::string jobs_reference(const office::JobKinds& kinds) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& kind : kinds) rows.push_back({code(kind.name), kind.title, turns_of(kind)});
    return opened("Jobs", "What `reeve serve` does by itself.") + "\n"
           + reference_table({"Name", "What it does", "When"}, rows);
}

} // namespace reeve
