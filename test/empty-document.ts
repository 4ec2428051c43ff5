import type { Unconcluded, Undisclosed } from '../src/assessment/document.ts';

/** A document in which nothing is measured. */
export const emptyDocument: Undisclosed = {
  schemaVersion: 1,
  generator: { name: 'culture', version: '0.0.0' },
  organisation: 'Acme',
  asOf: null,
  model: { id: 'culture', version: '1.0.0', sha256: '' },
  inputs: [],
  stage: {
    status: 'none',
    practices: { measured: 0, needs: 1, of: 1 },
    dimensions: { measured: 0, needs: 1, of: 1 },
    wouldSettle: [],
  },
  overall: { id: 'overall', status: 'unmeasured', reason: 'no-file' },
  dimensions: [],
  practices: [],
  chosenLenses: [],
  lenses: [],
  items: [],
  reliability: [],
  response: null,
  outcome: {
    nps: {
      figure: { id: 'nps', status: 'unmeasured', reason: 'no-file' },
      counts: null,
      distribution: null,
      trend: [],
      previous: null,
    },
    rating: {
      figure: { id: 'rating', status: 'unmeasured', reason: 'no-file' },
      scale: null,
      trend: [],
      previous: null,
    },
  },
  units: [],
  lowestUnit: null,
  groupGaps: [],
  internal: null,
  calendar: null,
  observations: [],
  trend: null,
  findings: [],
  priorities: [],
  targets: [],
  benchmarks: [],
  sensitivity: { weights: [], cuts: [] },
  issues: { total: 0, shown: [] },
  method: [],
};

/** The same after disclosure, of which nothing is withheld. */
export const emptyUnconcluded: Unconcluded = {
  ...emptyDocument,
  disclosure: {
    minimumGroup: 5,
    withheld: 0,
    certificate: {
      statements: 0,
      primary: 0,
      complementary: 0,
      sums: 0,
      questions: 0,
      looks: 0,
      undecided: 0,
    },
  },
};
