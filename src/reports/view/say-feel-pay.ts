import { isMeasured } from '../../assessment/figure.ts';
import type { KindId } from '../../assessment/kind-id.ts';
import type { PracticeResult } from '../../assessment/scores.ts';
import { isMeasureName, measureInfo } from '../../model/measures.ts';
import type { ModelPractice } from '../../model/schema.ts';
import { type Piece, wordsAlone } from '../../reference/pieces.ts';
import { associationView } from './association.ts';
import type { Desk, Shown } from './shown.ts';

type RuleResult = PracticeResult['rules'][number];

/** The rules of a practice that files of a kind feed and that count. */
const fedBy = ({ rules }: PracticeResult, kind: KindId): RuleResult[] =>
  rules.filter(({ measure, weight }) => {
    const kinds: readonly KindId[] = isMeasureName(measure) ? measureInfo[measure].kinds : [];
    return weight > 0 && kinds.includes(kind);
  });

interface Pair {
  readonly practice: ModelPractice;
  /** What employees say of it; undefined where no item asks. */
  readonly said: RuleResult | undefined;
  readonly paid: RuleResult;
}

/** Each rule that reads appraisals, beside what employees say of the same practice. */
const pairsIn = ({ published, model }: Desk): Pair[] =>
  model.practices.flatMap((practice) => {
    const result = published.practices.find(({ id }) => id === practice.id);
    if (result === undefined) return [];
    const asked = fedBy(result, 'survey');
    const said = asked.find(({ score }) => isMeasured(score)) ?? asked[0];
    return fedBy(result, 'appraisals').map((paid) => ({ practice, said, paid }));
  });

const verdicts = ['said-more', 'paid-more', 'alike', 'open'] as const;
type Verdict = (typeof verdicts)[number];

/** Which of the two levels is the higher, where their intervals keep apart. */
const verdictOf = ({ said, paid }: Pair): Verdict => {
  if (said === undefined || !isMeasured(said.score) || !isMeasured(paid.score)) return 'open';
  if (said.score.low > paid.score.high) return 'said-more';
  return paid.score.low > said.score.high ? 'paid-more' : 'alike';
};

const titleOf = ({ say }: Desk, found: readonly Verdict[]): Piece[] => {
  const has = (verdict: Verdict): boolean => found.includes(verdict);
  const key =
    has('said-more') && has('paid-more')
      ? 'both'
      : (verdicts.find((verdict) => verdict !== 'open' && has(verdict)) ?? 'open');
  return [wordsAlone(say(`report.say-feel-pay.title-${key}`))];
};

const cellOf = (desk: Desk, practice: ModelPractice, { id, figure, score }: RuleResult) => ({
  rule: desk.names.rule(practice.id, id),
  figure: desk.figure(
    figure,
    practice.rules.find((rule) => rule.id === id),
  ),
  score: desk.score(score),
});

/** The rule that weighs most; of equals the first. */
const weightiest = (pairs: readonly Pair[]): Pair | undefined =>
  pairs.reduce<Pair | undefined>(
    (best, pair) => (best === undefined || pair.paid.weight > best.paid.weight ? pair : best),
    undefined,
  );

/** What employees say, what customers feel and what appraisals pay for, and where the first and the last contradict each other. */
export const sayFeelPayView = (desk: Desk) => {
  const { published, names, say } = desk;
  const { nps, rating } = published.outcome;
  const all = pairsIn(desk);
  const pairs = all.filter(({ paid }) => isMeasured(paid.figure));
  const rows = pairs.map((pair) => ({ pair, verdict: verdictOf(pair) }));
  const share = published.response?.favourable.find(({ dimension }) => dimension === null)?.share;
  const paid = weightiest(pairs);
  const isSaid = share !== undefined && isMeasured(share);
  const isFelt = isMeasured(nps.figure) || isMeasured(rating.figure);
  const unmeasured = all.length - pairs.length;
  const favourable: Shown | null = share === undefined ? null : desk.figure(share);
  return {
    // Without what is paid for, what is said and felt has pages of its own.
    any: paid !== undefined && (isSaid || isFelt),
    title: titleOf(
      desk,
      rows.map(({ verdict }) => verdict),
    ),
    favourable,
    noSurvey: say('reason.no-file'),
    nps: desk.figure(nps.figure),
    rating: desk.figure(rating.figure),
    ratingScale: rating.scale === null ? '' : say('report.rating.scale', rating.scale),
    paid: paid === undefined ? null : cellOf(desk, paid.practice, paid.paid),
    rows: rows.map(({ pair: { practice, said, paid }, verdict }) => ({
      id: practice.id,
      name: names.practice(practice.id),
      said: said === undefined ? null : cellOf(desk, practice, said),
      paid: cellOf(desk, practice, paid),
      verdict,
      words: say(`report.say-feel-pay.${verdict}`),
    })),
    unmeasured: unmeasured === 0 ? '' : say('report.say-feel-pay.unmeasured', { count: unmeasured }),
    felt: associationView(desk)?.sentence ?? [wordsAlone(say('report.say-feel-pay.felt-open'))],
  };
};
