import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** The path of a file shipped as it is (YAML, templates, locales), resolved from the package root. */
export const packageFile = (...parts: string[]): string => fileURLToPath(new URL(parts.join('/'), root));

const { version: packageVersion }: { version: string } = JSON.parse(
  readFileSync(packageFile('package.json'), 'utf8'),
);

export const version = packageVersion;
