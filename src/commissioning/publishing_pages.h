// The pages about what is published of grants: the public register, and the past grants behind it.
#pragma once

namespace reeve::office {
class Routes;
}

namespace reeve::commissioning {

void mount_past_grants(office::Routes&);
void mount_grant_register(office::Routes&); // /grants/register by month, and the 360Giving file

} // namespace reeve::commissioning
