/** The part of jstat that is used here; the package has no types of its own. */
declare module 'jstat' {
  interface Distribution {
    inv(probability: number, degreesOfFreedom: number): number;
  }
  interface Normal {
    inv(probability: number, mean: number, deviation: number): number;
    cdf(value: number, mean: number, deviation: number): number;
  }
  const jstat: {
    readonly studentt: Distribution;
    readonly chisquare: Distribution;
    readonly centralF: { inv(probability: number, numerator: number, denominator: number): number };
    readonly normal: Normal;
    readonly noncentralt: { cdf(value: number, degreesOfFreedom: number, noncentrality: number): number };
  };
  export default jstat;
}
