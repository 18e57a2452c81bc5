// The laws of who may include whom; the tables are read from docs/layers.md.
import { basename, dirname } from "node:path";
import { includesOf } from "./cpp_text.mjs";
import { isSource, isTest } from "./tree.mjs";

const page = "docs/layers.md";
const words = (cell) => cell.split(/[\s,]+/).filter(Boolean);

// The rows of the table under a heading, each as its cells without backticks.
function tableUnder(text, heading) {
  const section = text.split(/^## /m).find((part) => part.startsWith(heading)) ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) => row.split("|").slice(1, -1).map((cell) => cell.replaceAll("`", "").trim()));
}

export function readLayers(files) {
  const text = files.get(page) ?? "";
  const folders = new Map(tableUnder(text, "What each folder").map(([folder, may]) => [folder, words(may)]));
  const slices = new Set(tableUnder(text, "The slices").map(([slice]) => slice));
  const faces = new Map(tableUnder(text, "Who sees whose face").map(([slice, sees]) => [slice, words(sees)]));
  const kinds = new Map(tableUnder(text, "What each kind").map(([kind, not, why]) => [kind, { not: words(not), why }]));
  return { folders, slices, faces, kinds };
}

// Headers that the build writes; they lie outside src/ and any file may include them.
const generated = new Set(["version.h"]);

const folderOf = (path) => path.split("/")[0];

function mayInclude({ folders, slices }, from, to) {
  if (from === to) return true;
  const allowed = folders.get(slices.has(from) ? "slices" : from);
  return allowed?.includes("anything") || allowed?.includes(to) || false;
}

function includeBreach(layers, path, include) {
  const from = folderOf(path.slice(4));
  const to = folderOf(include.path);
  const { folders, slices, faces } = layers;
  if (generated.has(include.path)) return null;
  if (!include.path.includes("/")) return `"${include.path}" is not a full path from src/`;
  if (!folders.has(to) && !slices.has(to)) return `the folder ${to} is not in ${page}`;
  if (slices.has(from) && slices.has(to) && from !== to) {
    if (!faces.get(from)?.includes(to)) return `${from} may not see ${to}: slices are peers, and no row of ${page} lets this pair meet`;
    if (include.path !== `${to}/${to}.h`) return `${from} may see ${to} only through ${to}/${to}.h, its face`;
    return null;
  }
  return mayInclude(layers, from, to) ? null : `${from} may not include ${to}: includes run downwards only (${page})`;
}

export const downwards = {
  name: "includes run only downwards, and slices meet only by their faces",
  check(files) {
    const layers = readLayers(files);
    const found = [];
    if (layers.folders.size === 0 || layers.slices.size === 0) return [{ path: page, message: "the tables are missing" }];
    for (const [path, text] of files) {
      if (!isSource(path) || path === "src/main.cpp") continue;
      for (const include of includesOf(text)) {
        const message = include.path && includeBreach(layers, path, include);
        if (message) found.push({ path, line: include.line, message });
      }
    }
    return found;
  },
};

const unitOf = (path) => path.replace(/\.(h|cpp)$/, "");

function findCircle(edges) {
  const state = new Map();
  const trail = [];
  const visit = (unit) => {
    if (state.get(unit) === "done") return null;
    if (state.get(unit) === "open") return [...trail.slice(trail.indexOf(unit)), unit];
    state.set(unit, "open");
    trail.push(unit);
    for (const next of edges.get(unit) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    trail.pop();
    state.set(unit, "done");
    return null;
  };
  for (const unit of edges.keys()) {
    const circle = visit(unit);
    if (circle) return circle;
  }
  return null;
}

// The includes among the files that `chosen` takes, by path without ending, so that a header and its .cpp count as one.
function edgesOf(files, chosen) {
  const edges = new Map();
  for (const [path, text] of files) {
    if (!isSource(path) || isTest(path) || !chosen(path)) continue;
    const unit = unitOf(path);
    const targets = includesOf(text).map(({ path: target }) => target && unitOf(`src/${target}`));
    const others = targets.filter((target) => target && target !== unit && files.has(`${target}.h`));
    edges.set(unit, new Set([...(edges.get(unit) ?? []), ...others]));
  }
  return edges;
}

function mutualPair(edges) {
  for (const [unit, others] of edges) {
    const other = [...others].find((target) => edges.get(target)?.has(unit));
    if (other) return [unit, other, unit];
  }
  return null;
}

// Headers may make no circle of any length. A .cpp may use the header that names it, so a longer way round through .cpp files is
// allowed; but two files that need each other directly are one thing in two files.
export const noCircle = {
  name: "no two files include each other, and headers make no circle",
  check(files) {
    const circle = findCircle(edgesOf(files, (path) => path.endsWith(".h"))) ?? mutualPair(edgesOf(files, () => true));
    if (!circle) return [];
    return [{ path: `${circle[0]}.h`, message: `a circle of includes: ${circle.join(" -> ")}; what both need belongs in a third file` }];
  },
};

function kindOf(path, slices) {
  const folder = folderOf(path.slice(4));
  const stem = basename(path).replace(/\.(h|cpp)$/, "");
  const suffix = /_(store|pages|view|drawings|parts|desk)$/.exec(stem);
  if (suffix && (slices.has(folder) || folder === "office")) return suffix[0];
  if (!slices.has(folder) || dirname(path) !== `src/${folder}`) return null;
  if (stem === folder) return path.endsWith(".h") ? "face" : null;
  return /(^|_)figures$/.test(stem) ? "figures" : "is";
}

export const kinds = {
  name: "what a thing is, how it is kept and how it is shown stay apart",
  check(files) {
    const layers = readLayers(files);
    const found = [];
    for (const [path, text] of files) {
      if (!isSource(path) || isTest(path)) continue;
      const kind = kindOf(path, layers.slices);
      const law = kind && layers.kinds.get(kind);
      if (!law) continue;
      for (const { path: target, line } of includesOf(text)) {
        if (target && law.not.includes(folderOf(target))) {
          found.push({ path, line, message: `a ${kind} file may not include ${folderOf(target)}: ${law.why}` });
        }
      }
    }
    return found;
  },
};

const heavy = ["regex", "iostream", "ranges", "filesystem"];
const kernel = /^src\/(base|record|http|db|html|document|office)\/.*\.h$/;

export const lightHeaders = {
  name: "kernel headers include nothing that costs every file half a second",
  check(files) {
    const found = [];
    for (const [path, text] of files) {
      if (!kernel.test(path)) continue;
      for (const { system, line } of includesOf(text)) {
        if (heavy.includes(system)) found.push({ path, line, message: `<${system}> costs every file that includes this up to a second; include it in the .cpp` });
      }
    }
    return found;
  },
};
