// The staff pages of rotas: those of a scheme, the form that draws one, and one with its visits, fairness and proof.
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/record_form.h"
#include "scrutiny/visit_pages.h"

namespace reeve::scrutiny {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> columns = {"first_day", "last_day", "days_between"};

std::string list_address(const VisitScheme& scheme) { return desk_address(scheme) + "/rotas"; }

http::Response list_page(Visit& visit) {
    auto scheme = scheme_asked_for(visit);
    if (!scheme) return not_found(visit);
    html::Table table{.caption = "Rotas",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "rotas-table",
                      .head = {{"Rota"}, {"Days"}, {"Each place"}, {"Drawn by"}},
                      .empty_text = "No rota is drawn yet.",
                      .is_stacked = true};
    for (const auto& rota : rotas_of(visit.db, scheme->id))
        table.rows.push_back(
            {{{html::link({.text = rota.reference, .href = list_address(*scheme) + "/" + rota.reference})},
              {in_words(rota.period())},
              {label_of(rota.days_between)},
              {rota.by_post}}});
    Html main =
        html::page_heading("Rotas", scheme->title)
        + html::paragraph("A rota is drawn by lot. Who goes where and when is known to those who run the scheme "
                          "and to the pair alone, until the day is over.")
        + html::table(table) + html::button({.text = "Draw a rota", .href = list_address(*scheme) + "/new"});
    return show(visit, scheme_words(*scheme, "Rotas"), main);
}

http::Response form_of(Visit& visit, const VisitScheme& scheme, const VisitRota& rota, const Problems& problems) {
    office::RecordForm form{visit_rota_fields().shape(), columns, &rota, list_address(scheme) + "/new", "Draw the rota",
                            list_address(scheme),        {}};
    auto words = scheme_words(scheme, "Draw a rota", !problems.empty());
    words.trail.emplace_back("Rotas", list_address(scheme));
    auto heading = html::page_heading("Draw a rota", scheme.title)
                   + html::paragraph("Each place uses all 35 slots of the week, seven days of five bands, before any "
                                     "comes again. Those who have gone least are drawn first, and nobody goes with the "
                                     "partner of their last visit where another can go.");
    return record_form_page(visit, words, heading, form, problems);
}

http::Response show_new(Visit& visit) {
    auto scheme = scheme_asked_for(visit);
    if (!scheme) return not_found(visit);
    VisitRota rota;
    rota.first_day = last_of_month(visit.today()) + 1;
    rota.last_day = last_of_month(months_later(rota.first_day, 2));
    return form_of(visit, *scheme, rota, {});
}

http::Response add(Visit& visit) {
    auto scheme = scheme_asked_for(visit);
    if (!scheme) return not_found(visit);
    VisitRota typed;
    auto problems = read_form(visit_rota_fields(), columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return form_of(visit, *scheme, typed, problems);
    auto kept = visit.change([&](office::Change& change) { return add_rota(change, *scheme, typed); });
    if (!kept) return form_of(visit, *scheme, typed, kept.problems());
    return saved(visit, list_address(*scheme) + "/" + kept->reference, "Rota " + kept->reference + " is drawn");
}

Html proof_view(const VisitRota& rota) {
    auto fairness = fairness_of(rota_inputs_of(rota.inputs), draw(*std::make_unique<VisitRota>(rota)));
    html::SummaryList list;
    auto add = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("Days", in_words(rota.period()));
    add("Each place", label_of(rota.days_between));
    add("Drawn", in_words(rota.drawn_at) + " by " + rota.by_post);
    add("Visits of those drawn from all the time", "From " + std::to_string(fairness.fewest) + " to "
                                                       + std::to_string(fairness.most) + ", a spread of "
                                                       + std::to_string(fairness.spread()));
    add("Same pair twice running", std::to_string(fairness.pairs_twice_running));
    add("Visits without a pair", std::to_string(fairness.without_a_pair));
    add("Proof", is_proved(rota) ? "Drawn again from the kept seed, it is the same rota"
                                 : "Drawn again from the kept seed, it is another rota");
    add("Hash", html::of<R"(<code class="rv-num">{}</code>)">(rota.hash));
    return html::summary_list(list);
}

http::Response one_page(Visit& visit) {
    auto scheme = scheme_asked_for(visit);
    auto rota = find_rota(visit.db, visit.part("rota"));
    if (!scheme || !rota || rota->scheme != scheme->id) return not_found(visit);
    auto visitors = visitors_of(visit.db, scheme->id);
    auto places = places_of(visit.db, scheme->id);
    html::Table table{.caption = "Visits",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "rota-visits",
                      .head = {{"Visit"}, {"Place"}, {"Pair"}, {"State"}},
                      .empty_text = "Nothing was drawn.",
                      .is_stacked = true};
    for (const auto& one : visits_of_rota(visit.db, rota->id)) {
        std::string place;
        for (const auto& known : places)
            if (known.id == one.place) place = known.name;
        table.rows.push_back(
            {{{html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                  html::link({.text = when_in_words(one), .href = address_of(visit, *scheme, one)}), one.reference)},
              {place},
              {pair_in_words(one, visitors)},
              {state_chip(one, visit.today())}}});
    }
    Html main = html::page_heading("Rota " + rota->reference, scheme->title) + html::sample_line(rota->is_sample)
                + proof_view(*rota) + html::section_heading("Visits", "visits") + html::table(table);
    auto words = scheme_words(*scheme, rota->reference);
    words.trail.emplace_back("Rotas", list_address(*scheme));
    return show(visit, words, main);
}

} // namespace

void mount_rotas(office::Routes& at) {
    auto run = may(Right::run_visits);
    const std::string all = "/work/visiting/{scheme}/rotas";
    at.get(all, list_page, run, "See the rotas of a scheme");
    at.get(all + "/new", show_new, run, "Open the form that draws a rota");
    at.post(all + "/new", add, run, "Draw a rota by lot and plan its visits");
    at.get(all + "/{rota}", one_page, run, "See one rota with its visits, how fair it is, and its proof");
}

} // namespace reeve::scrutiny
