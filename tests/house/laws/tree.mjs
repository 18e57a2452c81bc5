// The tree as the laws see it: the files that are or would be tracked, by path, with their text.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const textLimit = 2_000_000;

// A Map from path to text. A file that is binary is there with an empty text, so that laws about names still see it.
export function readTree(root) {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    maxBuffer: 1 << 28,
  });
  const files = new Map();
  for (const path of listed.toString("utf8").split("\0")) {
    const full = join(root, path);
    if (!path || !existsSync(full) || !statSync(full).isFile()) continue;
    const bytes = readFileSync(full);
    const isText = bytes.length < textLimit && !bytes.subarray(0, 8000).includes(0);
    files.set(path, isText ? bytes.toString("utf8") : "");
  }
  return files;
}

export const isCpp = (path) => /^(src|tests)\/.*\.(h|cpp)$/.test(path);
export const isSource = (path) => /^src\/.*\.(h|cpp)$/.test(path);
export const isTest = (path) => /_test\.cpp$/.test(path);

// The lines of a text that ends with a newline or not.
export const linesOf = (text) => text.replace(/\n$/, "").split("\n");

export const lineAt = (text, offset) => text.slice(0, offset).split("\n").length;
