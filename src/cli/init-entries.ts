import { basename } from 'node:path';
import { kinds } from '../kinds/registry.ts';
import type { Say } from '../locales/words.ts';
import type { SourceConfig } from '../project/schema.ts';
import type { Draft } from '../project/write.ts';
import type { Intake } from '../sources/intake.ts';

/** A file that was understood, and what was said of it. */
interface Told {
  readonly config: SourceConfig;
  readonly intake: Intake;
}

/** The remark above an entry: what the file was taken for and where its rows went. */
const remarkOn = ({ about, account }: Intake, say: Say): string => {
  const { read, scored } = account.rows;
  return say('init.remark', {
    read,
    scored,
    aside: read - scored,
    encoding: about.encoding,
    used: Object.keys(about.columns.used).length,
  });
};

const isNumeric = (raw: string): boolean => /^[-\d.,\s]*$/.test(raw);

/** What is found out of a file and might be found out otherwise of the next quarter's: its kind, its columns, a scale of numbers. */
const settled = (config: SourceConfig, { reading, about, account }: Intake): SourceConfig => {
  const columns = Object.entries(about.columns.used).filter(([name]) =>
    kinds[reading.kind].columns.some((column) => column.name === name),
  );
  const answers = account.decodings.find(({ column }) => ['answers', 'rating'].includes(column));
  const isOfNumbers = answers?.values.every(({ raw, value }) => value === '' || isNumeric(raw)) ?? false;
  const { scale } = reading;
  const isDoubted = account.issues.some(({ code }) => code.startsWith('scale-'));
  return {
    ...config,
    kind: reading.kind,
    columns: { ...Object.fromEntries(columns), ...config.columns },
    ...(about.assumed.includes('scale') && scale !== null && isOfNumbers && !isDoubted
      ? { scale: { min: scale.min, max: scale.max } }
      : {}),
  };
};

type Entry = Draft['sources'][number];

const isSaid = ({ file: _, columns, items, ...more }: SourceConfig): boolean =>
  [columns, items, more].some((said) => Object.keys(said).length > 0);

/** An entry for each file that cannot be used yet and of which something was said, so that nobody has to say it again. */
export const refusedEntries = (refused: readonly SourceConfig[], say: Say): Entry[] =>
  refused.filter(isSaid).map((config) => ({ config, remark: say('init.remark-refused') }));

/** An entry for each file; one by their name alone for files of several folders of which the same is said, so that it holds for the next quarter's, too. */
export const initEntries = (told: readonly Told[], say: Say): Entry[] => {
  const entries = told.map(({ config, intake }) => ({
    config: settled(config, intake),
    remark: remarkOn(intake, say),
    name: basename(config.file),
  }));
  const saidOf = ({ config: { file: _, ...said } }: Entry): string => JSON.stringify(said);
  return entries.flatMap(({ name, ...entry }, index): Entry[] => {
    const namesakes = entries.filter((other) => other.name === name);
    if (namesakes.length === 1 || namesakes.some((other) => saidOf(other) !== saidOf(entry))) return [entry];
    return entries.findIndex((other) => other.name === name) === index
      ? [
          {
            config: { ...entry.config, file: name },
            remark: say('init.remark-several', { count: namesakes.length, first: entry.remark }),
          },
        ]
      : [];
  });
};
