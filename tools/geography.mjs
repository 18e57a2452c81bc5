// Writes demo/geography from open boundary, lookup and population files: projected, simplified with shared borders kept, integer SVG paths.
// Run where those files are at hand: node tools/geography.mjs FOLDER   (FOLDER holds geo/ and population/). The result is committed.
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const source = process.argv[2];
if (!source) {
  console.error('usage: node tools/geography.mjs FOLDER');
  process.exit(2);
}
const target = new URL('../demo/geography/', import.meta.url).pathname;
mkdirSync(target, { recursive: true });

const text = name => readFileSync(join(source, name), 'utf8');
const features = name => JSON.parse(text(name)).features;
const rows = name => {
  const lines = text(name).replace(/^\uFEFF/, '').trim().split(/\r?\n/).map(line => line.split(','));
  const head = lines.shift();
  return lines.map(cells => Object.fromEntries(head.map((name, i) => [name, cells[i]])));
};
const csv = lines => lines.map(line => line.map(cell => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n') + '\r\n';

// --- Projection: longitude shrunk by the cosine of 52.7 degrees north; whole units, the force area is so many units wide. ---

const shrink = Math.cos((52.7 * Math.PI) / 180);
const polygonsOf = geometry => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
const force = features('geo/llr_force.geojson');
const corners = polygonsOf(force[0].geometry).flat(2);
const west = Math.min(...corners.map(p => p[0])), east = Math.max(...corners.map(p => p[0]));
const south = Math.min(...corners.map(p => p[1])), north = Math.max(...corners.map(p => p[1]));
const margin = 0.01;
function grid(width) {
  const scale = width / ((east - west) * shrink * (1 + 2 * margin));
  const left = west - (east - west) * margin, top = north + (north - south) * margin;
  return { width, height: Math.ceil((north - south) * (1 + 2 * margin) * scale), scale, left, top,
    point: ([lon, lat]) => [(lon - left) * shrink * scale, (top - lat) * scale] };
}

// --- Topology: rings are cut where borders meet, so that each shared stretch is simplified once and both sides still fit. ---

const key = p => p[0] + ' ' + p[1];
function junctionsOf(rings) {
  const neighbours = new Map();
  for (const ring of rings)
    for (let i = 0; i < ring.length - 1; ++i) {
      const before = ring[(i + ring.length - 2) % (ring.length - 1)], after = ring[i + 1];
      const seen = neighbours.get(key(ring[i])) ?? new Set();
      seen.add(key(before)).add(key(after));
      neighbours.set(key(ring[i]), seen);
    }
  return new Set([...neighbours].filter(([, seen]) => seen.size > 2).map(([at]) => at));
}
function arcsOf(ring, junctions) {
  const open = ring.slice(0, -1);
  const start = open.findIndex(p => junctions.has(key(p)));
  const turned = start < 0 ? open : [...open.slice(start), ...open.slice(0, start)];
  const closed = [...turned, turned[0]];
  const arcs = [];
  let arc = [closed[0]];
  for (const point of closed.slice(1)) {
    arc.push(point);
    if (junctions.has(key(point))) {
      arcs.push(arc);
      arc = [point];
    }
  }
  if (arc.length > 1) arcs.push(arc);
  return arcs;
}

// Visvalingam: the point that makes the smallest triangle goes first, until every triangle left is at least `least` square units.
const triangle = (a, b, c) => Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
function simplified(points, least) {
  const kept = [...points];
  const closes = key(points[0]) === key(points.at(-1));
  const fewest = closes ? 4 : 2;
  while (kept.length > fewest) {
    let smallest = Infinity, at = -1;
    for (let i = 1; i < kept.length - 1; ++i) {
      const size = triangle(kept[i - 1], kept[i], kept[i + 1]);
      if (size < smallest) [smallest, at] = [size, i];
    }
    if (smallest >= least) break;
    kept.splice(at, 1);
  }
  return kept;
}

// --- Paths and label points ---

function pathOf(rings) {
  return rings.map(ring => {
    let [x, y] = ring[0];
    let path = `M${x} ${y}l`, first = true;
    for (const [nx, ny] of ring.slice(1, -1)) {
      if (nx === x && ny === y) continue;
      const dx = nx - x, dy = ny - y;
      path += (first || dx < 0 ? '' : ' ') + dx + (dy < 0 ? '' : ' ') + dy;
      [x, y, first] = [nx, ny, false];
    }
    return path + 'z';
  }).join('');
}
function isInside([x, y], rings) {
  let inside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i], [xj, yj] = ring[j];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  return inside;
}
function distanceToBorder([x, y], rings) {
  let nearest = Infinity;
  for (const ring of rings)
    for (let i = 1; i < ring.length; ++i) {
      const [ax, ay] = ring[i - 1], [bx, by] = ring[i];
      const long = (bx - ax) ** 2 + (by - ay) ** 2;
      const t = long ? Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / long)) : 0;
      nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
    }
  return nearest;
}
const boxOf = rings => {
  const points = rings.flat();
  const xs = points.map(p => p[0]), ys = points.map(p => p[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};
// The point farthest from every border, by a grid of 32 steps: where a label has the most room.
function labelPoint(rings) {
  const [left, top, right, bottom] = boxOf(rings);
  let best = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)], room = -1;
  for (let i = 1; i < 32; ++i)
    for (let j = 1; j < 32; ++j) {
      const at = [left + ((right - left) * i) / 32, top + ((bottom - top) * j) / 32];
      if (!isInside(at, rings)) continue;
      const far = distanceToBorder(at, rings);
      if (far > room) [room, best] = [far, at.map(Math.round)];
    }
  return best;
}

// All rings of one layer, simplified together on one grid: code -> rings of whole units.
function layer(list, codeOf, plane, least) {
  const areas = list.map(feature => ({ code: codeOf(feature), rings: polygonsOf(feature.geometry).flat() }));
  const junctions = junctionsOf(areas.flatMap(area => area.rings));
  const done = new Map();
  const arc = points => {
    const forwards = points.map(key).join('|'), backwards = [...points].reverse().map(key).join('|');
    if (done.has(forwards)) return done.get(forwards);
    if (done.has(backwards)) return [...done.get(backwards)].reverse();
    const made = simplified(points.map(plane.point), least).map(p => p.map(Math.round));
    done.set(forwards, made);
    return made;
  };
  return new Map(areas.map(({ code, rings }) => {
    const whole = rings.map(ring => arcsOf(ring, junctions).map(arc).reduce((all, next) => [...all, ...next.slice(1)]));
    return [code, whole.filter(ring => new Set(ring.map(key)).size > 2)];
  }));
}

// --- What is written ---

const far = grid(1000), near = grid(4000);
const districts = features('geo/llr_districts.geojson'), wards = features('geo/llr_wards25.geojson');
const forceCode = force[0].properties.pfa23cd;
const lsoa21 = rows('geo/llr_lsoa21.csv'), lookup = rows('geo/llr_lsoa11_to_lsoa21.csv');

const areas = [['code', 'vintage', 'kind', 'name', 'parent', 'valid_from', 'valid_to', 'note']];
areas.push([forceCode, 2023, 'force', force[0].properties.pfa23nm, '', '', '', '']);
for (const { properties: p } of districts) areas.push([p.lad25cd, 2025, 'district', p.lad25nm, forceCode, '', '', '']);
for (const { properties: p } of wards) areas.push([p.wd25cd, 2025, 'ward', p.wd25nm, p.lad25cd, '', '', '']);
for (const l of lsoa21) areas.push([l.lsoa21_code, 2021, 'lsoa', l.lsoa21_name, l.lad_code, '2021-03-21', '', '']);
const old = new Map(lookup.map(l => [l.lsoa11_code, l]));
for (const [code, l] of old) areas.push([code, 2011, 'lsoa', l.lsoa11_name, l.ltla22_code, '2011-03-27', '2021-03-20', '']);
const zone = 'The office has set no boundary for this People Zone; it is a name inside its district.';
areas.push(['PZ-BELL-FOUNDRY', 2020, 'people_zone', 'Bell Foundry', 'E07000130', '', '', zone]);
areas.push(['PZ-NEW-PARKS', 2020, 'people_zone', 'New Parks', 'E06000016', '', '', zone]);
areas.push(['PZ-THRINGSTONE-WHITWICK', 2020, 'people_zone', 'Thringstone and Whitwick', 'E07000134', '', '', zone]);

const outlines = [['code', 'vintage', 'zoom', 'path', 'label_x', 'label_y', 'viewbox']];
function outline(shapes, vintage, zoom, plane, ownBox) {
  for (const [code, rings] of shapes) {
    const [x, y] = labelPoint(rings);
    const [left, top, right, bottom] = boxOf(rings), room = Math.round(plane.width / 100);
    const box = ownBox ? [left - room, top - room, right - left + 2 * room, bottom - top + 2 * room] : [0, 0, plane.width, plane.height];
    outlines.push([code, vintage, zoom, pathOf(rings), x, y, box.join(' ')]);
  }
}
const together = layer([...force, ...districts], f => f.properties.lad25cd ?? f.properties.pfa23cd, far, 1.5);
outline([...together].filter(([code]) => code === forceCode), 2023, 'force', far, false);
outline([...together].filter(([code]) => code !== forceCode), 2025, 'force', far, false);
outline(layer(districts, f => f.properties.lad25cd, near, 24), 2025, 'district', near, true);
outline(layer(wards, f => f.properties.wd25cd, near, 40), 2025, 'district', near, true);

const population = [['code', 'vintage', 'year', 'people', 'households', 'source']];
for (const p of rows('population/llr_lad_population.csv')) {
  population.push([p.lad_code, 2025, 2019, p.mid2019, '', 'ONS mid-year estimate 2019']);
  population.push([p.lad_code, 2025, 2020, p.mid2020, '', 'ONS mid-year estimate 2020']);
  population.push([p.lad_code, 2025, 2021, p.census2021_sum_of_lsoa, p.census2021_households, 'Census 2021, residents of its neighbourhoods summed']);
  population.push([p.lad_code, 2025, 2022, p.mid2022_rounded100, '', 'ONS mid-year estimate 2022, rounded to 100']);
}
const links = [['kind', 'from_code', 'to_code', 'change']];
for (const l of lookup) links.push(['lsoa11_to_lsoa21', l.lsoa11_code, l.lsoa21_code, l.change_code]);
for (const l of lsoa21) links.push(['lsoa21_to_ward24', l.lsoa21_code, l.ward24_code, '']);

const places = [['zoom', 'width', 'height', 'west', 'north', 'units_per_degree_east', 'units_per_degree_south']];
for (const [zoom, plane] of [['force', far], ['district', near]])
  places.push([zoom, plane.width, plane.height, plane.left.toFixed(6), plane.top.toFixed(6), (plane.scale * shrink).toFixed(4), plane.scale.toFixed(4)]);

for (const [name, lines] of Object.entries({ areas, outlines, population, links, planes: places })) {
  writeFileSync(join(target, name + '.csv'), csv(lines));
  console.log(`${name}.csv: ${lines.length - 1} rows`);
}
