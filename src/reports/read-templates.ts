import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import Handlebars from 'handlebars';
import { type Problem, UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { templateProblems } from './template-syntax.ts';
import { ourPartials, type Template, type Templates } from './templates.ts';

/** The layouts and the style that somebody may replace; the page around them holds the policy and stays ours. */
const replaceable = ['report.hbs', 'unit.hbs', 'theme.css'];

/** Every file that could be meant as a template, in a folder and in its `partials`. */
const candidates = (given: string): { name: string; file: string }[] =>
  [given, join(given, 'partials')].flatMap((place) => {
    const isThere = statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
    return isThere
      ? readdirSync(place)
          .filter((name) => ['.hbs', '.css'].includes(parse(name).ext))
          .sort()
          .map((name) => ({ name, file: join(place, name) }))
      : [];
  });

const styleProblems = ({ file, text }: Template): Problem[] => {
  const at = text.search(/<\/style/i);
  return at === -1
    ? []
    : [
        {
          code: 'template-ends-style',
          facts: {},
          place: { file, line: text.slice(0, at).split('\n').length },
        },
      ];
};

/**
 * The templates of a folder that take the place of ours: parts by the names of ours (also in a folder `partials`),
 * report.hbs, unit.hbs and theme.css. Throws UsageError with everything that is wrong with them.
 */
export const readTemplates = (given: string): Templates => {
  if (!statSync(given, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError([{ code: 'no-template-folder', facts: { path: given }, place: { file: given } }]);

  const partials = ourPartials();
  const known = [...replaceable, ...partials];
  const named = new Map<string, Template>();
  const problems: Problem[] = [];
  for (const { name, file } of candidates(given)) {
    const template = { file, text: readFileSync(file, 'utf8') };
    const suggestion = nearest(name, known);
    if (!known.includes(name))
      problems.push(
        suggestion === undefined
          ? { code: 'unknown-template', facts: { name, known: known.join(', ') }, place: { file } }
          : { code: 'unknown-template-near', facts: { name, suggestion }, place: { file } },
      );
    else if (named.has(name)) problems.push({ code: 'template-twice', facts: { name }, place: { file } });
    else {
      named.set(name, template);
      problems.push(
        ...(name === 'theme.css' ? styleProblems(template) : templateProblems(template, partials)),
      );
    }
  }
  if (problems.length > 0) throw new UsageError(problems);
  if (named.size === 0)
    throw new UsageError([
      { code: 'no-templates', facts: { known: known.join(', ') }, place: { file: given } },
    ]);
  return { named, compiler: Handlebars };
};
