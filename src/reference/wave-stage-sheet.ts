import type { Assessment } from '../assessment/document.ts';
import type { Dossier } from './dossier.ts';
import { figureName } from './figure-name.ts';
import { reasonText } from './reason.ts';
import { facts, paragraph, type Sheet } from './sheet.ts';

/** The stages of the earlier waves by their ids. */
export const waveStages = ({ trend }: Assessment) =>
  new Map((trend?.earlier ?? []).map(({ label, stage }) => [stage.id, { label, stage }] as const));

/** The stage of an earlier wave and how plausible each of the five was; undefined for an id that the assessment does not hold. */
export const waveStageSheet = ({ library, assessment }: Dossier, id: string): Sheet | undefined => {
  const { model, names, say, format } = library;
  const found = waveStages(assessment).get(id);
  if (found === undefined) return undefined;
  const { label, stage } = found;
  const title = `${figureName(id, assessment, names, say)} (${id})`;
  const about = paragraph(say('sheet.of-wave', { wave: label }));
  if (stage.status === 'unmeasured')
    return { title, blocks: [paragraph(reasonText(say, stage, assessment.disclosure.minimumGroup)), about] };
  const odds = model.stages.map(({ value, name }): readonly [string, string] => [
    names.words(name),
    format.share(stage.probabilities[value - 1] ?? 0),
  ]);
  const reached = model.stages.find(({ value }) => value === stage.value);
  return {
    title,
    blocks: [
      facts([say('figure.stage'), reached === undefined ? '' : names.words(reached.name)], ...odds),
      about,
    ],
  };
};
