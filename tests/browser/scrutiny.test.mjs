// Scrutiny with scripts off: a case from its redaction to confirmed learning, a custody visit recorded on a phone, and a complaint review from the letter to its close; no page of them scrolls sideways.
import { resolve } from "node:path";
import { withPage } from "./chromium.mjs";
import { readSignIns, signIn } from "./people.mjs";
import { startReeve } from "./site.mjs";

const phone = { width: 390, height: 844 };

// One person's pages, in turn; each must fit its width. (axe-core needs scripts: looks.test.mjs lays it on the same pages.)
class Walk {
  constructor(page, base) {
    Object.assign(this, { page, base, problems: [] });
  }
  async open(address) {
    await this.page.goto(this.base + address);
    await this.look();
  }
  async press(name) {
    await this.page.locator("main").getByRole("button", { name, exact: true }).or(this.page.locator("main").getByRole("link", { name, exact: true })).first().click({ timeout: 10_000 }).catch(async (cause) => {
      throw new Error(`${this.page.url()} has no "${name}" but: ${(await this.page.locator("main").innerText()).slice(0, 600)}`, { cause });
    });
    await this.look();
  }
  async look() {
    const address = new URL(this.page.url()).pathname;
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) this.problems.push(`${address} scrolls sideways by ${wide}px`);
  }
  async says(words) {
    const text = (await this.page.locator("main, .govuk-notification-banner").allInnerTexts()).join(" ");
    if (!text.includes(words)) throw new Error(`${this.page.url()} does not say "${words}" but: ${text.slice(0, 400)}`);
  }
  fill(label, words) {
    return this.page.getByLabel(label).fill(words);
  }
  // Says why, where the page asks for it.
  async door(reason) {
    const why = this.page.getByLabel("Why are you opening it?");
    if (!(await why.count())) return;
    await why.fill(reason);
    await this.page.locator("main").getByRole("button", { name: /^Open / }).click();
    await this.look();
  }
  // A choice is radios under its question, or a list.
  async choose(question, answer) {
    const radio = this.page.getByRole("group", { name: question }).getByLabel(answer, { exact: true });
    if (await radio.count()) await radio.check();
    else await this.page.getByLabel(question).selectOption({ label: answer });
  }
}

export default function scrutinyTests(test, { browser, build }) {
  // An office of its own for each, since what is recorded here would be met by other tests.
  const inOwnOffice = (body) => async () => {
    const site = await startReeve(resolve(build, "reeve"));
    const { password, people } = readSignIns(site.demoWords);
    const stateOf = (wanted) => signIn(browser, site, people.find(({ post }) => post === wanted).email, password);
    const walk = (state, viewport, taking) =>
      withPage(browser, `${site.base}/account`, { javaScriptEnabled: false, viewport, as: { state } }, async ({ page }) => {
        const walking = new Walk(page, site.base);
        await taking(walking);
        return walking.problems;
      });
    try {
      return await body({ stateOf, walk });
    } finally {
      await site.stop();
    }
  };

  test("a case goes from its redaction to confirmed learning, without scripts", inOwnOffice(async ({ stateOf, walk }) => {
    const [manager, second] = [await stateOf("Volunteer Schemes Manager"), await stateOf("Director of Governance and Performance")];
    const at = "/work/panel-cases/KC-0043";
    const wide = { width: 1280, height: 900 };
    const redacted = await walk(manager, wide, async (case_) => {
      await case_.open(at);
      await case_.press("Redact the case");
      await case_.says("Why are you opening KC-0043?");
      await case_.fill("Why are you opening it?", "Redacting the case");
      await case_.press("Open KC-0043");
      await case_.fill("The case as the force gave it", "SAMPLE. Jo Sample of LE1 5XY was shouted at.");
      await case_.fill("What must be hidden?", "Jo Sample = person A");
      await case_.press("Keep these words");
      await case_.press("Keep the copy");
      await case_.says("SAMPLE. [person A] of [postcode] was shouted at.");
    });
    const cleared = await walk(second, phone, async (case_) => {
      await case_.open(at);
      await case_.press("Clear the copy");
      await case_.press("Clear the copy");
      await case_.says("Ready for the panel");
    });
    const confirmed = await walk(manager, phone, async (case_) => {
      await case_.open(`${at}/answers`);
      for (const question of await case_.page.locator("main select").all()) await question.selectOption("yes");
      await case_.press("Keep the answers");
      await case_.press("Judge the case");
      await case_.page.getByLabel("Appropriate", { exact: true }).check();
      await case_.fill("What is the officer to learn from it?", "SAMPLE. Write within a week.");
      await case_.press("Keep the judgment");
      await case_.press("Send the learning");
      await case_.press("Record that it was sent");
      await case_.press("Confirm the conversation");
      await case_.fill("When did the line manager speak with the officer?", "7 October 2024");
      await case_.fill("Which post in the force confirmed it?", "Inspector");
      await case_.press("Confirm the conversation");
      await case_.press("Close the case");
      await case_.press("Close the case");
      await case_.says("Nothing more is to be done.");
    });
    return [...redacted, ...cleared, ...confirmed];
  }));

  test("a custody visit is recorded on a phone, without scripts", inOwnOffice(async ({ stateOf, walk }) => {
    const visitor = await stateOf("Volunteer Visitor");
    return walk(visitor, phone, async (visit) => {
      await visit.open("/visiting");
      await visit.page.locator("main a[href^='/visiting/SV-']").first().click();
      await visit.look();
      await visit.press("Record the visit");
      await visit.fill("On which day did you go?", "7 October 2024");
      await visit.fill("When did you arrive?", "00:10");
      await visit.fill("When were you let in?", "00:15");
      const numbers = { "How many people were held?": 7, "Number who could not be seen": 1, "Number not offered one": 0, "Number only observed": 1, "Number offered a visit": 6, "Number who accepted": 4, "Number who declined": 1 };
      for (const [label, number] of Object.entries(numbers)) await visit.fill(label, String(number));
      await visit.page.getByLabel("Nothing", { exact: true }).check();
      for (const answer of await visit.page.getByLabel("In order").all()) await answer.check();
      await visit.press("Save the visit");
      await visit.says("There is a problem"); // the numbers do not add up
      await visit.fill("Number offered a visit", "5");
      await visit.press("Save the visit");
      await visit.says("Made");
    });
  }));

  test("a complaint review goes from the letter to its close, with a recommendation that the force answers, without scripts", inOwnOffice(async ({ stateOf, walk }) => {
    const [reviewer, second] = [await stateOf("Complaint Reviewer"), await stateOf("Director of Governance and Performance")];
    const wide = { width: 1280, height: 900 };
    let at = "";
    const drafted = await walk(reviewer, wide, async (review) => {
      await review.open("/work/reviews");
      await review.press("Take in an application");
      await review.fill("Who applies?", "SAMPLE applicant");
      await review.fill("How can they be reached?", "SAMPLE, Leicester");
      await review.fill("What was complained of", "SAMPLE. Nobody came back about a stolen bicycle.");
      await review.choose("How did it come?", "Letter");
      await review.fill("Received on", "23 September 2024");
      await review.press("Take in this application");
      await review.door("Taking it in");
      at = new URL(review.page.url()).pathname;
      await review.says("Received");
      await review.press("Find out whether there is a review");
      await review.fill("When was the complaint made?", "1 July 2024");
      await review.choose("Was it recorded under Schedule 3?", "Yes");
      await review.choose("How did the force deal with it?", "Otherwise than by an investigation");
      await review.fill("When was the complainant told the outcome", "2 September 2024");
      await review.choose("Was it first sent to another body?", "No, it came straight to us");
      await review.press("Keep what was found out");
      await review.press("Find out which body it is for");
      for (const no of await review.page.getByLabel("No", { exact: true }).all()) await no.check();
      await review.press("Keep the answers");
      await review.press("Accept it");
      await review.press("Accept the review");
      await review.says("Accepted");
      await review.press("Record who was told");
      await review.fill("The force was told of the application on", "24 September 2024");
      await review.press("Keep these days");
      await review.press("Assess it");
      await review.choose("What is the main allegation?", "Delivery of duties and service");
      await review.fill("Assessment", "SAMPLE. Three calls, and no answer to any.");
      await review.press("Keep the assessment");
      await review.press("Draft the decision");
      await review.choose("Was the outcome reasonable and proportionate?", "The outcome was not reasonable and proportionate");
      await review.fill("The decision and its reasons", "SAMPLE. Three calls went unanswered, and the outcome says nothing of them.");
      await review.press("Send to the second reader");
      await review.says("Drafted, waiting for a second reader");
    });
    const agreed = await walk(second, wide, async (review) => {
      await review.open(at);
      await review.says("Why are you opening");
      await review.door("Reading the draft");
      await review.press("Agree as second reader");
      await review.press("Agree");
      await review.says("Agreed by the second reader");
    });
    const closed = await walk(reviewer, phone, async (review) => {
      await review.open(at);
      await review.press("Decide");
      await review.press("Decide");
      await review.says("Decided");
      await review.press("Add a recommendation");
      await review.choose("What is recommended?", "Apologise");
      await review.fill("In words, as the force reads it", "SAMPLE. Apologise for the three calls.");
      await review.fill("Made on", "7 October 2024");
      await review.press("Add this recommendation");
      await review.press("Record that all were told");
      await review.press("Keep the day");
      await review.open(`${at}/recommendations/1/answer`);
      await review.fill("The force answered on", "7 October 2024");
      await review.choose("What did it answer?", "Accepted");
      await review.fill("Its steps, or its reasons", "SAMPLE. The sergeant wrote a letter.");
      await review.press("Keep the answer");
      await review.open(`${at}/recommendations/1/share`);
      await review.fill("Recommendation and answer were sent", "7 October 2024");
      await review.press("Keep what was shared");
      await review.press("Close it");
      await review.press("Close the review");
      await review.says("Closed");
    });
    return [...drafted, ...agreed, ...closed];
  }));
}
