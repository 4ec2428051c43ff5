import { z } from 'zod';
import type { Published } from '../disclosure/published.ts';

/** What something was in the committed assessment, and what it is in that of the data; null where it is not. */
const Was = z.strictObject({ was: z.string().nullable(), is: z.string().nullable() });

/** A committed assessment beside the one that the data gives now. */
export const Frozen = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('same'), file: z.string() }),
  z.strictObject({
    status: z.literal('differs'),
    file: z.string(),
    /** The command that writes it anew. */
    refresh: z.string(),
    /** Null where both were written by the same version. */
    generator: Was.nullable(),
    /** Name, version and hash of the rule models; null where they are one. */
    model: Was.nullable(),
    /** Files of data whose hash is another, or that only one of the two has. */
    inputs: z.array(Was.extend({ file: z.string() })),
    /** Figures and scores that differ, the first of them. */
    figures: z.strictObject({ total: z.int(), shown: z.array(Was.extend({ id: z.string() })) }),
    /** Parts of the document that differ, by their keys; empty where only its layout does. */
    parts: z.array(z.string()),
  }),
]);
export type Frozen = z.infer<typeof Frozen>;

/** How many figures are named. */
const shownFigures = 10;

const Loose = z.object({
  generator: z.object({ version: z.string() }).optional().catch(undefined),
  model: z.object({ id: z.string(), version: z.string(), sha256: z.string() }).optional().catch(undefined),
  inputs: z
    .array(z.object({ file: z.string(), sha256: z.string() }))
    .default([])
    .catch([]),
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every figure anywhere in a document of whatever version: its value, or the reason why it has none. */
const figuresIn = (value: unknown, found = new Map<string, string>()): Map<string, string> => {
  if (!isObject(value)) return found;
  const { id, status, value: number, reason } = value;
  if (typeof id === 'string' && typeof status === 'string') found.set(id, String(number ?? reason ?? status));
  for (const part of Object.values(value)) figuresIn(part, found);
  return found;
};

type Pair = z.infer<typeof Was>;

const differing = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): [string, Pair][] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((key): [string, Pair][] => {
    const [was = null, is = null] = [before.get(key), after.get(key)];
    return was === is ? [] : [[key, { was, is }]];
  });

const pair = (was: string | undefined, is: string): Pair | null =>
  was === is ? null : { was: was ?? null, is };

const modelText = ({ id, version, sha256 }: Published['model']): string =>
  `${id} ${version} (${sha256.slice(0, 12)})`;

/** Sets the text of a committed assessment, and what it holds as JSON, beside the one that the data gives and its text. */
export const freeze = (
  { file, refresh }: { readonly file: string; readonly refresh: string },
  committed: { readonly text: string; readonly content: unknown },
  now: { readonly text: string; readonly published: Published },
): Frozen => {
  if (committed.text === now.text) return { status: 'same', file };
  const then = Loose.safeParse(committed.content).data;
  const filesOf = (inputs: readonly { file: string; sha256: string }[]) =>
    new Map(inputs.map((one) => [one.file, one.sha256.slice(0, 12)]));
  const content = isObject(committed.content) ? committed.content : {};
  const { published } = now;
  const figures = differing(figuresIn(content), figuresIn(published)).map(([id, one]) => ({ id, ...one }));
  const textsOf = (document: object) =>
    new Map(Object.entries(document).map(([key, part]) => [key, JSON.stringify(part)] as const));
  return {
    status: 'differs',
    file,
    refresh,
    generator: pair(then?.generator?.version, published.generator.version),
    model: pair(then?.model && modelText(then.model), modelText(published.model)),
    inputs: differing(filesOf(then?.inputs ?? []), filesOf(published.inputs)).map(([name, one]) => ({
      file: name,
      ...one,
    })),
    figures: { total: figures.length, shown: figures.slice(0, shownFigures) },
    parts: differing(textsOf(content), textsOf(published)).map(([key]) => key),
  };
};
