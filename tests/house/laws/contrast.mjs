// The law of contrast: every pair of colours that carries words reads at 4.5 to 1, every one that carries shape at 3 to 1.
const page = "assets/scss/_tokens.scss";

function luminance(colour) {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.slice(1).match(/../g);
  const [red, green, blue] = digits.map((pair) => {
    const part = parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

function readTokens(text) {
  const single = new Map([...text.matchAll(/^\$([a-z-]+):\s*(#[0-9a-f]{3,6});/gm)].map(([, name, colour]) => [name, colour]));
  const value = (word) => (word.startsWith("$") ? single.get(word.slice(1)) : word);
  const states = [...text.matchAll(/"(\w+)":\s*\(text:\s*([^,]+),\s*tint:\s*([^)]+)\)/g)];
  const mapOf = (name) => {
    const inside = new RegExp(String.raw`^\$${name}:\s*\(([^)]*)\)`, "m").exec(text)?.[1] ?? "";
    return [...inside.matchAll(/(\d):\s*(#[0-9a-f]{3,6})/g)].map(([, number, colour]) => [`${name} ${number}`, colour]);
  };
  return { single, states: states.map(([, name, words, tint]) => [name, value(words), value(tint)]), mapOf };
}

const wordsOnPaper = ["ink", "ink-secondary", "slate", "brass", "link", "link-hover", "link-visited", "error", "success"];

function pairsOf(text) {
  const { single, states, mapOf } = readTokens(text);
  const white = single.get("white");
  const pairs = [];
  for (const name of wordsOnPaper) {
    pairs.push([name, single.get(name), "white", white, 4.5], [name, single.get(name), "stone", single.get("stone"), 4.5]);
  }
  pairs.push(["white", white, "button", single.get("button"), 4.5], ["white", white, "error", single.get("error"), 4.5]);
  pairs.push(["ink", single.get("ink"), "focus", single.get("focus"), 4.5], ["edge", single.get("edge"), "white", white, 3]);
  for (const [name, words, tint] of states) pairs.push([name, words, `${name} tint`, tint, 4.5]);
  for (const [name, colour] of mapOf("series")) pairs.push([name, colour, "white", white, 3]);
  for (const [name, colour] of mapOf("series-words")) pairs.push([name, colour, "white", white, 4.5]);
  return pairs;
}

export const readable = {
  name: "every pair of colours can be read",
  check(files) {
    const found = [];
    const pairs = pairsOf(files.get(page) ?? "");
    if (pairs.length < 30) found.push({ path: page, message: "fewer states or series than the identity has" });
    for (const [name, colour, onName, on, least] of pairs) {
      if (!colour || !on) found.push({ path: page, message: `${name} on ${onName}: a colour is missing` });
      else if (contrast(colour, on) < least) found.push({ path: page, message: `${name} on ${onName} reads at ${contrast(colour, on).toFixed(2)} to 1, ${least} at least` });
    }
    return found;
  },
};
