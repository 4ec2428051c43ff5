import type { Key } from '../locales/catalogue.ts';
import type { Say } from '../locales/words.ts';
import type { Words } from './format.ts';

/** The words of formats for programs: what a rule is about as the locale says it, and that more issues were counted than are shown. */
export const programWords = (say: Say, omitted: 'check.kept' | 'validate.kept'): Words => ({
  describe: (rule) => {
    const own = [`check.rule.${rule}`, `aside.${rule}`].find((key): key is Key => say.has(key));
    return own === undefined ? say('check.rule.other', { rule }) : say(own);
  },
  omitted: (count) => say(omitted, { count }),
});
