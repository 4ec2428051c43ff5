import { z } from 'zod';

const Location = z.object({
  physicalLocation: z
    .object({
      artifactLocation: z.object({ uri: z.string() }),
      region: z.object({ startLine: z.int(), startColumn: z.int().optional() }).optional(),
    })
    .optional(),
  logicalLocations: z.array(z.object({ fullyQualifiedName: z.string() })).optional(),
});

const Log = z.object({
  runs: z.tuple([
    z.object({
      tool: z.object({ driver: z.object({ rules: z.array(z.object({ id: z.string() })) }) }),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.int(),
          level: z.string(),
          message: z.object({ text: z.string() }),
          locations: z.array(Location),
        }),
      ),
    }),
  ]),
});

/** The one run of a SARIF log, so far as tests look into it. */
export const readSarif = (text: string) => Log.parse(JSON.parse(text)).runs[0];
