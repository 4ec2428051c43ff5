import { spawnSync } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { csv, folderWith, lines, root } from '../fixtures.ts';

const Workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(
        z.object({ uses: z.string().optional(), if: z.string().optional(), run: z.string().optional() }),
      ),
    }),
  ),
});
const Pipeline = z.record(z.string(), z.object({ script: z.array(z.string()) }));

/** The fenced blocks beneath a heading of docs/ci.md. */
const blocksBeneath = async (heading: string, language: string): Promise<string[]> => {
  const text = await readFile(join(root, 'docs', 'ci.md'), 'utf8');
  const section = text.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, of, block = '']) =>
    of === language ? [block] : [],
  );
};

const nps = (promoters: number): string =>
  csv('score,date', ...lines(200, (index) => `${index < promoters ? 10 : 0},2026-07-01`));
const good = nps(130);
const bad = nps(100);

/** A repository with data and a gate; npx runs this culture, npm installs nothing. */
const repositoryWith = async (data: string) => {
  const bin = await folderWith({
    npx: `#!/bin/sh\n[ "$1" = culture ] || exit 127\nshift\nexec "${process.execPath}" "${join(root, 'bin', 'culture.js')}" "$@"\n`,
    npm: '#!/bin/sh\n[ "$*" = ci ]\n',
  });
  for (const name of ['npx', 'npm']) await chmod(join(bin, name), 0o755);
  const folder = await folderWith({
    'data/2026-Q3/nps.csv': data,
    'data/culture.yaml': 'organisation: Acme\ncheck:\n  unmeasured: fail\n  nps: { atLeast: 20 }\n',
    'summary.md': '',
    'README.md': 'x\n',
  });
  const env = {
    ...process.env,
    PATH: `${bin}:${process.env.PATH}`,
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GIT_AUTHOR_NAME: 'x',
    GIT_AUTHOR_EMAIL: 'x@example.test',
    GIT_COMMITTER_NAME: 'x',
    GIT_COMMITTER_EMAIL: 'x@example.test',
    GIT_CONFIG_GLOBAL: '/dev/null',
    NO_COLOR: '1',
  };
  const run = (program: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env, encoding: 'utf8' });
    return { status, text: `${stdout}${stderr}` };
  };
  run('git', 'init', '--quiet');
  return { folder, run };
};

type Repository = Awaited<ReturnType<typeof repositoryWith>>;

describe.skipIf(process.platform === 'win32')('docs/ci.md', () => {
  describe('the workflow for GitHub', () => {
    /** Runs the steps as a runner does: after one that fails only those that always run. */
    const runWorkflow = async ({ run }: Repository) => {
      const [block = ''] = await blocksBeneath('GitHub Actions', 'yaml');
      const { jobs } = Workflow.parse(parse(block));
      const statuses: (number | null)[] = [];
      let text = '';
      for (const step of Object.values(jobs).flatMap(({ steps }) => steps)) {
        const isFailed = statuses.some((status) => status !== 0);
        if (step.run === undefined || (isFailed && !step.if?.startsWith('always()'))) continue;
        const result = run('bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run);
        statuses.push(result.status);
        text += result.text;
      }
      return { statuses, text };
    };

    it('passes sound data and writes the summary', async () => {
      const repository = await repositoryWith(good);
      expect(await runWorkflow(repository)).toMatchObject({ statuses: [0, 0, 0] });
      expect(await readFile(join(repository.folder, 'summary.md'), 'utf8')).toContain('The gate is open');
    });

    it('fails others with an annotation at the line of culture.yaml, and still writes summary and SARIF', async () => {
      const repository = await repositoryWith(bad);
      const { statuses, text } = await runWorkflow(repository);
      expect(statuses).toEqual([0, 1, 0]);
      expect(text).toMatch(/^::error file=data\/culture\.yaml,line=4,/m);
      expect(await readFile(join(repository.folder, 'summary.md'), 'utf8')).toContain('The gate is closed');
      const sarif = await readFile(join(repository.folder, 'gate', 'check.sarif'), 'utf8');
      expect(JSON.parse(sarif).runs[0].results[0].locations[0].physicalLocation).toEqual({
        artifactLocation: { uri: 'data/culture.yaml' },
        region: { startLine: 4, startColumn: expect.any(Number) },
      });
    });

    it('fails without a gate, and has no summary to add', async () => {
      const repository = await repositoryWith(good);
      await writeFile(join(repository.folder, 'data', 'culture.yaml'), 'organisation: Acme\n');
      expect((await runWorkflow(repository)).statuses).toEqual([0, 2, 0]);
    });

    it('names every action by a major version', async () => {
      const [block = ''] = await blocksBeneath('GitHub Actions', 'yaml');
      const uses = Object.values(Workflow.parse(parse(block)).jobs).flatMap(({ steps }) =>
        steps.flatMap((step) => step.uses ?? []),
      );
      expect(uses.length).toBeGreaterThan(2);
      for (const action of uses) expect(action).toMatch(/@v\d+$/);
    });
  });

  describe('the jobs for GitLab', () => {
    const runJob = async ({ run }: Repository, heading: string) => {
      const [block = ''] = await blocksBeneath(heading, 'yaml');
      const [job] = Object.values(Pipeline.parse(parse(block)));
      return run('sh', '-ec', (job?.script ?? ['exit 99']).join('\n'));
    };

    it('pass sound data, fail others, and leave the JUnit file that they name', async () => {
      const repository = await repositoryWith(good);
      expect((await runJob(repository, 'GitLab')).status).toBe(0);
      const { folder } = repository;
      await writeFile(join(folder, 'data', '2026-Q3', 'nps.csv'), bad);
      expect((await runJob(repository, 'GitLab')).status).toBe(1);
      expect(await readFile(join(folder, 'gate', 'check.junit.xml'), 'utf8')).toContain('failures="1"');
    });

    it('hold a committed assessment against the data', async () => {
      const repository = await repositoryWith(good);
      expect((await runJob(repository, 'A committed assessment')).status).toBe(2);
      repository.run('npx', 'culture', 'assess', 'data', '--format', 'json', '--quiet');
      expect((await runJob(repository, 'A committed assessment')).status).toBe(0);
      await writeFile(join(repository.folder, 'data', '2026-Q3', 'nps.csv'), nps(131));
      expect((await runJob(repository, 'A committed assessment')).status).toBe(1);
    });
  });

  describe('the hook', () => {
    let repository: Repository;
    const commit = (message: string) => repository.run('git', 'commit', '--quiet', '-m', message);

    beforeEach(async () => {
      repository = await repositoryWith(good);
      const [hook = ''] = await blocksBeneath('Before each commit', 'sh');
      const path = join(repository.folder, '.git', 'hooks', 'pre-commit');
      await writeFile(path, hook);
      await chmod(path, 0o755);
    });

    it('lets sound data in and keeps others out, by what is staged', async () => {
      repository.run('git', 'add', 'data');
      expect(commit('good')).toMatchObject({ status: 0 });
      const file = join(repository.folder, 'data', '2026-Q3', 'nps.csv');
      await writeFile(file, bad);
      repository.run('git', 'add', 'data');
      await writeFile(file, good);
      const refused = commit('bad');
      expect(refused.status).toBe(1);
      expect(refused.text).toContain('The gate is closed');
      expect(refused.text).toContain('data/culture.yaml:4');
      expect(repository.run('git', 'log', '--format=%s').text).toBe('good\n');
    });

    it('does not look at data where none is staged', async () => {
      await writeFile(join(repository.folder, 'data', 'culture.yaml'), 'broken: [');
      repository.run('git', 'add', 'README.md');
      expect(commit('readme').status).toBe(0);
    });
  });
});
