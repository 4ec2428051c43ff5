/** What text of normal size needs beside its background (WCAG 2.2, 1.4.3, level AA). */
export const neededContrast = 4.5;

type Channels = readonly [number, number, number];

const channelsOf = (colour: string): Channels => {
  const at = (start: number): number => Number.parseInt(colour.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
};

const written = (channels: Channels): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance of a colour #rrggbb, 0…1 (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
};

/** The contrast ratio of a colour #rrggbb with white, 1…21: the same for text on white and for white text on it (WCAG 2.2). */
export const contrastWithWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

/** The lightest shade of a colour #rrggbb, darkened alike in all channels, that has the contrast which text needs. */
export const nearestDarkEnough = (colour: string): string => {
  const [red, green, blue] = channelsOf(colour);
  for (let part = 255; part > 0; part--) {
    const shade = written([
      Math.round((red * part) / 255),
      Math.round((green * part) / 255),
      Math.round((blue * part) / 255),
    ]);
    if (contrastWithWhite(shade) >= neededContrast) return shade;
  }
  return '#000000';
};
