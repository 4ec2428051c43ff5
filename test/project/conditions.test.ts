import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { type Askable, settleConditions } from '../../src/project/conditions.ts';
import { loadProject } from '../../src/project/load.ts';
import { folderWith } from '../fixtures.ts';

const load = async (yaml: string) => loadProject(undefined, [await folderWith({ 'culture.yaml': yaml })]);

const askable: Askable = {
  ends: new Map([
    ['stage', { min: 1, max: 5 }],
    ['overall', { min: 1, max: 5 }],
    ['dimension.goals', { min: 1, max: 5 }],
    ['nps', { min: -100, max: 100 }],
    ['lens.service-cult', { min: 1, max: 5 }],
    ['data.errors', { min: 0, max: Number.POSITIVE_INFINITY }],
    ['data.newest', { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }],
  ]),
  stages: new Map([
    ['slogan', 1],
    ['system', 3],
  ]),
  isDay: (figure) => figure === 'data.newest',
  canDrop: (figure) => figure !== 'stage' && !figure.startsWith('data.'),
  hasPrevious: (figure) => !figure.startsWith('lens.'),
};

const settle = async (check: string) => {
  const { check: demands, placeOf } = await load(`organisation: x\ncheck:\n${check}`);
  return settleConditions(demands ?? [], placeOf(['check']), askable);
};

const problemsOf = async (check: string) =>
  (await settle(check)).problems.map(({ code, facts, place }) => [code, facts.suggestion, place?.line]);

describe('the gate of culture.yaml', () => {
  it('is none where there is none', async () => {
    expect((await load('organisation: x\n')).check).toBeNull();
    expect((await load('check: {}\n')).check).toEqual([]);
    expect((await load('check: { unmeasured: fail }\n')).check).toEqual([]);
  });

  it('is a condition for each demand, with its place, severity and what no value does', async () => {
    const { conditions, problems } = await settle(
      [
        '  unmeasured: fail',
        '  stage: { atLeast: system }',
        '  overall: { atLeast: 2, atMost: 4.5, severity: warn, unmeasured: ignore }',
        '  nps:',
        '    - { atLeast: 20 }',
        '    - { noSignificantDropFrom: ../then.json, severity: off }',
        '  data.newest: { atLeast: 2026-09-01 }',
        '',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    const fail = { severity: 'error', unmeasured: 'fail' };
    expect(conditions.map(({ stated, place }) => [stated, place.line])).toEqual([
      [{ figure: 'stage', demand: { kind: 'atLeast', bound: 3 }, ...fail }, 4],
      [
        { figure: 'overall', demand: { kind: 'atLeast', bound: 2 }, severity: 'warn', unmeasured: 'ignore' },
        5,
      ],
      [
        { figure: 'overall', demand: { kind: 'atMost', bound: 4.5 }, severity: 'warn', unmeasured: 'ignore' },
        5,
      ],
      [{ figure: 'nps', demand: { kind: 'atLeast', bound: 20 }, ...fail }, 7],
      [
        {
          figure: 'nps',
          demand: { kind: 'noSignificantDropFrom', from: '../then.json' },
          severity: 'off',
          unmeasured: 'fail',
        },
        8,
      ],
      [{ figure: 'data.newest', demand: { kind: 'atLeast', bound: '2026-09-01' }, ...fail }, 9],
    ]);
  });

  it.each([
    ['goals: { atLeast: 2 }', 'check-unknown-near', 'dimension.goals'],
    ['oveall: { atLeast: 2 }', 'check-unknown-near', 'overall'],
    ['zzzzzzzz: { atLeast: 2 }', 'check-unknown', undefined],
    ['overall: { atLeast: 5.1 }', 'yardstick-out-of-range', undefined],
    ['nps: { atMost: -101 }', 'yardstick-out-of-range', undefined],
    ['stage: { atLeast: 6 }', 'yardstick-out-of-range', undefined],
    ['stage: { atLeast: sytem }', 'check-unknown-stage-near', 'system'],
    ['stage: { atLeast: xyz }', 'check-unknown-stage', undefined],
    ['stage: { atLeast: 2.5 }', 'check-unknown-stage', undefined],
    ['overall: { atLeast: two }', 'check-not-a-number', undefined],
    ['data.newest: { atLeast: 2026 }', 'check-not-a-day', undefined],
    ['data.newest: { atLeast: 2026-02-30 }', 'check-not-a-day', undefined],
    ['nps: { severity: warn }', 'check-asks-nothing', undefined],
    ['stage: { noSignificantDropFrom: previous }', 'check-no-drop', undefined],
    ['data.errors: { noSignificantDropFrom: previous }', 'check-no-drop', undefined],
    ['lens.service-cult: { noSignificantDropFrom: previous }', 'check-no-previous', undefined],
  ])('%s is refused with its line', async (line, code, suggestion) => {
    expect(await problemsOf(`  unmeasured: fail\n  ${line}\n`)).toEqual([[code, suggestion, 4]]);
  });

  it('has to say what a figure without a value does, once for all that do not say it', async () => {
    expect(await problemsOf('  nps: { atLeast: 1 }\n  overall: { atLeast: 2 }\n')).toEqual([
      ['check-unmeasured-unsaid', undefined, 3],
    ]);
    expect(await problemsOf('  nps: { atLeast: 1, unmeasured: ignore }\n')).toEqual([]);
    expect(await problemsOf('  nps: { atLeast: 1, severity: off }\n')).toEqual([]);
  });

  it.each([
    ['nps: { atLeast: 20, severity: Off }', { key: 'severity', found: 'Off', suggestion: 'off' }],
    ['nps: [{ atLeast: 20, severity: Warn }]', { key: 'severity', found: 'Warn', suggestion: 'warn' }],
    ['nps: { atLeast: [20] }', { key: 'atLeast', form: 'number', other: 'text' }],
    ['nps: { noSignificantDropFrom: 3 }', { key: 'noSignificantDropFrom', form: 'text', other: 'none' }],
    ['unmesured: fail', { key: 'check.unmesured', expected: 'unmeasured, or the id of a figure' }],
  ])('%s is explained by what is wrong in it', async (line, facts) => {
    const error = await load(`check:\n  ${line}\n`).catch((one) => one);
    if (!(error instanceof UsageError)) throw new Error('not refused');
    expect(error.problems.map((one) => one.facts)).toEqual([expect.objectContaining(facts)]);
  });

  it('is told all its problems at once', async () => {
    expect(await problemsOf('  a: { atLeast: 1 }\n  overall: { atLeast: 9 }\n  nps: {}\n')).toHaveLength(4);
  });

  it.each([
    ['unmeasured: maybe', 'yaml-unknown-name'],
    ['nps: 20', 'yaml-wrong-form'],
    ['nps: { atleast: 20 }', 'yaml-unknown-key-near'],
    ['nps: [{ atleast: 20 }]', 'yaml-unknown-key-near'],
    ['nps: { floor: 20 }', 'yaml-unknown-key'],
    ['nps: { atLeast: 50, atMost: 10 }', 'yaml-invalid'],
    ['nps: []', 'yaml-too-few'],
    ['nps: { atLeast: 20, severity: fatal }', 'yaml-unknown-name'],
    ['nps: [{ atLeast: 20, severity: fatal }]', 'yaml-unknown-name'],
    ['nps: { atLeast: .nan }', 'yaml-wrong-form'],
    ['__proto__: { atLeast: 20 }', 'yaml-unknown-key'],
    ['unmesured: fail', 'yaml-bad-key'],
  ])('of another form (%s) is refused with its line', async (line, code) => {
    const error = await load(
      `check:\n  unmeasured: fail\n  ${line}\n`.replace('  unmeasured: fail\n  unm', '  unm'),
    ).catch((one) => one);
    if (!(error instanceof UsageError)) throw new Error('not refused');
    expect(error.problems[0]?.code).toBe(code);
    expect(error.problems[0]?.place?.line).toBe(line.startsWith('unm') ? 2 : 3);
  });
});
