import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, root } from '../fixtures.ts';
import { culture, unfolded } from './run.ts';

const example = join(root, 'examples', 'corner-bakery');
const written = (folder: string, name: string): Buffer => readFileSync(join(folder, name));

/** Every format but the one that a browser prints. */
const quick = 'json,csv,xlsx,markdown,html';

let folder: string;
beforeAll(async () => {
  folder = await folderWith({});
  const { code } = await culture([
    'assess',
    example,
    '--format',
    quick,
    '--out',
    join(folder, 'now'),
    '--quiet',
  ]);
  expect(code).toBe(0);
});

describe('culture report', () => {
  it('writes of a saved assessment what assess wrote of the data', async () => {
    const args = ['report', join(folder, 'now', 'assessment.json'), '--format', quick, '--out', 'later'];
    const { code, stdout, stderr } = await culture(args, folder);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr.trim().split('\n')).toHaveLength(5);
    const names = readdirSync(join(folder, 'later')).sort();
    expect(names).toEqual(['assessment.json', 'figures.csv', 'report.html', 'report.md', 'report.xlsx']);
    const [json = '', ...others] = names;
    // The same document: what is read back has its keys in the order of the schema.
    expect(JSON.parse(written(join(folder, 'later'), json).toString())).toEqual(
      JSON.parse(written(join(folder, 'now'), json).toString()),
    );
    for (const name of others)
      expect(written(join(folder, 'later'), name)).toEqual(written(join(folder, 'now'), name));
  });

  it('takes the assessment in a folder, and prints HTML and PDF unless told otherwise', async () => {
    const { code } = await culture(['report', 'now', '--out', 'printed', '--quiet'], folder);
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'printed')).sort()).toEqual(['report.html', 'report.pdf']);
    expect(written(join(folder, 'printed'), 'report.pdf').subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('keeps to the articles that the assessment keeps to', async () => {
    const lens = ['--lens', 'service-week', '--format', 'json,html', '--quiet'];
    await culture(['assess', example, ...lens, '--out', join(folder, 'lens')]);
    const { code } = await culture(['report', 'lens', '--format', 'html', '--out', 'lens-later'], folder);
    expect(code).toBe(0);
    expect(written(join(folder, 'lens-later'), 'report.html')).toEqual(
      written(join(folder, 'lens'), 'report.html'),
    );
  });

  it('says nothing with --quiet, and has no line of progress in a pipe', async () => {
    const quiet = await culture(['report', 'now', '--format', 'html', '--quiet'], folder);
    expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
    const loud = await culture(['report', 'now', '--format', 'html'], folder);
    expect(loud.stderr).toBe('wrote report/report.html\n');
  });

  it.each([
    [['nowhere'], 'does not exist'],
    [['.'], 'is a folder without an assessment.json'],
    [['now/report.html'], 'assessment.json'],
    [['now', '--format', 'docx'], 'there are: json, csv, xlsx, markdown, html, pdf'],
    [['now', '--model', 'own.yaml'], 'was made with the model culture'],
    [['now', '--out', 'now/report.md'], 'is a file, and a folder is needed here'],
    [['now', '--charts', 'now/report.md'], 'is a file, and a folder is needed here'],
  ])('%j is not done: exit 2, and the reason', async (args, words) => {
    writeFileSync(join(folder, 'own.yaml'), 'extends: culture\nid: own\nversion: 1.0.0\n');
    const { code, stdout, stderr } = await culture(['report', ...args, '--quiet'], folder);
    expect([code, stdout]).toEqual([2, '']);
    expect(unfolded(stderr)).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('--charts', () => {
  it('writes each chart into its folder, and says how many', async () => {
    const args = [
      'report',
      join(root, 'examples', 'harbour-hotels'),
      '--format',
      'html',
      '--charts',
      'slides',
    ];
    const { code, stderr } = await culture(args, folder);
    expect(code).toBe(0);
    const names = readdirSync(join(folder, 'slides'));
    expect(names.length).toBeGreaterThan(4);
    expect(stderr).toContain(`wrote ${names.length} charts into slides\n`);
    expect(names.every((name) => name.endsWith('.svg'))).toBe(true);
  });
});

/** A folder with an opener that notes what it was asked to open, and ends as it is told. */
const openerIn = async (code: number): Promise<string> => {
  const path = await folderWith({ 'xdg-open': `#!/bin/sh\nprintf '%s' "$1" > "$OPENED"\nexit ${code}\n` });
  chmodSync(join(path, 'xdg-open'), 0o755);
  return path;
};

describe.skipIf(process.platform !== 'linux')(
  '--open (skipped where the opener is no program of ours)',
  () => {
    const open = async (args: readonly string[], exit: number, screen = ':9') => {
      const opened = join(await folderWith({}), 'opened');
      const env = { PATH: `${await openerIn(exit)}:${process.env.PATH}`, OPENED: opened, DISPLAY: screen };
      const run = await culture(['report', 'now', '--open', ...args], folder, undefined, env);
      return { ...run, opened: existsSync(opened) ? readFileSync(opened, 'utf8') : undefined };
    };

    it('opens the HTML, whatever else is written', async () => {
      const { code, stderr, opened } = await open(['--format', 'csv,html', '--out', 'a b'], 0);
      expect([code, opened]).toEqual([0, join(folder, 'a b', 'report.html')]);
      expect(stderr).not.toContain('no screen');
    });

    it('opens the first that is written where there is no HTML', async () => {
      expect((await open(['--format', 'xlsx,csv'], 0)).opened).toBe(join(folder, 'report', 'figures.csv'));
    });

    it.each([
      ['there is no screen', 0, ''],
      ['the opener fails', 3, ':9'],
    ])('says where the report lies where %s, and is done', async (_, exit, screen) => {
      const { code, stderr, opened } = await open(['--format', 'html'], exit, screen);
      expect(code).toBe(0);
      expect(stderr).toContain(`open ${join(folder, 'report', 'report.html')}\n`);
      expect(opened === undefined).toBe(screen === '');
    });
  },
);

/** Whether a tiny file system can be mounted, in a name space of its own that ends with its program. */
const canMount = (at: string): boolean =>
  spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at]).status === 0;

describe('where nothing can be written', () => {
  it('still writes the HTML where there is no browser, and names the ways out', async () => {
    const args = ['report', 'now', '--browser', '/no/chrome', '--format', 'pdf,html', '--out', 'unprinted'];
    const { code, stderr } = await culture(args, folder);
    expect(code).toBe(2);
    expect(readdirSync(join(folder, 'unprinted'))).toEqual(['report.html']);
    expect(stderr).toContain('there is no browser at "/no/chrome"');
    expect(stderr).toContain('--format html,json leaves the PDF out');
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says that a folder is closed (skipped for root, to whom none is)',
    async () => {
      mkdirSync(join(folder, 'closed'), { mode: 0o555 });
      const { code, stderr } = await culture(['report', 'now', '--out', 'closed/x'], folder);
      expect(code).toBe(2);
      expect(stderr).toContain('closed/x  cannot be written (EACCES)');
    },
  );

  it('says that a disk is full, and leaves nothing half-written (skipped where none can be mounted)', async (context) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk, { recursive: true });
    context.skip(process.platform !== 'linux' || !canMount(disk), 'no file system can be mounted here');
    const command = `mount -t tmpfs -o size=64k tmpfs '${disk}' && '${process.execPath}' bin/culture.js report '${join(folder, 'now')}' --format csv,html --out '${disk}/out'; echo "code $?"; find '${disk}' -type f`;
    const said = execFileSync('unshare', ['-rm', 'sh', '-c', `(${command}) 2>&1`], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
      encoding: 'utf8',
    });
    expect(said).toContain('the disk is full (ENOSPC), and nothing was left half-written');
    expect(said).toContain('code 2');
    expect(said).not.toMatch(/\.tmp$|report\.html$/m);
  });
});
