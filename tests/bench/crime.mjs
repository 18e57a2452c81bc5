// How fast files of recorded crime are read and counted, beside DuckDB and a plain copy of their bytes, and loaded into SQLite; what packs and
// pages of the explorer cost. The files are made from the folder of open data named by REEVE_TEST_OPEN_DATA: fifty-one months of the own force
// moved to later years, and ten times as many under another force's name.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { median } from "./load.mjs";
import { medianOfMade } from "./made.mjs";
import { makeOffice, signIn, startReeve } from "./servers.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.REEVE_BINARY ?? join(here, "../../build/reeve");
const explorer = [
  { name: "explorer, twelve years of the force", address: "/crime?period=2014-01..2025-12" },
  { name: "one district, twelve years", address: "/crime?area=E06000016&period=2014-01..2025-12" },
  { name: "one category in it", address: "/crime?area=E06000016&category=shoplifting&period=2014-01..2025-12" },
  { name: "as it opens", address: "/crime" },
  { name: "another force, twelve years", address: "/crime?area=made-7&period=2014-01..2025-12" },
].map((page) => ({ ...page, most: 5 }));

function makeFiles(source, own, other) {
  for (const name of readdirSync(source)) {
    const text = gunzipSync(readFileSync(join(source, name))).toString("utf8");
    const month = name.slice(0, 7);
    for (let copy = 1; copy < 12; copy += 1) {
      // Months to come, so that none of them stands in the demo office.
      const moved = `${Number(month.slice(0, 4)) + copy * 8}${month.slice(4)}`;
      const later = text.replaceAll(`,${month},`, `,${moved},`);
      if (copy === 1) writeFileSync(join(own, `${moved}-leicestershire-street.csv`), later);
      else writeFileSync(join(other, `${moved}-kent-street.csv`), later.replaceAll("Leicestershire Police", "Kent Police"));
    }
  }
}

// { said, processor, seconds, megabytes } of one run of a program, by GNU time.
function timed(...words) {
  const { stdout, stderr, status } = spawnSync("/usr/bin/time", ["-f", "measured %U %S %e %M", ...words], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}: ${stderr}`);
  const [user, system, seconds, kilobytes] = /measured (.*)/.exec(stderr)[1].split(" ").map(Number);
  return { said: stdout.trim(), processor: user + system, seconds, megabytes: kilobytes / 1000 };
}

function copied(folder) {
  const spent = process.cpuUsage();
  let bytes = 0;
  for (const name of readdirSync(folder)) bytes += Buffer.from(readFileSync(join(folder, name))).length;
  const { user, system } = process.cpuUsage(spent);
  return { megabytes: bytes / 1e6, processor: (user + system) / 1e6 };
}

function line(name, { processor, seconds, megabytes }, more = "") {
  const memory = megabytes ? `${megabytes.toFixed(0)} MB` : "";
  console.log(`${name.padEnd(44)}${processor.toFixed(2).padStart(8)}${(seconds ?? 0).toFixed(2).padStart(9)}${memory.padStart(9)}  ${more}`);
}

const middle = (runs) => runs.find((run) => run.processor === median(runs.map((each) => each.processor)));

// Ours and DuckDB's take turns, so that whatever else the machine does falls on both alike.
function countBoth(folder, records, repeats) {
  const ours = [], theirs = [];
  for (let i = 0; i < repeats; i += 1) {
    ours.push(timed(program, "crime", "load", folder, "--dry-run", "--data", records));
    theirs.push(JSON.parse(execFileSync(process.execPath, [join(here, "duckdb.mjs"), folder], { encoding: "utf8" })));
  }
  const rows = Number(/^([\d,]+) rows/.exec(ours[0].said)[1].replaceAll(",", ""));
  if (!theirs[0].missing && theirs[0].rows !== rows) throw new Error(`DuckDB counts ${theirs[0].rows} rows, Reeve ${rows}`);
  return { rows, ours: middle(ours), theirs: theirs[0].missing ? theirs[0] : middle(theirs) };
}

function measureCounting(folder, records, repeats) {
  const copy = copied(folder);
  const { rows, ours, theirs } = countBoth(folder, records, repeats);
  const perSecond = (copy.megabytes / ours.processor) * 2;
  line("a plain copy", copy, `${copy.megabytes.toFixed(0)} MB, ${rows} rows`);
  line("read, hashed, checked and counted", ours, `${perSecond.toFixed(0)} MB/s on two free cores (400 to reach)`);
  if (theirs.missing) return console.log(`${theirs.missing}. Skipped.`);
  const times = (theirs.processor / ours.processor).toFixed(1);
  line(`counted by DuckDB ${theirs.version}`, theirs, `${times} times our processor time, ${(theirs.seconds / ours.seconds).toFixed(1)} times our time (3 to reach)`);
}

function measureKeeping(own, records, folder) {
  const names = readdirSync(own).sort();
  const last = names.pop();
  const alone = join(folder, "last");
  mkdirSync(alone);
  copyFileSync(join(own, last), join(alone, last));
  rmSync(join(own, last));
  const load = (what) => timed(program, "crime", "load", what, "--data", records);
  const all = load(own);
  line("fifty months of the own force kept", all, all.said.split("\n").pop());
  const month = load(alone);
  line("one month more", month, month.said.split("\n").pop());
  line("the same bytes again", load(own));
}

async function measureExplorer(office) {
  const database = join(office.folder, "reeve.db");
  execFileSync("sqlite3", [database], { input: readFileSync(join(here, "crime.sql")) });
  const [files, counts] = execFileSync("sqlite3", [database, "SELECT count(*) FROM crime_file WHERE is_current = 1; SELECT count(*) FROM crime_counts"], { encoding: "utf8" }).split("\n");
  console.log(`\nMade anew over ${files} force-months, ${counts} counts`.padEnd(47) + "cpu ms    at most       size");
  const server = await startReeve(office);
  try {
    await medianOfMade(server, office, await signIn(server.base, office), explorer);
  } finally {
    await server.stop();
  }
}

export async function measureCrime(repeats = 3) {
  const source = join(process.env.REEVE_TEST_OPEN_DATA ?? "../shared/data", "crime/leicestershire");
  if (!existsSync(source)) return console.log(`Skipped: there are no open files at ${source}; REEVE_TEST_OPEN_DATA names their folder.`);
  const folder = mkdtempSync(join(tmpdir(), "reeve-crime-"));
  const [own, other] = ["own", "other"].map((name) => join(folder, name));
  const office = makeOffice();
  try {
    for (const each of [own, other]) mkdirSync(each);
    makeFiles(source, own, other);
    console.log(`${"".padEnd(44)}${"cpu s".padStart(8)}${"seconds".padStart(9)}${"memory".padStart(9)}`);
    measureCounting(own, office.folder, repeats);
    measureCounting(other, office.folder, repeats);
    const packs = timed(program, "crime", "pack", "--quarter", "2025Q3", "--all", "--out", join(folder, "packs"), "--data", office.folder);
    line("nine packs of a quarter as HTML", packs, "2 s to reach");
    await measureExplorer(office);
    measureKeeping(own, office.folder, folder);
  } finally {
    for (const each of [folder, office.folder]) rmSync(each, { recursive: true, force: true });
  }
}
