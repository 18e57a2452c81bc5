// Whole pieces of work with scripts off: a note recorded and made an action, and a paper read down to the proof of a number.
import { narrow, wide, withPage } from "./chromium.mjs";
import { readSignIns, signIn } from "./people.mjs";

const plain = { javaScriptEnabled: false };

const heading = (page) => page.locator("h1").innerText();

async function said(page, words) {
  const text = await page.locator("main, .govuk-notification-banner").allInnerTexts();
  return text.join(" ").includes(words) ? [] : [`the page does not say "${words}" but: ${text.join(" ").slice(0, 300)}`];
}

export default function journeyTests(test, { browser, site }) {
  const asOfficer = async () => {
    const { password, people } = readSignIns(site.demoWords);
    const officer = people.find(({ post }) => post === "Engagement Officer");
    return { state: await signIn(browser, site, officer.email, password) };
  };

  test("a note is recorded on a phone without scripts", async () =>
    withPage(browser, `${site.base}/capture`, { ...plain, viewport: narrow, as: await asOfficer() }, async ({ page }) => {
      await page.getByLabel("In their words").fill("Cars race past the school at night.");
      await page.getByLabel("Where?").fill("Castle Donington");
      await page.getByLabel("No, just note it").check();
      await page.getByRole("button", { name: "Save note" }).click();
      return said(page, "N-");
    }));

  test("a note becomes an action without scripts", async () =>
    withPage(browser, `${site.base}/work/engagement/feedback`, { ...plain, as: await asOfficer() }, async ({ page }) => {
      await page.locator("main a[href*='/feedback/N-']").last().click();
      const note = await heading(page);
      await page.getByLabel("Make an action").check();
      await page.getByLabel("What needs to be done?").fill("Ask the neighbourhood team to look at it");
      await page.getByLabel("Owner").selectOption({ index: 1 });
      await page.getByRole("button", { name: "Save", exact: true }).click();
      const problems = await said(page, "Ask the neighbourhood team to look at it");
      return problems.length > 0 ? [`${note}: ${problems[0]}`] : [];
    }));

  test("an action is made, started, done and left for another to verify, without scripts", async () =>
    withPage(browser, `${site.base}/work/actions/new`, { ...plain, as: await asOfficer() }, async ({ page }) => {
      await page.getByLabel("What needs to be done?").fill("Write to the parish council");
      await page.getByLabel("Owner").selectOption({ index: 1 });
      await page.getByRole("button", { name: "Save action" }).click();
      await page.getByRole("button", { name: "Start work" }).or(page.getByRole("link", { name: "Start work" })).first().click();
      await page.getByRole("button", { name: "Mark as done" }).or(page.getByRole("link", { name: "Mark as done" })).first().click();
      await page.getByLabel("What shows that it was done?").fill("Letter of 22 November 2026");
      await page.locator("main").getByRole("button", { name: "Mark as done" }).click();
      return said(page, "Letter of 22 November 2026");
    }));

  test("a review walks from its letter to its close, without scripts", async () => {
    const { password, people } = readSignIns(site.demoWords);
    const stateOf = async (wanted) => signIn(browser, site, people.find(({ post }) => post === wanted).email, password);
    const [reviewer, second] = [await stateOf("Complaint Reviewer"), await stateOf("Director of Governance and Performance")];
    const at = (address, as, body) => withPage(browser, `${site.base}${address}`, { ...plain, as: { state: as } }, ({ page }) => body(page));
    const press = (page, name) => page.locator("main").getByRole("button", { name, exact: true }).click();
    const open = async (page) => {
      await page.getByLabel("Why are you opening it?").fill("Working on the review");
      await page.locator("main form button").click();
    };
    const address = await at("/work/reviews/new", reviewer, async (page) => {
      for (const [label, typed] of [["Who applies?", "SAMPLE Complainant"], ["How can they be reached?", "1 Sample Street"], ["What was complained of", "SAMPLE. Nobody called back."], ["Received on", "4 October 2024"]])
        await page.getByLabel(label).fill(typed);
      await page.getByLabel("Letter", { exact: true }).check();
      await press(page, "Take in this application");
      await open(page);
      return new URL(page.url()).pathname;
    });
    const take = (step, as, button, fill) =>
      at(`${address}/steps/${step}`, as, async (page) => {
        await fill(page);
        await press(page, button);
      });
    await take("facts", reviewer, "Keep what was found out", async (page) => {
      await page.getByLabel("When was the complaint made?").fill("1 July 2024");
      await page.getByRole("group", { name: "Was it recorded under Schedule 3?" }).getByLabel("Yes").check();
      await page.getByLabel("Otherwise than by an investigation").check();
      await page.getByLabel("When was the complainant told").fill("16 September 2024");
    });
    await take("body", reviewer, "Keep the answers", async (page) => {
      for (const no of await page.getByLabel("No", { exact: true }).all()) await no.check();
    });
    await take("accept", reviewer, "Accept the review", async () => {});
    await take("notify", reviewer, "Keep these days", async (page) => page.getByLabel("The force was told of the application on").fill("7 October 2024"));
    await take("assess", reviewer, "Keep the assessment", async (page) => {
      await page.getByLabel("What is the main allegation?").selectOption("service");
      await page.getByLabel("Assessment", { exact: true }).fill("SAMPLE. Each part was answered.");
    });
    await take("draft", reviewer, "Send to the second reader", async (page) => {
      await page.getByLabel("The outcome was reasonable and proportionate", { exact: true }).check();
      await page.getByLabel("The decision and its reasons").fill("SAMPLE. Each part was answered.");
    });
    await at(address, second, open);
    await take("agree", second, "Agree", async () => {});
    await take("decide", reviewer, "Decide", async () => {});
    await take("tell", reviewer, "Keep the day", async () => {});
    await take("close", reviewer, "Close the review", async () => {});
    return at(address, reviewer, (page) => said(page, "Nothing more is to be done."));
  });

  for (const viewport of [wide, narrow]) {
    test(`a reader opens a paper and presses a number, without scripts, at ${viewport.width}px`, async () =>
      withPage(browser, `${site.base}/papers`, { ...plain, viewport }, async ({ page }) => {
        await page.locator("main a[href^='/papers/P-']").first().click();
        const number = page.locator("main a[href*='/figures/']").first();
        const shown = (await number.innerText()).trim();
        await number.click();
        return [...((await heading(page)).includes(shown) ? [] : [`the proof of ${shown} is headed ${await heading(page)}`]), ...(await said(page, "Where this number comes from"))];
      }));
  }
}
