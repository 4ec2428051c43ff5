import type { Edition } from '../report.ts';
import { brandView } from './brand.ts';
import { breakdownsView } from './breakdowns.ts';
import { calendarView } from './calendar.ts';
import { customersView } from './customers.ts';
import { dimensionsView } from './dimensions.ts';
import { findingsPage } from './findings.ts';
import { gatheringView } from './gathering.ts';
import { internalView } from './internal.ts';
import { lensesView } from './lenses.ts';
import { limitsView } from './limits.ts';
import { methodView } from './method.ts';
import { pagesView } from './pages.ts';
import { practicesView } from './practices.ts';
import { prioritiesView } from './priorities.ts';
import { qualityView } from './quality.ts';
import { sayDoView } from './say-do.ts';
import { sayFeelPayView } from './say-feel-pay.ts';
import { openDesk } from './shown.ts';
import { summaryView } from './summary.ts';
import { trendView } from './trend.ts';
import { unitsView } from './units.ts';

/** Everything the report says, page by page, as plain objects that a template only has to lay out. */
export const viewOf = (edition: Edition) => {
  const desk = openDesk(edition);
  const { published, say } = edition;
  const brand = brandView(edition);
  const views = {
    summary: summaryView(desk),
    limits: limitsView(desk),
    dimensions: dimensionsView(desk),
    practices: practicesView(desk),
    sayDo: sayDoView(desk),
    sayFeelPay: sayFeelPayView(desk),
    customers: customersView(desk),
    trend: trendView(desk),
    units: unitsView(desk),
    breakdowns: breakdownsView(desk),
    findings: findingsPage(desk),
    priorities: prioritiesView(desk),
    lenses: lensesView(desk),
    internal: internalView(desk),
    calendar: calendarView(desk),
    gathering: gatheringView(desk),
    quality: qualityView(desk),
    method: methodView(desk),
  };
  return {
    locale: say.locale,
    organisation: published.organisation,
    title: say('report.title', { organisation: published.organisation }),
    asOf:
      published.asOf === null
        ? say('report.cover.undated')
        : say('report.cover.as-of', { day: desk.format.day(published.asOf) }),
    brand,
    draft: edition.draft ?? false,
    ...pagesView(edition, {
      summary: { title: say('report.summary.title'), any: true },
      limits: { title: say('report.limits.title'), any: true },
      findings: { title: say('report.findings.title'), any: views.findings.all.length > 0 },
      trend: { title: say('report.trend.title'), any: views.trend.any },
      priorities: { title: say('report.priorities.title'), any: views.priorities.any },
      dimensions: { title: views.dimensions.heading, any: views.dimensions.any },
      practices: { title: say('report.practices.title'), any: views.practices.chapters.length > 0 },
      'say-do': { title: views.sayDo.heading, any: views.sayDo.any },
      'say-feel-pay': { title: say('report.say-feel-pay.title'), any: views.sayFeelPay.any },
      lenses: { title: views.lenses.title, any: views.lenses.any },
      calendar: { title: say('report.calendar.title'), any: views.calendar.any },
      internal: { title: say('report.internal.title'), any: views.internal.any },
      customers: { title: say('report.customers.title'), any: views.customers.any },
      units: { title: say('report.units.title'), any: views.units.any },
      breakdowns: { title: say('report.breakdowns.title'), any: views.breakdowns.any },
      gathering: { title: say('report.gathering.title'), any: true },
      quality: { title: say('report.quality.title'), any: true },
      method: { title: say('report.method.title'), any: true },
      closing: { title: say('report.closing.title'), any: brand.closing.length > 0 },
    }),
    ...views,
  };
};

export type View = ReturnType<typeof viewOf>;
