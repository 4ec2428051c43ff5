import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { folderWith, root } from '../fixtures.ts';
import { culture } from './run.ts';

/** One command of which all ways to end are tried, in a folder that holds what `prepared` writes. */
interface Row {
  readonly command: readonly string[];
  /** What follows the command where it is done. */
  readonly good: readonly string[];
  /** What follows where it is done and its verdict is negative; absent for a command without a verdict. */
  readonly negative?: readonly string[];
  /** What follows where what was asked makes no sense. */
  readonly wrong: readonly string[];
  /** What follows where what is named cannot be read; absent for a command that reads nothing. */
  readonly unreadable?: readonly string[];
  /** Whether it prints to standard output. */
  readonly prints: boolean;
}

const json = ['--format', 'json', '--out', 'out'];

/** A command that is added has its row here. */
const commands: readonly Row[] = [
  {
    command: ['assess'],
    good: ['data', ...json],
    wrong: ['data', '--format', 'docx'],
    unreadable: ['broken', ...json],
    prints: true,
  },
  {
    command: ['validate'],
    good: ['data'],
    negative: ['data', '--strict'],
    wrong: ['data', '--format', 'docx'],
    unreadable: ['nowhere'],
    prints: true,
  },
  {
    command: ['check'],
    good: ['data', '--config', 'gates/open.yaml'],
    negative: ['data', '--config', 'gates/closed.yaml'],
    wrong: ['data', '--config', 'gates/misspelt.yaml'],
    unreadable: ['broken', '--config', 'gates/open.yaml'],
    prints: true,
  },
  {
    command: ['report'],
    good: ['saved', '--format', 'markdown', '--out', 'out'],
    wrong: ['saved', '--paper', 'a3'],
    unreadable: ['broken/nps.csv'],
    prints: false,
  },
  {
    command: ['compare'],
    good: ['saved', 'saved'],
    wrong: ['saved'],
    unreadable: ['saved', 'broken/x.json'],
    prints: true,
  },
  {
    command: ['explain'],
    good: ['nps', 'saved'],
    wrong: ['npss'],
    unreadable: ['nps', 'broken/x.json'],
    prints: true,
  },
  {
    command: ['init'],
    good: ['fresh', '--yes', '--force'],
    wrong: ['fresh', '--minimum-group', '1'],
    unreadable: ['nowhere', '--yes'],
    prints: false,
  },
  {
    command: ['plan'],
    good: ['--difference', '10', '--in', 'nps'],
    wrong: [],
    unreadable: ['broken/x.json'],
    prints: true,
  },
  {
    command: ['questionnaire'],
    good: [],
    wrong: ['--form', 'customers'],
    unreadable: ['--config', 'broken/x.json'],
    prints: true,
  },
  { command: ['sample'], good: ['made', '--force'], wrong: ['made', '--seed', 'x'], prints: false },
  {
    command: ['model', 'show'],
    good: [],
    wrong: ['nothing-of-this-name'],
    unreadable: ['--model', 'broken'],
    prints: true,
  },
  { command: ['model', 'lint'], good: [], negative: ['broken'], wrong: ['nowhere'], prints: true },
  { command: ['model', 'docs'], good: [], wrong: ['nowhere'], unreadable: ['broken'], prints: true },
  { command: ['model', 'new'], good: ['own-model'], wrong: [], unreadable: ['broken'], prints: false },
];

const nps = `score\n${'9\n'.repeat(6)}11\n`;

const prepared = async (): Promise<string> => {
  const folder = await folderWith({
    'data/nps.csv': nps,
    'fresh/nps.csv': nps,
    'gates/open.yaml': 'check: { unmeasured: fail, nps: { atLeast: 50 } }\n',
    'gates/closed.yaml': 'check: { unmeasured: fail, nps: { atMost: 50 } }\n',
    'gates/misspelt.yaml': 'check: { unmeasured: fail, npss: { atLeast: 50 } }\n',
    'broken/nps.csv': 'score\n',
    'broken/x.json': '{"schemaVersion": ',
    'saved/assessment.json': readFileSync(join(root, 'examples/corner-bakery/assessment.json')),
  });
  return folder;
};

/** A reason is a sentence: not nothing, and no trace of a bug. */
const unwanted = /^\s*$|\n\s+at |This is a bug/;

const nameOf = ({ command }: Row): string => command.join(' ');
const rows = commands.map((row) => [nameOf(row), row] as const);
const verdicts = commands.flatMap(({ command, negative }) =>
  negative === undefined ? [] : [[command.join(' '), [...command, ...negative]] as const],
);
const unread = commands.flatMap(({ command, unreadable }) =>
  unreadable === undefined ? [] : [[command.join(' '), [...command, ...unreadable]] as const],
);

/** A line of a shell in which `culture` is the program; what it prints, with both streams on their own. */
const shell = async (line: string, cwd: string): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)(
    'bash',
    ['-c', `culture() { "${process.execPath}" "${join(root, 'bin/culture.js')}" "$@"; }; ${line}`],
    {
      cwd,
      env: { ...process.env, NO_COLOR: '1' },
    },
  );

const quoted = (args: readonly string[]): string => args.map((arg) => `'${arg}'`).join(' ');

describe('the table of commands', () => {
  it('has every command that there is', async () => {
    const listed = async (...of: string[]): Promise<string[]> => {
      const { stdout } = await culture([...of, '--help']);
      const text = stdout.slice(stdout.indexOf('Commands:'));
      return [...text.matchAll(/^ {2}([a-z]+)/gm)].flatMap(([, name = '']) =>
        name === 'help' ? [] : [name],
      );
    };
    const own = (await listed()).filter((name) => name !== 'model');
    const ofModel = (await listed('model')).map((name) => `model ${name}`);
    expect([...own, ...ofModel].sort()).toEqual(commands.map(nameOf).sort());
  });
});

describe.concurrent('through the shell', () => {
  it.each(rows)('culture %s that is done is 0', async (_, { command, good }) => {
    const run = await culture([...command, ...good], await prepared());
    expect(run).toMatchObject({ code: 0 });
  });

  it.each(verdicts)('culture %s with a negative verdict is 1, and nothing is on stderr', async (_, args) => {
    const run = await culture(args, await prepared());
    expect(run).toMatchObject({ code: 1, stderr: '' });
    expect(run.stdout).not.toBe('');
  });

  it.each(rows)('culture %s that makes no sense, or with an unknown option, is 2', async (_, row) => {
    const folder = await prepared();
    for (const args of [row.wrong, [...row.good, '--no-such-option']]) {
      const run = await culture([...row.command, ...args], folder);
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).not.toMatch(unwanted);
    }
  });

  it.each(unread)('culture %s of what cannot be read is 2', async (_, args) => {
    const run = await culture(args, await prepared());
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).not.toMatch(unwanted);
  });

  it.each(rows)('culture %s --help is 0, without its reader, too', async (_, { command }) => {
    const { stdout, stderr } = await shell(
      `culture ${quoted(command)} --help | head -1; echo "\${PIPESTATUS[0]}"`,
      root,
    );
    expect(stdout).toMatch(/^Usage: culture .*\n0\n$/);
    expect(stderr).toBe('');
  });

  it.each(rows)('culture %s | head -1 keeps its code and says nothing of the pipe', async (_, row) => {
    const { stdout, stderr } = await shell(
      `culture ${quoted([...row.command, ...row.good])} | head -1; echo "code \${PIPESTATUS[0]}"`,
      await prepared(),
    );
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(row.prints ? 2 : 1);
    expect(lines.at(-1)).toBe('code 0');
    expect(stderr).not.toMatch(/EPIPE|^\s+at /m);
  });

  it.each(rows)('culture %s with stdout closed is 0', async (_, row) => {
    const { stdout } = await shell(
      `culture ${quoted([...row.command, ...row.good])} >&-; echo "code $?"`,
      await prepared(),
    );
    expect(stdout).toBe('code 0\n');
  });

  it.each(verdicts)('culture %s keeps a negative verdict when its reader leaves', async (_, args) => {
    const { stdout } = await shell(
      `culture ${quoted(args)} | true; echo "code \${PIPESTATUS[0]}"`,
      await prepared(),
    );
    expect(stdout).toBe('code 1\n');
  });

  it('what goes wrong where no command can catch it is 2, never 1, which would be a verdict', async () => {
    const env = { NODE_OPTIONS: `--import ${join(root, 'test/faults/late-fault.js')}` };
    const { code, stderr } = await culture(['validate', 'data'], await prepared(), undefined, env);
    expect(code).toBe(2);
    expect(stderr).toContain('This is a bug');
    expect(stderr).toContain('a late fault');
  });

  it.skipIf(process.platform !== 'linux')(
    'what cannot be written to standard output is 2, with the reason (skipped where there is no /dev/full)',
    async () => {
      const { stdout, stderr } = await shell(
        `culture validate data >/dev/full; echo "code $?"`,
        await prepared(),
      );
      expect(stdout).toBe('code 2\n');
      expect(stderr).toContain('standard output (ENOSPC)');
    },
  );
});

describe('300 problems at once', () => {
  it('are 20 lines, then how many more and where: of culture.yaml', async () => {
    const folder = await prepared();
    const entries = Array.from({ length: 300 }, (_, index) => `  - file: x${index}.csv\n`).join('');
    writeFileSync(join(folder, 'data', 'culture.yaml'), `sources:\n${entries}`);
    for (const command of ['assess', 'validate']) {
      const { code, stderr } = await culture([command, 'data'], folder);
      expect(code).toBe(2);
      const lines = stderr.trim().split('\n');
      expect(lines).toHaveLength(22);
      expect(lines[0]).toContain('there are 300 problems');
      expect(lines.at(-1)).toBe('… and 280 more: 280 in data/culture.yaml, lines 22 to 301.');
    }
  });

  it('are 20 lines, then how many more and where: of a file of data', async () => {
    const folder = await prepared();
    const bad = Array.from({ length: 300 }, (_, index) => `${index + 11}\n9\n0\n`).join('');
    writeFileSync(join(folder, 'data', 'nps.csv'), `score\n${bad}`);
    const { code, stdout } = await culture(['validate', 'data', '--strict'], folder);
    expect(code).toBe(1);
    expect(stdout.match(/not on the scale/g)).toHaveLength(20);
    expect(stdout).toContain('and 280 more kinds of issue, lines 62 to 899; --format json has them all');
  });

  it('in 300 files name the gravest 20, whichever files they are in', async () => {
    const folder = await folderWith({});
    mkdirSync(join(folder, 'data'));
    for (let index = 100; index < 400; index++)
      writeFileSync(join(folder, 'data', `nps-${index}.csv`), `score\n9\n${index}\n`);
    writeFileSync(join(folder, 'data', 'z.csv'), 'id,verbatim\n1,x\n');
    const { code, stdout } = await culture(['validate', 'data'], folder);
    expect(code).toBe(1);
    expect(stdout.match(/not on the scale/g)).toHaveLength(19);
    expect(stdout).toContain('z.csv:1  error');
    expect(stdout.match(/and 1 more kind of issue, line 3;/g)).toHaveLength(281);
  });
});
