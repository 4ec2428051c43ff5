import { describe, expect, it } from 'vitest';
import { ProjectFile } from '../../src/project/schema.ts';
import { writeProject } from '../../src/project/write.ts';
import { parseYaml } from '../../src/yaml/yaml-file.ts';

const draft = {
  organisation: 'Harbour: "Hotels" #1',
  minimumGroup: 6,
  schema: '../culture.schema.json',
  remarks: {
    top: 'What the data cannot say.',
    minimumGroup: 'smaller groups are withheld',
    more: 'One thing\n\nAnother',
  },
};

describe('writeProject', () => {
  it('writes what culture.yaml’s reader gives back, with its remarks in place', () => {
    const config = {
      file: 'my pulse.csv',
      columns: { department: 'Dział: gdzie?', date: null },
      items: { p01a: '- Q7' },
      scale: { labels: ['No', 'Yes'] },
      dates: 'd/m/y' as const,
    };
    const text = writeProject({ ...draft, sources: [{ config, remark: '9 rows\nof one' }] });
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/culture\.schema\.json\n# What the data cannot say\.\n/,
    );
    expect(text).toContain('minimumGroup: 6 # smaller groups are withheld');
    expect(text).toMatch(/\n {2}# 9 rows\n {2}# of one\n {2}- file: my pulse\.csv/);
    expect(text.endsWith('# One thing\n#\n# Another\n')).toBe(true);
    const checked = parseYaml('culture.yaml', text).check(ProjectFile);
    expect(checked.ok && checked.content).toMatchObject({
      organisation: draft.organisation,
      minimumGroup: 6,
      sources: [config],
    });
  });

  it('writes a file without sources', () => {
    const text = writeProject({ ...draft, sources: [] });
    expect(parseYaml('culture.yaml', text).check(ProjectFile).ok).toBe(true);
  });
});
