import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, root } from './fixtures.ts';

describe('the package that is published', () => {
  let unpacked = '';

  beforeAll(async () => {
    const folder = await folderWith({});
    const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
    const name = execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }).trim();
    execFileSync('tar', ['-xzf', name], { cwd: folder });
    unpacked = join(folder, 'package');
    symlinkSync(join(root, 'node_modules'), join(unpacked, 'node_modules'));
  });

  const packed = (...args: string[]) =>
    spawnSync(process.execPath, [join(unpacked, 'bin/culture.js'), ...args], {
      cwd: unpacked,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });

  it('reads, scores and reports with nothing but what it ships', () => {
    const example = join(root, 'examples/harbour-hotels');
    const formats = ['--format', 'html,json,markdown,csv,xlsx', '--charts', 'charts', '--out', 'report'];
    const run = packed('assess', example, ...formats, '--quiet');
    expect(run).toMatchObject({ status: 0, stdout: '', stderr: '' });
    for (const args of [['questionnaire'], ['model', 'new', 'own']])
      expect(packed(...args), args.join(' ')).toMatchObject({ status: 0 });
  });

  it('names the file of its own that is missing, and blames no other for it', () => {
    rmSync(join(unpacked, 'src/vocabulary/headers.json'));
    const { status, stderr } = packed('validate', join(root, 'examples/harbour-hotels/nps.csv'));
    expect(status).toBe(2);
    expect(stderr).toContain('headers.json');
    expect(stderr).not.toContain('cannot be read');
  });
});
