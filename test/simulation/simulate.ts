import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../fixtures.ts';
import { calibrate } from './calibrate.ts';
import { calibrationPage, coverage, everyStrips, layers, shownStrips } from './calibration-page.ts';

const [companies, draws] = [500, 2000];

it('500 companies hold the bars of docs/calibration.md, which is written', async () => {
  const calibration = calibrate(companies, draws);
  const { held } = calibration;
  await expect(calibrationPage(calibration, companies, draws)).toMatchFileSnapshot(
    join(root, 'docs', 'calibration.md'),
  );
  expect(coverage(held)).toBeGreaterThanOrEqual(0.93);
  for (const layer of layers)
    expect(coverage(held.filter((one) => one.layer === layer))).toBeGreaterThanOrEqual(0.9);
  for (const { companies: n, predicted, observed } of [
    ...shownStrips(calibration),
    ...everyStrips(calibration),
  ])
    if (n >= 50) expect(Math.abs(predicted - observed)).toBeLessThanOrEqual(0.1);
});
