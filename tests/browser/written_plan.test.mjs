// A variation of the plan walks the whole road with scripts off, taken along by four people; every move out of turn is tried on the way and refused with its section.
import { wide, withPage } from "./chromium.mjs";
import { readSignIns, signIn } from "./people.mjs";

const plain = { javaScriptEnabled: false, viewport: wide };
const posts = ["Director of Governance and Performance", "Chief Executive", "Deputy Commissioner", "Commissioner"];

async function signInAll(browser, site) {
  const { password, people } = readSignIns(site.demoWords);
  const states = {};
  for (const post of posts) states[post] = { state: await signIn(browser, site, people.find((one) => one.post === post).email, password) };
  return states;
}

const words = async (page) => (await page.locator("main, .govuk-notification-banner").allInnerTexts()).join(" ");

export default function writtenPlanTests(test, { browser, site }) {
  test("a variation of the plan walks the whole road as four people, and no move the law forbids is made", async () => {
    const as = await signInAll(browser, site);
    const problems = [];
    const opened = (post, address, work) => withPage(browser, site.base + address, { ...plain, as: as[post] }, work);
    const [writer, chief, deputy, commissioner] = posts;
    let desk = "";
    const refused = (post, move, status, saying) =>
      opened(post, desk + move, async ({ page, status: answered }) => {
        const said = await words(page);
        if (answered !== status || !said.includes(saying)) problems.push(`${post} at ${move}: ${answered}, ${said.slice(0, 200)}`);
      });
    const take = (post, move, fill, button) =>
      opened(post, desk + move, async ({ page }) => {
        await fill(page);
        await page.locator("main").getByRole("button", { name: button }).click();
        if (page.url().includes(move)) problems.push(`${move} is not made: ${(await words(page)).slice(0, 300)}`);
      });

    await opened(writer, "/work/plan/PCP-2021-001/variation", async ({ page }) => {
      await page.getByRole("button", { name: "Begin the variation" }).click();
      desk = new URL(page.url()).pathname;
    });
    for (const move of ["/move/with_panel", "/move/panel_reported", "/move/ready"]) await refused(writer, move, 409, "cannot become");
    await refused(chief, "/response", 409, "cannot become");
    await refused(commissioner, "/issue", 409, "cannot become");

    await take(writer, "/move/with_chief_constable", (page) => page.getByLabel("Sent on").fill("1 October 2024"), "Send to the Chief Constable");
    await refused(writer, "/move/ready", 409, "s.14");
    await take(writer, "/move/consulting", (page) => page.getByLabel("Sent on").fill("2 October 2024"), "Open the consultation");
    await take(writer, "/move/with_panel", (page) => page.getByLabel("Sent on").fill("3 October 2024"), "Send to the Panel");
    await take(
      writer,
      "/move/panel_reported",
      async (page) => {
        await page.getByLabel("What did the Panel report?").fill("The Panel supports the variation.");
        await page.getByLabel("Its recommendations").fill("Say more of rural crime");
      },
      "Record the Panel's report",
    );
    await refused(chief, "/response", 409, "no answer yet");
    await take(writer, "/recommendations/1", (page) => page.getByLabel("Answer").fill("Agreed."), "Save the answer");
    await take(chief, "/response", async () => {}, "Publish the response");
    await take(writer, "/move/ready", async () => {}, "Mark as ready to issue");
    for (const post of [writer, chief, deputy]) await refused(post, "/issue", 403, "");
    await take(commissioner, "/issue", async () => {}, "Sign and issue the plan");
    await refused(writer, "/particulars", 409, "Begin a variation");
    return problems;
  });
}
