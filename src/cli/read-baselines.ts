import { dirname, isAbsolute, join, resolve } from 'node:path';
import { previousWave } from '../assessment/condition.ts';
import type { Baselines, PlacedCondition } from '../checks/judge-gate.ts';
import type { Published } from '../disclosure/published.ts';
import { isReported, type Problem } from '../errors.ts';
import { sayProblem } from '../locales/issue-words.ts';
import type { Say } from '../locales/words.ts';
import { nearest } from '../nearest.ts';
import { readSaved } from './read-saved.ts';

/** The saved assessments that conditions name, by their paths from culture.yaml, and what is wrong with any of them: of a day after that of the data none tells of a drop since. */
export const readBaselines = async (
  conditions: readonly PlacedCondition[],
  config: string,
  asOf: string | null,
  say: Say,
): Promise<{ readonly baselines: Baselines; readonly problems: readonly Problem[] }> => {
  const baselines = new Map<string, Published>();
  /** One file is one baseline, however often it is named. */
  const byFile = new Map<string, Published>();
  const problems: Problem[] = [];
  for (const { stated, place } of conditions) {
    const { demand } = stated;
    if (demand.kind !== 'noSignificantDropFrom' || demand.from === previousWave) continue;
    if (baselines.has(demand.from)) continue;
    const path = isAbsolute(demand.from) ? demand.from : join(dirname(config), demand.from);
    try {
      const found = await readSaved(path);
      const saved = byFile.get(resolve(found.file)) ?? found.saved;
      byFile.set(resolve(found.file), saved);
      baselines.set(demand.from, saved);
      if (saved.asOf !== null && asOf !== null && saved.asOf > asOf)
        problems.push({ code: 'check-baseline-later', facts: { path, day: saved.asOf, asOf }, place });
    } catch (error) {
      if (!isReported(error)) throw error;
      const meant = nearest(demand.from, [previousWave]);
      if (meant !== undefined && error.problems.some(({ code }) => code === 'no-such-file')) {
        problems.push({ code: 'check-baseline-near', facts: { path, suggestion: meant }, place });
        continue;
      }
      const why = error.problems.map((problem) => sayProblem(problem, say)).join('; ');
      problems.push({ code: 'check-baseline', facts: { path, why }, place });
    }
  }
  return { baselines, problems };
};
