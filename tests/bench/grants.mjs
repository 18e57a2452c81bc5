// What a large round costs, 2,000 bids by five assessors on eight criteria; and 300 applicants who save and send in its last minute.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { medianOfMade } from "./made.mjs";
import { nanosecondsRun } from "./load.mjs";
import { signIn, startReeve } from "./servers.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const applicants = 300;

// { name, address, most }: milliseconds of processor it may take, made anew.
const pages = [
  { name: "moderation page, 2,000 bids", address: "/work/panels/FR-9000/moderation", isStaff: true, most: 50 },
  { name: "the line, first after a change", address: "/work/panels/FR-9000/line", isStaff: true, most: 50 },
  { name: "another line over these marks", address: "/work/panels/FR-9000/line?line=60", isStaff: true, most: 20, isUnchanged: true },
  { name: "moderation as CSV", address: "/work/panels/FR-9000/moderation.csv", isStaff: true, most: 100 },
  { name: "list of 2,000 bids", address: "/work/rounds/FR-9000/bids", isStaff: true, most: 50 },
];

// Over a million transfers.
const ledgerPages = [
  { name: "funds and budgets", address: "/work/funds", isStaff: true, most: 50 },
  { name: "the budget as a figure", address: "/figures/F-0100?period=2021-04-01..2022-03-31", most: 50 },
  { name: "not committed, as a figure", address: "/figures/F-0105?period=2021-04-01..2022-03-31", most: 50 },
  { name: "committed to 4,000 awards, as a figure", address: "/figures/F-0102?period=2021-04-01..2022-03-31", most: 50 },
];

const sql = (office, text) => execFileSync("sqlite3", ["-cmd", ".timeout 10000", join(office.folder, "reeve.db")], { input: text, encoding: "utf8" });
const percentile = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];

const sessionOf = (number) => `${String(number).padStart(4, "0")}${"a".repeat(39)}`;
const days = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

// Drafts that miss nothing but their sending, each with its owner signed in, in a round that closes in so many seconds.
function openForApplicants(office, seconds) {
  const now = Date.now();
  const sessions = Array.from({ length: applicants }, (_, at) => `('${createHash("sha256").update(sessionOf(at + 1)).digest("hex")}', ${960000000000 + at + 1}, '${"c".repeat(32)}', ${now}, ${now}, ${now + 3_600_000}, '127.0.0.1')`);
  sql(office, `${readFileSync(join(here, "applicants.sql"), "utf8").replaceAll("{applicants}", applicants).replaceAll("{now}", now).replaceAll("{closes}", Math.floor(now / 1000 + seconds) * 1000)
    .replaceAll("{from}", days(60)).replaceAll("{to}", days(120))}
    INSERT INTO session (token_hash, person_id, csrf, begun_at, last_seen_at, ends_at, address) VALUES ${sessions.join(",")};`);
}

function hiddenFields(page, action) {
  const form = page.split("<form").find((part) => part.includes(`action="${action}"`)) ?? "";
  return [...form.split("</form>")[0].matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [/name="([^"]*)"/.exec(tag)[1], /value="([^"]*)"/.exec(tag)?.[1] ?? ""]);
}

// Opens the form as an applicant would, then sends it; gives the time of the sending alone.
async function sendForm(base, cookie, page, typed) {
  const shown = await (await fetch(base + page, { headers: { Cookie: cookie } })).text();
  const body = new URLSearchParams([...hiddenFields(shown, page), ...Object.entries(typed)]);
  const began = performance.now();
  const answer = await fetch(base + page, { method: "POST", body, redirect: "manual", headers: { Origin: base, Cookie: cookie } });
  const text = await answer.text();
  return { status: answer.status, milliseconds: performance.now() - began, text };
}

async function oneApplicant(base, number) {
  const bid = `/apply/G-${80000 + number}`;
  const cookie = `reeve=${sessionOf(number)}`;
  const saved = await sendForm(base, cookie, `${bid}/parts/work`, { title: `Evening football ${number}`, summary: `Two evenings a week, group ${number}.` });
  const sent = await sendForm(base, cookie, `${bid}/send`, { is_declared: "yes" });
  return [saved, sent];
}

export async function measureApplicants(office) {
  openForApplicants(office, 55);
  const server = await startReeve(office);
  const before = nanosecondsRun(server.processes());
  const all = (await Promise.all(Array.from({ length: applicants }, (_, number) => oneApplicant(server.base, number + 1)))).flat();
  const cpu = (nanosecondsRun(server.processes()) - before) / 1e6 / (2 * all.length);
  await server.stop();
  const refused = all.filter((one) => one.status !== 303);
  const times = all.map((one) => one.milliseconds);
  const inTime = sql(office, "SELECT COUNT(*) FROM bid WHERE funding_round = 940000000000 AND state = 'submitted' AND seconds_late = 0;").trim();
  console.log(`\n${applicants} applicants at once in the last minute: ${all.length} forms sent, ${refused.length} refused, ${inTime} bids in; half within ${percentile(times, 0.5).toFixed(0)} ms, 99 of 100 within ${percentile(times, 0.99).toFixed(0)} ms (at most 500); ${cpu.toFixed(2)} ms of processor for each of ${2 * all.length} requests`);
  for (const one of refused.slice(0, 3)) console.log(`  refused with ${one.status}: ${/<h1[^>]*>([^<]*)/.exec(one.text)?.[1] ?? one.text.slice(0, 100)}`);
}

export async function measureLedger(office) {
  sql(office, readFileSync(join(here, "ledger.sql"), "utf8"));
  const server = await startReeve(office);
  const cookie = await signIn(server.base, office);
  console.log("\n1,000,000 transfers, made anew         cpu ms    at most       size");
  await medianOfMade(server, office, cookie, ledgerPages);
  await server.stop();
}

export async function measureRound(office) {
  sql(office, readFileSync(join(here, "grants.sql"), "utf8"));
  const server = await startReeve(office);
  const cookie = await signIn(server.base, office);
  console.log("\nA round of 2,000 bids, made anew       cpu ms    at most       size");
  await medianOfMade(server, office, cookie, pages);
  await server.stop();
}
