// Measures what a page costs, beside nginx sending the same bytes from a file, and prints a table. Asserts no time.
// Usage: node tests/bench/run.mjs [--seconds 3] [--repeats 3] [--made] [--build]      --made: only what is made anew over all actions;
// --build: the times of compiling too
//        node tests/bench/run.mjs --grants            a round of 2,000 bids, 300 applicants at once, and nothing else
//        node tests/bench/run.mjs --consultation      a consultation of 10,000 responses, and nothing else
//        node tests/bench/run.mjs --scrutiny          100,000 complaint reviews and as many visits, and nothing else
//        node tests/bench/run.mjs --crime             files of recorded crime read, counted and kept, and nothing else
import { rmSync } from "node:fs";
import { join } from "node:path";
import { measureBuilds } from "./builds.mjs";
import { measureApplicants, measureLedger, measureRound } from "./grants.mjs";
import { measureConsultations } from "./consultations.mjs";
import { measureCrime } from "./crime.mjs";
import { measure, median, medianOf, residentMegabytes } from "./load.mjs";
import { measureMade } from "./made.mjs";
import { measureScrutiny } from "./scrutiny.mjs";
import { makeOffice, routes, signIn, sizeOfDatabase, startNginx, startReeve } from "./servers.mjs";

if (process.argv.includes("--consultation")) {
  measureConsultations();
  process.exit(0);
}

if (process.argv.includes("--scrutiny")) {
  const office = makeOffice();
  await measureScrutiny(office);
  rmSync(office.folder, { recursive: true });
  process.exit(0);
}

if (process.argv.includes("--crime")) {
  await measureCrime();
  process.exit(0);
}

if (process.argv.includes("--grants")) {
  await measureGrants();
  process.exit(0);
}

const option = (name, otherwise) => (process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : otherwise);
const seconds = option("--seconds", 3);
const repeats = option("--repeats", 3);

// What is measured: the first address of each line that the program has and answers.
const wanted = [
  { name: "first page, kept ready", addresses: ["/"] },
  { name: "public list, kept ready", addresses: ["/figures", "/papers"] },
  { name: "paper page", addresses: ["/papers/*"], from: ["/papers", "/meetings", "/"] },
  { name: "figure page", addresses: ["/figures/*"], from: ["/figures", "/"] },
  { name: "staff list of 25 among 5,000", addresses: ["/work/actions", "/people"], isStaff: true },
  { name: "the list's second page", addresses: ["/work/actions?page=2"], isStaff: true },
];

const get = (server, address, cookie) => fetch(server.base + address, { redirect: "manual", headers: { "Accept-Encoding": "identity", ...(cookie ? { Cookie: cookie } : {}) } });

// The first page of the kind "/papers/*" that one of the lists links to, with the question the link asks.
async function linked(server, pattern, lists) {
  const found = new RegExp(`href="(${pattern.replace("*", "[A-Za-z0-9-]+")}(?:\\?[^"]*)?)"`);
  for (const list of lists) {
    const match = found.exec(await (await get(server, list)).text());
    if (match) return match[1].replaceAll("&amp;", "&");
  }
  return null;
}

async function chosen(server, { name, addresses, from, isStaff }, cookie) {
  for (const pattern of addresses) {
    const address = pattern.includes("*") ? await linked(server, pattern, from) : pattern;
    const answer = address && (await get(server, address, isStaff ? cookie : null));
    if (answer?.status === 200) return { name, address, cookie: isStaff ? cookie : null, body: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
  }
  console.log(`Not measured: ${name}; none of ${addresses.join(", ")} answers.`);
  return null;
}

async function repeated(server, address, options) {
  await measure(server, address, { ...options, seconds: 1 });
  const results = [];
  for (let i = 0; i < repeats; ++i) results.push(await measure(server, address, options));
  return medianOf(results);
}

const columns = [28, 5, 10, 9, 9, 9, 12, 12, 11];
const line = (cells) => console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(columns[i]) : String(cell).padStart(columns[i]))).join(""));

async function measurePages(server, pages, nginx) {
  line(["", "conn", "reeve/s", "p50 ms", "p99 ms", "cpu ms", "nginx/s", "nginx cpu", "of nginx"]);
  for (const [index, page] of pages.entries()) {
    for (const connections of [1, 64, 512]) {
      const options = { connections, seconds, cookie: page.cookie };
      const ours = await repeated(server, page.address, options);
      const theirs = await repeated(nginx, `/${index}`, options);
      line([connections === 1 ? page.name : connections === 64 ? `  ${page.address}` : `  ${(page.body.length / 1000).toFixed(1)} kB`, connections, ours.perSecond.toFixed(0),
            ours.p50.toFixed(2), ours.p99.toFixed(1), ours.cpu.toFixed(3), theirs.perSecond.toFixed(0), theirs.cpu.toFixed(3), `${((100 * ours.perSecond) / theirs.perSecond).toFixed(0)} %`]);
      if (ours.failures + theirs.failures > 0) console.log(`  ${ours.failures} requests failed, ${theirs.failures} at nginx`);
    }
  }
}

async function startTimes(office) {
  const times = [];
  for (let i = 0; i < 5; ++i) {
    const server = await startReeve(office);
    times.push(server.milliseconds);
    await server.stop();
  }
  return median(times);
}

const targets = `To reach: a page made for one person at most 0.5 ms of processor and 4,000 a second on 2 cores; a public page kept ready
at half of nginx or better; p99 at 512 connections under 100 ms; under 60 MB; start under 300 ms.`;

async function measureServing(office) {
  console.log(`${office.hasDemo ? "The demo office" : "An empty office"} and 5,000 actions; ${repeats} runs of ${seconds} s each, the median shown; gzip asked for.\n`);
  const known = new Set(routes().map((route) => route.pattern.replace(/\{[^}]*\}/g, "*")));
  const start = await startTimes(office);
  const server = await startReeve(office);
  const atStart = residentMegabytes(server.child.pid);
  const cookie = await signIn(server.base, office);
  const pages = [];
  for (const one of wanted) {
    const page = await chosen(server, { ...one, addresses: one.addresses.filter((address) => known.has(address.split("?")[0])) }, cookie);
    if (page) pages.push(page);
  }
  const nginx = await startNginx(pages, join(office.folder, "nginx"));
  await measurePages(server, pages, nginx);
  await measureMade(server, office, cookie);
  console.log(`\nStart until /healthz answers: ${start.toFixed(0)} ms (median of 5)`);
  console.log(`Memory: ${atStart.toFixed(1)} MB at the start, ${residentMegabytes(server.child.pid).toFixed(1)} MB after all this`);
  console.log(`Database: ${(sizeOfDatabase(office.folder) / 1e6).toFixed(1)} MB\n\n${targets}`);
  await nginx.stop();
  await server.stop();
}

// A large round and its last minute, in an office of its own.
async function measureGrants() {
  const office = makeOffice();
  try {
    await measureRound(office);
    await measureApplicants(office);
    await measureLedger(office);
  } finally {
    rmSync(office.folder, { recursive: true, force: true });
  }
}

async function measureMadeAlone(office) {
  const server = await startReeve(office);
  await measureMade(server, office, await signIn(server.base, office));
  await server.stop();
}

const office = makeOffice();
try {
  await (process.argv.includes("--made") ? measureMadeAlone(office) : measureServing(office));
} finally {
  rmSync(office.folder, { recursive: true, force: true });
}
if (!process.argv.includes("--made")) await measureGrants();
if (process.argv.includes("--build")) measureBuilds();
