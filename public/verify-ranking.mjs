// Recomputes the ranking of a Backboard site from its anonymous ballots and says “same” or where not:
//   node verify-ranking.mjs https://site
// Made from scripts/verify-ranking by `npm run bundle-verifier`; it needs nothing but Node.js.

// scripts/verify-ranking/verify-ranking.mjs
import { setTimeout as setTimeout2 } from "node:timers/promises";
import { parseArgs } from "node:util";

// scripts/verify-ranking/compare.mjs
var WHOLE = ["rank", "bestRank", "worstRank", "weightMicro", "favourableMicro", "voters"];
var MEASURED = ["score", "low", "high"];
var NEAR = 1e-9;
function differences(shown, recomputed) {
  const found = [];
  const bySlug = new Map(recomputed.map((each) => [each.slug, each]));
  for (const technology of shown) {
    const own = bySlug.get(technology.slug);
    for (const name of [...WHOLE, ...MEASURED].filter((each) => technology[each] !== void 0)) {
      const [there, here] = [technology[name], own[name]];
      const isSame = WHOLE.includes(name) ? there === here : Math.abs(there - here) <= NEAR;
      if (!isSame) found.push(`${technology.slug}: ${name} is shown as ${there}, recomputed ${here}`);
    }
  }
  return found;
}

// scripts/verify-ranking/edition-hash.mjs
import { createHash } from "node:crypto";
function editionHash({ year, title, formula, closedAt, items }, ballots) {
  const entries = items.map((item) => [
    [item.slug],
    `entry ${item.slug} ${item.position} ${item.editorialPosition ?? "-"} ${item.weightMicro} ${item.favourableMicro} ${item.name}`
  ]);
  const counted = ballots.map(({ technology, favourable, unfavourable, times }) => [
    [technology, favourable, unfavourable],
    `ballot ${technology} ${favourable} ${unfavourable} ${times}`
  ]);
  const hash = createHash("sha256");
  hash.update(`backboard-edition 1
year ${year}
title ${title}
formula ${formula}
closed ${closedAt}
`);
  for (const [, line] of [...entries.sort(byFields), ...counted.sort(byFields)]) hash.update(`${line}
`);
  return hash.digest("hex");
}
function byFields([a], [b]) {
  const i = a.findIndex((field, n) => field !== b[n]);
  return i < 0 ? 0 : a[i] < b[i] ? -1 : 1;
}

// scripts/verify-ranking/read.mjs
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
var Unreadable = class extends Error {
};
var TRIES = 4;
var MOST_WAIT_SECONDS = 30;
async function get(address) {
  for (let tried = 1; ; tried++) {
    const answer = await fetch(address).catch((error) => {
      throw new Unreadable(`${address} cannot be reached: ${error.cause?.message ?? error.message}`);
    });
    if (answer.ok) return answer;
    await answer.body?.cancel();
    const seconds = Number(answer.headers.get("retry-after"));
    if (!(seconds > 0) || tried === TRIES) throw new Unreadable(`${address} answered ${answer.status}`);
    await setTimeout(1e3 * Math.min(seconds, MOST_WAIT_SECONDS));
  }
}
async function getJson(address) {
  return parse(await (await get(address)).text(), address);
}
async function fileJson(file) {
  const text = await readFile(file, "utf8").catch((error) => {
    throw new Unreadable(error.message);
  });
  return parse(text, file);
}
var fileLines = (file) => linesOf(createReadStream(file));
var answerLines = (answer) => linesOf(answer.body);
async function* linesOf(chunks) {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop();
    yield* lines;
  }
  if (rest) yield rest;
}
async function countBallots(lines, where) {
  const counted = /* @__PURE__ */ new Map();
  try {
    for await (const line of lines) counted.set(line, (counted.get(line) ?? 0) + 1);
  } catch (error) {
    throw new Unreadable(`${where} broke off: ${error.message}`);
  }
  return [...counted].map(([line, times]) => ({ ...ballotOf(line, where), times }));
}
function ballotOf(line, where) {
  const ballot = parse(line, where);
  const { technology, favourable, unfavourable } = ballot;
  const isCount = (n) => Number.isInteger(n) && n >= 0;
  if (typeof technology !== "string" || !isCount(favourable) || !isCount(unfavourable) || favourable + unfavourable < 1)
    throw new Unreadable(`${where} holds a line that is no ballot: ${line.slice(0, 200)}`);
  return { technology, favourable, unfavourable };
}
function parse(text, where) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable(`${where} holds something that is not JSON`);
  }
}

// scripts/verify-ranking/beta-quantile.mjs
var NODES = gaussLegendre(20);
var NEGLIGIBLE = -60;
function betaQuantile(p, alpha, beta) {
  if (!(p > 0 && p < 1 && alpha > 0 && beta > 0))
    throw new RangeError(`no quantile ${p} of Beta(${alpha}, ${beta})`);
  const top = Math.log(alpha / beta);
  const peak = height(top, alpha, beta);
  const density = (t) => Math.exp(height(t, alpha, beta) - peak);
  const panel = Math.min(1, Math.sqrt(1 / alpha + 1 / beta)) / 2;
  const edge = (step) => {
    let t = top;
    while (height(t, alpha, beta) - peak > NEGLIGIBLE) t += step;
    return t;
  };
  const from = edge(-panel);
  const panels = Math.round((edge(panel) - from) / panel);
  const at = (i2) => from + i2 * panel;
  const areas = Array.from({ length: panels }, (_, i2) => integrate(density, at(i2), at(i2 + 1)));
  let left = p * areas.reduce((sum, area) => sum + area, 0);
  let i = 0;
  while (i < panels - 1 && areas[i] < left) left -= areas[i++];
  let low = at(i);
  let high = at(i + 1);
  for (; ; ) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return 1 / (1 + Math.exp(-middle));
    if (integrate(density, at(i), middle) < left) low = middle;
    else high = middle;
  }
}
var height = (t, alpha, beta) => -alpha * softplus(-t) - beta * softplus(t);
var softplus = (t) => Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t)));
function integrate(f, from, to) {
  const half = (to - from) / 2;
  const middle = (to + from) / 2;
  return half * NODES.reduce((sum, { x, weight }) => sum + weight * f(middle + half * x), 0);
}
function gaussLegendre(n) {
  return Array.from({ length: n }, (_, i) => {
    let x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
    let slope = 0;
    for (let step = 0; step < 50; step++) {
      let [before, value] = [1, x];
      for (let k = 2; k <= n; k++) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
      slope = n * (x * value - before) / (x * x - 1);
      const move = value / slope;
      x -= move;
      if (Math.abs(move) < 1e-16) break;
    }
    return { x, weight: 2 / ((1 - x * x) * slope * slope) };
  });
}

// scripts/verify-ranking/recompute.mjs
var FORMULAS = {
  1: {
    editorsWeigh: 10,
    first: 0.65,
    last: 0.35,
    unplaced: 0.5,
    signalsOfFullBallot: 3n,
    micro: 1000000n,
    low: 0.05,
    high: 0.95,
    decimals: 9
  }
};
var KNOWN_FORMULAS = Object.keys(FORMULAS);
var PRESENT_FORMULA = KNOWN_FORMULAS.at(-1);
function microBallot(favourable, unfavourable, formula = PRESENT_FORMULA) {
  const { signalsOfFullBallot: full, micro } = FORMULAS[formula];
  const [f, s] = [BigInt(favourable), BigInt(favourable) + BigInt(unfavourable)];
  const counted = s < full ? s : full;
  return {
    weight: (2n * micro * counted + full) / (2n * full),
    favour: (2n * micro * counted * f + full * s) / (2n * full * s)
  };
}
function recompute(technologies, ballots, formula = PRESENT_FORMULA) {
  const known = FORMULAS[formula];
  if (!known) throw new RangeError(`formula ${formula} is not known here`);
  const sums = new Map(technologies.map(({ slug }) => [slug, { weight: 0n, favour: 0n, voters: 0 }]));
  for (const { technology, favourable, unfavourable, times } of ballots) {
    const sum = sums.get(technology);
    if (!sum) throw new Error(`there are ballots on “${technology}”, which is not in the list`);
    const { weight, favour } = microBallot(favourable, unfavourable, formula);
    sum.weight += weight * BigInt(times);
    sum.favour += favour * BigInt(times);
    sum.voters += times;
  }
  const places = Math.max(0, ...technologies.map((each) => each.editorialPosition ?? 0));
  const list = technologies.map(({ slug, editorialPosition }) => {
    const { weight, favour, voters } = sums.get(slug);
    const prior = editorialPosition === null || places < 2 ? known.unplaced : known.first - (known.first - known.last) * ((editorialPosition - 1) / (places - 1));
    const alpha = known.editorsWeigh * prior + Number(favour) / Number(known.micro);
    const beta = known.editorsWeigh * (1 - prior) + Number(weight - favour) / Number(known.micro);
    return {
      slug,
      editorialPosition,
      weightMicro: Number(weight),
      favourableMicro: Number(favour),
      voters,
      score: 100 * alpha / (alpha + beta),
      low: 100 * betaQuantile(known.low, alpha, beta),
      high: 100 * betaQuantile(known.high, alpha, beta)
    };
  });
  list.sort(byRank(known.decimals));
  return list.map((each, i) => ({
    ...each,
    rank: i + 1,
    bestRank: 1 + list.filter(({ low }) => low > each.high).length,
    worstRank: list.length - list.filter(({ high }) => high < each.low).length
  }));
}
var byRank = (decimals) => (a, b) => Number(b.score.toFixed(decimals)) - Number(a.score.toFixed(decimals)) || b.weightMicro - a.weightMicro || (a.editorialPosition ?? Infinity) - (b.editorialPosition ?? Infinity) || (a.slug < b.slug ? -1 : 1);

// scripts/verify-ranking/verify-ranking.mjs
var USAGE = `node verify-ranking.mjs https://site                  the ranking of now
node verify-ranking.mjs https://site --edition 2026   a closed edition
node verify-ranking.mjs --technologies technologies.json --ballots ballots.ndjson
node verify-ranking.mjs --edition edition.json --ballots ballots.ndjson
It ends with 0 when all is the same, with 1 when not, with 2 when it could not compare.`;
var ATTEMPTS = 5;
var options = {
  edition: { type: "string" },
  technologies: { type: "string" },
  ballots: { type: "string" },
  help: { type: "boolean" }
};
async function verify(args) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const { edition, technologies, ballots, help } = values;
  if (help) return { help: USAGE };
  const [site, ...more] = positionals;
  if (site && more.length === 0 && !technologies && !ballots) {
    const api = `${new URL(site).origin}/api/v1`;
    return edition === void 0 ? compareSite(api) : compareEditionOf(api, edition);
  }
  if (site || !ballots || !edition === !technologies) throw new Unreadable(USAGE);
  const counted = await countBallots(fileLines(ballots), ballots);
  if (edition) return compareEdition(await fileJson(edition), counted);
  const list = await fileJson(technologies);
  if (list.nextCursor) throw new Unreadable(`${technologies} is only the first part of the list`);
  return compareRanking(list.items ?? list.technologies, counted);
}
async function compareSite(api) {
  let result;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (attempt > 1) await setTimeout2(500 * attempt);
    const before = await momentOf(api);
    const technologies = await listTechnologies(api);
    const address = `${api}/export/ballots.ndjson`;
    const counted = await countBallots(answerLines(await get(address)), address);
    if (await momentOf(api) !== before) continue;
    result = compareRanking(technologies, counted);
    if (result.found.length === 0) break;
  }
  if (!result)
    throw new Unreadable(`the ranking moved during each of ${ATTEMPTS} attempts; try again later`);
  return result;
}
async function momentOf(api) {
  const answer = await get(`${api}/ranking`);
  return answer.headers.get("etag") ?? await answer.text();
}
async function listTechnologies(api) {
  const all = [];
  let cursor = null;
  do {
    const query = new URLSearchParams({ limit: "100", ...cursor && { cursor } });
    const { items, nextCursor } = await getJson(`${api}/technologies?${query}`);
    all.push(...items);
    cursor = nextCursor;
  } while (cursor);
  return all;
}
async function compareEditionOf(api, year) {
  const address = `${api}/editions/${encodeURIComponent(year)}`;
  const edition = await getJson(address);
  if (edition.kind !== "COMMUNITY")
    throw new Unreadable(`edition ${year} is the editors’ own list: no ballots`);
  const ballots = `${address}/ballots.ndjson`;
  return compareEdition(edition, await countBallots(answerLines(await get(ballots)), ballots));
}
function compareEdition(edition, counted) {
  if (!KNOWN_FORMULAS.includes(edition.formula))
    throw new Unreadable(
      `this script knows formula ${KNOWN_FORMULAS.join(", ")}, not ${edition.formula}`
    );
  const shown = edition.items.map(({ position, ...item }) => ({ ...item, rank: position }));
  const result = compareRanking(shown, counted, edition.formula);
  const hash = editionHash(edition, counted);
  if (hash !== edition.hash) result.found.push(`the hash is shown as ${edition.hash}, recomputed ${hash}`);
  return { ...result, what: `edition ${edition.year}, SHA-256 ${hash}` };
}
function compareRanking(shown, counted, formula) {
  if (!Array.isArray(shown)) throw new Unreadable("there is no list of technologies in it");
  const ballots = counted.reduce((sum, { times }) => sum + times, 0);
  return {
    what: `${shown.length} technologies, ${ballots} ballots`,
    found: differences(shown, recompute(shown, counted, formula))
  };
}
verify(process.argv.slice(2)).then(
  ({ what, found, help }) => {
    if (help) return console.log(help);
    console.log(found.length === 0 ? `same: ${what}` : `not the same: ${what}
${found.join("\n")}`);
    process.exitCode = found.length === 0 ? 0 : 1;
  },
  (error) => {
    console.error(error instanceof Unreadable || error.code?.startsWith("ERR_") ? error.message : error);
    process.exitCode = 2;
  }
);
