// The site under test: the demo office made afresh in a temporary folder and served on a free port, or a few pages given as text.
import { spawn, execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const patience = 60_000;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(address) {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

async function waitFor(address, child, output) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`reeve serve ended with code ${child.exitCode}:\n${output()}`);
    if (await answers(address)) return;
    await pause(50);
  }
  throw new Error(`${address} did not answer within ${patience / 1000} s:\n${output()}`);
}

async function stop(child) {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await Promise.race([ended, pause(10_000).then(() => child.kill("SIGKILL"))]);
}

export async function serve(binary, folder, more = []) {
  const base = `http://127.0.0.1:${await freePort()}`;
  const child = spawn(binary, ["serve", "--data", folder, "--listen", new URL(base).host, ...more]);
  let said = "";
  child.stdout.on("data", (part) => (said += part));
  child.stderr.on("data", (part) => (said += part));
  await waitFor(`${base}/healthz`, child, () => said.slice(-4000));
  return { base, stop: () => stop(child) };
}

// { base, routes, demoWords, later, stop }: `demoWords` is what `reeve demo` printed, the sign-ins among it; `later(days)` serves the same
// office again as it stands so many days after its beginning.
export async function startReeve(binary) {
  const folder = mkdtempSync(join(tmpdir(), "reeve-browser-"));
  try {
    const { stdout: demoWords } = await run(binary, ["demo", "--data", folder], { timeout: 10 * patience });
    const { stdout: routes } = await run(binary, ["routes", "--json"]);
    let served = await serve(binary, folder);
    return {
      get base() {
        return served.base;
      },
      demoWords,
      routes: JSON.parse(routes),
      later: async (days) => {
        await served.stop();
        served = await serve(binary, folder, ["--ahead", String(days)]);
      },
      stop: async () => {
        await served.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

const types = { ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2" };

export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

// The built assets by their plain names too, so that a page given as text need not know the hashes.
function assetFiles(folder) {
  if (!existsSync(folder)) return new Map();
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const names = [...readdirSync(folder).map((name) => [name, name]), ...Object.entries(manifest)];
  return new Map(names.map(([name, file]) => [`/assets/${name}`, join(folder, file)]));
}

// Serves pages { "/path": html or { type, body } } with the product's own security policy.
export async function startPages(pages, assets) {
  const files = assetFiles(assets);
  const server = createHttpServer((request, response) => {
    const { pathname } = new URL(request.url, "http://x");
    const page = pages[pathname];
    const file = files.get(pathname);
    if (page === undefined && !file) return response.writeHead(404).end();
    const { type, body } = file ? { type: types[extname(file)], body: readFileSync(file) } : typeof page === "string" ? { type: "text/html; charset=utf-8", body: page } : page;
    return response.writeHead(200, { "Content-Type": type, "Content-Security-Policy": policy }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}
