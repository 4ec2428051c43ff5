import type { Benchmark, Target } from '../assessment/yardsticks.ts';
import type { Place, Problem } from '../errors.ts';
import { nearestId } from '../nearest.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { BenchmarksFile, Project } from './schema.ts';

/** A target or benchmark and where it is written. */
export interface Placed<T> {
  readonly stated: T;
  readonly place: Place;
}

/** The targets of culture.yaml. */
export const targetsIn = ({ targets }: Project, yaml: YamlFile): Placed<Target>[] =>
  Object.entries(targets).map(([figure, target]) => {
    const { value, by = null, source = null } = typeof target === 'number' ? { value: target } : target;
    return { stated: { figure, value, by, source }, place: yaml.placeOf(['targets', figure]) };
  });

/** The benchmarks of their own file. */
export const benchmarksIn = (
  benchmarks: ReturnType<typeof BenchmarksFile.parse>,
  yaml: YamlFile,
): Placed<Benchmark>[] =>
  benchmarks.map(
    ({ low = null, high = null, n = null, note = null, figure, value, source, date }, index) => ({
      stated: { figure, value, low, high, n, source, date, note },
      place: yaml.placeOf([index, 'figure']),
    }),
  );

/** What a figure may be: the ends of its range. */
export interface Ends {
  readonly min: number;
  readonly max: number;
}

/** Each target or benchmark of a figure that nothing knows, or that no such figure can reach. */
export const wrongYardsticks = (
  placed: readonly Placed<Target | Benchmark>[],
  known: ReadonlyMap<string, Ends>,
): Problem[] =>
  placed.flatMap(({ stated: { figure, value }, place }) => {
    const ends = known.get(figure);
    if (ends === undefined) {
      const suggestion = nearestId(figure, [...known.keys()]);
      return suggestion === undefined
        ? [{ code: 'yardstick-unknown', facts: { figure }, place }]
        : [{ code: 'yardstick-unknown-near', facts: { figure, suggestion }, place }];
    }
    return value < ends.min || value > ends.max
      ? [{ code: 'yardstick-out-of-range', facts: { figure, value, ...factsOf(ends) }, place }]
      : [];
  });

/** The ends of a range as facts of a sentence. */
export const factsOf = ({ min, max }: Ends) => ({
  min: String(min).replace('-', '−'),
  max: Number.isFinite(max) ? String(max) : 'none',
});
