// The office's own small registers and the page that lists them.
#pragma once
#include "office/register_pages.h"

namespace reeve::office {

const Register& body_register();
const Register& post_register();
const Register& organisation_register();
const Register& partnership_register();
const Register& pre_election_register();
const Register& office_term_register();
const Register& bank_holiday_register();
const Register& delegation_register();
// All of them, in the order of the page /registers.
std::vector<const Register*> office_registers();

// Mounts /registers and every register's pages, and adds their shapes and that of areas.
void mount_registers(Office&);

} // namespace reeve::office
