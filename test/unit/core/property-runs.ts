/** How many cases a property of money tries; a fixed seed can be given to repeat a run that failed elsewhere. */
export const propertyRuns = (usual: number): { numRuns: number; seed?: number; verbose: 1 } => {
  const { PROPERTY_RUNS, PROPERTY_SEED } = process.env;
  return {
    numRuns: PROPERTY_RUNS ? Number(PROPERTY_RUNS) : usual,
    ...(PROPERTY_SEED && { seed: Number(PROPERTY_SEED) }),
    verbose: 1,
  };
};
