import type { Model, ModelPractice } from '../model/schema.ts';
import type { Random } from './random.ts';
import { type Department, departments, dimensions, leadersRateThemselves, waves } from './story.ts';

type Level = 'staff' | 'manager' | 'executive';

/** Where the middle of a practice lies beside its dimension: the same for everybody, so that practices differ. */
const practiceShift = ({ number }: ModelPractice): number => ((number * 7) % 11) / 30 - 0.17;

/** A wish on the agreeing side, turned into one of the five answers. */
const answer = (wish: number, reversed: boolean): number => {
  const step = Math.max(1, Math.min(5, Math.round(3 + wish)));
  return reversed ? 6 - step : step;
};

const personRow = (model: Model, random: Random, department: Department, level: Level, wave: number): string[] => {
  const person = 0.55 * random.normal();
  return model.practices.flatMap((practice) => {
    const { level: base = 0, change = 0 } = dimensions[practice.dimension] ?? {};
    const view = 0.35 * random.normal();
    return practice.items.map((item) => {
      const ownConduct = level !== 'staff' && item.leader !== undefined ? leadersRateThemselves : 0;
      const wish =
        base + change * wave + practiceShift(practice) + department.mood + (department.dimensions[practice.dimension] ?? 0) +
        ownConduct + (level === 'executive' ? 0.3 : 0) + person + view + 0.75 * random.normal();
      const skipped = random.next();
      if (skipped < 0.018) return '';
      return skipped < 0.019 ? 'NA' : String(answer(wish, item.reversed));
    });
  });
};

const levelsOf = ({ staff, managers, executives }: Department): Level[] => [
  ...Array.from({ length: staff }, () => 'staff' as const),
  ...Array.from({ length: managers }, () => 'manager' as const),
  ...Array.from({ length: executives }, () => 'executive' as const),
];

/** survey.csv: both waves, everybody under a pseudonym of the wave. */
export const surveyFile = (model: Model, random: Random): string => {
  const items = model.practices.flatMap((practice) => practice.items.map(({ code }) => code));
  const header = ['respondent', 'period', 'department', 'level', ...items];
  const rows = waves.flatMap((period, wave) => {
    const people = departments
      .filter(({ since }) => since <= wave)
      .flatMap((department) => levelsOf(department).map((level) => ({ department, level, place: random.next() })))
      .sort((a, b) => a.place - b.place);
    return people.map(({ department, level }, index) => [
      `w${wave + 1}-${String(index + 1).padStart(3, '0')}`,
      period,
      department.name,
      level,
      ...personRow(model, random, department, level, wave),
    ]);
  });
  return [header, ...rows].map((row) => `${row.join(',')}\n`).join('');
};
