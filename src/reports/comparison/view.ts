import type { Comparison, RuleChange } from '../../assessment/comparison.ts';
import { notCompared } from '../change-lines.ts';
import type { Edition } from '../report.ts';
import { changeRows, evident, isOfWhole } from '../view/changes.ts';
import { mixView } from '../view/mix.ts';
import { type Desk, openDesk } from '../view/shown.ts';
import { stageText } from '../view/stage-change.ts';

/** Two documents and what is between them; the later one is the edition. */
export interface ComparedEdition extends Edition {
  readonly comparison: Comparison;
}

export const isPractice = (figure: string): boolean => figure.startsWith('practice.');
const isOutcome = (figure: string): boolean => /(^|\.)(nps|rating)$/.test(figure);

const ruleText = ({ names, say }: Desk, { practice, rule, change }: RuleChange): string =>
  say(`comparison.rule.${change}`, { practice: names.practice(practice), rule });

/** What has changed, as the title: the evident dimensions by name, or that there is none. */
const messageOf = (desk: Desk, { company }: Comparison): string => {
  const { say, names, format } = desk;
  const dimensions = company.changes.filter(({ figure }) => figure.startsWith('dimension.'));
  if (dimensions.every(({ status }) => status === 'unmeasured')) return say('comparison.nothing');
  const moved = evident(dimensions);
  const named = moved.map(({ figure }) => names.dimension(figure.slice('dimension.'.length)));
  return moved.length === 0
    ? say('comparison.none')
    : say('comparison.some', { count: moved.length, names: format.list(named) });
};

const sideText = ({ say, format }: Desk, { organisation, asOf }: Comparison['before']): string =>
  asOf === null
    ? say('summary.undated', { organisation })
    : say('comparison.side', { organisation, day: format.day(asOf) });

const modelText = (desk: Desk, { before, after, rules }: Comparison): string => {
  const { say } = desk;
  if (before.model.sha256 === after.model.sha256)
    return say('comparison.same-model', { model: `${after.model.id} ${after.model.version}` });
  const facts = {
    before: `${before.model.id} ${before.model.version}`,
    after: `${after.model.id} ${after.model.version}`,
  };
  return say('comparison.other-model', { ...facts, count: rules.length });
};

/** What makes a change none, or turns it round. */
const cautions = ({ say }: Desk, { before, after }: Comparison): string[] => [
  ...(before.organisation === after.organisation ? [] : [say('comparison.other-organisation')]),
  ...(before.asOf !== null && after.asOf !== null && before.asOf > after.asOf
    ? [say('comparison.reversed')]
    : []),
];

/** A comparison as plain objects that a template, Markdown or a terminal only has to lay out. */
export const comparisonView = (edition: ComparedEdition) => {
  const desk = openDesk(edition);
  const { comparison, say } = edition;
  const { company, units, rules } = comparison;
  const rows = (title: string, isWanted: (figure: string) => boolean) =>
    changeRows(desk, title, company, isWanted, false);
  // Of departments only what could be compared, and how much could not: thirty of them would fill pages with nothing.
  const compared = new Set(
    units.changes.filter(({ status }) => status === 'measured').map(({ figure }) => figure),
  );
  const departments = changeRows(
    desk,
    say('report.units.title'),
    units,
    (figure) => compared.has(figure),
    false,
  );
  return {
    locale: say.locale,
    title: messageOf(desk, comparison),
    before: sideText(desk, comparison.before),
    after: sideText(desk, comparison.after),
    cautions: cautions(desk, comparison),
    stage: stageText(desk, company),
    model: modelText(desk, comparison),
    rules: rules.map((rule) => ruleText(desk, rule)),
    scores: rows(say('comparison.scores'), isOfWhole),
    practices: rows(say('comparison.practices'), isPractice),
    outcome: rows(say('report.customers.title'), isOutcome),
    mixes: company.decompositions.flatMap((one) => mixView(desk, company.changes, one) ?? []),
    departments: {
      ...departments,
      any: units.changes.length > 0,
      left: notCompared(desk, units.changes).join(' '),
    },
  };
};
