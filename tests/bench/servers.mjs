// The two servers that are compared: Reeve with a scratch office, and nginx with the same pages as files.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const binary = process.env.REEVE_BINARY ?? join(here, "../../build/reeve");
const password = "measured-by-night-2024";

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const reeve = (words, options = {}) => execFileSync(binary, words, { encoding: "utf8", stdio: ["pipe", "pipe", "inherit"], ...options });

// The demo office where the program can make one, else an empty one with somebody who may sign in; then 5,000 actions.
export function makeOffice() {
  const folder = mkdtempSync(join(tmpdir(), "reeve-bench-"));
  const hasDemo = reeve(["help"]).includes("reeve demo");
  const office = { folder, hasDemo, email: "measuring@demo.example", password };
  if (hasDemo) {
    const told = reeve(["demo", "--data", folder]);
    office.email = /Chief Executive\s+(\S+@\S+)/.exec(told)[1];
    office.password = /password (\S+)/.exec(told)[1];
  } else {
    reeve(["migrate", "--data", folder]);
    reeve(["user", "add", office.email, "--name", "Measuring", "--post", "Office Administrator", "--role", "administrator", "--data", folder], { input: `${password}\n` });
  }
  execFileSync("sqlite3", [join(folder, "reeve.db")], { input: readFileSync(join(here, "actions.sql")) });
  return office;
}

export function routes() {
  return JSON.parse(reeve(["routes", "--json"]));
}

export function sizeOfDatabase(folder) {
  return statSync(join(folder, "reeve.db")).size;
}

// Starts the server; `milliseconds` is from its start to the first 200 of /healthz.
export async function startReeve(office) {
  const began = performance.now();
  const child = spawn(binary, ["serve", "--data", office.folder, "--listen", "127.0.0.1:0", "--quiet"], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  const base = await new Promise((resolve, reject) => {
    child.stderr.on("data", (part) => {
      said += part;
      const found = /listening on (\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.once("exit", () => reject(new Error(`reeve serve ended: ${said}`)));
  });
  while ((await fetch(`${base}/healthz`)).status !== 200) await pause(1);
  const milliseconds = performance.now() - began;
  return { base, child, milliseconds, processes: () => [child.pid], stop: () => stop(child) };
}

function stop(child) {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  return ended;
}

// The cookie of somebody who signed in as people do.
export async function signIn(base, office) {
  const form = await (await fetch(`${base}/sign-in`)).text();
  const typed = new URLSearchParams({ email: office.email, password: office.password });
  for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) typed.append(/name="([^"]*)"/.exec(tag)[1], /value="([^"]*)"/.exec(tag)?.[1] ?? "");
  const answer = await fetch(`${base}/sign-in`, { method: "POST", body: typed, redirect: "manual", headers: { Origin: base } });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]).find((pair) => pair.startsWith("reeve="));
  if (answer.status !== 303 || !cookie) throw new Error(`nobody could sign in: status ${answer.status}`);
  return cookie;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const serverHeaders = new Set(["content-length", "content-type", "content-encoding", "date", "connection", "keep-alive", "etag", "vary", "transfer-encoding"]);

// Each page as a file with the headers it came with, plain and compressed beforehand.
function location(page, folder, index) {
  const file = `${index}.html`;
  writeFileSync(join(folder, "pages", file), page.body);
  execFileSync("gzip", ["-9", "-k", "-f", join(folder, "pages", file)]);
  const headers = [...page.headers].filter(([name]) => !serverHeaders.has(name)).map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`);
  return `location = /${index} { alias ${join(folder, "pages", file)}; ${headers.join(" ")} }`;
}

// pages: [{ body, headers }]. Page i stands at /i.
export async function startNginx(pages, folder) {
  mkdirSync(join(folder, "pages"), { recursive: true });
  const port = await freePort();
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${join(folder, name)};`);
  writeFileSync(
    join(folder, "nginx.conf"),
    `user ${userInfo().username}; worker_processes auto; daemon off; pid ${join(folder, "nginx.pid")}; error_log ${join(folder, "nginx.log")};
     events { worker_connections 2048; }
     http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; gzip_static on; types { text/html html; } ${paths.join(" ")}
       server { listen 127.0.0.1:${port} backlog=1024; ${pages.map((page, index) => location(page, folder, index)).join("\n")} } }`,
  );
  const program = existsSync("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";
  const child = spawn(program, ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: ["ignore", "inherit", "inherit"] });
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; ++tries) {
    await pause(20);
    if (await fetch(`${base}/0`).then((answer) => answer.ok, () => false)) break;
  }
  return { base, processes: () => childrenOf(child.pid), stop: () => stop(child) };
}

function childrenOf(parent) {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1].split(" ")[1] === String(parent);
      } catch {
        return false; // it ended meanwhile
      }
    })
    .map(Number);
}
