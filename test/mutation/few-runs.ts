import fc from 'fast-check';

/** A mutant is met by few inputs or by none: properties are asked of ten and not of a hundred, or a run would take hours. */
fc.configureGlobal({ numRuns: 10 });
