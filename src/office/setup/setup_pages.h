// The pages on which a new office is set up, step by step, and what several of them share.
#pragma once
#include "office/routes.h"
#include "office/setup/setup_step.h"

namespace reeve::office {

void mount_setup(Routes&);
void mount_setup_begin(Routes&);  // the one-time address
void mount_setup_body(Routes&);   // body and names
void mount_setup_people(Routes&); // people and their posts
void mount_setup_look(Routes&);   // colour and mail
void mount_setup_logo(Routes&);

inline constexpr const char* logo_page = "/set-up/logo";

// --- Shared by the steps ---

// A step's page: its heading with "Step 2 of 6", its text, and beside it the list of all steps.
http::Response step_page(Visit&, SetupStep, const html::Html& text, const Problems& problems = {});
// Led to after a step was kept.
http::Response step_kept(Visit&, SetupStep, std::string notice);

} // namespace reeve::office
