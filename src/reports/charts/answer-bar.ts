import { scaleLinear } from 'd3-scale';
import { element, type Markup } from './svg.ts';

/** The share of answers on one side, 0 to 1. */
interface Part {
  readonly figure: string;
  readonly value: number;
  readonly text: string;
}

export interface AnswerBar {
  readonly title: string;
  readonly description: string;
  readonly against: Part;
  readonly neither: Part;
  readonly favourable: Part;
}

const width = 220;
const height = 22;
const label = 40;
const [top, thickness] = [3, 16];
/** A number stands inside the middle where it finds room. */
const room = 32;
const x = scaleLinear([-1, 1], [label, width]);

/**
 * The answers to one item as a bar: the unfavourable share to the left of the middle line, the favourable one to the right, and half of
 * those between on each side. The favourable number stands beside the bar, with its interval, and so not in it.
 */
export const answerBar = ({ title, description, against, neither, favourable }: AnswerBar): string => {
  const inner = neither.value / 2;
  const part = ({ figure }: Part, from: number, to: number, side: string): Markup =>
    element('rect', {
      x: x(from),
      y: top,
      width: x(to) - x(from),
      height: thickness,
      class: `side-${side}`,
      'data-figure': figure,
    });
  const number = ({ figure, text }: Part, at: number, anchor: string): Markup =>
    element('text', { x: at, y: top + 12.5, 'text-anchor': anchor, 'data-figure': figure }, text);
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title, class: 'answer-bar' },
    element('title', {}, title),
    element('desc', {}, description),
    element('line', { x1: x(0), x2: x(0), y1: 0, y2: height, class: 'middle' }),
    part(against, -inner - against.value, -inner, 'against'),
    part(neither, -inner, inner, 'neither'),
    part(favourable, inner, inner + favourable.value, 'favourable'),
    number(against, x(-inner - against.value) - 6, 'end'),
    ...(x(inner) - x(-inner) < room ? [] : [number(neither, x(0), 'middle')]),
  ).text;
};
