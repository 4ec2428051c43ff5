import { z } from 'zod';

/** What was withheld, and that nothing of it follows from what was not. */
export const Disclosure = z.strictObject({
  /** Nothing is said of fewer people than this. */
  minimumGroup: z.int(),
  /** Figures and scores that are measured and not shown. */
  withheld: z.int(),
  certificate: z.strictObject({
    /** Statements of people that the assessment would make, figures that go together counted as one. */
    statements: z.int(),
    /** Those of them withheld for what they say: of too few people, or of few who all say the same; which of the two is not told. */
    primary: z.int(),
    /** Those withheld because one of these would follow from them. */
    complementary: z.int(),
    /** Sums that the statements give away, and questions that these answer. */
    sums: z.int(),
    questions: z.int(),
    /** Sets of combinations that were looked into one by one for a group that is too small; algebra settled the others. */
    looks: z.int(),
    /** Statements withheld because the search for such a group was too long to end. */
    undecided: z.int(),
  }),
});
export type Disclosure = z.infer<typeof Disclosure>;
