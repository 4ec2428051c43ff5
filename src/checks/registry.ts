import type { Format } from './format.ts';
import { github } from './github.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';

/** Every format there is for a program that reads a verdict, and how the name of a file in it ends. */
export const formats = {
  junit: { extension: 'junit.xml', write: junit },
  sarif: { extension: 'sarif', write: sarif },
  github: { extension: 'github.txt', write: github },
} as const satisfies Record<string, { readonly extension: string; readonly write: Format }>;
