// Puts made-up answers together, and changes the letters of made-up campaigns as people do.
#include "consultation/trial_words.h"
#include "base/text.h"
#include "base/written_words.h"
#include <array>
#include <vector>

namespace reeve::consultation {
namespace {

using Words = std::vector<const char*>;

std::size_t any_of_so_many(std::uint64_t& seed, std::size_t count) { return next_random(seed) % count; }
std::string one_of(const Words& words, std::uint64_t& seed) { return words[any_of_so_many(seed, words.size())]; }
bool by_chance(std::uint64_t& seed, std::size_t per_cent) { return next_random(seed) % 100 < per_cent; }

const Words openings = {
    "I would say that", "In my view",    "Where we live",          "As a parent",       "Having worked nights here",
    "To be honest",     "For years now", "Around the estate",      "Since last winter", "My neighbours and I find that",
    "As a shop owner",  "On our lane",   "Speaking for my street", "After dark",        "Most weekends"};
const Words matters = {"antisocial behaviour",
                       "speeding traffic",
                       "burglary of sheds",
                       "drug dealing",
                       "theft from farms",
                       "fly-tipping",
                       "knife carrying",
                       "online fraud",
                       "shop theft",
                       "domestic abuse",
                       "dangerous parking",
                       "hate crime",
                       "noise from off-road bikes",
                       "vandalism in parks",
                       "street harassment",
                       "theft of tools from vans",
                       "bullying on buses",
                       "drink driving",
                       "scams on the phone",
                       "damage to church roofs"};
const Words verdicts = {"has become worse",       "is hardly ever dealt with", "frightens many people",
                        "ought to come first",    "is taken seriously",        "was better five years ago",
                        "needs far more patrols", "is getting less",           "is reported and forgotten",
                        "drives customers away",  "keeps children indoors",    "wears everybody down"};
const Words places = {
    "near the railway bridge",      "by the leisure centre", "behind the library",      "along the canal towpath",
    "outside the secondary school", "on the new estate",     "in the smaller villages", "around the bus station",
    "beside the allotments",        "at the retail park",    "between the two pubs",    "on the ring road",
    "next to the health centre",    "in the old town",       "along the cycle path"};
const Words wishes = {
    "a named officer would help",      "nobody answers when we ring",        "lighting would change a lot",
    "the council should join in",      "a volunteer scheme could start",     "cameras alone will not do",
    "schools could teach about it",    "the same families suffer",           "we only see cars drive past",
    "a drop-in session was useful",    "please tell people what came of it", "magistrates should be firmer",
    "youth workers did good work",     "a smaller office could be shared",   "reporting it takes too long",
    "the website sends you in circles"};

const std::array<std::vector<std::string>, 3> letters = {{
    {"I am writing about the proposal to close the front desk at the market square police station.",
     "For many older residents it is the only place where they can speak to somebody in person.",
     "The nearest other desk would be eleven miles away, and the bus runs twice a day.",
     "Closing it would save very little and would cost the trust of the whole town.",
     "I ask the Commissioner to keep the desk open at least four days a week.",
     "The opening hours could be shared with the town council so that the costs are lower."},
    {"Rural crime must be named as a priority of its own in the new plan.",
     "Farms in this county have lost tractors, quad bikes, diesel and livestock every month.",
     "Insurance has gone up for everybody and some families have stopped farming altogether.",
     "A rural team with vehicles that can leave the road would make thieves think twice.",
     "We call for at least twelve officers who know the countryside and stay in post.",
     "Hare coursing gangs come back each autumn because nobody stops them.",
     "The plan should say how many crimes on farms end with a charge."},
    {"Please set a limit of twenty miles an hour outside every school in the county.",
     "Parents at our gates count dozens of drivers over the limit each morning.",
     "Last year three children were hurt within sight of a school entrance.",
     "Volunteers with hand-held cameras have shown that speeds fall when drivers are seen.",
     "The Commissioner can pay for this from the road safety fund."},
}};
const Words greetings = {"Dear Commissioner,", "To whom it may concern:", "Good morning.", "Hello,",
                         "Dear Sir or Madam,"};
const Words closings = {"Yours faithfully", "Thank you for reading this.", "Kind regards", "I hope you will listen."};
const std::vector<std::pair<const char*, const char*>> changes = {{"somebody", "someone"},
                                                                  {"everybody", "everyone"},
                                                                  {"would", "will"},
                                                                  {"proposal", "plan"},
                                                                  {"very little", "next to nothing"},
                                                                  {"must be", "should be"},
                                                                  {"at least", "no fewer than"},
                                                                  {"every month", "all year"},
                                                                  {"each morning", "every day"},
                                                                  {"hurt", "injured"},
                                                                  {"limit", "speed limit"},
                                                                  {"whole town", "town"},
                                                                  {"countryside", "area"},
                                                                  {"Please set", "I ask you to set"},
                                                                  {"county", "area"},
                                                                  {"older residents", "pensioners"}};

std::string sentence(std::uint64_t& seed) {
    auto words = one_of(openings, seed); // one after another: the order of chances must not hang on the compiler
    words += " " + one_of(matters, seed);
    words += " " + one_of(verdicts, seed);
    if (by_chance(seed, 70)) words += " " + one_of(places, seed);
    if (by_chance(seed, 60)) words += ", and " + one_of(wishes, seed);
    return words + ".";
}

} // namespace

std::string trial_answer(std::uint64_t& seed) {
    std::string answer = sentence(seed);
    for (std::size_t more = any_of_so_many(seed, 4); more > 0; --more) answer += " " + sentence(seed);
    return answer;
}

std::string trial_letter(int campaign, std::uint64_t& seed) {
    auto sentences = letters.at(static_cast<std::size_t>(campaign - 1));
    if (by_chance(seed, 25))
        sentences.erase(sentences.begin() + static_cast<std::ptrdiff_t>(any_of_so_many(seed, sentences.size())));
    if (by_chance(seed, 20)) std::swap(sentences[1], sentences[2]);
    auto letter = joined(sentences, " ");
    for (const auto& [from, to] : changes)
        if (by_chance(seed, 20)) letter = replaced(letter, from, to);
    if (by_chance(seed, 40)) letter = one_of(greetings, seed) + " " + letter;
    for (std::size_t own = by_chance(seed, 35) ? 1 + any_of_so_many(seed, 3) : 0; own > 0; --own)
        letter += " " + sentence(seed);
    if (by_chance(seed, 30)) letter += " " + one_of(closings, seed);
    return letter;
}

} // namespace reeve::consultation
