// The reference of the program as Markdown: a page for each list that the program knows of itself.
#pragma once
#include "app/command.h"
#include "office/duty.h"
#include "office/figure.h"
#include "office/job.h"
#include "office/routes.h"
#include "record/lifecycle.h"

namespace reeve {

struct ReferencePage {
    std::string file; // "routes.md"
    std::string text;
};

// A Markdown table; a cell may hold any words.
std::string reference_table(const std::vector<std::string>& head, const std::vector<std::vector<std::string>>& rows);

std::string routes_reference(const std::vector<office::MountedRoute>&);
// The data dictionary, and the register of personal data.
std::string fields_reference(const Shapes&);
std::string moves_reference(const std::vector<LifecycleWords>&);
std::string figures_reference(const std::vector<office::FigureDefinition>&);
// As the program carries them, before an office corrects one.
std::string duties_reference(const std::vector<office::Duty>&);
std::string commands_reference(const std::vector<Command>&);
std::string settings_reference();
std::string jobs_reference(const office::JobKinds&);

} // namespace reeve
