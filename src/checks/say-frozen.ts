import type { Say } from '../locales/words.ts';
import type { Frozen } from './frozen.ts';

/** What came of a committed assessment, in words. */
export interface FrozenSentences {
  readonly headline: string;
  readonly details: readonly string[];
  /** What would pass; empty where it does. */
  readonly passes: string;
}

/** A committed assessment beside that of the data, in words. */
export const sayFrozen = (frozen: Frozen, say: Say): FrozenSentences => {
  const { file } = frozen;
  if (frozen.status === 'same')
    return { headline: say('check.frozen.same', { file }), details: [], passes: '' };
  const { generator, model, inputs, figures, parts, refresh } = frozen;
  const none = say('check.frozen.none');
  const both = ({ was, is }: { was: string | null; is: string | null }) => ({
    was: was ?? none,
    is: is ?? none,
  });
  const more = figures.total - figures.shown.length;
  return {
    headline: say('check.frozen.headline', { file }),
    details: [
      ...(generator === null ? [] : [say('check.frozen.generator', both(generator))]),
      ...(model === null ? [] : [say('check.frozen.model', both(model))]),
      ...inputs.map(({ file: input, ...one }) => {
        const key = one.was === null ? 'added' : one.is === null ? 'removed' : 'changed';
        return say(`check.frozen.${key}`, { file: input, ...both(one) });
      }),
      say('check.frozen.figures', { count: figures.total }),
      ...figures.shown.map(({ id, ...one }) => say('check.frozen.figure', { id, ...both(one) })),
      ...(more > 0 ? [say('check.see-more', { count: more })] : []),
      parts.length === 0
        ? say('check.frozen.layout')
        : say('check.frozen.parts', { parts: parts.join(', ') }),
    ],
    passes: say('check.frozen.passes', { refresh }),
  };
};
