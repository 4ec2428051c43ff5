import type { Edition } from '../report.ts';

/** Every page of the report, in its order. */
export const pageIds = [
  'summary',
  'limits',
  'findings',
  'trend',
  'priorities',
  'dimensions',
  'practices',
  'say-do',
  'say-feel-pay',
  'lenses',
  'calendar',
  'internal',
  'customers',
  'units',
  'breakdowns',
  'gathering',
  'quality',
  'method',
  'closing',
] as const;
export type PageId = (typeof pageIds)[number];

/** What the contents list calls a page, and whether there is anything on it. */
export type PageFacts = Readonly<Record<PageId, { readonly title: string; readonly any: boolean }>>;

/** The pages that are shown: those that were asked for, or all, as far as anything is on them. */
export const pagesView = ({ pages = pageIds }: Pick<Edition, 'pages'>, facts: PageFacts) => {
  const isShown = (id: PageId): boolean => pages.includes(id) && facts[id].any;
  return {
    contents: pageIds.filter(isShown).map((id) => ({ id, title: facts[id].title })),
    pages: {
      summary: isShown('summary'),
      limits: isShown('limits'),
      findings: isShown('findings'),
      trend: isShown('trend'),
      priorities: isShown('priorities'),
      dimensions: isShown('dimensions'),
      practices: isShown('practices'),
      'say-do': isShown('say-do'),
      'say-feel-pay': isShown('say-feel-pay'),
      lenses: isShown('lenses'),
      calendar: isShown('calendar'),
      internal: isShown('internal'),
      customers: isShown('customers'),
      units: isShown('units'),
      breakdowns: isShown('breakdowns'),
      gathering: isShown('gathering'),
      quality: isShown('quality'),
      method: isShown('method'),
      closing: isShown('closing'),
    } satisfies Record<PageId, boolean>,
  };
};
