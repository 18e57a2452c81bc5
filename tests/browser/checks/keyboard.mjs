// What is wrong when a page is walked with the Tab key: stops without a name, without a visible focus, off the screen, or a trap.

const mostStops = 400;

// Names, shows and places the element that has the focus now; null when the focus has left the page.
function readStop() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const all = [...document.querySelectorAll("*")];
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const labels = [...(element.labels ?? [])].map((label) => label.textContent);
  const byId = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean).map((id) => document.getElementById(id)?.textContent);
  const name = [element.getAttribute("aria-label"), ...byId, ...labels, element.textContent, element.getAttribute("title"), element.value]
    .find((words) => words && words.trim()) ?? "";
  const painted = element.type === "radio" || element.type === "checkbox" ? getComputedStyle(element.nextElementSibling ?? element, "::before") : style;
  const hasShape = [style, painted].some((seen) =>
    (seen.outlineStyle !== "none" && parseFloat(seen.outlineWidth) > 0) || seen.boxShadow !== "none" || seen.backgroundColor === "rgb(255, 207, 64)");
  const path = element.closest("svg a") ? element.querySelector("path, rect") : null;
  const hasStroke = path ? parseFloat(getComputedStyle(path).strokeWidth) >= 3 : false;
  return {
    order: all.indexOf(element),
    what: `<${element.tagName.toLowerCase()}${element.id ? ` id="${element.id}"` : ""}> ${name.trim().replace(/\s+/g, " ").slice(0, 40)}`,
    isNamed: name.trim() !== "",
    isShown: hasShape || hasStroke,
    isOnScreen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 && box.left < innerWidth && box.top < innerHeight,
  };
}

export async function keyboardProblems(page) {
  const found = [];
  const stops = [];
  await page.evaluate(() => document.activeElement?.blur());
  for (let count = 0; count < mostStops; count += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(readStop);
    if (!stop || (stops.length > 0 && stop.order === stops[0].order)) break;
    if (stops.some(({ order }) => order === stop.order)) return [...found, `the focus is trapped at ${stop.what}`];
    stops.push(stop);
    if (!stop.isNamed) found.push(`a stop has no name: ${stop.what}`);
    if (!stop.isShown) found.push(`a stop does not show its focus: ${stop.what}`);
    if (!stop.isOnScreen) found.push(`a stop is off the screen: ${stop.what}`);
  }
  if (stops.length === 0) found.push("nothing can be reached with the Tab key");
  const wrong = stops.find((stop, index) => index > 0 && stop.order < stops[index - 1].order);
  if (wrong) found.push(`the order of stops is not the order of reading: ${wrong.what}`);
  return found;
}
