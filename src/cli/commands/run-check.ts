import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { chalkStderr } from 'chalk';
import { type AssessResult, assess } from '../../assess.ts';
import { askableEnds, hasPrevious, isDataFigure, isDayFigure } from '../../checks/askable.ts';
import { type Frozen, freeze } from '../../checks/frozen.ts';
import type { Gate } from '../../checks/gate.ts';
import { gateVerdict } from '../../checks/gate-verdict.ts';
import { type Baselines, judgeGate, type PlacedCondition } from '../../checks/judge-gate.ts';
import { makeGate } from '../../checks/make-gate.ts';
import { gateMarkdown } from '../../checks/markdown.ts';
import { programWords } from '../../checks/program-words.ts';
import { formats } from '../../checks/registry.ts';
import { type Problem, UsageError } from '../../errors.ts';
import { loadWords, type Say } from '../../locales/words.ts';
import { settleConditions } from '../../project/conditions.ts';
import { figuresById } from '../../reference/figures-by-id.ts';
import { openLibrary } from '../../reference/library.ts';
import { assessmentText } from '../../reports/json.ts';
import { exitCodeOf } from '../exit-code.ts';
import { printCheck } from '../print-check.ts';
import { progressOn, silent } from '../progress.ts';
import { readBaselines } from '../read-baselines.ts';
import { readCommitted } from '../read-committed.ts';
import { requestOf } from '../request-of.ts';
import { terminalWidth } from '../terminal-width.ts';
import { wantedFormats } from '../wanted-formats.ts';
import { writeFiles } from '../write-files.ts';
import type { CheckOptions } from './check.ts';

/** Columns of the terminal format in a file. */
const fileColumns = 100;

interface Writer {
  readonly fileName: string;
  /** Without columns as a file holds it: the same bytes whatever terminal there is. */
  write(gate: Gate, say: Say, columns?: number): string;
}

const forPrograms: Readonly<Record<string, Writer>> = Object.fromEntries(
  Object.entries(formats).map(([name, { extension, write }]) => [
    name,
    {
      fileName: `check.${extension}`,
      write: (gate: Gate, say: Say) => write(gateVerdict(gate, say), programWords(say, 'check.kept')),
    },
  ]),
);

const writersFor = (isBrief: boolean): Readonly<Record<string, Writer>> => ({
  terminal: {
    fileName: 'check.txt',
    write: (gate, say, columns) =>
      columns === undefined
        ? `${stripVTControlCharacters(printCheck(gate, isBrief, say, fileColumns))}\n`
        : `${printCheck(gate, isBrief, say, columns)}\n`,
  },
  json: { fileName: 'check.json', write: (gate) => `${JSON.stringify(gate, null, 2)}\n` },
  ...forPrograms,
  markdown: { fileName: 'check.md', write: gateMarkdown },
});

/** The conditions of culture.yaml with the assessments that they name. Throws UsageError with every problem of the gate. */
const openGate = async (
  { published, whole, gate }: AssessResult,
  isFrozen: boolean,
  say: Say,
): Promise<{ readonly conditions: readonly PlacedCondition[]; readonly baselines: Baselines }> => {
  const { place, demands } = gate;
  if (demands === null || demands.length === 0) {
    if (isFrozen) return { conditions: [], baselines: new Map() };
    throw new UsageError([{ code: 'check-absent', facts: {}, place }]);
  }
  const { conditions, problems } = settleConditions(demands, place, {
    ends: askableEnds(whole, published),
    stages: new Map(whole.stages.map(({ id, value }) => [id, value])),
    isDay: isDayFigure,
    canDrop: (figure) => figure !== 'stage' && !isDataFigure(figure),
    hasPrevious,
  });
  const read = await readBaselines(conditions, place.file, published.asOf, say);
  const all: Problem[] = [...problems, ...read.problems];
  if (all.length > 0) throw new UsageError(all.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0)));
  return { conditions, baselines: read.baselines };
};

/** Holds data against the gate of culture.yaml; the exit code says whether it is open. */
export const runCheck = async (paths: readonly string[], options: CheckOptions): Promise<void> => {
  const { out } = options;
  const isQuiet = options.quiet === true;
  const writers = writersFor(isQuiet);
  const wanted = [...wantedFormats(options.format, Object.keys(writers))];
  if (wanted.length > 1 && out === undefined)
    throw new UsageError([{ code: 'check-formats-need-out', facts: {} }]);
  const request = requestOf(paths, options);
  const committed = await readCommitted(paths, options);

  const say = loadWords('en');
  const progress = isQuiet ? silent : progressOn(process.stderr, process.env, say);
  progress.show('reading');
  const result = await assess({ ...request, onRead: () => progress.show('scoring') }).finally(() =>
    progress.clear(),
  );
  const { published, whole, newest } = result;
  const { conditions, baselines } = await openGate(result, committed !== undefined, say);
  const evidence = { published, figures: figuresById(published), newest };
  const beside: Frozen | null =
    committed === undefined
      ? null
      : freeze(committed, committed, { text: assessmentText(published), published });
  const judgement = judgeGate(conditions, evidence, baselines);
  const gate = makeGate(published, judgement, beside, openLibrary(whole, say));

  const [printed, ...others] = wanted.flatMap((name) => writers[name] ?? []);
  if (out !== undefined && others.length > 0) {
    await writeFiles(out, new Map(others.map(({ fileName, write }) => [fileName, write(gate, say)])));
    if (!isQuiet)
      for (const { fileName } of others)
        process.stderr.write(`${chalkStderr.dim(say('cli.wrote', { path: join(out, fileName) }))}\n`);
  }
  if (printed !== undefined) process.stdout.write(printed.write(gate, say, terminalWidth()));
  if (gate.negative) process.exitCode = exitCodeOf('negative');
};
