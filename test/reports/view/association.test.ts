import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/reference/pieces.ts';
import { renderHtml } from '../../../src/reports/html.ts';
import { associationView } from '../../../src/reports/view/association.ts';
import { openDesk } from '../../../src/reports/view/shown.ts';
import { editionOf, npsOnlyAssessment, richAssessment } from '../fixture.ts';

const of = (...units: Parameters<typeof richAssessment>) => openDesk(editionOf(richAssessment(...units)));
const ten = Array.from({ length: 10 }, (_, at) => `Unit ${at + 1}`);

describe('culture and customers by department', () => {
  it('shows the correlation as an association, the chart, and both values of each department', () => {
    const view = associationView(of({ units: ten }));
    expect(textOf(view?.sentence ?? [])).toMatch(/rank correlation [−\d.]+, /);
    expect(textOf(view?.sentence ?? [])).toMatch(/association, not a cause|leave it open/);
    expect(view?.correlation).toMatchObject({ measured: true, num: { figure: 'association.culture' } });
    expect(view?.chart?.spots.map(({ name }) => name)).toEqual(view?.rows.map(({ label }) => label));
    expect(view?.rows.length).toBeGreaterThan(5);
    expect(renderHtml(editionOf(richAssessment({ units: ten })))).toContain('class="spot-name"');
  });

  it('says why there is none', () => {
    const view = associationView(of({ units: ten.slice(0, 4) }));
    expect(view?.chart).toBeNull();
    expect(textOf(view?.sentence ?? [])).toMatch(
      /^\d departments are shown with both .* fewer than 6 say nothing/,
    );
    const alike = richAssessment({ units: ten });
    const [culture] = alike.conclusions.associations;
    const desk = openDesk(
      editionOf({
        ...alike,
        conclusions: {
          ...alike.conclusions,
          findings: [],
          associations: culture
            ? [
                {
                  ...culture,
                  figure: { id: 'association.culture', status: 'unmeasured', reason: 'no-variance' },
                },
              ]
            : [],
        },
      }),
    );
    expect(textOf(associationView(desk)?.sentence ?? [])).toContain('do not differ');
  });

  it('is no page of a company without departments', () => {
    expect(associationView(openDesk(editionOf(npsOnlyAssessment())))).toBeNull();
    expect(renderHtml(editionOf(npsOnlyAssessment()))).not.toContain('Culture and customers');
  });
});
