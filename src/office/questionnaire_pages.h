// The staff's pages of questionnaires: what is asked, question by question, and how it looks as a form.
#pragma once

namespace reeve::office {

class Routes;

void mount_questionnaires(Routes&);

} // namespace reeve::office
