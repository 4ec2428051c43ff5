// Kills runs of culture at random moments and looks at what they leave; by hand: npm run faults [-- <kills> <seed>]
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const [kills = '50', seed = '1'] = process.argv.slice(2);
const program = fileURLToPath(new URL('../../bin/culture.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'culture-faults-'));
const out = join(folder, 'report');
const formats = 'json,csv,html,pdf';
const names = ['assessment.json', 'figures.csv', 'report.html', 'report.pdf'];

let state = Number(seed);
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};

/** Two sets of data that differ by little, so that which of them a file was made from is told by its bytes. */
const dataOf = (name, answer) => {
  mkdirSync(join(folder, name));
  const rows = Array.from({ length: 400 }, (_, index) => `${index % 11},2026-0${1 + (index % 9)}-01`);
  writeFileSync(join(folder, name, 'nps.csv'), `score,date\n${rows.join('\n')}\n${answer},2026-09-30\n`);
  writeFileSync(join(folder, name, 'culture.yaml'), 'organisation: Kill\n');
  return name;
};

const args = (data, to) => [
  program,
  'assess',
  data,
  '--config',
  join(data, 'culture.yaml'),
  '--format',
  formats,
  '--out',
  to,
  '--quiet',
];
const hash = (path) => createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12);
const hashes = (at) =>
  Object.fromEntries(
    names.filter((name) => existsSync(join(at, name))).map((name) => [name, hash(join(at, name))]),
  );

/** From which of the whole sets a file is; undefined where it is of none, and so not whole. */
const origin = (sets, name, found) => Object.keys(sets).find((set) => sets[set][name] === found);

const sets = {};
const start = performance.now();
for (const name of [dataOf('first', 10), dataOf('second', 0)]) {
  execFileSync(process.execPath, args(name, join(folder, `whole-${name}`)), { cwd: folder });
  sets[name] = hashes(join(folder, `whole-${name}`));
}
const lasts = (performance.now() - start) / 2;
execFileSync(process.execPath, args('first', out), { cwd: folder });
console.log(`a whole run lasts ${Math.round(lasts)} ms; ${kills} runs are killed (SIGKILL)`);

/** Resolves when a run begins to write into its folder. */
const writing = async (child) => {
  const before = new Set(readdirSync(out));
  while (child.exitCode === null && readdirSync(out).every((name) => before.has(name))) await wait(0);
};

/** Waits without sleeping, for what lasts but microseconds: until a run moves its files into place. */
const moving = () => {
  const decided = join(out, '.culture-decided');
  const most = performance.now() + 20 * lasts;
  while (!existsSync(decided) && performance.now() < most);
};

const moments = ['at any moment', 'while writing', 'while moving'];

/** What dead runs have left, by sort: so many sets that were not decided, claims of a turn, a set that was decided and not yet moved. */
const leftText = (left) =>
  ['set', 'turn', 'decided']
    .map((sort) => [sort, left.filter((name) => name.startsWith(`.culture-${sort}`)).length])
    .flatMap(([sort, count]) => (count === 0 ? [] : [`${count} ${sort}`]))
    .join(', ');

/** A run that is not killed: it finishes what was decided, and sweeps. */
const survivor = (data) => {
  execFileSync(process.execPath, args(data, out), { cwd: folder });
  const found = hashes(out);
  const isWhole = names.every((name) => found[name] === sets[data][name]);
  const left = readdirSync(out).filter((name) => !names.includes(name));
  if (!isWhole || left.length > 0) failures++;
  console.log(
    `     a run that is left alone: ${isWhole ? `${names.length} of ${names.length} files, all of ${data}` : 'NOT ITS SET'}; left over: ${left.length}`,
  );
};

let failures = 0;
const pids = new Set();
for (let kill = 1; kill <= Number(kills); kill++) {
  const data = kill % 2 === 1 ? 'second' : 'first';
  const child = spawn(process.execPath, args(data, out), { cwd: folder, stdio: 'ignore' });
  pids.add(String(child.pid));
  const ended = new Promise((resolve) =>
    child.on('exit', (code, signal) => resolve(signal ?? `code ${code}`)),
  );
  const moment = moments[kill % moments.length];
  const delay = random() * { 'at any moment': lasts * 1.1, 'while writing': 12, 'while moving': 0.2 }[moment];
  if (moment !== 'at any moment') await writing(child);
  if (moment === 'while moving') moving();
  if (delay >= 1) await wait(delay);
  child.kill('SIGKILL');
  const end = await ended;
  const found = hashes(out);
  const of = Object.entries(found).map(([name, is]) => [name, origin(sets, name, is)]);
  const broken = of.filter(([, set]) => set === undefined).map(([name]) => name);
  const all = new Set(of.map(([, set]) => set));
  const left = readdirSync(out).filter((name) => !names.includes(name));
  const isGood = broken.length === 0 && all.size === 1 && 'assessment.json' in found;
  if (!isGood) failures++;
  console.log(
    [
      String(kill).padStart(3),
      moment.padEnd(13),
      `+${delay.toFixed(1)} ms`.padStart(10),
      String(end).padEnd(8),
      `${of.length} of ${names.length} files, all of ${[...all].join(' and ')}`.padEnd(36),
      isGood ? 'good' : `BAD ${broken.join(' ')}`,
      leftText(left),
    ].join('  '),
  );
  // What was decided stays until somebody finishes it: sometimes at once, sometimes after others were killed, too.
  const isDecided = left.includes('.culture-decided');
  if (kill === Number(kills) || (isDecided ? random() < 0.6 : kill % 10 === 0)) survivor(data);
}

const kept = join(tmpdir(), `culture-browser-${process.getuid?.() ?? 'user'}`);
const profiles = readdirSync(kept).filter((name) => pids.has(/^profile-(\d+)-/.exec(name)?.[1] ?? ''));
console.log(`browser profiles left over: ${profiles.length}`);
console.log(failures === 0 ? `0 of ${kills} kills left a half-written or mixed set` : `${failures} BAD`);
rmSync(folder, { recursive: true, force: true });
process.exitCode = failures === 0 ? 0 : 1;
