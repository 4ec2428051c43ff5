import { readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { type Brand, paragraphsOf } from '../brand.ts';
import { type Problem, UsageError } from '../errors.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { contrastWithWhite, nearestDarkEnough, neededContrast } from './contrast.ts';
import { mostLogoKilobytes, readLogo } from './logo.ts';
import type { Project } from './schema.ts';

/** A ratio with two decimals, never rounded up to the one that is needed. */
const ratioText = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

const wrongColours = (colours: Readonly<Record<string, string | undefined>>, yaml: YamlFile): Problem[] =>
  Object.entries(colours).flatMap(([name, colour]) => {
    if (colour === undefined || contrastWithWhite(colour) >= neededContrast) return [];
    return [
      {
        code: 'brand-contrast',
        facts: {
          name,
          colour,
          ratio: ratioText(contrastWithWhite(colour)),
          needed: String(neededContrast),
          shade: nearestDarkEnough(colour),
        },
        place: yaml.placeOf(['brand', 'colours', name]),
      },
    ];
  });

/** The picture that culture.yaml names, by its path from there, or what is wrong with it. */
const logoOf = async (logo: string, yaml: YamlFile): Promise<string | Problem> => {
  const path = isAbsolute(logo) ? logo : join(dirname(yaml.path), logo);
  const problem = (code: string): Problem => ({
    code,
    facts: { path, most: mostLogoKilobytes },
    place: yaml.placeOf(['brand', 'logo']),
  });
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) return problem('logo-absent');
  if (!there.isFile()) return problem('logo-no-image');
  if (there.size > mostLogoKilobytes * 1000) return problem('logo-too-large');
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return problem('unreadable');
  const read = readLogo(bytes);
  return read.ok ? read.uri : problem(read.code);
};

/** The brand of culture.yaml with its logo read; null without one. Throws UsageError with everything that is wrong with it. */
export const loadBrand = async ({ brand }: Project, yaml: YamlFile): Promise<Brand | null> => {
  if (brand === undefined) return null;
  const { name = null, colours = {}, closing = '' } = brand;
  const logo = brand.logo === undefined ? null : await logoOf(brand.logo, yaml);
  const isWrongLogo = logo !== null && typeof logo !== 'string';
  const problems = [...(isWrongLogo ? [logo] : []), ...wrongColours(colours, yaml)];
  if (isWrongLogo || problems.length > 0) throw new UsageError(problems);
  return {
    name,
    logo,
    main: colours.main ?? null,
    accent: colours.accent ?? null,
    closing: paragraphsOf(closing),
  };
};
