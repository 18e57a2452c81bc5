// Builds the work update that the tests of documents share.
#include "document/document_fixture.h"
#include <zlib.h>

namespace reeve::document {

namespace {

constexpr auto site = "https://pcc.example/figures/";

std::string word_of(std::uint32_t value) {
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
            static_cast<char>(value)};
}

std::string chunk(const std::string& kind, const std::string& bytes) {
    const auto body = kind + bytes;
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
    return word_of(static_cast<std::uint32_t>(bytes.size())) + body + word_of(static_cast<std::uint32_t>(sum));
}

Run figure(const std::string& shown, const std::string& reference, bool is_sample = false) {
    return FigureRun{shown, reference, site + reference, "", is_sample};
}
Run text(const std::string& words_here) { return TextRun{words_here}; }
Paragraph says(Runs runs) { return {std::move(runs), {}, ParagraphRole::text}; }
Paragraph says(const std::string& words_here) { return says(words(words_here)); }

// Nine areas as tiles, each with its name and number of community days; hatched where there was none.
std::string map_svg() {
    const char* names[] = {"Ashby Vale", "Brook", "Castle", "Dene", "Eastfield", "Fosse", "Grange", "Harbour", "Isle"};
    const int days[] = {3, 1, 1, 0, 1, 1, 0, 0, 1};
    std::string svg =
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 330" font-family="Open Sans, Arial, sans-serif" font-size="15">)"
        R"(<defs><pattern id="none" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 8L8 0" stroke="#c9c6bd"/></pattern></defs>)";
    for (int i = 0; i < 9; ++i) {
        const auto x = std::to_string(10 + i % 3 * 207), y = std::to_string(10 + i / 3 * 104);
        const auto fill = days[i] == 0 ? "url(#none)" : days[i] > 1 ? "#7fb3c8" : "#dcebf1";
        svg += "<path d=\"M" + x + " " + y + "h200l7 14v83h-200l-7-12z\" fill=\"" + fill
               + "\" stroke=\"#1c2b33\" stroke-width=\"1.25\"/>";
        svg += "<text x=\"" + std::to_string(110 + i % 3 * 207) + "\" y=\"" + std::to_string(60 + i / 3 * 104)
               + "\" text-anchor=\"middle\" fill=\"#1c2b33\">" + names[i] + ": " + std::to_string(days[i]) + "</text>";
    }
    return svg + "</svg>";
}

Drawing map_of_days() {
    Drawing map{DrawingKind::map,
                map_svg(),
                "Map of nine areas. Ashby Vale had three community days, five areas had one, three had none.",
                "Community days were held in 6 of 9 areas",
                "Community days by area, 13 June to 1 August 2024",
                {},
                {},
                "Engagement log",
                {}};
    map.table = Table{"Community days by area", {{"Area"}, {"Days", true}}, {}, {}, 0};
    for (const auto& [area, days] : std::vector<std::pair<std::string, std::string>>{{"Ashby Vale", "3"},
                                                                                     {"Brook", "1"},
                                                                                     {"Castle", "1"},
                                                                                     {"Eastfield", "1"},
                                                                                     {"Fosse", "1"},
                                                                                     {"Isle", "1"},
                                                                                     {"Dene, Grange, Harbour", "0"}})
        map.table->rows.push_back({{words(area), words(days)}, false});
    map.table->rows.push_back({{words("All areas"), words("8")}, true});
    map.cautions = {"A day is counted once, in the area where it began."};
    return map;
}

Drawing process_of_feedback() {
    Drawing process{DrawingKind::process,
                    "",
                    "Four steps in a row, from a visit to a reply.",
                    "What happens to what people say",
                    "",
                    {},
                    {},
                    "",
                    {}};
    process.svg =
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 90" font-family="Open Sans, Arial, sans-serif" font-size="14">)";
    const char* steps[] = {"Visit", "Debrief", "Action", "Reply"};
    for (int i = 0; i < 4; ++i) {
        const auto x = std::to_string(5 + i * 160);
        process.svg += "<rect x=\"" + x
                       + "\" y=\"20\" width=\"130\" height=\"50\" fill=\"#f6f4ef\" stroke=\"#1c2b33\"/><text x=\""
                       + std::to_string(70 + i * 160) + "\" y=\"50\" text-anchor=\"middle\">" + steps[i] + "</text>";
        if (i < 3)
            process.svg += "<path d=\"M" + std::to_string(137 + i * 160)
                           + " 45h24m-7 -6l7 6l-7 6\" fill=\"none\" stroke=\"#1c2b33\"/>";
        process.steps.push_back(words(steps[i]));
    }
    process.svg += "</svg>";
    return process;
}

Row award(const std::string& who, const std::string& what, Runs funding, const std::string& output) {
    return {{words(who), words(what), std::move(funding), words(output)}, false};
}

Table visits_to_projects() {
    Table table{"Visits to funded projects",
                {{"Organisation"}, {"Area and work"}, {"Funding", true}, {"Output"}},
                {},
                {"N/A: not a grant of this office alone."},
                0};
    table.rows = {award("Northwest community safety partnership", "Community safety", words("£4,152"),
                        "The partnership showed its projects, among them a system to tackle shoplifting and money for "
                        "hotspot patrols."),
                  award("A wellbeing centre (People Zones)", "Community safety", {figure("£9,970", "F-0240")},
                        "All wellbeing support and workshops move to a new area in the grounds of a rural centre, for "
                        "families and for local groups."),
                  award("A sexual health charity", "Commissioner's Safety Fund", words("£9,678"),
                        "An online tool to map hate crime, and community safety courses in public places."),
                  award("Street outreach", "Joint fund of city council, office and force", words("N/A"),
                        "The Commissioner met outreach workers who tackle the root causes of anti-social behaviour."),
                  award("A driving course", "Road safety", words("£29,290"),
                        "25 young drivers of 15 to 17 took part, each with a parent or guardian.\nThey left with "
                        "advanced driving skills.")};
    table.rows.push_back({{words("Together"), words("4 awards"), words("£53,090"), words("[z]")}, true});
    return table;
}

Section purpose() {
    return {
        "Purpose of report",
        1,
        {says("The Commissioner must set a police and crime plan, deliver it, and bring partners together so that "
              "local priorities are joined up."),
         says(
             "This report tells the Panel how the Commissioner did so from January 2024 to the pre-election period.")}};
}

Section request() {
    Paragraph asks{words("The Commissioner asks the Panel to examine this report, and in particular:"),
                   {words("Is the Panel supportive of the work set out here?"),
                    words("Does the Panel wish to make any recommendation?")},
                   ParagraphRole::request};
    return {"Request of the Panel", 1, {asks}};
}

Section summary() {
    return {"Summary",
            1,
            {says("Good progress is being made against most workstreams. The Commissioner meets the Chief Executive "
                  "weekly and the senior team every two months.")}};
}

Section background() { return {"Background, relevant data and trends", 1, {}}; }

Section engagement() {
    return {"Community consultation and engagement",
            2,
            {says({text("The "), TextRun{"Police Reform and Social Responsibility Act 2011", false, true},
                   text(" places a duty on the Commissioner to consult the public.")}),
             says("The office observed pre-election conventions from 24 March until the election on 2 May."),
             says("This report covers 7 May to 1 August 2024."),
             says("Weekly community days began again on 13 June 2024."),
             says({text("The Commissioner held "), figure("eight community days", "F-0228"),
                   text(" between 13 June and 1 August.")}),
             says("The map below shows where they were."), map_of_days(),
             says("What people say is tracked from visit to reply, as the diagram shows."), process_of_feedback(),
             says("The main themes were business crime and shoplifting, anti-social behaviour, speeding in villages "
                  "and drug dealing."),
             says("Two items go to a corporate governance board: shoplifting, and victim compliance and satisfaction."),
             says("A project to support local retailers has been commissioned."),
             says("The Commissioner talks to the Chief Constable regularly about car cruising.")}};
}

Section diligence() {
    return {
        "Due diligence activity",
        1,
        {says("Over the summer the Commissioner visited a number of funded projects, summarised in Table One below."),
         visits_to_projects()}};
}

Section commissioning() {
    Paragraph packages{
        words("Two educational packages address sexual violence prevention:"),
        {words("One for ages 10 to 15, about healthy and unhealthy relationships, consent and boundaries."),
         words("One for ages 16 to 19, about the continuum of abuse and healthy responses to rejection.")}};
    std::vector<Block> blocks{
        says("The office and the force are developing a behaviour change campaign."),
        packages,
        says("Up to 45 community organisations can apply to deliver these packages."),
        says("The next round of the Safety Fund opened on 8 August: £200,000 for bids of up to £10,000."),
        says("Small organisations should have the opportunity to bid."),
        says("The office enables others to keep communities safe."),
        says("A network meeting for all three People Zones was held in May."),
        says({text("Over the period "), figure("80 reports", "F-0231"),
              text(" were made to Crimestoppers, up from 17 ("), figure("+371%", "F-0232"), text("). They are "),
              figure("11.5%", "F-0233", true), text(" of all anonymous reports in the force area.")}),
        says("The reports were passed to neighbourhood commanders."),
        says("A digital van visited all three zones from 16 to 18 August."),
        Image{plain_png(320, 180), ImageKind::png, "A van with a large screen parked beside a row of shops.",
              "The van in the first zone.", "Office of the Commissioner"}};
    for (int i = 27; i <= 34; ++i)
        blocks.push_back(
            says("The teams work with partners on project " + std::to_string(i - 26) + " of this year's programme."));
    blocks.push_back(says({text("At the end of August 50 projects were in progress with spending of "),
                           figure("£463,973.01", "F-0235"), text(" and "), figure("£273,607.03", "F-0236"),
                           text(" yet to be drawn.")}));
    blocks.push_back(says("They vary from first aid at night to sports programmes and cameras."));
    return {"Commissioning and partnership activity", 1, blocks};
}

Section scrutiny() {
    std::vector<Block> blocks{
        says("Meetings with the chief officer team continued every two months."),
        says({text("Visitors made "), figure("34 of 34 (100%)", "F-0238"),
              text(" planned custody visits between April and July.")}),
        says("Animal welfare visits took place each month."),
        says("The first hate crime scrutiny panel reviewed two cases."),
        says("Learning from each case goes to the handling officer."),
        says("Four candidates for the ethics panel are being progressed."),
        says("The joint audit panel met on 1 August."),
        says({text("The office received "), figure("53 requests", "F-0239"),
              text(" for a complaint review from April to July, a rise of 32.5% on the year before. "),
              LinkRun{"How reviews work", "https://pcc.example/complaints"}, text(".")})};
    return {"Scrutiny and governance activity", 1, blocks};
}

Facts implications() {
    return {"",
            {{"Financial", words("None at this stage")},
             {"Legal", words("Duty to report under the Police Reform and Social Responsibility Act 2011, section 13")},
             {"Equality impact", words("None")},
             {"Risks and impact", words("Partner data may be late (R-07), which would delay the refreshed data packs "
                                        "and the problem profiles that rest on them.")},
             {"Link to plan", words("Priorities 3 and 5")},
             {"Communications", words("None at this stage")},
             {"Person to contact", {LinkRun{"governance@pcc.example", "mailto:governance@pcc.example"}}}}};
}

QuotedFigure quoted(const std::string& reference, const std::string& title, const std::string& where,
                    const std::string& shown) {
    QuotedFigure held;
    held.reference = reference, held.title = title, held.address = site + reference, held.where = where,
    held.shown = shown;
    held.definition_version = "2", held.as_at = "1 August 2024", held.evidence_hash = "9f2c61d0b7a4e8835512";
    return held;
}

std::vector<QuotedFigure> quoted_figures() {
    std::vector<QuotedFigure> list{quoted("F-0228", "Community days held", "9", "eight community days"),
                                   quoted("F-0240", "Award", "Table One", "£9,970"),
                                   quoted("F-0231", "Reports to Crimestoppers from People Zones", "24", "80 reports"),
                                   quoted("F-0232", "Change in reports", "24", "+371%"),
                                   quoted("F-0233", "Share of all anonymous reports", "24", "11.5%"),
                                   quoted("F-0235", "Spent on partnership projects", "35", "£463,973.01"),
                                   quoted("F-0236", "Yet to be drawn", "35", "£273,607.03"),
                                   quoted("F-0238", "Custody visits made of those planned", "38", "34 of 34 (100%)"),
                                   quoted("F-0239", "Requests for complaint reviews", "44", "53 requests")};
    list[2].value = "80";
    list[4].value = "11.5", list[4].numerator = "80", list[4].denominator = "696", list[4].is_sample = true;
    list[4].caution = "The force total is an invented row.";
    return list;
}

} // namespace

std::string plain_png(int width, int height) {
    std::string row(1 + static_cast<std::size_t>(width), '\x90');
    row[0] = 0;
    std::string pixels;
    for (int i = 0; i < height; ++i) pixels += row;
    std::string packed(compressBound(pixels.size()), '\0');
    auto size = static_cast<uLongf>(packed.size());
    compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(pixels.data()),
             pixels.size());
    packed.resize(size);
    const std::string head = word_of(static_cast<std::uint32_t>(width)) + word_of(static_cast<std::uint32_t>(height))
                             + std::string("\x08\x00\x00\x00\x00", 5);
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", head) + chunk("IDAT", packed) + chunk("IEND", "");
}

Document work_update() {
    Document paper;
    paper.reference = "P-2024-001";
    paper.version = 2;
    paper.title = "Work update report";
    paper.office = "Police and Crime Commissioner for Exampleshire";
    paper.body = "Police and Crime Panel for Exampleshire";
    paper.meeting = "Monday 23 September 2024 – item 7";
    paper.meeting_date = date_of(2024, 9, 23);
    paper.author_post = "Director of Governance and Performance";
    paper.classification = "Official";
    paper.address = "https://pcc.example/papers/P-2024-001";
    paper.erratum =
        "Paragraph 34 gave the last financial year as \"2023-23\"; it was 2023 to 2024. Corrected 30 September 2024.";
    paper.marks = {"SAMPLE: holds invented rows"};
    paper.cover = {{"Report date", "23 September 2024"},
                   {"Report author", paper.author_post},
                   {"Security classification", "Official"},
                   {"Figures", "9, all checked against source 1 August 2024"}};
    paper.sections = {
        purpose(),
        request(),
        summary(),
        background(),
        engagement(),
        diligence(),
        commissioning(),
        scrutiny(),
        {"Implications", 1, {implications()}},
        {"Appendices", 1, {Remark{words("None")}}},
        {"Background papers",
         1,
         {ItemList{{words("Police and crime plan 2021 to 2024"), words("Report to the Panel of 13 December 2023")}}}}};
    paper.figures = quoted_figures();
    number_all(paper);
    return paper;
}

} // namespace reeve::document
