import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { takeTurn } from '../../src/cli/take-turn.ts';
import { writeFiles } from '../../src/cli/write-files.ts';
import { folderWith, root } from '../fixtures.ts';
import { scratchFolder } from '../scratch.ts';
import { culture } from './run.ts';

const program = join(root, 'bin', 'culture.js');
const here = hostname().replace(/[^\w.-]/g, '-');

/** The number of a process that is over. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

const names = ['assessment.json', 'report.html', 'report.md', 'figures.csv'];
const newNames = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('.culture-'));

/** The names and contents of a folder without what runs keep there. */
const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.startsWith('.culture-') && statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

const setOf = (run: string): Map<string, string> =>
  new Map(names.map((name) => [name, `${name} of ${run}\n`]));

describe('writeFiles', () => {
  it('writes a set with its folders over another, and leaves what is not in it', async () => {
    const out = join(await folderWith({}), 'a', 'b');
    await writeFiles(
      out,
      new Map([
        ['units/spa.html', 'old'],
        ['mine.txt', 'mine'],
      ]),
    );
    await writeFiles(out, new Map([['units/spa.html', 'new']]));
    expect(readFileSync(join(out, 'units', 'spa.html'), 'utf8')).toBe('new');
    expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(out).sort()).toEqual(['mine.txt', 'units']);
  });

  it('lets many runs into one folder one after the other: what stays is of one', async () => {
    const out = await folderWith({});
    await Promise.all(Array.from({ length: 4 }, (_, run) => writeFiles(out, setOf(String(run)))));
    const found = contents(out);
    expect(Object.keys(found).sort()).toEqual([...names].sort());
    expect(new Set(Object.values(found).map((text) => text.split(' of ')[1])).size).toBe(1);
    expect(newNames(out)).toEqual([]);
  });

  it('finishes what a dead run had decided, and sweeps what it left', async () => {
    const pid = deadPid();
    const out = await folderWith({
      'assessment.json': 'new',
      '.culture-decided/report.html': 'new',
      '.culture-decided/units/spa.html': 'new',
      [`.culture-set-${pid}-0a-${here}/report.pdf`]: 'half',
      [`.culture-turn-${pid}-0b-${here}`]: '',
    });
    await writeFiles(out, new Map([['figures.csv', 'newest']]));
    expect(newNames(out)).toEqual([]);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe('new');
    expect(readFileSync(join(out, 'units', 'spa.html'), 'utf8')).toBe('new');
    expect(existsSync(join(out, 'report.pdf'))).toBe(false);
  });

  it('leaves alone what a living run, or one of another computer, keeps there', async () => {
    const kept = [`.culture-set-${process.ppid}-0a-${here}`, `.culture-set-${deadPid()}-0b-elsewhere`];
    const out = await folderWith(Object.fromEntries(kept.map((name) => [`${name}/report.pdf`, 'x'])));
    await writeFiles(out, setOf('me'));
    expect(newNames(out).sort()).toEqual(kept.sort());
  });

  it('writes over nothing but a file', async () => {
    const out = await folderWith({ 'report.html/x': 'x', 'assessment.json': 'old' });
    await expect(writeFiles(out, setOf('me'))).rejects.toMatchObject({
      problems: [{ code: 'not-a-file', place: { file: join(out, 'report.html') } }],
    });
    expect(readFileSync(join(out, 'assessment.json'), 'utf8')).toBe('old');
    expect(newNames(out)).toEqual([]);
  });

  it('names the run that does not end, and takes its own claim back', async () => {
    const other = `.culture-turn-${process.ppid}-0a-${here}`;
    const out = await folderWith({ [other]: '' });
    await expect(takeTurn(out, 3)).rejects.toMatchObject({
      problems: [{ code: 'folder-busy', facts: { claim: other } }],
    });
    expect(newNames(out)).toEqual([other]);
  });
});

/** A program that does nothing but write a set into `out`: a whole run takes ten times as long, and is killed by \`npm run faults\`. */
const writer = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const folder = await folderWith({
    'write.mjs': `import { writeFiles } from ${JSON.stringify(join(root, 'src/cli/write-files.ts'))};
await writeFiles('out', new Map(${JSON.stringify(Object.entries(files))}));\n`,
  });
  const bundle = await rolldown({ input: join(folder, 'write.mjs'), platform: 'node' });
  await bundle.write({ file: join(folder, 'writer.mjs') });
  await bundle.close();
  return join(folder, 'writer.mjs');
};

describe('a run that is killed', () => {
  it('before any of its steps leaves files of one run only, and the next run finishes and sweeps', async () => {
    const whole = { 'assessment.json': 'new', 'figures.csv': 'new', 'units/spa.html': 'new' };
    const old = { 'assessment.json': 'old', 'figures.csv': 'old' };
    const path = await writer(whole);
    const folder = await folderWith({});
    const out = join(folder, 'out');
    const seen = new Set<string>();
    const dying = (step: number) =>
      spawnSync(process.execPath, ['--import', join(root, 'test/faults/die-at.js'), path], {
        cwd: folder,
        env: { ...process.env, DIE_IN: 'out', DIE_AT: String(step) },
      });
    let [step, signal]: [number, NodeJS.Signals | null] = [0, 'SIGKILL'];
    while (signal === 'SIGKILL') {
      step++;
      rmSync(out, { recursive: true, force: true });
      mkdirSync(out);
      for (const [name, text] of Object.entries(old)) writeFileSync(join(out, name), text);
      ({ signal } = dying(step));
      const found = contents(out);
      const of = Object.values(found);
      expect(new Set(of).size, `step ${step}: ${of.join(', ')}`).toBe(1);
      expect(found).toHaveProperty(['assessment.json']);
      seen.add(`${of[0]} ${of.length}`);
      // Of the next run only what it is not asked for is looked at: that is what the dead one had decided.
      await writeFiles(out, new Map([['other.txt', 'x']]));
      expect(newNames(out)).toEqual([]);
      const { 'other.txt': _, ...after } = contents(out);
      expect([old, whole]).toContainEqual(after);
      if (of[0] === 'new') expect(after).toEqual(whole);
    }
    expect(dying(step)).toMatchObject({ status: 0, signal: null });
    expect(step).toBeGreaterThan(12);
    // It was killed before, while and after files were moved.
    expect([...seen]).toEqual(expect.arrayContaining(['old 2', 'old 1', 'new 1', 'new 2', 'new 3']));
  }, 60_000);
});

const saved = readFileSync(join(root, 'examples/corner-bakery/assessment.json'));
const reportArgs = ['report', 'saved', '--format', 'json,csv', '--out', 'out', '--quiet'];

/** A run that goes on while something is done to it. */
const running = (args: readonly string[], cwd: string) => {
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (part) => (stderr += part));
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, stderr })),
  );
  return { pid: child.pid ?? 0, kill: (signal: NodeJS.Signals) => child.kill(signal), ended };
};

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await wait(10);
};

const profilesOf = (pid: number): string[] =>
  readdirSync(join(tmpdir(), `culture-browser-${process.getuid?.() ?? 'user'}`)).filter((name) =>
    name.startsWith(`profile-${pid}-`),
  );

/** Processes that were started with a text among their arguments; none where the system does not tell. */
const processesWith = (text: string): string[] =>
  !existsSync('/proc')
    ? []
    : readdirSync('/proc').filter((pid) => {
        try {
          return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
        } catch {
          return false;
        }
      });

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

describe.skipIf(process.platform === 'win32')(
  'a run that is told to stop (skipped where there are no signals)',
  () => {
    it.each(signals)(
      'by %s while the browser runs is %i; browser and temporary files are gone, older files untouched',
      async (signal, code) => {
        const folder = await folderWith({ 'report/assessment.json': 'old', 'report/report.pdf': 'old' });
        const run = running(['assess', join(root, 'examples/harbour-hotels')], folder);
        await until(() => profilesOf(run.pid).length > 0);
        const [profile = ''] = profilesOf(run.pid);
        await until(() => processesWith(profile).length > 0);
        run.kill(signal);
        expect(await run.ended).toEqual({ code, stderr: '' });
        await until(() => processesWith(profile).length === 0);
        expect(profilesOf(run.pid)).toEqual([]);
        expect(contents(join(folder, 'report'))).toEqual({ 'assessment.json': 'old', 'report.pdf': 'old' });
        expect(newNames(join(folder, 'report'))).toEqual([]);
      },
    );

    it.each(signals)(
      'by %s while it waits for its turn is %i, and takes back what it had written',
      async (signal, code) => {
        const folder = await folderWith({ 'saved/assessment.json': saved, 'out/assessment.json': 'old' });
        const out = join(folder, 'out');
        const endTurn = await takeTurn(out);
        const run = running(reportArgs, folder);
        await until(() => newNames(out).some((name) => name.startsWith(`.culture-set-${run.pid}-`)));
        await wait(200);
        run.kill(signal);
        expect(await run.ended).toEqual({ code, stderr: '' });
        endTurn();
        expect(readdirSync(out)).toEqual(['assessment.json']);
      },
    );

    it('waits for the turn of another run, and then writes', async () => {
      const folder = await folderWith({ 'saved/assessment.json': saved });
      const out = join(folder, 'out');
      mkdirSync(out);
      const endTurn = await takeTurn(out);
      const run = running(reportArgs, folder);
      await until(() => newNames(out).length > 1);
      await wait(200);
      expect(contents(out)).toEqual({});
      endTurn();
      expect(await run.ended).toEqual({ code: 0, stderr: '' });
      expect(Object.keys(contents(out))).toContain('assessment.json');
    });
  },
);

describe('two runs into one folder at the same time', () => {
  it('are both done, and the files are all of one of them', async () => {
    const folder = await folderWith({
      'a/nps.csv': `score\n${'9\n'.repeat(30)}`,
      'b/nps.csv': `score\n${'6\n'.repeat(30)}`,
    });
    const args = (data: string, out: string) => [
      'assess',
      data,
      '--format',
      'json,csv,markdown,html',
      '--out',
      out,
      '--quiet',
    ];
    for (const data of ['a', 'b']) await culture(args(data, `whole-${data}`), folder);
    const wholes = ['a', 'b'].map((data) => contents(join(folder, `whole-${data}`)));
    const runs = await Promise.all(['a', 'b', 'a', 'b'].map((data) => culture(args(data, 'out'), folder)));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(wholes).toContainEqual(contents(join(folder, 'out')));
    expect(newNames(join(folder, 'out'))).toEqual([]);
  });
});

describe('a file that changes while it is read', () => {
  it.each(['assess', 'validate'])(
    'is refused by %s: exit 2, the file, what to do, and no report',
    async (command) => {
      const folder = await folderWith({
        'data/nps.csv': `score\n${'9\n'.repeat(800_000)}`,
        'data/other.csv': 'score\n9\n8\n',
      });
      const run = running([command, 'data'], folder);
      const writing = setInterval(() => appendFileSync(join(folder, 'data', 'nps.csv'), '9\n'), 20);
      const { code, stderr } = await run.ended;
      clearInterval(writing);
      expect(code).toBe(2);
      expect(stderr).toContain('data/nps.csv  was changed while it was read');
      expect(stderr).toContain('run again');
      expect(existsSync(join(folder, 'report'))).toBe(false);
    },
  );
});

describe('the hash of a file', () => {
  it('is that of the file as it lies there, packed or not', async () => {
    const { gzipSync } = await import('node:zlib');
    const text = `score\n${'9\n'.repeat(30)}`;
    const files = { 'nps.csv': `\ufeff${text}`, 'more.csv.gz': gzipSync(`${text}8\n`) };
    const folder = await folderWith(files);
    expect((await culture(['assess', '.', '--format', 'json', '--quiet'], folder)).code).toBe(0);
    const { inputs } = JSON.parse(readFileSync(join(folder, 'report', 'assessment.json'), 'utf8'));
    expect(inputs.map(({ file, sha256 }: { file: string; sha256: string }) => [file, sha256])).toEqual(
      Object.entries(files)
        .map(([name]) => [
          name,
          createHash('sha256')
            .update(readFileSync(join(folder, name)))
            .digest('hex'),
        ])
        .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    );
  });
});

describe('where nothing can be written', () => {
  it('says that a file system is read-only (skipped where none can be mounted)', async (context) => {
    const at = scratchFolder();
    const mount = `mount -t tmpfs tmpfs '${at}' && mkdir '${at}/out' && echo old > '${at}/out/assessment.json' && mount -o remount,ro '${at}'`;
    context.skip(
      spawnSync('unshare', ['-rm', 'sh', '-c', mount]).status !== 0,
      'no file system can be mounted here',
    );
    const command = `${mount}; '${process.execPath}' '${program}' report examples/corner-bakery --format json --out '${at}/out'; echo "code $?"; ls -A '${at}/out'`;
    const said = execFileSync('unshare', ['-rm', 'sh', '-c', `(${command}) 2>&1`], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(said).toContain(
      `${at}/out  cannot be written (EROFS); check that it is a folder you may write to`,
    );
    expect(said).toMatch(/code 2\nassessment\.json\n$/);
  });
});
