// The first week of a real office without a terminal: set up, its messy log and last quarter's paper brought in, two visits recorded on a phone,
// a new paper written, approved, frozen and taken away in the council's template and as PDF; then backed up, restored elsewhere, and equal.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { atWork, inRealOffice, run, setUp } from "./real_office.mjs";
import { phone } from "./chromium.mjs";
import { serve } from "./site.mjs";

const carried = resolve(dirname(fileURLToPath(import.meta.url)), "../reference");
const people = {
  "Engagement Officer": "engagement@office.test",
  "Director of Governance and Performance": "director@office.test",
  "Chief Executive": "chief@office.test",
};
const director = people["Director of Governance and Performance"];
const panel = "Police, Fire and Crime Panel for Cumbria";
const days = { "Community day in Kendal": "Westmorland and Furness", "Community day in Carlisle": "Cumberland" };

const inWords = (date) => date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
const daysAhead = (count) => new Date(Date.now() + count * 86_400_000);

async function fillNames(walk, fields) {
  for (const [name, words] of Object.entries(fields)) await walk.page.locator(`main [name="${name}"]`).fill(words);
}

const pressValue = (walk, name, value) => walk.page.locator(`main button[name="${name}"][value="${value}"]:visible`).first().click();

const named = (walk, start) => walk.page.locator(`main [name^="${start}"]`);

// One of the answers to a question of the import, by the beginning of its words.
async function answer(walk, question, words) {
  const group = walk.page.getByRole("group", { name: question, exact: true });
  if ((await group.count()) === 0) throw new Error(`${walk.page.url()} does not ask "${question}" but: ${(await walk.page.locator("main").innerText()).slice(0, 2500)}`);
  await group.getByLabel(words).first().check();
}

async function bringInLog(walk, base) {
  await walk.signIn(base, director, "/work/import/actions");
  await walk.page.locator('main input[type="file"]').setInputFiles(join(carried, "excel/action_log.xlsx"));
  await walk.press("Check the rows");
  await walk.says("No column holds What needs to be done yet.");
  await named(walk, "column_title").selectOption({ label: "We said we would" });
  await pressValue(walk, "do", "check");
  await answer(walk, "Owner: what is “Partnerships lead (old post)”?", "Engagement Officer");
  await answer(walk, "Owner: what is “Temp cover”?", "Engagement Officer");
  await answer(walk, "Status: what is “WIP”?", "In progress");
  await walk.page.locator('[name="days_due"][value="day"]').check();
  await walk.page.locator('[name="counted_due"][value="days"]').check();
  for (const name of ["rows_like", "rows_total"]) await walk.page.locator(`[name="${name}"][value="out"]`).check();
  await walk.page.locator('[name="done_without_evidence"][value="log"]').check();
  for (const cell of await named(walk, "cell_due").all()) await cell.fill("30 November 2026");
  for (const cell of await named(walk, "cell_owner").all()) await cell.fill("Engagement Officer");
  await pressValue(walk, "do", "keep");
  await walk.says("294 rows are brought in. You can undo this for 7 days");
}

async function bringInPaper(walk, base) {
  await walk.signIn(base, director, "/work/papers/from-word");
  await walk.page.locator('main input[type="file"]').setInputFiles(join(carried, "word/update_2024_09.docx"));
  await walk.press("See what becomes of it");
  await walk.says("Nothing is saved yet");
  await fillNames(walk, { title: "Last quarter's paper", body: panel, meeting_on: "23 September 2024", period_first: "1 January 2024", period_last: "31 August 2024" });
  await walk.press("Bring it in as a draft");
  await walk.says("Last quarter's paper");
}

async function recordVisits(walk, base) {
  await walk.signIn(base, people["Engagement Officer"], "/work/engagement");
  for (const [title, district] of Object.entries(days)) {
    await walk.open(`${base}/work/engagement`);
    await walk.press("Plan an engagement");
    await walk.check("Community day");
    await walk.fillAll({ Title: title, Date: "today", Place: "Market Place" });
    await walk.choose("District", district);
    await walk.page.getByRole("group", { name: "Show it to the public?" }).getByLabel("Yes", { exact: true }).check();
    await walk.press("Save engagement");
    await walk.press("Say it was held");
  }
  await walk.open(`${base}/work/engagement`);
  for (const title of Object.keys(days)) await walk.says(title);
}

// Gives the address at which the paper is written.
async function writePaper(walk, base) {
  await walk.signIn(base, director, "/work/papers/new");
  await fillNames(walk, {
    title: "Update of the Commissioner",
    body: panel,
    meeting_on: inWords(daysAhead(20)),
    author_post: "Director of Governance and Performance",
    period_first: inWords(daysAhead(-30)),
    period_last: inWords(daysAhead(0)),
  });
  await walk.press("Start paper");
  const at = walk.page.url().replace(/\?.*/, "");
  const blocks = await walk.page.locator(".rv-block").evaluateAll((list) => list.map((one) => ({ name: one.querySelector(".rv-block__name").textContent, edit: one.querySelector("a").getAttribute("href") })));
  const implications = blocks.filter(({ name }) => !/^\d|Heading/.test(name));
  const first = blocks.find(({ name }) => name === "1");
  await walk.open(base + first.edit);
  const iso = (date) => date.toISOString().slice(0, 10);
  await walk.page.locator('main [name="text"]').fill(`The Commissioner held {{F-0001 value period=${iso(daysAhead(-30))}..${iso(daysAhead(0))}}} community days in the county.`);
  await walk.page.locator('main button[type="submit"]').first().click();
  for (const { edit } of implications) {
    await walk.open(base + edit);
    await walk.page.locator('main [name="text"]').fill("None at this stage");
    await walk.page.locator('main button[type="submit"]').first().click();
  }
  await walk.open(at);
  await walk.says("The Commissioner held 2 community days in the county");
  await walk.press("Freeze the figures");
  await walk.press("Freeze the figures");
  await walk.says("The figures are frozen");
  return new URL(at).pathname;
}

async function approve(walk, base, paper) {
  await walk.signIn(base, people["Chief Executive"], paper);
  await walk.press("Approve");
  await walk.page.locator('main form button[type="submit"], main form button').first().click();
  await walk.says("Approved by");
}

async function takeAway(walk, base, paper) {
  await walk.signIn(base, director, "/work/word-templates/new");
  await walk.fill("Name", "Committee report of the council");
  await walk.page.locator('main input[type="file"]').setInputFiles(join(carried, "word/council_template.docx"));
  await walk.press("Bring it in");
  await walk.says("The template is in");
  await walk.open(`${base}${paper}/files`);
  const take = async (name) => {
    const href = await walk.page.getByRole("link", { name, exact: true }).getAttribute("href");
    const answer = await walk.page.context().request.get(base + href);
    return { status: answer.status(), bytes: (await answer.body()).toString("latin1") };
  };
  const word = await take("Word: Committee report of the council");
  if (word.status !== 200 || !word.bytes.startsWith("PK") || !word.bytes.includes("word/header1.xml")) walk.problems.push(`the Word file is answered with ${word.status}`);
  const pdf = await take("PDF");
  if (pdf.status !== 200 || !pdf.bytes.startsWith("%PDF-")) walk.problems.push(`the PDF is answered with ${pdf.status}`);
}

// What the office holds, as it gives it away, but for the moment at which it was given.
async function heldBy(binary, folder, place) {
  await run(binary, ["export", "--data", folder, "--out", place]);
  const { stdout } = await run("sh", ["-c", `cd "$1" && find . -type f ! -name 'manifest*' -print0 | sort -z | xargs -0 sha256sum`, "sh", place]);
  return stdout;
}

async function restoredEqual(binary, folder, paper) {
  const place = mkdtempSync(join(tmpdir(), "reeve-restored-"));
  const problems = [];
  try {
    await run(binary, ["backup", "--data", folder, "--out", join(place, "backup.db")]);
    const held = await heldBy(binary, folder, join(place, "before"));
    await run(binary, ["restore", join(place, "backup.db"), "--data", join(place, "elsewhere")]);
    if ((await heldBy(binary, join(place, "elsewhere"), join(place, "after"))) !== held) problems.push("what was restored differs from what was backed up");
    if (held.split("\n").length < 10) problems.push(`almost nothing is held: ${held}`);
    await run(binary, ["check", "--data", join(place, "elsewhere")]);
    const { stdout } = await run(binary, ["paper", "verify", paper.split("/").pop(), "--data", join(place, "elsewhere")]);
    if (!/\b0 moved/.test(stdout)) problems.push(`the restored paper is not proved: ${stdout}`);
    const site = await serve(binary, join(place, "elsewhere"));
    await site.stop();
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return problems;
}

export default function weekOneTests(test, { browser, build }) {
  const binary = resolve(process.env.REEVE_BINARY ?? join(build, "reeve"));
  test("an office in Cumbria goes from an empty machine to a paper in its council's template, and is restored elsewhere as it was", () =>
    inRealOffice(binary, async (base, token, folder) => {
      const problems = [];
      const as = async (options, work) => problems.push(...(await atWork(browser, base, options, work)));
      await as({}, (walk) => setUp(walk, base, token, people));
      await as({}, (walk) => bringInLog(walk, base));
      await as({}, (walk) => bringInPaper(walk, base));
      await as({ width: phone.width }, (walk) => recordVisits(walk, base));
      let paper = "";
      await as({}, async (walk) => {
        paper = await writePaper(walk, base);
      });
      await as({}, (walk) => approve(walk, base, paper));
      await as({}, (walk) => takeAway(walk, base, paper));
      problems.push(...(await restoredEqual(binary, folder, paper)));
      return problems;
    }));
}
