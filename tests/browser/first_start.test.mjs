// A real office from `reeve init` to its first recorded community day, wholly in the browser, with scripts off: another area than the demo's.
import { join, resolve } from "node:path";
import { atWork, inRealOffice, run, setUp } from "./real_office.mjs";

async function recordDay(walk, base) {
  await walk.signIn(base, "engagement@office.test", "/work/engagement");
  await walk.says("No engagements are recorded yet");
  await walk.press("Plan an engagement");
  await walk.check("Community day");
  await walk.fillAll({ Title: "Community day in Kendal", Date: "today", Place: "Market Place" });
  await walk.choose("District", "Westmorland and Furness");
  const group = walk.page.getByRole("group", { name: "Show it to the public?" });
  await group.getByLabel("Yes", { exact: true }).check();
  await walk.press("Save engagement");
  await walk.says("Community day in Kendal");
  await walk.press("Say it was held");
  await walk.open(`${base}/work/engagement`);
  await walk.says("Community day in Kendal");
  await walk.says("Held");
}

export default function firstStartTests(test, { browser, build }) {
  const binary = resolve(process.env.REEVE_BINARY ?? join(build, "reeve"));
  for (const width of [1280, 320])
    test(`a new office in Cumbria is set up and records its first community day, ${width}px wide`, () =>
      inRealOffice(binary, async (base, token, folder) => {
        const as = (work) => atWork(browser, base, { width }, work);
        const problems = await as((walk) => setUp(walk, base, token, { "Engagement Officer": "engagement@office.test" }));
        problems.push(...(await as((walk) => recordDay(walk, base))));
        for (const command of ["init", "demo"]) {
          const went = await run(binary, [command, "--data", folder]).then(() => true, () => false);
          if (went) problems.push(`reeve ${command} begins anew in a folder that holds an office`);
        }
        return problems;
      }));
}
