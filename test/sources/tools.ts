import { ProjectFile } from '../../src/project/schema.ts';
import { toolsFor } from '../../src/sources/understand.ts';
import { model } from '../fixtures.ts';

/** How answers to the built-in questionnaire are read. */
export const tools = toolsFor(model, ProjectFile.parse({}));
export const { questions } = tools;
