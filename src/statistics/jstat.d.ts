declare module 'jstat' {
  const jstat: {
    studentt: {
      /** Quantile at probability p of Student's t with df degrees of freedom, fractional ones included. */
      inv(p: number, df: number): number;
    };
  };
  export default jstat;
}
