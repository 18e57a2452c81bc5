// The pages of the public and of applicants, each mounted by its own function.
#pragma once

namespace reeve::office {
class Office;
class Routes;
} // namespace reeve::office

namespace reeve::commissioning {

void mount_grants_finder(office::Routes&);
// All that an applicant works on, with its descriptions.
void mount_applications(office::Office&);
void mount_application_parts(office::Routes&);
void mount_application_money(office::Routes&);
void mount_application_files(office::Routes&);
void mount_application_sending(office::Routes&);
void mount_application_members(office::Routes&);

} // namespace reeve::commissioning
