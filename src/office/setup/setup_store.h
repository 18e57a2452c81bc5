// The beginning of a real office in the database: the one-time address, its first administrator, and the steps kept.
#pragma once
#include "office/people/person.h"
#include "office/setup/setup_step.h"
#include <vector>

namespace reeve::office {

struct ForceArea;
struct OfficeSettings;

// From when it was printed.
inline constexpr std::int64_t setup_key_hours = 24;
inline constexpr const char* setup_begin_page = "/set-up/begin?token=";

// Whether nothing was ever kept here: no record, nobody who may sign in, and no real office that was begun.
bool holds_anything(db::Connection&);
// An office that was begun with an address which nobody has opened yet.
bool awaits_first_person(db::Connection&);
bool is_demo(db::Connection&);

// A new token; every one of before is void. No change of a record: the database stays an empty office.
std::string make_setup_key(db::Transaction&, Moment now);
bool is_setup_key(db::Connection&, std::string_view token, Moment now);
// Keeps the first administrator with their password. A refusal where somebody works here already.
Result<Person> keep_first_person(Change&, Person, const std::string& password_hash);
// An administrator by a one-time address, which is used up; a refusal where it was used or is over.
Result<Person> use_setup_key(Change&, std::string_view token, Person, const std::string& password_hash);

std::vector<SetupStep> steps_kept(db::Connection&);
void keep_step(Change&, SetupStep);
bool is_set_up(db::Connection&); // the last step was kept
// Whether the office still has steps before it; never in a demo office.
bool is_being_set_up(db::Connection&);

// The areas of an office: the force area and its districts. The same area again changes nothing; another takes the
// place of the first until the set-up is finished, as long as no record lies in one.
Result<Done> keep_force_area(Change&, const ForceArea&);
// The code of the force area that stands; empty where none does.
std::string force_area_kept(db::Connection&);

// The own body, the force and the panel in the register of bodies, by these settings.
std::string statutory_name_kept(db::Connection&);
Result<Done> keep_own_bodies(Change&, const OfficeSettings&);
// The posts of those who work here, as posts of the own body, where they do not stand yet.
Result<Done> keep_own_posts(Change&);

} // namespace reeve::office
