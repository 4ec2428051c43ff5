import { describe, expect, it } from 'vitest';
import { findFigure } from '../../src/checks/find-figure.ts';
import { figuresById } from '../../src/reference/figures-by-id.ts';
import { editionOf, richAssessment } from '../reports/fixture.ts';

const rich = richAssessment();
const found = (id: string, document = rich) => {
  const { published } = editionOf(document);
  return findFigure(id, { published, figures: figuresById(published), newest: new Map() });
};
const measured = ({ score }: { score: { status: string } }) => score.status === 'measured';

describe('a figure as a condition meets it', () => {
  it('has value, interval, unit and n', () => {
    expect(found('nps')).toMatchObject({
      status: 'measured',
      value: 20.1,
      interval: { low: expect.any(Number), high: expect.any(Number) },
      plausibility: null,
      basis: { n: 791, of: 'figure', answered: null },
      unit: 'nps',
    });
  });

  it('has no interval where it was counted and not estimated', () => {
    expect(found('response.rate')).toMatchObject({ interval: null, unit: 'share' });
    expect(found('careless.straight')).toMatchObject({ value: 7, interval: null });
  });

  it('of a score rests on practices or on rules that count, and on those who answered', () => {
    const people = found('response.people');
    if (people.status !== 'measured') throw new Error('nobody answered');
    const who = people.value;
    const practices = rich.practices.filter(measured);
    expect(found('overall')).toMatchObject({
      basis: { n: practices.length, of: 'practices', answered: who },
    });
    const dimension = rich.dimensions.find(measured);
    expect(found(`dimension.${dimension?.id}`)).toMatchObject({
      basis: { n: Object.keys(dimension?.weights ?? {}).length, of: 'practices' },
    });
    const lens = rich.lenses.find(measured);
    expect(found(`lens.${lens?.id}`)).toMatchObject({
      basis: { n: practices.filter(({ id }) => lens?.practices.includes(id)).length, of: 'practices' },
    });
  });

  it('of a practice does not count rules that stand in for others', () => {
    const [first] = rich.practices.filter(measured);
    if (first === undefined) throw new Error('no practice');
    const rule = first.rules.find(measured);
    if (rule === undefined) throw new Error('no rule');
    const rules = [rule, { ...rule, id: 'stand-in', weight: 0 }];
    const practices = rich.practices.map((one) => (one === first ? { ...first, rules } : one));
    expect(found(`practice.${first.id}`, { ...rich, practices })).toMatchObject({
      basis: { n: 1, of: 'rules' },
    });
    expect(found(rule.score.id)).toMatchObject({ unit: 'score', basis: { of: 'figure', answered: null } });
  });

  it('of a department rests on its own people', () => {
    const unit = rich.units.find(
      ({ overall, people }) => measured({ score: overall }) && measured({ score: people }),
    );
    if (unit === undefined || unit.people.status === 'unmeasured') throw new Error('no unit');
    expect(found(unit.overall.id)).toMatchObject({
      basis: { n: unit.people.value, of: 'figure', answered: null },
    });
  });

  it('may be the stage, with how plausible it is', () => {
    expect(found('stage')).toMatchObject({ value: 3, interval: null, plausibility: 0.84, unit: 'stage' });
  });
});
