import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../fixtures.ts';
import { calibrate } from './calibrate.ts';
import { calibrationPage, coverage, everyStrips, layers, shownStrips } from './calibration-page.ts';
import { changedDimensions } from './changed-dimensions.ts';
import { detect, shareDetected, shareOfFalseAlarms } from './detect.ts';
import { detectionSection } from './detection-section.ts';

const [companies, draws] = [500, 2000];
/** Of changes: intervals from fewer draws are wrong by a few in a hundred of their width, which no bar notices. */
const [repetitions, fewerDraws] = [200, 500];

it('500 companies and 200 changes hold the bars of docs/calibration.md, which is written', async () => {
  const calibration = calibrate(companies, draws);
  const survey = detect('survey', repetitions, fewerDraws, changedDimensions);
  const everything = detect('everything', repetitions, fewerDraws, changedDimensions);
  const { held } = calibration;
  const page =
    calibrationPage(calibration, companies, draws) + detectionSection({ survey, everything }, fewerDraws);
  await expect(page).toMatchFileSnapshot(join(root, 'docs', 'calibration.md'));
  expect(shareDetected(survey)).toBeGreaterThanOrEqual(0.9);
  expect(shareOfFalseAlarms(survey)).toBeLessThanOrEqual(0.08);
  expect(coverage(held)).toBeGreaterThanOrEqual(0.93);
  for (const layer of layers)
    expect(coverage(held.filter((one) => one.layer === layer))).toBeGreaterThanOrEqual(0.9);
  for (const { companies: n, predicted, observed } of [
    ...shownStrips(calibration),
    ...everyStrips(calibration),
  ])
    if (n >= 50) expect(Math.abs(predicted - observed)).toBeLessThanOrEqual(0.1);
});
