import type { Assessment } from '../assessment/document.ts';
import type { Say } from '../locales/words.ts';
import { breakdownIdOf } from './breakdown-id.ts';
import { breakdownFigureName } from './breakdown-words.ts';
import type { Names } from './names.ts';

const gapKey = (view: string) =>
  view === 'leaders' || view === 'staff' ? (`figure.gap-${view}` as const) : 'figure.gap';

/** What a figure of an assessment is called, from its id; an id of no known form is its own name. */
export const figureName = (
  id: string,
  parts: Pick<Assessment, 'units' | 'internal' | 'breakdowns'>,
  names: Names,
  say: Say,
): string => {
  const broken = breakdownIdOf(id);
  if (broken !== undefined) return breakdownFigureName(broken, parts, names, say);
  const { units, internal } = parts;
  const [sort = '', first = '', second = '', ...rest] = id.split('.');
  const team = (slug: string): string => internal?.teams.find((one) => one.id === slug)?.label ?? slug;
  const key = `figure.${sort}`;
  switch (sort) {
    case 'nps':
    case 'rating': {
      const name = say(`figure.${sort}`);
      return first === '' ? name : say('figure.of-period', { name, period: first });
    }
    case 'dimension':
      return say('figure.dimension', { name: names.dimension(first) });
    case 'gap':
      return say(gapKey(second), { name: names.practice(first) });
    case 'practice':
      return say(`figure.${sort}`, { name: names.practice(first) });
    case 'lens':
      return say('figure.lens', { name: names.lens(first) });
    case 'rule':
    case 'level':
      return say(`figure.${sort}`, { name: names.rule(first, second) });
    case 'item':
      if (second === 'neither' || second === 'against')
        return say(`figure.item-${second}`, { name: names.item(first) });
      return say(names.isReversed(first) ? 'figure.item-reversed' : 'figure.item', {
        name: names.item(first),
      });
    case 'reliability':
      return second === 'alpha'
        ? say('figure.alpha', { name: names.dimension(first) })
        : say('figure.item-rest', { name: names.item(second) });
    case 'unit': {
      const unit = units.find((one) => one.id === first)?.label ?? first;
      const inner = [second, ...rest].join('.');
      return say('figure.of-unit', { unit, name: figureName(inner, parts, names, say) });
    }
    case 'response': {
      const name = say(first === 'people' ? 'figure.response-people' : 'figure.response');
      return second === '' ? name : say('figure.of-level', { name, level: second });
    }
    case 'favourable':
      return first === ''
        ? say('figure.favourable')
        : say('figure.favourable-dimension', { name: names.dimension(first) });
    case 'careless':
      return say('figure.careless', { sign: first });
    case 'without': {
      const inner = figureName(id.slice('without.'.length), parts, names, say);
      return say('figure.without', { name: inner });
    }
    case 'team':
      return say(second === 'own' ? 'figure.own' : 'figure.received', { name: team(first) });
    case 'pair':
      return say('figure.pair', { from: team(first), to: team(second) });
    case 'group': {
      if (second === 'difference') return say('figure.group-difference');
      const own = `group.${second}`;
      return say.has(own) ? say('figure.group', { group: say(own) }) : id;
    }
    case 'wave':
      return say('figure.of-wave', {
        wave: first,
        name: figureName([second, ...rest].join('.'), parts, names, say),
      });
    case 'ground':
      return say(second === 'before' ? 'figure.on-ground-before' : 'figure.on-ground-after', {
        wave: first,
        name: figureName(rest.join('.'), parts, names, say),
      });
    case 'change':
      return say('figure.change', {
        before: first,
        name: figureName([second, ...rest].join('.'), parts, names, say),
      });
    case 'lowest':
      return say(first === 'own' ? 'figure.lowest-own' : 'figure.lowest-rest');
    case 'association':
      return say(first === 'culture' ? 'figure.association-culture' : 'figure.association-internal');
    case 'calendar':
    case 'observation': {
      const own = `figure.${first}`;
      return say(say.has(own) ? own : 'figure.paired-items');
    }
    default:
      return say.has(key) ? say(key) : id;
  }
};
