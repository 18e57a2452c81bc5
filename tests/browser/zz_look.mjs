import { launchChromium, wide, phone, withPage } from "./chromium.mjs";
import { signIn } from "./people.mjs";
const site = { base: "http://127.0.0.1:8099" };
const browser = await launchChromium();
const state = await signIn(browser, site, "governance@demo.example", "demo-office-2024");
const as = { state };
let n = 0;
const shot = async (page, name, viewport) => { if (viewport) await page.setViewportSize(viewport); await page.screenshot({ path: `/work/shots/plan-${name}.png`, fullPage: true }); };
await withPage(browser, `${site.base}/work/plan/new`, { as }, async ({ page }) => {
  await page.getByLabel("Title").fill("Police and Crime Plan 2025 to 2029");
  await page.getByLabel("The plan in one sentence").fill("Safer streets, and a police force that listens.");
  await page.getByLabel("Date of the ordinary election").fill("2 May 2024");
  await page.getByLabel("Date of the next ordinary election").fill("4 May 2028");
  await shot(page, "new");
  await page.getByRole("button", { name: "Begin the plan" }).click();
  const desk = page.url().split("?")[0];
  const put = async (kind, fill) => {
    await page.goto(`${desk}/parts/new?after=0&kind=${kind}`);
    for (const [label, text] of Object.entries(fill)) {
      const control = page.getByLabel(label, { exact: false }).first();
      if ((await control.evaluate((e) => e.tagName)) === "SELECT") await control.selectOption({ label: text }); else await control.fill(text);
    }
    if (kind === "paragraph") await shot(page, "part");
    await page.getByRole("button", { name: "Put it in" }).click();
  };
  await put("paragraph", { Words: "Every district has a neighbourhood team." });
  await put("objective", { Words: "Fewer burglaries of homes." }).catch((e) => console.log(String(e).slice(0, 200)));
  await shot(page, "objective-error");
  await put("priority", { Title: "Reduce crime overall", Group: "Policing priorities", Lead: "Deputy Commissioner" });
  await put("section", { Title: "Foreword" });
  await page.goto(desk); await shot(page, "desk"); await shot(page, "desk-phone", phone);
  await page.setViewportSize(wide);
  await page.goto(`${desk}/move/with_chief_constable`); await shot(page, "move");
  await page.getByLabel("Sent on").fill("1 October 2024");
  await page.getByRole("button", { name: "Send to the Chief Constable" }).click();
  await shot(page, "after-move");
  await page.goto(`${desk}/send-outs`); await shot(page, "sendouts");
  await page.goto(`${desk}/versions/1`); await shot(page, "version");
  await page.goto(`${desk}/move/ready`); await shot(page, "refused");
  await page.goto(`${desk}/move/consulting`); await shot(page, "consulting", phone);
  await page.goto(`${site.base}/work/plan`); await shot(page, "list", wide);
});
await browser.close();
