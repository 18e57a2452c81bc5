// How long compiling takes: everything from nothing, and one changed file until its page can be seen. Without the compiler's cache.
import { execFileSync } from "node:child_process";
import { rmSync, utimesSync } from "node:fs";

const folder = "build-bench";
const environment = { ...process.env, CCACHE_DISABLE: "1" };
const run = (words) => execFileSync(words[0], words.slice(1), { stdio: ["ignore", "ignore", "inherit"], env: environment });

function secondsOf(work) {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}

export function measureBuilds() {
  rmSync(folder, { recursive: true, force: true });
  for (const kind of ["Release", "Debug"]) {
    run(["cmake", "-S", ".", "-B", folder, "-G", "Ninja", `-DCMAKE_BUILD_TYPE=${kind}`]);
    console.log(`${kind}, from nothing: ${secondsOf(() => run(["ninja", "-C", folder, "reeve"])).toFixed(0)} s`);
    const now = new Date();
    utimesSync("src/office/plain_pages.cpp", now, now);
    console.log(`${kind}, one page's file changed: ${secondsOf(() => run(["ninja", "-C", folder, "reeve"])).toFixed(1)} s`);
    rmSync(folder, { recursive: true, force: true });
  }
}
