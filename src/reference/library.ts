import { type Format, formatIn } from '../locales/format.ts';
import type { Say } from '../locales/words.ts';
import type { Model } from '../model/schema.ts';
import { type Names, namesOf } from './names.ts';
import { valueWriter } from './write-value.ts';

/** What every page of reference is written with. */
export interface Library {
  readonly model: Model;
  readonly say: Say;
  readonly names: Names;
  readonly format: Format;
  readonly write: ReturnType<typeof valueWriter>;
}

export const openLibrary = (model: Model, say: Say): Library => {
  const format = formatIn(say.locale);
  return { model, say, names: namesOf(model, say), format, write: valueWriter(format) };
};
