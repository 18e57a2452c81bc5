// One measurement: wrk asks for a page for some seconds, and the processor time that the server took meanwhile is read from /proc.
import { execFile } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);

// Nanoseconds that all threads of these processes have run.
export function nanosecondsRun(processes) {
  let sum = 0;
  for (const process of processes)
    for (const thread of readdirSync(`/proc/${process}/task`)) sum += Number(readFileSync(`/proc/${process}/task/${thread}/schedstat`, "utf8").split(" ")[0]);
  return sum;
}

const factors = { us: 0.001, ms: 1, s: 1000, m: 60_000 };
const milliseconds = (text) => Number.parseFloat(text) * factors[/[a-z]+$/.exec(text)[0]];

// { perSecond, p50, p99, cpu, failures }: milliseconds, and milliseconds of processor for one request.
export async function measure(server, address, { connections, seconds, cookie }) {
  const headers = ["-H", "Accept-Encoding: gzip", ...(cookie ? ["-H", `Cookie: ${cookie}`] : [])];
  const processes = server.processes();
  const before = nanosecondsRun(processes);
  const { stdout } = await run("wrk", ["-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "10s", "--latency", ...headers, server.base + address]);
  const spent = nanosecondsRun(processes) - before;
  const requests = Number(/(\d+) requests in/.exec(stdout)[1]);
  const troubles = [...stdout.matchAll(/Non-2xx or 3xx responses: (\d+)|(?:connect|read|write|timeout) (\d+)/g)];
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]),
    p50: milliseconds(/^\s+50%\s+(\S+)/m.exec(stdout)[1]),
    p99: milliseconds(/^\s+99%\s+(\S+)/m.exec(stdout)[1]),
    cpu: spent / 1e6 / requests,
    failures: troubles.reduce((sum, [, status, socket]) => sum + Number(status ?? socket), 0),
  };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

// Each number is the median of the repeats; failures are added up.
export function medianOf(results) {
  const middle = Object.fromEntries(["perSecond", "p50", "p99", "cpu"].map((name) => [name, median(results.map((result) => result[name]))]));
  return { ...middle, failures: results.reduce((sum, result) => sum + result.failures, 0) };
}

export function residentMegabytes(process) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, "utf8"))[1]) / 1024;
}
