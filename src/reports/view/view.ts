import type { Edition } from '../report.ts';
import { breakdownsView } from './breakdowns.ts';
import { calendarView } from './calendar.ts';
import { customersView } from './customers.ts';
import { dimensionsView } from './dimensions.ts';
import { findingsView } from './findings.ts';
import { gatheringView } from './gathering.ts';
import { internalView } from './internal.ts';
import { lensesView } from './lenses.ts';
import { limitsView } from './limits.ts';
import { methodView } from './method.ts';
import { practicesView } from './practices.ts';
import { prioritiesView } from './priorities.ts';
import { qualityView } from './quality.ts';
import { sayDoView } from './say-do.ts';
import { openDesk } from './shown.ts';
import { summaryView } from './summary.ts';
import { trendView } from './trend.ts';
import { unitsView } from './units.ts';

/** Everything the report says, page by page, as plain objects that a template only has to lay out. */
export const viewOf = (edition: Edition) => {
  const desk = openDesk(edition);
  const { published, say } = edition;
  return {
    locale: say.locale,
    organisation: published.organisation,
    title: say('report.title', { organisation: published.organisation }),
    asOf:
      published.asOf === null
        ? say('report.cover.undated')
        : say('report.cover.as-of', { day: desk.format.day(published.asOf) }),
    summary: summaryView(desk),
    limits: limitsView(desk),
    dimensions: dimensionsView(desk),
    practices: practicesView(desk),
    sayDo: sayDoView(desk),
    customers: customersView(desk),
    trend: trendView(desk),
    units: unitsView(desk),
    breakdowns: breakdownsView(desk),
    findings: findingsView(desk),
    priorities: prioritiesView(desk),
    lenses: lensesView(desk),
    internal: internalView(desk),
    calendar: calendarView(desk),
    gathering: gatheringView(desk),
    quality: qualityView(desk),
    method: methodView(desk),
  };
};
