import { join } from 'node:path';
import { it } from 'vitest';
import { openModel } from '../../src/model/open.ts';
import { loadProject } from '../../src/project/load.ts';
import { companyDraws } from '../../src/scoring/bootstrap.ts';
import { gatherEvidence } from '../../src/scoring/evidence.ts';
import { scoreAll } from '../../src/scoring/scores.ts';
import { decideStage } from '../../src/scoring/stage.ts';
import { latestDay } from '../../src/scoring/windows.ts';
import { discover } from '../../src/sources/discover.ts';
import { logColumns } from '../../src/sources/log.ts';
import { pool } from '../../src/sources/pool.ts';
import { readFiles } from '../../src/sources/read.ts';
import { Matrix, type SurveyRow } from '../../src/tallies/matrix.ts';
import { root } from '../fixtures.ts';

/** CPU seconds of some work. */
const cpu = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

/** The survey of so many people who answer as those of the example do. */
const enlarged = (survey: Matrix<SurveyRow>, people: number): Matrix<SurveyRow> => {
  const { rows } = survey;
  const larger = new Matrix<SurveyRow>();
  for (let person = 0; person < people; person++) {
    const row = rows[person % rows.length];
    if (row !== undefined) larger.add({ ...row, respondent: '' });
  }
  return larger;
};

it('draws scores and stage of the example, and of a hundred thousand respondents', async () => {
  const folder = join(root, 'examples', 'harbour-hotels');
  const discovered = await discover([folder]);
  const loaded = await loadProject(undefined, [folder]);
  const model = await openModel(undefined);
  const { intakes } = await readFiles(discovered, loaded, model);
  const { tallies, scales, intakes: pooled } = pool(intakes);
  const evidenceOf = (survey: Matrix<SurveyRow> | undefined) =>
    gatherEvidence({ ...tallies, ...(survey && { survey }) }, latestDay(tallies), loaded.project, model, {
      internalScale: scales.internal,
      activityColumns: logColumns(pooled),
    });
  const cases = [
    { name: 'the example', evidence: evidenceOf(undefined) },
    {
      name: '100,000 respondents',
      evidence: evidenceOf(tallies.survey && enlarged(tallies.survey, 200_000)),
    },
  ];
  for (const { name, evidence } of cases) {
    const people = typeof evidence.survey === 'string' ? 0 : evidence.survey.tally.rows.length;
    const assess = (draws: number) => () => void decideStage(scoreAll(evidence, draws), model);
    const [without, drawn] = [cpu(assess(0)), cpu(assess(companyDraws))];
    process.stdout.write(
      `${name} (${people} in the wave): ${companyDraws} draws take ${(drawn - without).toFixed(2)} s of CPU more than none (${without.toFixed(2)} s)\n`,
    );
  }
});
