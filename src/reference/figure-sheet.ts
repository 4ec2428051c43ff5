import type { Assessment } from '../assessment/document.ts';
import { type Figure, isMeasured, type Score } from '../assessment/figure.ts';
import { type Address, addressOf } from './figure-address.ts';
import { figureName } from './figure-name.ts';
import { originOf, practicesBehind, ruleAt } from './figure-origin.ts';
import { figuresById } from './figures-by-id.ts';
import type { Library } from './library.ts';
import { levelsOf, ruleBlocks } from './practice-sheet.ts';
import { type Block, facts, heading, list, paragraph, type Sheet } from './sheet.ts';

/** A page about one figure of one assessment. */
class FigurePage {
  readonly #library: Library;
  readonly #assessment: Assessment;
  readonly #known: ReadonlyMap<string, Figure | Score>;

  constructor(library: Library, assessment: Assessment) {
    this.#library = library;
    this.#assessment = assessment;
    this.#known = figuresById(assessment);
  }

  sheet(id: string): Sheet | undefined {
    const found = this.#known.get(id);
    if (found === undefined) return undefined;
    const { say, names } = this.#library;
    const address = addressOf(id);
    const unit = this.#assessment.units.find((one) => one.id === address.unit);
    const entered = this.#enters(address);
    return {
      title: `${figureName(id, this.#assessment, names, say)} (${id})`,
      blocks: [
        facts(...this.#valueFacts(found)),
        ...(unit === undefined ? [] : [paragraph(say('sheet.unit', { unit: unit.label }))]),
        ...this.#madeOf(address, id),
        ...(entered.length === 0 ? [] : [heading(say('sheet.enters')), list(entered)]),
        heading(say('sheet.files')),
        ...this.#files(address),
      ],
    };
  }

  /** The figure within a page that already says how its rules work. */
  brief(id: string): Block[] {
    const found = this.#known.get(id);
    if (found === undefined) return [];
    const { say, names } = this.#library;
    const address = addressOf(id);
    return [
      heading(`${figureName(id, this.#assessment, names, say)} (${id})`),
      facts(...this.#valueFacts(found)),
      ...(address.sort === 'practice' ? this.#practiceParts(address.first) : []),
      ...this.#files(address),
    ];
  }

  /** Value, interval, n and window; or why there is none. */
  #valueFacts(found: Figure | Score): [string, string][] {
    const { say, write, format } = this.#library;
    if (!isMeasured(found)) return [[say('sheet.not-measured'), this.#text(found)]];
    const isFigure = 'unit' in found;
    const end = (value: number): string => (isFigure ? write(found.unit, value) : format.score(value));
    const interval = say('report.interval', { low: end(found.low), high: end(found.high) });
    if (!isFigure)
      return [
        [say('sheet.value'), this.#text(found)],
        [say('sheet.interval'), interval],
      ];
    const { window } = found;
    return [
      [say('sheet.value'), this.#text(found)],
      [say('sheet.interval'), interval],
      [say('sheet.n'), say('report.n', { n: found.n })],
      [
        say('sheet.window'),
        window === 'undated'
          ? say('report.window.undated')
          : say('report.window.days', { from: format.day(window.from), to: format.day(window.to) }),
      ],
    ];
  }

  #text(one: Figure | Score): string {
    const { say, write, format } = this.#library;
    if (isMeasured(one)) return 'unit' in one ? write(one.unit, one.value) : format.mean(one.value);
    const { minimumGroup: minimum } = this.#assessment.disclosure;
    return say(`reason.${one.reason}`, { minimum });
  }

  #textOf(id: string): string {
    const found = this.#known.get(id);
    return found === undefined ? '' : this.#text(found);
  }

  /** What the figure is worked out from: other figures, or a measure. */
  #madeOf({ sort, first, second, unit }: Address, id: string): Block[] {
    const { say } = this.#library;
    // Of a department only the scores of dimensions are kept; what they are made of is that of the company, on fewer rows.
    if (unit !== undefined && (sort === 'overall' || sort === 'dimension'))
      return [
        paragraph(say('sheet.mean-of')),
        list(practicesBehind(this.#library.model, sort, first).map((one) => `practice.${one}`)),
      ];
    switch (sort) {
      case 'overall':
      case 'dimension':
      case 'lens':
        return [
          paragraph(say('sheet.mean-of')),
          list(practicesBehind(this.#library.model, sort, first).map((one) => this.#line(`practice.${one}`))),
        ];
      case 'practice':
        return this.#practiceParts(first);
      case 'level': {
        const found = ruleAt(this.#library.model, first, second);
        if (found === undefined) return [];
        const figure = `rule.${first}.${second}`;
        const maps = {
          figure,
          value: this.#textOf(figure),
          score: this.#textOf(id),
          levels: levelsOf(this.#library, found.rule),
        };
        return [paragraph(say('sheet.maps', maps)), ...ruleBlocks(this.#library, found.practice, found.rule)];
      }
      case 'rule': {
        const found = ruleAt(this.#library.model, first, second);
        return found === undefined ? [] : ruleBlocks(this.#library, found.practice, found.rule);
      }
      default: {
        const key = `sheet.counted-${sort === 'team' ? second : sort === 'calendar' || sort === 'observation' ? first : sort}`;
        return say.has(key) ? [paragraph(say(key))] : [];
      }
    }
  }

  #practiceParts(id: string): Block[] {
    const { say, format } = this.#library;
    const result = this.#assessment.practices.find((one) => one.id === id);
    if (result === undefined) return [];
    const total = result.rules.reduce((sum, { score, weight }) => sum + (isMeasured(score) ? weight : 0), 0);
    const parts = result.rules.map(({ score, figure, weight }) =>
      isMeasured(score) && total > 0
        ? `${say('sheet.part', { figure: score.id, value: this.#text(score), share: format.share(weight / total) })}; ${this.#line(figure.id)}`
        : this.#line(score.id),
    );
    return [
      paragraph(say('sheet.made-of')),
      list(parts),
      ...(result.gap === null ? [] : [facts([say('sheet.gap'), this.#line(result.gap.id)])]),
      ...(result.cappedAt === null
        ? []
        : [paragraph(say('sheet.capped', { ceiling: format.score(result.cappedAt) }))]),
    ];
  }

  #line(id: string): string {
    return `${id} = ${this.#textOf(id)}`;
  }

  /** The figures that this one goes into, the nearest first. */
  #enters({ sort, first, second, unit }: Address): string[] {
    if (unit !== undefined) return [];
    const practice = this.#library.model.practices.find(({ id }) => id === first);
    const above =
      practice === undefined
        ? []
        : [`dimension.${practice.dimension}`, `lens.${practice.source.article}`, 'overall'];
    const ids: Readonly<Record<string, readonly string[]>> = {
      rule: [`level.${first}.${second}`, `practice.${first}`, ...above],
      level: [`practice.${first}`, ...above],
      gap: [`practice.${first}`],
      practice: above,
    };
    return (ids[sort] ?? []).map((id) => this.#line(id));
  }

  /** The files behind a figure with their columns and the account of their rows; counts alone, never which rows. */
  #files(address: Address): Block[] {
    const { say } = this.#library;
    const { kinds, columns: wanted } = originOf(this.#library.model, address);
    const inputs = this.#assessment.inputs.filter(({ kind }) => kinds.includes(kind));
    if (inputs.length === 0) return [paragraph(say('sheet.no-files'))];
    return [
      list(
        inputs.map(({ file, sha256, rows, columns }) =>
          say('sheet.rows', {
            file,
            sha256: sha256.slice(0, 12),
            read: rows.read,
            scored: rows.scored,
            aside: rows.read - rows.scored,
            columns: Object.entries(columns.used)
              .filter(([name]) => wanted.includes(name))
              .map(([name, header]) => (name === header ? name : `${name} (“${header}”)`))
              .join(', '),
          }),
        ),
      ),
    ];
  }
}

/** What a figure of an assessment is, what it is made of, what it goes into, and the files behind it; undefined for an id that it does not hold. */
export const figureSheet = (library: Library, assessment: Assessment, id: string): Sheet | undefined =>
  new FigurePage(library, assessment).sheet(id);

/** The same within a page about something else: value, parts and files. */
export const figureBlocks = (library: Library, assessment: Assessment, id: string): Block[] =>
  new FigurePage(library, assessment).brief(id);
