import { Assessment } from '../assessment/document.ts';
import { UsageError } from '../errors.ts';
import { markPublished, type Published } from './published.ts';

/**
 * Reads a saved assessment; what was saved went through disclosure when it was made.
 * Throws UsageError for text that is no assessment of this schema version.
 */
export const readAssessment = (text: string, file = 'assessment.json'): Published => {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new UsageError([{ code: 'not-json', facts: {}, place: { file } }]);
  }
  // One document is read in a run: to compile a parser for it would take longer than it saves.
  const checked = Assessment.safeParse(content, { jitless: true });
  if (checked.success) return markPublished(checked.data);
  const [first] = checked.error.issues;
  const key = [
    ...(first?.path ?? []),
    ...(first?.code === 'unrecognized_keys' ? first.keys.slice(0, 1) : []),
  ];
  throw new UsageError([
    { code: 'not-an-assessment', facts: { key: key.join('.') || 'none' }, place: { file } },
  ]);
};
