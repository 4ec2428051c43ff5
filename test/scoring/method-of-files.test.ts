import { expect, it } from 'vitest';
import type { MethodPart } from '../../src/assessment/method.ts';
import type { Published } from '../../src/disclosure/published.ts';
import { assessed, csv, lines } from '../fixtures.ts';

const partOf = (found: Published | undefined, id: MethodPart['id']) =>
  found?.method.find((part) => part.id === id);

it('is published with the assessment, small counts withheld', async () => {
  const survey = (people: number) => csv('p01a,p01b', ...lines(people, () => '4,5'));
  const culture = 'method:\n  sponsor: The board\nheadcount:\n  departments: { Sales: 10 }\n';
  const [small, enough] = await Promise.all(
    [4, 5].map((people) => assessed({ 'survey.csv': survey(people), 'culture.yaml': culture })),
  );
  expect(partOf(small, 'sponsor')).toMatchObject({ texts: ['The board'] });
  expect(partOf(small, 'response')).toMatchObject({ status: 'withheld' });
  expect(partOf(enough, 'response')).toMatchObject({ people: 5, rate: 0.5 });
});
