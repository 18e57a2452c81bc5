// What lists and figures cost over 100,000 complaint reviews and 100,000 custody visits.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { medianOfMade } from "./made.mjs";
import { signIn, startReeve } from "./servers.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const most = 20;
const year = "period=2023-10-01..2024-09-30";

// { name, address, isStaff, most }: milliseconds of processor it may take, made anew.
const pages = [
  { name: "open reviews", address: "/work/reviews", isStaff: true, most },
  { name: "ended reviews, page 2,000", address: "/work/reviews?show=ended&page=2000", isStaff: true, most },
  { name: "volumes of a year", address: `/work/reviews/volumes?${year}`, isStaff: true, most },
  { name: "volumes, public", address: "/complaint-reviews", most },
  { name: "F-0240 as a paper asks it", address: "/figures/F-0240?period=2024-04-01..2024-07-31", most },
  { name: "visits of a scheme", address: "/work/visiting/VS-0001/visits", isStaff: true, most },
  { name: "scrutiny", address: "/work/scrutiny", isStaff: true, most },
  { name: "coverage of a year", address: "/work/visiting/VS-0001/coverage", isStaff: true, most },
  { name: "visits, public", address: "/visits", most },
  ...["F-0201", "F-0202"].map((figure) => ({ name: `${figure} as a paper asks it`, address: `/figures/${figure}?period=2024-04-01..2024-07-31&scheme=VS-0001`, most })),
  { name: "my work", address: "/my-work", isStaff: true, most },
];

export async function measureScrutiny(office) {
  execFileSync("sqlite3", ["-cmd", ".timeout 10000", join(office.folder, "reeve.db")], { input: readFileSync(join(here, "scrutiny.sql")) });
  const server = await startReeve(office);
  const cookie = await signIn(server.base, office);
  console.log("\n100,000 reviews and visits, made anew  cpu ms    at most       size");
  await medianOfMade(server, office, cookie, pages);
  await server.stop();
}
