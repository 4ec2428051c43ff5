import { plain } from '../reference/markdown.ts';
import type { Edition, Report } from './report.ts';
import type { changeRows } from './view/changes.ts';
import type { Shown } from './view/shown.ts';
import { viewOf } from './view/view.ts';

type View = ReturnType<typeof viewOf>;

/** Words of the report or the data as words: on one line, and nothing in them is markup, not even at its beginning. */
export const words = (text: string): string =>
  plain(text.replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ').trim())
    .replace(/[~&]/g, '\\$&')
    .replace(/^(?=[-+=](?: |$|-|=))/, '\\')
    .replace(/^(\d+)(?=[.)] )/, '$1\\');

const paragraph = (text: string): string[] => (text === '' ? [] : [words(text)]);

const bullets = (texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : [texts.map((text) => `- ${words(text)}`).join('\n')];

const numbered = (texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : [texts.map((text, index) => `${index + 1}. ${words(text)}`).join('\n')];

/** How a column stands: `---` as words, `---:` as numbers. */
type Column = readonly [header: string, align: '---' | '---:'];

const line = (cells: readonly string[]): string => `| ${cells.map(words).join(' | ')} |`;

const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0
    ? []
    : [
        [
          line(columns.map(([header]) => header)),
          `| ${columns.map(([, align]) => align).join(' | ')} |`,
          ...rows.map(line),
        ].join('\n'),
      ];

/** A section, or nothing where there is nothing in it. */
const section = (title: string, ...blocks: readonly string[][]): string[] => {
  const all = blocks.flat();
  return all.length === 0 ? [] : [`## ${words(title)}`, ...all];
};

const under = (title: string, blocks: readonly string[]): string[] =>
  blocks.length === 0 ? [] : [`### ${words(title)}`, ...blocks];

/** Value, interval and n of a figure; of one that is not measured the reason, where the value would stand. */
const cells = (shown: Shown): [value: string, interval: string, n: string] =>
  shown.measured ? [shown.num.text, shown.interval, shown.n ?? ''] : [shown.reason, '', ''];

/** The same in one cell. */
const inline = (shown: Shown): string => {
  const [value, ...rest] = cells(shown);
  const more = rest.filter((text) => text !== '').join(', ');
  return more === '' ? value : `${value} (${more})`;
};

type Say = Edition['say'];

const figureColumns = (say: Say, first: string, value: string): Column[] => [
  [first, '---'],
  [value, '---:'],
  [say('sheet.interval'), '---'],
];

const stageFacts = ({ steps, title }: View['summary']['stage']) => ({
  value: steps.find(({ here }) => here)?.value ?? 0,
  name: title,
});

const summaryOf = ({ summary }: View, say: Say): string[] => {
  const { stage } = summary;
  const ranked = (some: View['summary']['strengths']): string[] =>
    bullets(some.map(({ name, score }) => `${name}: ${inline(score)}`));
  return section(
    say('report.summary.title'),
    [`**${words(stage.steps.length === 0 ? stage.title : say('summary.stage', stageFacts(stage)))}**`],
    paragraph(stage.meaning),
    paragraph(stage.plausibility),
    stage.list.length === 0
      ? []
      : [...paragraph(`${stage.listTitle}:`), ...bullets(stage.list.map(({ text }) => text))],
    table(
      [...figureColumns(say, say('report.yardsticks.figure'), say('report.customers.value')), ['n', '---']],
      [
        [summary.overallName, ...cells(summary.overall)],
        [say('report.summary.nps'), ...cells(summary.nps)],
        [
          [say('report.summary.rating'), summary.ratingScale].filter(Boolean).join(', '),
          ...cells(summary.rating),
        ],
      ],
    ),
    under(say('report.summary.strengths'), ranked(summary.strengths)),
    under(say('report.summary.gaps'), ranked(summary.gaps)),
    under(say('report.summary.findings'), bullets(summary.findings)),
    under(
      say('report.summary.first'),
      numbered(summary.first.map(({ name, action }) => (action === null ? name : `${name}: ${action.what}`))),
    ),
    under(
      say('report.yardsticks.title'),
      table(
        [
          [say('report.yardsticks.figure'), '---'],
          [say('report.yardsticks.here'), '---'],
          [say('report.yardsticks.beside'), '---'],
          [say('report.yardsticks.side'), '---'],
          [say('report.yardsticks.from'), '---'],
        ],
        summary.yardsticks.map(({ name, shown, sortName, value, side, from }) => [
          name,
          inline(shown),
          `${sortName} ${value}`,
          side,
          from,
        ]),
      ),
    ),
  );
};

const limitsOf = ({ limits }: View, say: Say): string[] =>
  section(
    say('report.limits.title'),
    bullets(limits.sentences),
    under(
      say('report.limits.unmeasured'),
      bullets(
        limits.unmeasured.map(
          ({ title, practices }) => `${title}: ${practices.map(({ name }) => name).join(', ')}`,
        ),
      ),
    ),
  );

const changeTable = (say: Say, { before, after, rows }: ReturnType<typeof changeRows>): string[] =>
  table(
    [
      [say('report.trend.name'), '---'],
      [before, '---:'],
      [after, '---:'],
      [say('change.difference'), '---:'],
      [say('sheet.interval'), '---'],
      [say('change.adjusted'), '---:'],
      [say('change.verdict'), '---'],
    ],
    rows.map((row) =>
      row.measured
        ? [
            row.isPart ? `${row.name} (${say('change.part-short')})` : row.name,
            row.before.text,
            row.after.text,
            row.num.text,
            row.interval,
            row.adjusted,
            row.verdict,
          ]
        : [row.name, '', '', '', '', '', row.verdict],
    ),
  );

const trendOf = ({ trend }: View, say: Say): string[] =>
  trend.any
    ? section(
        trend.title,
        paragraph(trend.stage),
        trend.dimensions === null ? [] : changeTable(say, trend.dimensions),
        under(
          say('report.trend.practices'),
          trend.practices === null ? [] : changeTable(say, trend.practices),
        ),
        bullets(trend.leftOut),
      )
    : [];

const prioritiesOf = ({ priorities }: View, say: Say): string[] =>
  section(
    priorities.title,
    table(
      [
        ['#', '---:'],
        [say('report.priorities.practice'), '---'],
        [say('report.score'), '---'],
        [say('report.practice.next'), '---'],
        [say('sheets.note'), '---'],
      ],
      priorities.first.map(({ rank, name, score, action, gain }) => [
        String(rank),
        name,
        inline(score),
        action?.what ?? '',
        gain,
      ]),
    ),
  );

const dimensionsOf = ({ dimensions }: View, say: Say): string[] =>
  dimensions.any
    ? section(
        dimensions.title,
        table(
          [
            ...figureColumns(say, say('report.dimensions.name'), say('report.score')),
            [say('report.dimensions.basis'), '---'],
          ],
          dimensions.rows.map(({ name, score, practices }) => [name, ...cells(score).slice(0, 2), practices]),
        ),
      )
    : [];

const practicesOf = ({ practices }: View, say: Say): string[] =>
  section(
    say('report.practices.title'),
    table(
      [
        ['#', '---:'],
        ...figureColumns(say, say('report.priorities.practice'), say('report.score')),
        [say('sheets.evidence'), '---'],
        [say('sheets.gap'), '---'],
      ],
      practices.chapters
        .flatMap((chapter) => [
          ...chapter.practices.map((one) => ({ ...one, gap: one.gap === null ? '' : inline(one.gap) })),
          ...chapter.open.map((one) => ({ ...one, evidence: '', gap: '' })),
        ])
        .sort((a, b) => a.number - b.number)
        .map(({ number, name, score, evidence, gap }) => [
          String(number),
          name,
          ...cells(score).slice(0, 2),
          evidence,
          gap,
        ]),
    ),
  );

const customersOf = ({ customers }: View, say: Say): string[] => {
  const quarters = (trend: View['customers']['npsTrend']): string[] =>
    trend === null
      ? []
      : under(
          trend.chart.title,
          table(
            [
              ...figureColumns(say, say('report.customers.period'), say('report.customers.value')),
              ['n', '---'],
            ],
            trend.rows.map(({ period, figure }) => [period, ...cells(figure)]),
          ),
        );
  return customers.any
    ? section(
        say('report.customers.title'),
        paragraph(customers.association?.sentence ?? ''),
        quarters(customers.npsTrend),
        quarters(customers.ratingTrend),
      )
    : [];
};

const lensesOf = ({ lenses }: View, say: Say): string[] =>
  lenses.any
    ? section(
        lenses.title,
        table(
          figureColumns(say, say('sheets.source'), say('report.score')),
          lenses.lenses.map(({ name, publication, score }) => [
            `${name} (${publication})`,
            ...cells(score).slice(0, 2),
          ]),
        ),
      )
    : [];

const internalOf = ({ internal }: View, say: Say): string[] => {
  const rated = (one: View['internal']['own'][number] | undefined): string =>
    one ? inline(one.score) : say('report.internal.none');
  return internal.any
    ? section(
        say('report.internal.title'),
        table(
          [
            [say('report.units.department'), '---'],
            [say('report.internal.received'), '---'],
            [say('report.internal.own'), '---'],
          ],
          internal.teams.map((name, index) => [
            name,
            rated(internal.received[index]),
            rated(internal.own[index]),
          ]),
        ),
      )
    : [];
};

const unitsOf = ({ units }: View, say: Say): string[] =>
  units.any
    ? section(
        units.title,
        table(
          [
            [say('report.units.department'), '---'],
            [say('report.units.people'), '---:'],
            [say('report.summary.overall-short'), '---'],
            [say('report.summary.nps'), '---'],
            [say('report.summary.rating'), '---'],
          ],
          units.rows.map(({ label, people, cells: [overall], nps, rating }) => [
            label,
            cells(people)[0],
            overall === undefined ? '' : inline(overall.score),
            inline(nps),
            inline(rating),
          ]),
        ),
      )
    : [];

const qualityOf = ({ quality, gathering }: View, say: Say): string[] =>
  section(
    say('report.quality.title'),
    table(
      [
        [say('report.quality.place'), '---'],
        [say('report.quality.read'), '---:'],
        [say('report.quality.scored'), '---:'],
        [say('report.quality.aside'), '---:'],
      ],
      quality.files.map(({ file, kind, read, scored, aside }) => [`${file} (${kind})`, read, scored, aside]),
    ),
    paragraph(quality.message),
    bullets(quality.issues.map(({ place, text }) => `${place} ${text}`)),
    paragraph(quality.more),
    paragraph(
      `${say('report.method.made-with')}: ${gathering.model} (SHA-256 ${gathering.sha256}), ${gathering.generator}`,
    ),
  );

/** The report as Markdown, for a pull request or a wiki: the summary first, then the numbers as tables. */
const reportMarkdown = (edition: Edition): string => {
  const { say } = edition;
  const view = viewOf(edition);
  const blocks = [
    `# ${words(view.title)}`,
    ...paragraph([view.asOf, view.lenses.chosen].filter((text) => text !== '').join('. ')),
    ...summaryOf(view, say),
    ...limitsOf(view, say),
    ...section(say('report.findings.title'), bullets(view.findings.map(({ text }) => text))),
    ...trendOf(view, say),
    ...prioritiesOf(view, say),
    ...dimensionsOf(view, say),
    ...practicesOf(view, say),
    ...lensesOf(view, say),
    ...internalOf(view, say),
    ...customersOf(view, say),
    ...unitsOf(view, say),
    ...(view.breakdowns.any
      ? section(
          view.breakdowns.title,
          bullets(view.breakdowns.tables.map(({ heading, tally }) => `${heading}: ${tally}`)),
        )
      : []),
    ...qualityOf(view, say),
  ];
  return `${blocks.join('\n\n')}\n`;
};

export const markdown: Report = {
  fileName: 'report.md',
  printed: false,
  render: async (edition) => reportMarkdown(edition),
};
