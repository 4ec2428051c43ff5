import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/assessment/changes.ts';
import type { Assessment } from '../../../src/assessment/document.ts';
import type { Score } from '../../../src/assessment/figure.ts';
import { type Piece, textOf } from '../../../src/reference/pieces.ts';
import { viewOf } from '../../../src/reports/view/view.ts';
import { editionOf, npsOnlyAssessment, richAssessment } from '../fixture.ts';

const rich = richAssessment();
const page = (part: Partial<Assessment> = {}) => viewOf(editionOf({ ...rich, ...part }));
const reached = (
  value: number,
  probabilities: readonly number[],
  heldBackBy: unknown[] = [],
): Assessment['stage'] => JSON.parse(JSON.stringify({ status: 'reached', value, probabilities, heldBackBy }));
const scored = (id: string, value: number, low: number, high: number): Score => ({
  id,
  status: 'measured',
  value,
  low,
  high,
});
const open = (id: string): Score => ({ id, status: 'unmeasured', reason: 'too-few' });
const figures = (title: readonly Piece[]): string[] =>
  title.flatMap(({ figure }) => (figure === '' ? [] : [figure]));

describe('the title of the summary', () => {
  const titleOf = (part: Partial<Assessment>): string => textOf(page(part).summary.title);
  const sure = [0, 0, 1, 0, 0];

  it('names the stage, the score and what holds the next stage back, the score with its figure', () => {
    const { title } = page().summary;
    expect(textOf(title)).toBe('The stage is System, 2.7 overall; Reward, among others, keeps it from Habit');
    expect(figures(title)).toEqual(['overall']);
  });

  it.each([
    [
      reached(3, sure, [{ reason: 'overall', needs: 3.5 }]),
      'The stage is System, 2.7 overall; the overall score keeps it from Habit',
    ],
    [
      reached(3, sure, [{ reason: 'records', measured: 1, needs: 3 }]),
      'The stage is System, 2.7 overall; how few practices are backed by records keeps it from Habit',
    ],
    [reached(5, [0, 0, 0, 0, 1]), 'The stage is Identity, 2.7 overall: the highest there is'],
    [
      reached(2, [0, 0.4, 0.45, 0.15, 0]),
      'The stage is undecided between System and Campaign, with 2.7 overall',
    ],
  ])('says %j as it is', (stage, title) => {
    expect(titleOf({ stage })).toBe(title);
  });

  it('says without a stage what is known instead', () => {
    const none = viewOf(editionOf(npsOnlyAssessment()));
    expect(textOf(none.summary.title)).toBe(
      'What customers say is known; of the culture behind it nothing is measured yet',
    );
    const { stage } = npsOnlyAssessment();
    expect(titleOf({ stage })).toBe('No stage can be named yet; what is measured scores 2.7 of 5');
    expect(titleOf({ stage, overall: open('overall') })).toBe(
      'Too little of the culture is measured for a stage or a score',
    );
  });
});

describe('the title of the practices', () => {
  const withScores = (change: (score: Score, index: number) => Score): string =>
    textOf(
      page({ practices: rich.practices.map((one, index) => ({ ...one, score: change(one.score, index) })) })
        .practices.title,
    );

  it('names the first and the last where their intervals keep apart', () => {
    const { title } = page().practices;
    expect(textOf(title)).toMatch(/^“.+” is furthest on, at [\d.]+; “.+” least, at [\d.]+$/);
    expect(figures(title)).toHaveLength(2);
    expect(withScores(({ id }, index) => scored(id, 2 + index / 100, 1.5, 2.8))).toBe(
      'Even the first and the last of the practices are not clearly apart',
    );
  });

  it('says where only one is measured', () => {
    expect(withScores(({ id }, index) => (index === 0 ? scored(id, 2, 1.5, 2.8) : open(id)))).toMatch(
      /^“.+” is the one practice that is measured, at 2\.0$/,
    );
  });
});

describe('the title of the findings', () => {
  const titleOf = (id: string, subject: string | null, behind: string[] = []): string =>
    textOf(
      page({
        findings: [{ id, subject, figures: behind }],
        conclusions: { ...rich.conclusions, findings: [] },
      }).findings.title,
    );

  it('is the first finding in short, a say–do gap last', () => {
    expect(titleOf('on-paper-only', 'clear-vision')).toMatch(/^“.+” is on record more than it is felt$/);
    expect(titleOf('say-do-gap', 'clear-vision', ['gap.managers-model-service'])).toMatch(
      /^Leaders see themselves 1\.\d points better than their staff do in “.+”$/,
    );
    expect(titleOf('words-without-goal', null)).toMatch(/^“.+” runs well ahead of “.+”$/);
    expect(titleOf('definition-at-the-top', null)).toMatch(/^Not everybody sees “.+” alike$/);
    expect(textOf(page().findings.title)).not.toContain('Leaders see themselves');
  });
});

describe('the title of the internal service', () => {
  const titleOf = (received: readonly Score[]): string => {
    const teams = (rich.internal?.teams ?? []).slice(0, 2).map((team, index) => {
      const score = received[index];
      return score?.status === 'measured'
        ? { ...team, received: { ...team.own, ...score, unit: 'rating', se: 0.1, n: 9, window: 'undated' } }
        : { ...team, received: { id: team.received.id, status: 'unmeasured', reason: 'withheld' } };
    });
    const internal: Assessment['internal'] = JSON.parse(JSON.stringify({ ...rich.internal, teams }));
    return textOf(page({ internal }).internal.title);
  };
  const [low, high] = [scored('team.x.received', 2, 1.8, 2.2), scored('team.y.received', 4, 3.8, 4.2)];

  it('names the lowest where it is clearly lower, and says else that none is, or that none is shown', () => {
    expect(titleOf([low, high])).toMatch(/^Other teams rate .+ lowest, at 2\.00 on a scale of 1 to 5$/);
    expect(titleOf([low, scored('team.y.received', 4, 2.1, 4.2)])).toBe(
      'No team is rated clearly lower than another',
    );
    expect(titleOf([low])).toMatch(/^Other teams rate .+ 2\.00 .+ of no other team can that be shown$/);
    expect(titleOf([])).toBe('What others say of a team can be shown of none');
  });
});

describe('the title of the departments', () => {
  const titleOf = (part: Partial<Assessment>): string => page(part).units.title;
  const only = (count: number): Assessment['units'] =>
    rich.units.map((unit, index) => ({
      ...unit,
      overall: index < count ? scored(unit.overall.id, 3 - index, 1, 5) : open(unit.overall.id),
    }));

  it('names the lowest only where that is a finding', () => {
    const finding = { id: 'weakest-department', subject: 'Kitchen', figures: [] };
    expect(titleOf({ findings: [finding] })).toBe('Kitchen scores lowest of the departments shown');
    expect(titleOf({ findings: [], units: only(2) })).toBe(
      'No department scores clearly lower than the rest',
    );
    expect(titleOf({ findings: [], units: only(1) })).toBe(
      `Only of ${rich.units[0]?.label} can an overall score be shown`,
    );
    expect(titleOf({ findings: [], units: only(0) })).toBe(
      'No department has an overall score that can be shown',
    );
  });
});

describe('the split of a change', () => {
  const saidOf = (figure: 'nps' | 'rating', total: number, within: number, mix: number): string => {
    const tables = rich.conclusions.changes.map((table) =>
      table.changes[0]?.figure === figure
        ? { ...table, decompositions: [{ figure, total, within, mix, units: [] }] }
        : table,
    );
    const { npsChanges, ratingChanges } = page({
      conclusions: { ...rich.conclusions, changes: tables },
    }).customers;
    return textOf((figure === 'nps' ? npsChanges : ratingChanges)?.mix?.said ?? []);
  };

  it('has as many decimals as it takes for the parts to add up', () => {
    expect(saidOf('nps', 3, 4, -1)).toContain('of the change of +3, +4 is what');
    expect(saidOf('nps', 3.4, 3.6, -0.2)).toContain('of the change of +3.4, +3.6 is what');
    expect(saidOf('nps', 3.4, 3.6, -0.2)).toContain('and −0.2 is how many');
    expect(saidOf('rating', -0.204, -0.176, -0.028)).toContain('of the change of −0.204, −0.176 is what');
  });
});

describe('the title of what has changed', () => {
  const titleOf = (change: (found: Change) => Change): string => {
    const { conclusions } = rich;
    const changes = conclusions.changes.map((table) => ({ ...table, changes: table.changes.map(change) }));
    return page({ conclusions: { ...conclusions, changes } }).trend.title;
  };
  const isDimension = ({ figure }: Change): boolean => figure.startsWith('dimension.');

  it('says nothing of what is not a dimension where no dimension has changed', () => {
    const title = titleOf((found) =>
      found.status === 'measured'
        ? { ...found, verdict: isDimension(found) ? 'no-evidence' : 'down' }
        : found,
    );
    expect(title).toMatch(/^No evidence of a change in any dimension since 20/);
  });

  it('does not call it no evidence where no dimension could be compared', () => {
    const title = titleOf((found) =>
      isDimension(found)
        ? { id: found.id, figure: found.figure, status: 'unmeasured', reason: 'other-questions' }
        : found,
    );
    expect(title).toMatch(/^No dimension can be compared with 20/);
  });
});

describe('the titles of data quality and method', () => {
  const [input] = rich.inputs;
  if (input === undefined) throw new Error('the fixture has inputs');
  const rows = (read: number, scoredRows: number, reason = 'no-answer'): string =>
    textOf(
      page({
        inputs: [{ ...input, rows: { read, scored: scoredRows, setAside: { [reason]: read - scoredRows } } }],
      }).quality.title,
    );

  it('say where the rows went, and which part answered with its figure', () => {
    const { title } = page().quality;
    expect(textOf(title)).toBe('Every row is accounted for, and 75% of the employees answered');
    expect(figures(title)).toEqual(['response.rate']);
    expect(rows(100, 89)).toBe('More than a tenth of the rows could not be used, each for a reason');
    expect(rows(100, 90)).toContain('Every row is accounted for');
    expect(rows(100, 0)).toBe('Not one row of the data could be scored');
    expect(textOf(page({ response: null }).quality.title)).toBe('Every row that was read is accounted for');
  });

  it.each(['earlier-wave', 'other-wave', 'after-as-of', 'outside-year'])(
    'do not count rows of another time as rows that could not be used: %s',
    (reason) => expect(rows(100, 50, reason)).toContain('Every row is accounted for'),
  );

  it('say whether the stage hangs on a judgement', () => {
    const titleOf = (sensitivity: Assessment['sensitivity']): string =>
      textOf(page({ sensitivity }).method.title);
    const cut = { on: 'overall', id: null, of: 3, needs: 2.5, value: 2.6, stage: 2 } as const;
    expect(titleOf({ weights: [], cuts: [] })).toBe('The stage hangs on no single weight or cut point');
    expect(titleOf({ weights: [], cuts: [cut] })).toContain('hangs on one judgement');
    expect(titleOf({ weights: [], cuts: [cut, cut] })).toContain('more than one weight or cut point');
    expect(textOf(viewOf(editionOf(npsOnlyAssessment())).method.title)).toContain(
      'Every score follows from rules',
    );
  });
});
