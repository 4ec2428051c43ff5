import { describe, expect, it } from 'vitest';
import { loadProject } from '../../src/project/load.ts';
import { wrongNotes } from '../../src/project/notes.ts';
import { folderWith, model } from '../fixtures.ts';

describe('notes: in culture.yaml', () => {
  it('are read in paragraphs, each with its place; what the model does not know is wrong', async () => {
    const text =
      'notes:\n  leadership: One.\n  goal-for-evryone: |\n    First\n    line.\n\n    Second.\n  xyz: What?\n';
    const { notes } = await loadProject(undefined, [await folderWith({ 'culture.yaml': text })]);
    expect(notes.map(({ stated }) => stated)).toEqual([
      { id: 'leadership', paragraphs: ['One.'] },
      { id: 'goal-for-evryone', paragraphs: ['First\nline.', 'Second.'] },
      { id: 'xyz', paragraphs: ['What?'] },
    ]);
    const known = [...model.dimensions, ...model.practices].map(({ id }) => id);
    const wrong = wrongNotes(notes, known);
    expect(wrong.map(({ code, facts, place }) => [code, facts, place?.line])).toEqual([
      ['note-unknown-near', { id: 'goal-for-evryone', suggestion: 'goal-for-everyone' }, 3],
      ['note-unknown', { id: 'xyz' }, 8],
    ]);
  });

  it('could not mean two things: no practice is called like a dimension', () => {
    const dimensions = new Set(model.dimensions.map(({ id }) => id));
    expect(model.practices.filter(({ id }) => dimensions.has(id))).toEqual([]);
  });
});
