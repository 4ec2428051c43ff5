// Prints a table of timings, each against a yardstick of the same run; nothing here passes or fails.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'culture-bench-'));
const bin = join(root, 'bin', 'culture.js');
const probe = join(root, 'test', 'bench', 'probe.js');

/** Wall and CPU seconds and peak memory (MB) of a Node program; the median of some runs by wall time. */
const measure = (args, runs = 5) => {
  const all = Array.from({ length: runs }, () => {
    const log = join(folder, 'usage.json');
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--import', probe, ...args], {
      env: { ...process.env, NO_COLOR: '1', BENCH_LOG: log },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${args.join(' ')}\n${stderr}`);
    return { wall: (performance.now() - start) / 1000, ...JSON.parse(readFileSync(log, 'utf8')) };
  });
  return all.sort((a, b) => a.wall - b.wall)[Math.floor(runs / 2)];
};

/** The browser that culture prints with here: the one named, or the packaged one where it was unpacked. */
const sameBrowser = () => {
  if (process.env.CULTURE_BROWSER) return process.env.CULTURE_BROWSER;
  const cache = join(tmpdir(), `culture-browser-${process.getuid?.() ?? 'user'}`);
  const version = readdirSync(cache).find((name) => name.startsWith('chromium-'));
  return join(cache, version, 'chromium');
};

const writeNps = async (path, rows, score = (i) => String(i % 11)) => {
  const file = createWriteStream(path);
  file.write('score,date,department,respondent\n');
  for (let i = 0; i < rows; i++) {
    const day = `2026-${String(1 + (i % 9)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
    if (!file.write(`${score(i)},${day},Department ${i % 6},c${i}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
};

const row = (what, value, yardstick, bar) => console.log(`| ${what} | ${value} | ${yardstick} | ${bar} |`);
const seconds = (value) => `${value.toFixed(2)} s`;

console.log('| what | measured | against | bar |\n| --- | --- | --- | --- |');

const bare = measure(['-e', '0'], 15);
const help = measure([bin, '--help'], 15);
row(
  'culture --help, wall',
  seconds(help.wall),
  `node -e 0: ${seconds(bare.wall)}, ${(help.wall / bare.wall).toFixed(2)}×`,
  '2×',
);

const out = join(folder, 'report');
const example = join(root, 'examples', 'harbour-hotels');
const light = measure([bin, 'assess', example, '--out', out, '--format', 'html,json', '--quiet']);
row('example to JSON and HTML, CPU', seconds(light.cpu), '', '1 s');
const bareJson = measure([bin, 'assess', example, '--out', out, '--format', 'json', '--quiet']);
row(
  '… of which the HTML, CPU',
  seconds(light.cpu - bareJson.cpu),
  `to JSON alone: ${seconds(bareJson.cpu)}`,
  '0.15 s',
);

const full = measure([bin, 'assess', example, '--out', out, '--quiet']);
const print = measure([
  join(root, 'test', 'bench', 'print.js'),
  sameBrowser(),
  join(out, 'report.html'),
  join(folder, 'bare.pdf'),
]);
row(
  'data to PDF, wall',
  seconds(full.wall),
  `the same browser printing that HTML: ${seconds(print.wall)}, ${(full.wall / print.wall).toFixed(2)}×`,
  '1.3×',
);

const saved = join(out, 'assessment.json');
const toPdf = ['--out', join(folder, 'printed'), '--format', 'pdf', '--quiet'];
const again = measure([bin, 'report', saved, ...toPdf]);
row(
  'saved assessment to PDF, wall',
  seconds(again.wall),
  `the same browser printing its HTML: ${seconds(print.wall)}, ${(again.wall / print.wall).toFixed(2)}×`,
  '1.3×',
);

const { units } = JSON.parse(readFileSync(saved, 'utf8'));
const oneUnit = measure([bin, 'report', saved, '--unit', units[0].label, ...toPdf]);
const allUnits = measure([bin, 'report', saved, '--units', ...toPdf]);
const further = (allUnits.wall - again.wall) / units.length;
row(
  'each further PDF of a unit, wall',
  seconds(further),
  `one alone: ${seconds(oneUnit.wall)}, ${(further / oneUnit.wall).toFixed(2)}×`,
  '0.6×',
);

// What reading costs at least: the parser alone, on the same file.
const large = join(folder, 'large');
mkdirSync(large);
await writeNps(join(large, 'nps.csv'), 1_000_000);
const parse = measure([join(root, 'test', 'bench', 'parse.js'), join(large, 'nps.csv')], 3);
const validate = measure([bin, 'validate', large, '--format', 'json'], 3);
row(
  'validate of 1,000,000 NPS rows, CPU',
  seconds(validate.cpu),
  `csv-parse alone: ${seconds(parse.cpu)}, ${(validate.cpu / parse.cpu).toFixed(2)}×`,
  '1.5×',
);

// Every tenth row has something else in its score.
const faulty = join(folder, 'faulty');
mkdirSync(faulty);
await writeNps(join(faulty, 'nps.csv'), 1_000_000, (i) => (i % 10 === 0 ? `x${i}` : String(i % 11)));
const faults = measure([bin, 'validate', faulty, '--format', 'json'], 1);
row(
  '… with 100,000 issues, peak memory',
  `${Math.round(faults.rss)} MB`,
  `${(faults.rss / validate.rss).toFixed(2)}× that without`,
  'flat',
);

const memory = [];
for (const rows of [100_000, 1_000_000]) {
  const data = mkdtempSync(join(folder, 'nps-'));
  await writeNps(join(data, 'nps.csv'), rows);
  const run = measure([bin, 'assess', data, '--out', join(data, 'report'), '--format', 'json', '--quiet'], 1);
  memory.push(run.rss);
  row(
    `${rows.toLocaleString('en')} NPS rows, wall and peak memory`,
    `${seconds(run.wall)}, ${Math.round(run.rss)} MB`,
    memory.length > 1 ? `${(run.rss / memory[0]).toFixed(2)}× the memory of a tenth` : '',
    memory.length > 1 ? 'flat' : '',
  );
}
if (!existsSync(join(folder, 'bare.pdf'))) throw new Error('nothing was printed');
