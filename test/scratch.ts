import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for a test; the suite removes all of them when it has run. */
export const scratchFolder = (): string => mkdtempSync(join(process.env.CULTURE_TESTS ?? tmpdir(), 't-'));
