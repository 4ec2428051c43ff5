import type { Format } from './format.ts';
import { github } from './github.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';

/** Every format there is for a program that reads a verdict. */
export const formats = { junit, sarif, github } as const satisfies Record<string, Format>;
