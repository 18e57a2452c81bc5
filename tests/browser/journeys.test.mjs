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
