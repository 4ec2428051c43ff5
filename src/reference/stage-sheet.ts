import type { Assessment } from '../assessment/document.ts';
import type { Model } from '../model/schema.ts';
import { heldBackText } from './held-back.ts';
import type { Library } from './library.ts';
import { plausibilityText } from './plausibility.ts';
import { sensitivityText } from './sensitivity-text.ts';
import { type Block, facts, heading, list, numbered, paragraph, type Sheet } from './sheet.ts';

type Stage = Model['stages'][number];

/** What a stage asks beside the overall score: how much is measured, how low a dimension may lie, what keeps a company below. */
const needs = ({ model, say, names, format }: Library, stage?: Stage): string[] => {
  const { stageRules } = model;
  const { high } = stageRules;
  return [
    say('stage.needs', {
      practices: stageRules.practicesNeeded,
      dimensions: stageRules.dimensionsNeeded,
    }),
    stage === undefined
      ? say('stage.slack', { slack: format.score(stageRules.dimensionSlack) })
      : say('stage.floor', { floor: format.score(Math.max(1, stage.cut - stageRules.dimensionSlack)) }),
    say('stage.founded', { items: stageRules.itemsToHoldBack }),
    ...(stage === undefined || stage.value >= high.from
      ? [
          say('stage.high', {
            from: high.from,
            dimensions: high.dimensionsNeeded,
            records: high.recordsNeeded,
          }),
        ]
      : []),
    ...stageRules.ceilings
      .filter(({ atMost }) => stage === undefined || stage.value > atMost)
      .map(({ practice, below, atMost }) =>
        say('stage.ceiling', {
          name: names.practice(practice),
          id: practice,
          below: format.score(below),
          stage: atMost,
        }),
      ),
  ];
};

const nameOf = ({ model, names }: Library, value: number): string => {
  const stage = model.stages.find((one) => one.value === value);
  return stage === undefined ? String(value) : names.words(stage.name);
};

/** The stage that an assessment reached and what holds the next one back; or what would settle it. */
const reached = (library: Library, assessment: Assessment): Block[] => {
  const { say, format } = library;
  const { stage, overall } = assessment;
  if (stage.status === 'none')
    return [
      paragraph(
        say('report.stage.none-because', {
          practicesNeeded: stage.practices.needs,
          dimensionsNeeded: stage.dimensions.needs,
          practices: stage.practices.measured,
          dimensions: stage.dimensions.measured,
        }),
      ),
      list(
        stage.wouldSettle.map(({ kind, practices }) =>
          say('report.stage.settles', {
            kind: say(`kind.${kind}`),
            present: assessment.inputs.some((input) => input.kind === kind) ? 'yes' : 'no',
            practices: practices.length,
          }),
        ),
      ),
    ];
  return [
    facts(
      [
        say('stage.reached'),
        say('stage.numbered', { value: stage.value, name: nameOf(library, stage.value) }),
      ],
      [say('figure.overall'), overall.status === 'measured' ? `overall = ${format.mean(overall.value)}` : ''],
    ),
    paragraph(plausibilityText(library, stage)),
    paragraph(say('report.sensitivity.lead')),
    list(sensitivityText(library, assessment.sensitivity)),
    ...(stage.heldBackBy.length === 0
      ? []
      : [
          paragraph(say('stage.held-back', { name: nameOf(library, stage.value + 1) })),
          list(stage.heldBackBy.map((held) => heldBackText(library, assessment, held, 2))),
        ]),
  ];
};

const inAssessment = (library: Library, assessment: Assessment | undefined): Block[] =>
  assessment === undefined
    ? []
    : [heading(library.say('sheet.in-assessment')), ...reached(library, assessment)];

/** All stages: where each begins and what it asks; from an assessment, which was reached and what holds the next one back. */
export const stagesSheet = (library: Library, assessment?: Assessment): Sheet => {
  const { model, say, names, format } = library;
  return {
    title: say('stage.title'),
    blocks: [
      numbered(
        model.stages.map(({ id, name, cut, meaning }) =>
          say('stage.from', {
            name: names.words(name),
            id,
            cut: format.score(cut),
            meaning: names.words(meaning),
          }),
        ),
      ),
      heading(say('stage.asks')),
      list(needs(library)),
      ...inAssessment(library, assessment),
    ],
  };
};

/** One stage: what it means, where it begins and what it asks. */
export const stageSheet = (library: Library, stage: Stage, assessment?: Assessment): Sheet => {
  const { say, names, format } = library;
  return {
    title: `${say('stage.numbered', { value: stage.value, name: names.words(stage.name) })} (${stage.id})`,
    blocks: [
      paragraph(names.words(stage.meaning)),
      facts([say('stage.cut'), format.score(stage.cut)]),
      ...(stage.value === 1
        ? [paragraph(say('stage.first'))]
        : [heading(say('stage.asks')), list(needs(library, stage))]),
      ...inAssessment(library, assessment),
    ],
  };
};
