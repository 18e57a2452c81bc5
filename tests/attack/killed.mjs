// Kills a server that is being written to, at random instants, and looks whether all it had answered is kept and every rule holds.
// Usage: node tests/attack/killed.mjs [TIMES] [--seed N] [--database URL]      SQLite in a scratch folder unless a URL names an empty database.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signIn } from "../bench/servers.mjs";

const binary = process.env.REEVE_BINARY ?? "build/reeve";
const after = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : null);
const times = Number(process.argv[2] ?? 5) || 5;
const seed = Number(after("--seed") ?? Date.now() % 1_000_000);
const folder = mkdtempSync(join(tmpdir(), "reeve-killed-"));
const database = after("--database");
const place = database ? ["--database", database] : ["--data", folder];
const line = "/work/budget-lines/BL-0002";
const writers = 4;

// Mulberry32: the same seed, the same instants.
let state = seed;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

const reeve = (words) => execFileSync(binary, [...words, ...place], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function start() {
  const child = spawn(binary, ["serve", ...place, "--listen", "127.0.0.1:0", "--quiet"], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const base = await new Promise((resolve, reject) => {
    child.stderr.on("data", (part) => {
      said += part;
      const found = /listening on (\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    ended.then(() => reject(new Error(`the server does not start again: ${said}`)));
  });
  return { child, base, ended };
}

const hidden = (page) => [...page.split(`action="${line}"`)[1].split("</form>")[0].matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [/name="([^"]*)"/.exec(tag)[1], /value="([^"]*)"/.exec(tag)?.[1] ?? ""]);

// Posts transfers one after another until the server is gone; `answered` holds what it said was done, `sent` all of them.
async function write(base, cookie, name, answered, sent) {
  for (let number = 0; ; ++number) {
    const why = `Killed ${seed} ${name} ${number}`;
    try {
      const page = await (await fetch(base + line, { headers: { Cookie: cookie } })).text();
      const typed = new URLSearchParams([...hidden(page), ["kind", "budget"], ["amount", "1"], ["happened_on", "1 September 2024"], ["decision", ""], ["why", why]]);
      sent.add(why);
      const answer = await fetch(base + line, { method: "POST", body: typed, redirect: "manual", headers: { Origin: base, Cookie: cookie } });
      if (answer.status !== 303) throw new Error(`a transfer is answered with ${answer.status}`);
      answered.add(why);
    } catch (trouble) {
      if (trouble.cause?.code || trouble.message === "fetch failed" || trouble.message === "terminated") return;
      throw trouble;
    }
  }
}

async function kept(base, cookie) {
  const rows = await (await fetch(`${base}${line}.csv`, { headers: { Cookie: cookie } })).text();
  return [...rows.matchAll(/Killed \d+ \d+-\d+ \d+/g)].map(([why]) => why).filter((why) => why.startsWith(`Killed ${seed} `));
}

async function run() {
  reeve(["demo"]);
  const answered = new Set(), sent = new Set();
  let cookie = null, failed = 0;
  for (let round = 0; round < times; ++round) {
    const server = await start();
    cookie ??= await signIn(server.base, { email: "finance@demo.example", password: "demo-office-2024" });
    const writing = Promise.all(Array.from({ length: writers }, (_, at) => write(server.base, cookie, `${round}-${at}`, answered, sent)));
    await pause(20 + random() * 300);
    server.child.kill("SIGKILL");
    await server.ended;
    await writing;
    try {
      reeve(["check"]);
    } catch (trouble) {
      ++failed;
      console.log(`after kill ${round + 1}, seed ${seed}: ${trouble.stdout ?? trouble}`);
    }
  }
  const server = await start();
  const rows = await kept(server.base, cookie);
  server.child.kill("SIGTERM");
  await server.ended;
  const found = new Set(rows);
  const lost = [...answered].filter((why) => !found.has(why));
  const twice = rows.length - found.size, unknown = [...found].filter((why) => !sent.has(why)).length;
  for (const why of lost.slice(0, 5)) console.log(`lost: ${why}`);
  console.log(`${times} kills with seed ${seed}: ${answered.size} transfers were answered, ${found.size} are kept, ${lost.length} lost, ${twice} twice, ${unknown} unknown, ${failed} times a rule was broken`);
  return answered.size > 0 && lost.length + twice + unknown + failed === 0;
}

let isSound = false;
try {
  isSound = await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`killed: ${isSound ? "1 passed, 0 failed" : "0 passed, 1 failed"}`);
process.exit(isSound ? 0 : 1);
