import { openModel } from './model/open.ts';
import { loadProject } from './project/load.ts';
import type { SourceConfig } from './project/schema.ts';
import { discover, type SourceFile } from './sources/discover.ts';
import { type IntakeResult, takeIn } from './sources/intake.ts';
import { keyOf, type Question, questionOf, withAnswer } from './sources/question.ts';
import { toolsFor } from './sources/understand.ts';

/** A file as far as it is understood by now. */
export interface Understanding {
  readonly file: SourceFile;
  readonly config: SourceConfig;
  readonly result: IntakeResult;
}

/** Answers a question about a file; undefined leaves it open. */
export type Answerer = (question: Question, so: Understanding) => Promise<string | undefined>;

const unsaid = (file: string): SourceConfig => ({ file, columns: {}, items: {} });

/**
 * Reads every file of some folders with what is said of it by name, and has `answer` say what else their content does
 * not prove, until nothing is left to ask; a question that was left open is not asked again. Throws UsageError for a path that is not there.
 */
export const interview = async (
  paths: readonly string[],
  said: ReadonlyMap<string, SourceConfig>,
  answer: Answerer,
  onFile: (so: Understanding) => void,
): Promise<readonly Understanding[]> => {
  const model = await openModel(undefined);
  const { project } = await loadProject(undefined, []);
  const tools = toolsFor(model, project);
  const understood: Understanding[] = [];
  for (const file of (await discover(paths)).files) {
    let config = said.get(file.name) ?? unsaid(file.name);
    const answered = new Set<string>();
    let result = await takeIn(file, config, tools);
    for (
      let question = questionOf(result, answered);
      question !== undefined && !answered.has(keyOf(question));
      question = questionOf(result, answered)
    ) {
      answered.add(keyOf(question));
      const said = await answer(question, { file, config, result });
      const next = said === undefined ? undefined : withAnswer(config, question, said);
      if (next === undefined) continue;
      config = next;
      result = await takeIn(file, config, tools);
    }
    const so = { file, config, result };
    onFile(so);
    understood.push(so);
  }
  return understood;
};
