import type { Published } from '../disclosure/published.ts';
import type { Edition } from './report.ts';

/** The text of a published assessment, keys in the order of its schema. */
export const assessmentText = (published: Published): string => `${JSON.stringify(published, null, 2)}\n`;

/** The published assessment itself. */
export const renderJson = ({ published }: Edition): string => assessmentText(published);
