// How fast files of recorded crime are read and counted, beside a plain copy of their bytes, and loaded into SQLite. The files are made from
// the folder of open data named by REEVE_TEST_OPEN_DATA: fifty-one months, and ten times as many under another force's name.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const targets = "To reach on 2 cores: counted at 400 MB/s, rows of the own force kept at 400,000 a second, under 500 MB of memory.";

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

function copied(folder) {
  const begun = process.hrtime.bigint();
  let bytes = 0;
  for (const name of readdirSync(folder)) bytes += Buffer.from(readFileSync(join(folder, name))).length;
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  return `${(bytes / 1e6).toFixed(0)} MB copied in ${seconds.toFixed(2)} s (${(bytes / 1e6 / seconds).toFixed(0)} MB/s)`;
}

export function measureCrime() {
  const data = process.env.REEVE_TEST_OPEN_DATA ?? "../shared/data";
  const program = process.env.REEVE_BINARY ?? "build/reeve";
  const folder = mkdtempSync(join(tmpdir(), "reeve-crime-"));
  const [own, other, records] = ["own", "other", "records"].map((name) => join(folder, name));
  try {
    for (const each of [own, other]) mkdirSync(each);
    makeFiles(join(data, "crime/leicestershire"), own, other);
    const run = (...words) => execFileSync(program, [...words, "--data", records], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    run("demo");
    console.log(copied(other));
    for (let i = 0; i < 3; i += 1) console.log(run("crime", "load", other, "--dry-run").trim());
    rmSync(records, { recursive: true });
    run("demo");
    const begun = process.hrtime.bigint();
    console.log(run("crime", "load", own).trim());
    console.log(`  the own force's files in ${(Number(process.hrtime.bigint() - begun) / 1e9).toFixed(2)} s, with starting and keeping on disk`);
    console.log(targets);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
