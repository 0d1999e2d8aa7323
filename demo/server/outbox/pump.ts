/**
 * Works off what is due, some things at once. `takeNext` claims one thing and answers how to do it, or undefined where
 * nothing is due; what is claimed is always done. Nothing here remembers anything: the database knows what is due.
 */
export interface Pump {
  /** Starts what is due; resolves once nothing is due and nothing is under way. */
  run(): Promise<void>;
  /** Starts nothing more; resolves once nothing is under way, or after `graceMs`. */
  end(graceMs: number): Promise<void>;
}

export interface PumpOptions {
  readonly takeNext: () => (() => Promise<void>) | undefined;
  readonly mostAtOnce: number;
  /** Faults of our own, such as a database that cannot be written: whatever was claimed is due again later. */
  readonly onFault: (error: unknown) => void;
}

export function createPump({ takeNext, mostAtOnce, onFault }: PumpOptions): Pump {
  const underWay = new Set<Promise<void>>();
  let isEnding = false;

  const start = (): void => {
    try {
      while (!isEnding && underWay.size < mostAtOnce) {
        const work = takeNext();
        if (work === undefined) return;
        const done = work()
          .catch(onFault)
          .finally(() => {
            underWay.delete(done);
            start();
          });
        underWay.add(done);
      }
    } catch (error) {
      onFault(error);
    }
  };
  const finish = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay);
  };

  return {
    run: () => {
      start();
      return finish();
    },
    end: async (graceMs) => {
      isEnding = true;
      let timer: NodeJS.Timeout | undefined;
      const grace = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, graceMs);
      });
      await Promise.race([finish(), grace]);
      clearTimeout(timer);
    },
  };
}

/** Several as one: a slow one does not hold up the others. */
export const joinPumps = (pumps: readonly Pump[]): Pump => ({
  run: async () => {
    await Promise.all(pumps.map((pump) => pump.run()));
  },
  end: async (graceMs) => {
    await Promise.all(pumps.map((pump) => pump.end(graceMs)));
  },
});
