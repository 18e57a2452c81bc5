// The laws of files: how each opens, how long it may be, what it may be called.
import { basename } from "node:path";
import { functionsOf } from "./cpp_text.mjs";
import { isCpp, isSource, linesOf } from "./tree.mjs";

const commented = /\.(h|cpp|mjs|js|sh|scss|cmake)$|^dev$|^\.ci\/run$|(^|\/)CMakeLists\.txt$/;

function opensWithSentence(text) {
  const lines = linesOf(text);
  if (lines[0]?.startsWith("#!")) lines.shift();
  const first = /^(?:\/\/|#(?=\s)|\/\*+)\s*(.*?)(?:\*\/)?$/.exec(lines[0] ?? "");
  return Boolean(first) && /^\S/.test(first[1]) && first[1].split(/\s+/).length >= 2;
}

export const opening = {
  name: "every file opens with a sentence that says what it is",
  check(files) {
    const found = [];
    for (const [path, text] of files) {
      if (commented.test(path) && text && !opensWithSentence(text)) {
        found.push({ path, line: 1, message: "the first line is not a comment that says what this file is; a reader should not have to guess" });
      }
    }
    return found;
  },
};

const limits = [
  { pattern: /\.h$/, most: 120, advice: "a header is read by everyone who uses it; split it along a noun" },
  { pattern: /\.cpp$/, most: 400, advice: "a file this long is about two things; split it along a noun" },
];

export const lengths = {
  name: "headers have at most 120 lines, .cpp files 400, functions 80",
  check(files) {
    const found = [];
    for (const [path, text] of files) {
      if (!isCpp(path)) continue;
      const count = linesOf(text).length;
      for (const { pattern, most, advice } of limits) {
        if (pattern.test(path) && count > most) found.push({ path, message: `${count} lines, ${most} at most: ${advice}` });
      }
      for (const { line, length, head } of functionsOf(text)) {
        if (length > 80) found.push({ path, line, message: `${length} lines in one function (${head.slice(0, 60)}), 80 at most: name its steps` });
      }
    }
    return found;
  },
};

const nothingWords = ["util", "utils", "utility", "utilities", "helper", "helpers", "common", "misc", "manager", "service", "impl", "data", "info", "stuff"];

export const names = {
  name: "no file has a name that says nothing",
  check(files) {
    const found = [];
    for (const path of files.keys()) {
      if (!/^(src|tests|tools|assets)\//.test(path)) continue;
      const parts = path.replace(/\.[^/]*$/, "").split(/[/_.-]/);
      const word = parts.find((part) => nothingWords.includes(part.toLowerCase()));
      if (word) found.push({ path, message: `"${word}" says nothing about what is inside; name the thing` });
    }
    return found;
  },
};

// Every slice that counts has a figures.h; all other names are unique, so that a name alone finds its file.
const mayRepeat = /^figures(_test)?\.(h|cpp)$/;

export const uniqueNames = {
  name: "no two source files have the same name",
  check(files) {
    const first = new Map();
    const found = [];
    for (const path of files.keys()) {
      const name = basename(path);
      if (!isSource(path) || mayRepeat.test(name)) continue;
      if (first.has(name)) found.push({ path, message: `${first.get(name)} has this name already; a name should find one file` });
      else first.set(name, path);
    }
    return found;
  },
};
