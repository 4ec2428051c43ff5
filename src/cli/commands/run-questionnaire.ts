import { basename, dirname } from 'node:path';
import { UsageError } from '../../errors.ts';
import { loadWords, type Say } from '../../locales/words.ts';
import { onlyLenses } from '../../model/only-lenses.ts';
import { openModel } from '../../model/open.ts';
import { loadProject } from '../../project/load.ts';
import { type Form, formOf } from '../../questionnaire/form.ts';
import { writers } from '../../questionnaire/registry.ts';
import { commaList } from '../comma-list.ts';
import { writeFiles } from '../write-files.ts';
import type { QuestionnaireOptions } from './questionnaire.ts';

const writerOf = (name: string) => {
  const found = Object.entries(writers).find(([format]) => format === name);
  if (found === undefined)
    throw new UsageError([
      { code: 'unknown-format', facts: { name, known: Object.keys(writers).join(', ') } },
    ]);
  return found[1];
};

/** What whoever fields the form has to know: what is left out, left open or the same for all. */
const notesOn = (form: Form, format: string, say: Say): string[] => [
  ...(form.leftOut.length > 0 ? [say('questionnaire.left-out', { codes: form.leftOut.join(', ') })] : []),
  ...(form.background.some(({ code, options }) => code === 'department' && options.length === 0)
    ? [say('questionnaire.departments')]
    : []),
  // LimeSurvey is told the value; on paper somebody has to write it.
  ...(format === 'limesurvey' ? [] : form.fixed.map((one) => say('questionnaire.fixed', { ...one }))),
];

/** Prints or writes the survey that a model needs; the chosen customers and the departments are those of culture.yaml. */
export const runQuestionnaire = async (options: QuestionnaireOptions): Promise<void> => {
  const write = writerOf(options.format);
  const model = onlyLenses(
    await openModel(options.model),
    options.lens === undefined ? [] : commaList('--lens', options.lens),
  );
  const { project } = await loadProject(options.config, ['.']);
  const say = loadWords('en');
  const asking = { ...project, departments: Object.keys(project.headcount.departments) };
  const form = formOf(model, asking, options.form, say.locale);
  const text = write(form, { minimumGroup: project.minimumGroup, say });
  if (options.out === undefined) process.stdout.write(text);
  else await writeFiles(dirname(options.out), new Map([[basename(options.out), text]]));
  for (const note of notesOn(form, options.format, say)) process.stderr.write(`${note}\n`);
};
