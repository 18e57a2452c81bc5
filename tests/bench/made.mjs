// What it costs to make one page or file anew over 5,000 actions: processor time, with nothing kept ready and nothing held.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { median, nanosecondsRun } from "./load.mjs";
import { pause } from "./servers.mjs";

// { name, address, isStaff, most }: milliseconds of processor it may take.
const made = [
  { name: "actions as CSV", address: "/work/actions.csv?when=all", isStaff: true, most: 40 },
  { name: "actions as XLSX", address: "/work/actions.xlsx?when=all", isStaff: true, most: 300 },
  { name: "plan on a page", address: "/plan/on-a-page", most: 20 },
  { name: "workstreams, public", address: "/plan/workstreams", most: 20 },
  { name: "workstreams, staff", address: "/work/workstreams", isStaff: true, most: 20 },
];

// As if a record had changed: what was kept ready or held is made again.
async function changeSomething(office) {
  execFileSync("sqlite3", [join(office.folder, "reeve.db"), ".timeout 5000", "UPDATE change_counter SET changes = changes + 1 WHERE id = 1"]);
  await pause(150);
}

async function spentOn(server, address, cookie) {
  const before = nanosecondsRun(server.processes());
  const answer = await fetch(server.base + address, { headers: { "Accept-Encoding": "gzip", ...(cookie ? { Cookie: cookie } : {}) }, redirect: "manual" });
  const size = (await answer.arrayBuffer()).byteLength;
  if (answer.status !== 200) throw new Error(`${address} is answered with ${answer.status}`);
  return { size, milliseconds: (nanosecondsRun(server.processes()) - before) / 1e6 };
}

// Prints the middle of the repeats for each of these pages; `isUnchanged`: asked again while no record changes.
export async function medianOfMade(server, office, cookie, pages, repeats = 9) {
  for (const { name, address, isStaff, most, isUnchanged } of pages) {
    const results = [];
    for (let i = 0; i <= repeats; ++i) {
      if (!isUnchanged) await changeSomething(office);
      results.push(await spentOn(server, address, isStaff ? cookie : null));
    }
    results.shift(); // the first one warms up
    const cpu = median(results.map((result) => result.milliseconds));
    console.log(`${name.padEnd(36)}${cpu.toFixed(1).padStart(10)}${String(most).padStart(11)}${`${(results[0].size / 1000).toFixed(0)} kB`.padStart(11)}`);
  }
}

export async function measureMade(server, office, cookie) {
  console.log("\nMade anew over 5,000 actions            cpu ms    at most       size");
  await medianOfMade(server, office, cookie, made);
}
