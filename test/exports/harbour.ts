import { model } from '../fixtures.ts';
import type { LittleSurvey } from './survey.ts';

const codes = ['p04a', 'p04b', 'p07b', 'p12b', 'p14b'];
const items = model.practices.flatMap((practice) => practice.items);
const { staff, manager, executive } = model.background.levels;

/** Day of July 2026, department, level, answers with a hyphen for none, name. */
const people = [
  [6, 'Reception', staff.en, '45434', 'Renée Mercier'],
  [6, 'Reception', staff.en, '54-45', 'Jonas Petrauskas'],
  [7, 'Reception', manager.en, '55545', 'Anna Nowak'],
  [7, 'Kitchen', staff.en, '23212', 'Milan Petrović'],
  [8, 'Kitchen', staff.en, '3121-', 'Jörg Weiss'],
  [9, 'Kitchen', manager.en, '44334', 'Olga Sokolova'],
  [10, 'Kitchen', staff.en, '22-31', 'Eva Lind'],
  [13, 'Housekeeping', staff.en, '34343', 'Tomasz Zalewski'],
  [14, 'Housekeeping', staff.en, '-----', 'Marta Kowalska'],
  [15, 'Housekeeping', staff.en, '43524', 'Ivan Orlov'],
  [15, 'Housekeeping', manager.en, '54455', 'Rasa Kazlauskas'],
  [17, 'Management', executive.en, '55554', 'Sophie Harbour'],
] as const;

const addressOf = (name: string): string =>
  `${name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(' ', '.')}@example.test`;

/** Twelve invented people of the Harbour Hotels, of whom one answered no item, on five items of the built-in model. */
export const harbour: LittleSurvey = {
  items: codes.map((code) => ({ code, wording: items.find((item) => item.code === code)?.staff.en ?? '' })),
  people: people.map(([day, department, level, answers, name], index) => ({
    id: `h${String(index + 1).padStart(2, '0')}`,
    day: `2026-07-${String(day).padStart(2, '0')}`,
    department,
    level,
    answers: [...answers].map((answer) => (answer === '-' ? null : Number(answer))),
    email: addressOf(name),
    name,
  })),
  labels: model.agreement.labels.map(({ en }) => en),
};
