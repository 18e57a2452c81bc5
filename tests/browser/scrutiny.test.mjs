// Scrutiny with scripts off: a case from its redaction to confirmed learning, and a custody visit recorded on a phone; no page of both scrolls sideways.
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
    await this.page.locator("main").getByRole("button", { name, exact: true }).or(this.page.locator("main").getByRole("link", { name, exact: true })).first().click();
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
}
